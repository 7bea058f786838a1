"""The shipped aanpakken: read whole, labelled, and joined to journeys at steps that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from klantreis import graph
from klantreis.cli import main
from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Approach, Attachment, Journey, Subprocess
from klantreis.layout import arrange
from klantreis.privacy import find_personal_data
from klantreis.rules import Finding, check, rules
from klantreis.source import Document
from klantreis.store.folder import journeys_beside, journeys_of, read_file
from tests.test_journeys import moments, texts

JOURNEYS = Path(__file__).parents[1] / "journeys"
FILES = sorted((JOURNEYS / "aanpakken").glob("*.yaml"))
WAYS = {"begint_na", "loopt_naast", "in_plaats_van", "geeft_door_aan"}
BROKEN, SIDES = "koppelpunt-onbekend", "geen-afzender-of-ontvanger"

Others = Mapping[str, Journey]


@cache
def document(file: Path) -> Document:
    return read_file(file).document


@cache
def approach(file: Path) -> Approach:
    found = document(file).content
    assert isinstance(found, Approach)
    return found


@cache
def others(file: Path) -> Others:
    found = journeys_of(approach(file), journeys_beside(file, approach(file)))
    assert found is not None
    return found


@cache
def drawn(file: Path) -> JourneyGraph:
    return graph.of(approach(file), others(file))


@cache
def findings(file: Path) -> tuple[Finding, ...]:
    return check(drawn(file))


@cache
def open_places(journey: Path) -> frozenset[tuple[str, str]]:
    """Return the rule and the step or handover of every finding; of an arrow, where it leaves."""
    found = read_file(journey).document.content
    assert isinstance(found, Journey)
    return frozenset(
        (each.rule, f"{found.id}/{each.about.group}/{each.about.item}")
        for each in check(graph.of(found))
    )


def joints() -> Iterator[tuple[Path, str, Attachment]]:
    for file in FILES:
        for journey, joint in approach(file).attachments:
            yield file, journey, joint


every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
every_joint = pytest.mark.parametrize(
    ("file", "journey", "joint"),
    [pytest.param(*each, id=f"{each[0].stem}-{each[2].id}") for each in joints()],
)


def broken(file: Path, changed: Others) -> set[Address]:
    """Return where the aanpak hangs loose on these journeys."""
    return {each.about for each in check(graph.of(approach(file), changed), only=BROKEN)}


def renaming(journeys: Others, journey: str, place: str) -> Others:
    """Return the journeys with another id for one step."""
    group, _, item = place.partition("/")
    found = journeys[journey]
    steps = {
        each.id: tuple(
            step.model_copy(update={"id": "anders"})
            if (each.id, step.id) == (group, item)
            else step
            for step in each.steps
        )
        for each in found.subprocesses
    }
    assert steps != {each.id: each.steps for each in found.subprocesses}
    subprocesses = tuple(
        Subprocess.model_copy(each, update={"steps": steps[each.id]}) for each in found.subprocesses
    )
    return {**journeys, journey: found.model_copy(update={"subprocesses": subprocesses})}


def at(said: Approach, journey: str, place: str) -> set[Address]:
    """Return every joint and cover that names one place of a journey."""
    joined = {
        Address("haakt_aan", each.id)
        for id, each in said.attachments
        if (id, each.place) == (journey, place)
    }
    covering = {
        Address("dekt", str(number))
        for number, each in enumerate(said.covers, start=1)
        if f"{journey}/{place}" in each.about
    }
    return joined | covering


def test_three_are_shipped():
    assert [file.stem for file in FILES] == ["2getthere", "rode-loper", "toekomstcoach"]


@every_file
def test_every_line_is_read(file: Path):
    assert document(file).problems == ()


@every_file
def test_nothing_in_the_file_is_amiss(file: Path):
    assert [each for each in findings(file) if each.kind == "bestand"] == []


@every_file
def test_what_the_law_asks_of_a_school_is_not_asked_of_an_aanpak(file: Path):
    assert [each for each in findings(file) if each.kind == "wet"] == []


@every_file
def test_it_is_drawn_whole(file: Path):
    (only,) = drawn(file).journey.subprocesses
    scene = arrange(drawn(file), only, findings(file))
    assert {box.id for box in scene.steps} >= {step.id for step in only.steps}


@every_file
def test_the_file_says_what_it_is_not(file: Path):
    note = " ".join((approach(file).note or "").split()).casefold()
    assert "eigen reconstructie op basis van openbare artikelen" in note
    assert "geen juridisch advies" in note


@every_file
def test_its_facts_carry_a_year(file: Path):
    assert re.search(r"\b20\d\d\b", approach(file).note or "")


@every_file
def test_when_it_stops_and_who_pays_is_a_question(file: Path):
    asked = {each.rule for each in findings(file)}
    assert {"aanpak-zonder-einde", "aanpak-zonder-geld"} <= asked


@every_file
def test_a_term_that_is_quoted_comes_from_its_source(file: Path):
    listed = {source.id for source in approach(file).sources}
    assert {each.quoting for each in moments(approach(file)) if each.quoting} <= listed
    assert "wet" not in {each.basis for each in moments(approach(file))}


@every_file
def test_data_about_crime_is_a_question(file: Path):
    assert any("straf" in (each.text or "") for each in approach(file).questions)


@every_file
def test_nobody_can_be_recognised(file: Path):
    assert list(find_personal_data(document(file).text)) == []


@every_file
def test_the_young_person_is_spoken_to_as_je(file: Path):
    said = list(texts(approach(file), {"voor_jongere"}))
    assert said
    assert [text for text in said if not re.search(r"\b(?:je|jij|jou|jouw)\b", text.lower())] == []


@every_file
def test_it_meets_both_journeys_and_in_every_way(file: Path):
    assert set(approach(file).attached) == {"rijnmond", "noord-midden-drenthe"}
    assert {joint.joint for _, joint in approach(file).attachments} == WAYS


@every_file
def test_every_joint_has_a_name_of_its_own(file: Path):
    names = [joint.id for _, joint in approach(file).attachments]
    assert len(names) == len(set(names))


@every_joint
def test_a_step_with_another_id_breaks_what_hangs_on_it(
    file: Path, journey: str, joint: Attachment
):
    changed = renaming(others(file), journey, joint.place)
    assert broken(file, changed) == at(approach(file), journey, joint.place)


@every_joint
def test_a_joint_names_a_step_of_the_aanpak(file: Path, journey: str, joint: Attachment):
    own = {step.id for step in approach(file).steps}
    assert (joint.leaves if joint.passes_on_to else joint.meets) in own


@every_file
def test_an_answer_that_is_not_there_breaks_its_joint(file: Path):
    asking = {joint.id for _, joint in approach(file).attachments if joint.branch}
    changed = {
        journey: tuple(
            each.model_copy(update={"branch": "misschien"}) if each.branch else each
            for each in many
        )
        for journey, many in approach(file).attached.items()
    }
    said = approach(file).model_copy(update={"attached": changed})
    found = check(graph.of(said, others(file)), only=BROKEN)
    assert {(each.about.item, each.field) for each in found} == {(id, "tak") for id in asking}


@every_file
def test_a_side_that_follows_from_a_joint_is_known(file: Path):
    joined = {joint.handover for _, joint in approach(file).attachments if joint.handover}
    alone = approach(file).model_copy(update={"attached": {}})
    lost = check(graph.of(alone, others(file)), only=SIDES)
    assert check(drawn(file), only=SIDES) == ()
    assert {each.about.item for each in lost} == joined


@every_file
def test_what_it_covers_is_open_now(file: Path):
    known = {each.id for each in rules()}
    for cover in approach(file).covers:
        assert cover.rule in known
        assert cover.how
        for place in cover.about:
            journey = JOURNEYS / f"{place.partition('/')[0]}.yaml"
            assert (cover.rule, place) in open_places(journey), place


def test_a_whole_folder_is_checked_with_what_lies_in_it():
    told = CliRunner().invoke(main, ["check", "--fail-on", "nooit", str(JOURNEYS)])
    assert told.exit_code == 0, told.output
    for file in (*FILES, *(JOURNEYS / "personas").glob("*.yaml")):
        assert f"{file.stem}.yaml" in told.output
