"""Notes for who writes the file; and whether young people had a say."""

from __future__ import annotations

import pytest

from klantreis import graph
from klantreis.rules import Finding, check
from klantreis.source import read
from tests.drawn import HEAD, drawn


def found(rule: str, *subprocesses: str) -> tuple[Finding, ...]:
    return check(drawn(*subprocesses), only=rule)


def of_file(rule: str, text: str) -> tuple[Finding, ...]:
    document = read(text.encode())
    assert document.content is not None
    assert not document.problems
    return check(graph.of(document.content), only=rule)


STEP = "stappen: [{id: a, actor: dsp}]"


@pytest.mark.parametrize(
    ("said", "is_found"),
    [
        ("aan_tafel: [dsp]", True),
        ("status: besproken", True),
        ("status: vastgesteld\naan_tafel: [dsp, wi]", True),
        ("status: concept", False),
        ("aan_tafel: [dsp, jongere]", False),
        ("status: besproken\naan_tafel: [dsp, {actor: jongere, functie: student}]", False),
    ],
)
def test_young_people_have_a_say(said: str, is_found: bool):
    assert bool(found("niet-met-jongeren-besproken", f"{said}\n{STEP}")) == is_found


@pytest.mark.parametrize(
    ("session", "is_found"),
    [
        ("{id: s, deelproces: d, rollen: [Jongere]}", False),
        ("{id: s, rollen: [jongere, mentor]}", False),
        ("{id: s, deelproces: e, rollen: [jongere]}", True),
        ("{id: s, deelproces: d, rollen: [mentor]}", True),
    ],
)
def test_a_session_with_a_young_person_counts(session: str, is_found: bool):
    text = HEAD + f"  - {{id: d, status: besproken, {STEP}}}\n  - {{id: e, status: leeg}}\n"
    text += f"sessies: [{session}]\n"
    assert bool(of_file("niet-met-jongeren-besproken", text)) == is_found


def test_assumptions_are_counted_once_the_room_spoke():
    steps = "stappen: [{id: a, status: nu-zo}, {id: b}, {id: c, status: aanname}]"
    (finding,) = found("niet-bevestigd", steps)
    assert "bij 2 van de 3 stappen" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "stappen: [{id: a}, {id: b, status: aanname}]",
        "stappen: [{id: a, status: nu-zo}, {id: b, uitkomst: arbeid}]",
        "status: besproken\nstappen: [{id: a, status: afgesproken}]",
    ],
)
def test_a_first_draft_and_a_settled_part_are_left_alone(text: str):
    assert not found("niet-bevestigd", text)


@pytest.mark.parametrize(("state", "count"), [("open", 1), ("gedaan", 0), ("vervallen", 0)])
def test_an_open_agreement_has_a_date(state: str, count: int):
    text = f"afspraken: [{{id: a, wat: Belt, stand: {state}}}]"
    assert len(found("afspraak-zonder-datum", text)) == count


def test_several_agreements_are_one_line():
    assert {each.together for each in found("afspraak-zonder-datum", "afspraken: [{id: a}]")} == {
        "deelproces"
    }


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        ("naam: Doorstroompunt, ook: RMC", "naam: rmc", True),
        ("naam: Doorstroompunt, kort: DSP", "naam: Loket, ook: [balie, dsp]", True),
        ("naam: Doorstroompunt", "naam: Leerplicht", False),
        ("naam: Doorstroompunt, ook: [DSP, dsp]", "naam: Leerplicht", False),
    ],
)
def test_a_name_belongs_to_one_party(one: str, other: str, is_found: bool):
    text = f"id: t\nactoren:\n  - {{id: a, {one}}}\n  - {{id: b, {other}}}\n"
    places = [str(each.about) for each in of_file("dubbele-naam", text)]
    assert places == (["actoren/b"] if is_found else [])


def test_missing_phases_are_named():
    phases = ("signaleren", "voorbereiden", "overdragen", "begeleiden")
    steps = ", ".join(f"{{id: {phase}, fase: {phase}}}" for phase in phases)
    (finding,) = found("deelproces-mist-fase", f"stappen: [{steps}]")
    assert "fase nazorg of herintreden" in finding.message


def test_a_part_before_or_after_may_have_the_phase():
    here = "stappen: [{id: a, fase: signaleren, daarna: e/b}]"
    there = "stappen: [{id: b, fase: nazorg}]"
    messages = [each.message for each in found("deelproces-mist-fase", here, there)]
    assert len(messages) == 2
    assert not any("signaleren" in message or "nazorg" in message for message in messages)


def test_an_aanpak_need_not_have_every_phase():
    text = "soort: aanpak\nid: t\nstappen: [{id: a, fase: begeleiden}]"
    assert not of_file("deelproces-mist-fase", text)


def test_who_writes_no_phases_is_not_asked():
    assert not found("deelproces-mist-fase", "stappen: [{id: a}]")


def test_a_phase_of_their_own_counts_as_the_one_it_lies_in():
    own = "[{id: scout, valt_in: signaleren}]"
    text = f"id: t\nfasen: {own}\ndeelprocessen: [{{id: d, stappen: [{{id: a, fase: scout}}]}}]"
    (finding,) = of_file("deelproces-mist-fase", text)
    assert "signaleren" not in finding.message


@pytest.mark.parametrize(("said", "count"), [("", 1), ("Een jaar", 0)])
def test_lasting_work_is_asked_of_a_journey_to_work(said: str, count: int):
    end = "deelprocessen: [{id: d, stappen: [{id: a, uitkomst: arbeid}]}]"
    assert len(of_file("duurzaam-niet-bepaald", f"id: t\nduurzaam: {said}\n{end}")) == count


def test_lasting_work_is_not_asked_of_a_journey_without_work():
    assert not found("duurzaam-niet-bepaald", "stappen: [{id: a, uitkomst: onderwijs}]")


@pytest.mark.parametrize(
    ("origin", "law", "count"),
    [
        ("vso-dagbesteding", "WEC 44 lid 2", 1),
        ("vso-vervolgonderwijs", "WEC 44 lid 2", 1),
        ("vso-vervolgonderwijs", "WEC 44 lid 4", 0),
        ("vso-arbeidsmarkt", "WEC 44 lid 2", 0),
        ("pro", "WEC 44 lid 2", 0),
    ],
)
def test_advice_on_request_is_mentioned_for_the_other_vso(origin: str, law: str, count: int):
    text = f"herkomst: {origin}\nstappen: [{{id: a, actor: school, wet: {law}}}]"
    assert len(found("vso-advies-op-verzoek", text)) == count


def test_advice_on_request_is_mentioned_once_and_never_as_a_duty():
    text = "herkomst: vso-dagbesteding\nstappen: [{id: a, actor: school}]"
    (finding,) = found("vso-advies-op-verzoek", text, text)
    assert (finding.kind, finding.weight) == ("proces", "laag")


WHOLE = {"regel": "geen-termijn", "reden": "Vanzelf", "door": "dsp", "datum": "2026-03-12"}


@pytest.mark.parametrize("missing", WHOLE)
def test_what_is_accepted_says_which_check_why_who_and_when(missing: str):
    said = ", ".join(f"{key}: {value}" for key, value in WHOLE.items() if key != missing)
    (finding,) = found("bewust-zo-zonder-reden", f"bewust_zo: [{{id: b, {said}}}]")
    assert finding.message.endswith(f": {missing}.")


def test_also_in_a_part_that_is_still_empty():
    assert found("bewust-zo-zonder-reden", "status: leeg\nbewust_zo: [{id: b}]")
