"""Another name or id, and everything that refers to it."""

from __future__ import annotations

import pytest

from klantreis.edits import AcceptFinding, AssignActor, Edit, Rename, RenameId, SetField
from klantreis.errors import EditRefused
from klantreis.journey import Accepted, Address, Content, Journey, Subprocess
from klantreis.journey.acceptance import is_as_it_was
from klantreis.journey.references import unknown
from tests.edits.examples import small
from tests.edits.shown import ids, journey, part

JOURNEY, APPROACH, PERSONA = small()


def texts(content: Content) -> str:
    return content.model_dump_json(by_alias=True, exclude_defaults=True)


def test_a_step_is_renamed_wherever_it_is_named():
    made = RenameId(at="d/belt", id="op").apply(JOURNEY)
    assert '"belt"' not in texts(made)
    assert "d/belt" not in texts(made)
    assert list(unknown(made)) == []


@pytest.mark.parametrize(
    "at",
    [
        "d",
        "e",
        "d/ziet",
        "d/plek",
        "d/praat",
        "d/o",
        "e/begin",
        "actoren/dsp",
        "actoren/pro",
        "actoren/wi",
        "systemen/dossier",
        "sessies/een",
        "doelgroepen/zonder",
    ],
)
def test_nothing_is_left_without_its_target(at: str):
    made = RenameId(at=at, id="nieuw").apply(JOURNEY)
    assert list(unknown(made)) == []
    assert made != JOURNEY
    old = at.rpartition("/")[2]
    assert f'"{old}"' not in texts(made)


def test_the_name_of_a_step_in_another_deelproces_is_another_step():
    two = "  - {id: f, stappen: [{id: a, daarna: b}, {id: b, daarna: [a, d/a]}]}"
    made = RenameId(at="d/a", id="n").apply(journey("[{id: a, daarna: d/a}]", two))
    assert [step.flows[0].to for step in made.subprocesses[1].steps] == ["b", "a"]
    assert made.subprocesses[1].steps[1].flows[1].to == "d/n"
    assert made.subprocesses[0].steps[0].flows[0].to == "d/n"


def test_an_actor_and_a_step_with_one_id_are_two():
    drawn = journey("[{id: pro, actor: pro, daarna: pro, termijn: {op: pro, na: pro}}]")
    step = RenameId(at="d/pro", id="n").apply(drawn).subprocesses[0].steps[0]
    assert (step.id, step.actor, step.flows[0].to) == ("n", "pro", "n")
    assert (step.term[0].at, step.term[0].after) == (("pro",), "n")
    step = RenameId(at="actoren/pro", id="n").apply(drawn).subprocesses[0].steps[0]
    assert (step.id, step.actor, step.flows[0].to) == ("pro", "n", "pro")


def test_a_deelproces_takes_what_is_in_it_along():
    drawn = journey("[{id: d, daarna: [d, d/d], komt_van: [d, dd/d]}]")
    step = RenameId(at="d", id="n").apply(drawn).subprocesses[0].steps[0]
    assert (step.id, [flow.to for flow in step.flows]) == ("d", ["d", "n/d"])
    assert step.comes_from == ("d", "dd/d")


def test_the_word_for_nobody_knows_is_no_actor():
    drawn = journey("[]", "    overdrachten: [{id: o, gever: onbekend, ontvanger: pro}]")
    drawn = drawn.model_copy(update={"actors": (*drawn.actors, named("onbekend"))})
    made = RenameId(at="actoren/onbekend", id="n").apply(drawn)
    assert made.subprocesses[0].handovers == drawn.subprocesses[0].handovers


def named(id: str) -> object:
    return type(JOURNEY.actors[0]).model_validate({"id": id})


@pytest.mark.parametrize("at", ["rode-loper", ""])
def test_an_aanpak_takes_its_own_places_along(at: str):
    step = SetField(at="rode-loper/brengt", field="daarna", value="rode-loper/haalt")
    made = RenameId(at=at, id="n").apply(step.apply(APPROACH))
    assert (made.id, made.steps[1].flows[0].to) == ("n", "n/haalt")


def test_the_attachments_of_an_aanpak_follow_its_own_steps_and_handovers():
    made = RenameId(at="rode-loper/haalt", id="s").apply(APPROACH)
    made = RenameId(at="rode-loper/brengt", id="t").apply(made)
    made = RenameId(at="rode-loper/oo", id="u").apply(made)
    first, second = made.attached["klein"]
    assert (first.meets, first.handover, first.begins_after) == ("s", "u", "d/ziet")
    assert second.leaves == "t"
    assert made.handovers[0].source == "s"


def test_the_owner_of_an_aanpak_follows_its_actor():
    assert RenameId(at="actoren/dsp", id="n").apply(APPROACH).owner == "n"


def test_an_attachment_has_an_id_too():
    made = RenameId(at="haakt_aan/h1", id="n").apply(APPROACH)
    assert [each.id for each in made.attached["klein"]] == ["n", "h2"]


def test_a_file_with_the_id_of_a_deelproces_is_renamed_alone():
    drawn = journey("[{id: a, daarna: d/a}]").model_copy(update={"id": "d"})
    made = RenameId(at="", id="n").apply(drawn)
    assert made == drawn.model_copy(update={"id": "n"})


def test_a_persona_has_an_id_too():
    assert RenameId(at="", id="kim").apply(PERSONA).id == "kim"


def test_what_nothing_names_is_shared():
    made = RenameId(at="d/r2", id="n").apply(JOURNEY)
    assert made.subprocesses[1] is JOURNEY.subprocesses[1]
    assert made.subprocesses[0].steps is JOURNEY.subprocesses[0].steps
    assert made.actors is JOURNEY.actors


@pytest.mark.parametrize("about", [("belt",), ("ziet", "o"), ()])
@pytest.mark.parametrize("at", ["d/belt", "actoren/dsp", "d", "d/o"])
def test_what_was_accepted_and_held_still_holds(about: tuple[str, ...], at: str):
    accept = AcceptFinding(group="d", id="b2", rule="x", about=about)
    made = RenameId(at=at, id="n").apply(accept.apply(JOURNEY))
    assert holds(made.subprocesses[0], "b2")


def test_what_was_accepted_and_had_lapsed_stays_lapsed():
    made = AcceptFinding(group="d", id="b2", rule="x", about=("belt",)).apply(JOURNEY)
    made = AssignActor(at="d/belt", actor="pro").apply(made)
    made = RenameId(at="d/belt", id="n").apply(made)
    assert not holds(made.subprocesses[0], "b2")


def test_what_was_accepted_of_an_aanpak_still_holds():
    made = AcceptFinding(group="", id="b", rule="x", about=("haalt",)).apply(APPROACH)
    made = RenameId(at="rode-loper/haalt", id="n").apply(made)
    assert holds(made.journey.subprocesses[0], "b")


def test_what_was_accepted_without_a_mark_gets_none():
    drawn = journey("[{id: a}]", "    bewust_zo: [{id: b, regel: x, bij: a}]")
    made = RenameId(at="d/a", id="n").apply(drawn)
    assert made.subprocesses[0].accepted[0].as_was is None


def holds(subprocess: Subprocess, id: str) -> bool:
    (accepted,) = (each for each in subprocess.accepted if each.id == id)
    assert isinstance(accepted, Accepted)
    return is_as_it_was(subprocess, accepted)


@pytest.mark.parametrize(
    ("edit", "key", "reads"),
    [
        (Rename(at="d/belt", name="Belt op"), "naam", "Belt op"),
        (Rename(at="d/o", name="Melding"), "naam", "Melding"),
        (Rename(at="d", name="School"), "titel", "School"),
        (Rename(at="d/r1", name="Te laat"), "tekst", "Te laat"),
        (Rename(at="actoren/pro", name="Pro"), "naam", "Pro"),
        (Rename(at="", name="Reis"), "titel", "Reis"),
        (Rename(at="d/belt", name=None), "naam", None),
    ],
)
def test_a_name_stands_under_the_key_that_people_call_it_by(
    edit: Rename, key: str, reads: str | None
):
    made = edit.apply(JOURNEY)
    assert isinstance(made, Journey)
    data = part(made, edit.at).model_dump(by_alias=True, exclude_defaults=True)
    assert data.get(key) == reads


def test_the_same_id_again_changes_nothing():
    assert RenameId(at="d/belt", id="belt").apply(JOURNEY) is JOURNEY


@pytest.mark.parametrize(
    "edit",
    [
        RenameId(at="d/belt", id="o"),
        RenameId(at="d", id="e"),
        RenameId(at="d", id="fasen"),
        RenameId(at="actoren/pro", id="dsp"),
        RenameId(at="d/belt", id="a b"),
        RenameId(at="d/belt", id="a" * 61),
        RenameId(at="d/belt/ja", id="n"),
        RenameId(at="d/pad", id="n"),
        RenameId(at="", id="con"),
        Rename(at="d/b1", name="x"),
        Rename(at="sessies/een", name="x"),
        Rename(at="d/pad", name="x"),
    ],
)
def test_a_refusal_is_about_what_would_be_renamed(edit: Edit):
    with pytest.raises(EditRefused) as refused:
        edit.apply(JOURNEY)
    assert refused.value.about == getattr(edit, "at", None)


def test_the_order_of_the_deelprocessen_stays():
    assert ids(RenameId(at="e", id="n").apply(JOURNEY), "", "subprocesses") == ["d", "n"]


def test_the_address_of_an_answer_with_any_sign_is_read_back():
    for address in (Address("d", "a", "ouder > 18"), Address("d", "a", "", "e/b"), Address("d")):
        assert Address.parse(str(address)) == address
