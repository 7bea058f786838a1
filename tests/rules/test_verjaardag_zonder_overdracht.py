"""Who helps until a birthday hands over then."""

from __future__ import annotations

import pytest

from klantreis.rules import Finding, check
from tests.drawn import drawn

YOUNG = "doelgroep: {leeftijd: {tot: 18}}"
ALMOST = "doelgroep: {leeftijd: {vanaf: 26, tot: 27}}"
AFTER = "  - {id: b, actor: wi}\n"


def found(*subprocesses: str) -> tuple[Finding, ...]:
    return check(drawn(*subprocesses), only="verjaardag-zonder-overdracht")


def holding(*more: str, audience: str = YOUNG, actor: str = "dsp") -> str:
    return f"stappen:\n  - {{id: a, actor: {actor}, {audience}{''.join(more)}}}\n"


@pytest.mark.parametrize(("audience", "age"), [(YOUNG, 18), (ALMOST, 27)])
def test_help_that_stops_at_a_birthday_is_found(audience: str, age: int):
    (finding,) = found(holding(audience=audience))
    assert (str(finding.about), finding.weight) == ("d/a", "midden")
    assert finding.question == f"Wie neemt het over op de {age}e verjaardag?"


@pytest.mark.parametrize(
    "audience", ["doelgroep: {leeftijd: {tot: 23}}", "doelgroep: {diploma: geen}"]
)
def test_another_age_is_no_such_birthday(audience: str):
    assert not found(holding(audience=audience))


@pytest.mark.parametrize("actor", ["school", "wi", "jongere", "duo"])
def test_a_school_and_a_municipality_do_not_stop_at_a_birthday(actor: str):
    assert not found(holding(actor=actor))


def test_a_handover_takes_it_further():
    text = holding(", daarna: b") + AFTER + "overdrachten: [{id: o, van: a, naar: b}]"
    assert not found(text)


def test_only_telling_is_no_handover():
    text = holding(", daarna: b") + AFTER
    assert found(text + "overdrachten: [{id: o, van: a, naar: b, soort: betrekken}]")


def test_a_gap_is_found_by_another_check():
    assert not found(holding(", daarna: b") + AFTER)


def test_who_goes_on_itself_needs_no_handover():
    assert not found(holding(", daarna: b") + AFTER.replace("wi", "dsp"))


def test_the_young_person_may_choose_first():
    choice = f"  - {{id: wil, actor: jongere, {YOUNG}, daarna: b}}\n"
    handover = "overdrachten: [{id: o, van: wil, naar: b, gever: dsp}]"
    assert not found(holding(", daarna: wil") + choice + AFTER + handover)


def test_each_subprocess_is_asked_about_once():
    text = holding(", daarna: b") + f"  - {{id: b, actor: dsp, {YOUNG}}}\n"
    assert [str(each.about) for each in found(text, text)] == ["d/a", "e/a"]


SUPPORT = "stappen: [{id: plan, actor: dsp, wet: WEB 9.2.5 lid 1}]"


def test_support_of_the_doorstroompunt_stops_at_27():
    (finding,) = found(SUPPORT, SUPPORT)
    assert "27e verjaardag" in finding.message


def test_a_step_is_marked_once():
    assert len(found(holding(", wet: WEB 9.2.5 lid 1"))) == 1


def test_a_subprocess_that_is_empty_makes_it_a_question():
    (finding,) = found(SUPPORT, "status: leeg")
    assert finding.weight == "laag"


def test_a_handover_at_27_anywhere_is_enough():
    text = holding(", daarna: b", audience=ALMOST) + AFTER
    assert not found(SUPPORT, text + "overdrachten: [{id: o, van: a, naar: b}]")


def test_also_when_only_the_step_of_the_young_person_is_there_until_27():
    text = f"stappen:\n  - {{id: wil, actor: jongere, {ALMOST}, daarna: b}}\n{AFTER}"
    handover = "overdrachten: [{id: o, van: wil, naar: b, gever: dsp}]"
    assert not found(SUPPORT, text + handover)


@pytest.mark.parametrize(("audience", "places"), [(YOUNG, []), ("titel: Voor wie", ["d/o"])])
def test_parents_say_yes_until_18(audience: str, places: list[str]):
    text = f"{audience}\noverdrachten: [{{id: o, gever: school, instemming: ouders}}]"
    assert [str(each.about) for each in found(text)] == places


@pytest.mark.parametrize("who", ["jongere", "jongere-of-ouders", "niet-nodig", "onbekend"])
def test_who_decides_after_18_is_then_known(who: str):
    assert not found(f"overdrachten: [{{id: o, gever: school, instemming: {who}}}]")
