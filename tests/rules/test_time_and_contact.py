"""How long it is quiet, what falls in the summer, how many are met, and who calls twice."""

from __future__ import annotations

import pytest

from klantreis import graph
from klantreis.rules import check
from klantreis.source import read
from tests.drawn import drawn


def found(rule: str, *subprocesses: str) -> list[str]:
    return [str(each.about) for each in check(drawn(*subprocesses), only=rule)]


def quiet(**steps: str) -> list[str]:
    """Return where it is too quiet, between a first talk and a last one."""
    text = "stappen:\n  - {id: a, actor: dsp, soort: start, telt_als: contact, daarna: s0}\n"
    for number, rest in enumerate(steps.values()):
        text += f"  - {{id: s{number}, actor: dsp, {rest}, daarna: s{number + 1}}}\n"
    text += f"  - {{id: s{len(steps)}, actor: dsp, telt_als: contact}}\n"
    return found("lange-stilte", text)


def test_more_than_six_weeks_is_long():
    assert quiet(wait="duur: {binnen: 6 weken}") == []
    assert quiet(wait="duur: {binnen: 7 weken}") == ["d/s0"]


def test_durations_add_up_and_are_asked_about_once():
    assert quiet(
        one="duur: {binnen: 4 weken}", two="duur: {binnen: 4 weken}", three="duur: {tot: 1 jaar}"
    ) == ["d/s1"]


@pytest.mark.parametrize("talk", ["telt_als: nazorg", "met: jongere"])
def test_a_talk_in_between_breaks_the_silence(talk: str):
    weeks = "duur: {binnen: 4 weken}"
    assert quiet(one=weeks, two=talk, three=weeks) == []


def test_a_step_of_the_young_person_is_contact_but_waiting_is_not():
    text = """
        stappen:
          - {id: a, actor: dsp, telt_als: contact, daarna: b}
          - {id: b, actor: dsp, duur: {binnen: 4 weken}, daarna: c}
          - {id: c, actor: jongere, daarna: d}
          - {id: d, actor: dsp, duur: {binnen: 4 weken}}
    """
    assert found("lange-stilte", text) == []
    waits = "actor: jongere, soort: wachten, eindverantwoordelijk: dsp,"
    assert found("lange-stilte", text.replace("actor: jongere,", waits)) == ["d/d"]


@pytest.mark.parametrize(
    ("term", "places"),
    [
        ("{binnen: 3 weken}", ["d/s1"]),
        ("{binnen: 3 weken, na: s0}", ["d/s1"]),
        ("{uiterlijk: 3 weken, na: melding}", ["d/s1"]),
        ("{binnen: 3 weken, na: diploma}", []),
        ("{uiterlijk: 3 maanden, voor: diploma}", []),
        ("{op: [3 maanden, 1 jaar], na: start werk}", []),
        ("{tot: 2 jaar, na: verlaten school}", []),
    ],
)
def test_a_term_counts_when_it_runs_from_what_just_happened(term: str, places: list[str]):
    assert quiet(one="duur: {binnen: 4 weken}", two=f"termijn: {term}") == places


def test_a_branch_and_a_handover_may_take_weeks_too():
    text = """
        stappen:
          - id: a
            actor: school
            telt_als: contact
            daarna: [{als: ja, naar: b}, {als: anders, naar: c, na: 7 weken}]
          - {id: b, actor: dsp}
          - {id: c, actor: school}
        overdrachten:
          - {id: o, van: a, naar: b, termijn: {binnen: 2 maanden}}
    """
    assert found("lange-stilte", text) == ["d/b", "d/c"]


def test_what_goes_on_beside_it_is_contact_enough():
    text = """
        stappen:
          - {id: a, actor: school, soort: start, daarna: [b, c]}
          - {id: b, actor: school, telt_als: contact}
          - {id: c, actor: school, soort: wachten, duur: {tot: 1 jaar}}
    """
    assert found("lange-stilte", text) == []


def test_waiting_that_nobody_sees_to_is_asked_there():
    text = """
        stappen:
          - {id: a, actor: school, soort: start, daarna: b}
          - {id: b, actor: jongere, soort: wachten, duur: {tot: 1 jaar}}
    """
    assert found("lange-stilte", text) == []
    assert found("wachten-zonder-eigenaar", text) == ["d/b"]


@pytest.mark.parametrize(
    ("term", "is_summer"),
    [
        ("{binnen: 2 maanden, na: diploma}", True),
        ("{op: [1 maand, 6 maanden], na: verlaten school}", True),
        ("{op: 3 maanden, na: diploma}", False),
        ("{uiterlijk: 1 maand, voor: diploma}", False),
        ("{tot: 1 jaar, na: diploma}", False),
        ("{vanaf: 1 maand, na: diploma}", False),
        ("{binnen: 1 maand, na: start werk}", False),
        ("{uiterlijk: 1 september}", True),
        ("{op: 2026-07-01}", True),
        ("{op: 2026-10-01}", False),
        ("{op: zomervakantie}", True),
        ("{binnen: 2 weken}", False),
    ],
)
def test_what_falls_in_the_summer(term: str, is_summer: bool):
    text = f"stappen: [{{id: a, actor: school, termijn: {term}}}]\n"
    assert found("zomergat", text) == (["d/a"] if is_summer else [])


def test_a_handover_falls_in_the_summer_too_but_a_register_does_not_rest():
    text = "overdrachten: [{id: o, gever: school, termijn: {op: juli}, soort: melden}]"
    assert found("zomergat", text) == ["d/o"]
    assert found("zomergat", text.replace("melden", "systeem")) == []
    assert found("zomergat", text.replace("{op: juli}", "onbekend")) == []


def test_an_agreement_about_the_step_is_enough():
    text = "stappen: [{id: a, actor: school, termijn: {op: juli}}]\n"
    assert found("zomergat", text + "afspraken: [{id: x, wat: Neemt op, bij: a}]\n") == []
    over = "afspraken: [{id: x, wat: Neemt op, bij: a, stand: vervallen}]\n"
    assert found("zomergat", text + over) == ["d/a"]


def test_a_national_organisation_does_not_rest():
    assert found("zomergat", "stappen: [{id: a, actor: duo, termijn: {op: juli}}]") == []


ACTORS = """
id: j
actoren:
  - {id: jongere, groep: jongere}
  - {id: duo, groep: landelijk}
  - {id: a, naam: A, groep: onderwijs}
  - {id: b, naam: B, groep: doorstroompunt}
  - {id: c, naam: C, groep: gemeente}
  - {id: d, naam: D, groep: werk}
  - {id: e, naam: E, groep: zorg}
deelprocessen:
  - id: d
    stappen:
"""


def met(*actors: str, last: str = "") -> list[str]:
    """Return what is said of a route past these actors in a row."""
    text = ACTORS
    for number, actor in enumerate(actors):
        after = f"daarna: s{number + 1}" if number + 1 < len(actors) else last or "soort: wachten"
        text += f"      - {{id: s{number}, actor: {actor}, {after}}}\n"
    journey = read(text.encode()).journey
    assert journey is not None
    return [each.message for each in check(graph.of(journey), only="te-veel-wissels")]


def test_five_organisations_on_one_route_are_many():
    assert met("a", "b", "c", "d", "b") == []
    assert met("a", "b", "jongere", "c", "d", "e") == [
        "In 'd' gaat een route langs 5 organisaties: A, B, C, D en E."
    ]


def test_a_national_or_unknown_organisation_is_not_met():
    assert met("a", "b", "c", "d", "duo", "x") == []


def test_a_loop_adds_nobody_twice():
    assert met("a", "b", "c", "d", last="daarna: s0") == []


def test_organisations_on_different_routes_are_not_added_up():
    text = (
        ACTORS
        + """
      - {id: s0, actor: a, soort: start, daarna: [{als: x, naar: s1}, {als: y, naar: s2}]}
      - {id: s1, actor: b, daarna: s3}
      - {id: s2, actor: c, daarna: s4}
      - {id: s3, actor: d}
      - {id: s4, actor: e}
"""
    )
    journey = read(text.encode()).journey
    assert journey is not None
    assert check(graph.of(journey), only="te-veel-wissels") == ()


def test_two_organisations_that_go_on_beside_each_other_both_call():
    text = """
        stappen:
          - {id: a, actor: school, soort: start, daarna: [b, c]}
          - {id: b, actor: dsp, telt_als: contact}
          - {id: c, actor: wi, telt_als: nazorg}
    """
    assert found("dubbel-contact", text) == ["d/a"]


CALLS = """
stappen:
  - {id: a, actor: school, soort: start, daarna: [b, c]}
  - {id: b, actor: dsp, telt_als: contact}
  - {id: c, actor: school, daarna: e}
  - {id: e, actor: wi, telt_als: nazorg}
"""


def test_the_first_contact_on_each_way_counts():
    assert found("dubbel-contact", CALLS) == ["d/a"]
    assert found("dubbel-contact", CALLS.replace("actor: wi", "actor: dsp")) == []
    assert found("dubbel-contact", CALLS.replace(", telt_als: nazorg", "")) == []
    before = CALLS.replace("id: c, actor: school", "id: c, actor: dsp, telt_als: contact")
    assert found("dubbel-contact", before) == []


def test_a_choice_takes_one_way_only():
    choice = CALLS.replace("daarna: [b, c]", "daarna: [{als: ja, naar: b}, {als: nee, naar: c}]")
    assert found("dubbel-contact", choice) == []


def test_two_who_call_are_a_chance_and_homework():
    (finding,) = check(drawn(CALLS), only="dubbel-contact")
    assert (finding.weight, finding.desk) == ("laag", True)


def test_after_a_talk_the_weeks_count_again():
    assert quiet(
        one="duur: {binnen: 8 weken}",
        two="met: jongere",
        three="duur: {binnen: 8 weken}",
    ) == ["d/s0", "d/s2"]
    assert quiet(
        one="duur: {binnen: 4 weken}",
        two="met: jongere, termijn: {binnen: 4 weken}",
        three="duur: {binnen: 8 weken}",
    ) == ["d/s1", "d/s2"]


def test_two_handovers_that_are_lines_themselves_go_on_beside_each_other():
    text = """
        stappen:
          - {id: a, actor: school, soort: start}
          - {id: b, actor: dsp, duur: {binnen: 8 weken}}
          - {id: c, actor: wi, telt_als: contact}
        overdrachten:
          - {id: o, van: a, naar: b}
          - {id: p, van: a, naar: c}
    """
    assert found("lange-stilte", text) == []
