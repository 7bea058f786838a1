"""Findings that belong together are one line."""

from __future__ import annotations

from typing import Any

from klantreis.journey import Address
from klantreis.outline import Line, for_room, lines
from klantreis.rules import Finding, check
from tests.drawn import drawn

GRAPH = drawn("""
    stappen:
      - {id: x, naam: Meldt, actor: school, daarna: y}
      - {id: y, naam: Belt, actor: dsp, daarna: z}
      - {id: z, naam: Helpt, actor: wi}
    overdrachten:
      - {id: o, naam: School meldt, soort: melden, van: x, naar: y, aanleiding: Stopt}
      - {id: p, naam: Doorgeven, van: y, naar: z}
""")


def finding(about: str, rule: str, **more: Any) -> Finding:
    return Finding(
        rule=rule,
        weight=more.get("weight", "midden"),
        kind="afspraak",
        short=more.get("short", rule),
        message=f"{rule} bij {about}",
        question=f"Wat is {rule}?",
        about=Address.parse(about),
        field=more.get("field", ""),
        together=more.get("together", ""),
    )


def the_line(*findings: Finding) -> Line:
    (line,) = lines(GRAPH, findings)
    return line


def test_a_finding_alone_keeps_its_own_words():
    line = the_line(finding("d/o", "termijn", together="item", field="termijn"))
    assert (line.number, line.short, line.label) == ("o1", "termijn", "o1 termijn")
    assert line.message == "termijn bij d/o"
    assert line.question == "Wat is termijn?"
    assert line.field == "termijn"


def test_the_open_fields_of_a_handover_are_one_line_that_counts_them():
    line = the_line(
        finding("d/o", "termijn", together="item"),
        finding("d/o", "grondslag", together="item", weight="hoog"),
    )
    assert line.message == "o1 School meldt: nog 6 van 7 open, waarvan 3 voor de zaal."
    assert line.short == "termijn en grondslag"
    assert line.weight == "hoog"
    assert line.address == line.place == Address("d", "o")
    assert [member.rule for member in line.members] == ["termijn", "grondslag"]


def test_a_handover_that_is_called_by_its_number_is_named_once():
    steps = "stappen: [{id: a, actor: school, daarna: b}, {id: b, actor: dsp}]"
    graph = drawn(steps + "\noverdrachten: [{id: o1, van: a, naar: b}]")
    together = [finding("d/o1", rule, together="item") for rule in ("termijn", "vangnet")]
    (line,) = lines(graph, together)
    assert line.message.startswith("o1: nog 13 van 13 open")


def test_the_open_things_of_a_step_are_one_line_that_names_them():
    line = the_line(
        finding("d/x", "eigenaar", together="item"), finding("d/x", "budget", together="item")
    )
    assert line.message == "1 Meldt. Nog open: eigenaar en budget."


def test_a_rule_of_a_whole_subprocess_is_one_line_in_the_order_of_the_file():
    line = the_line(
        finding("d/p", "grondslag", together="deelproces"),
        finding("d/o", "grondslag", together="deelproces"),
    )
    assert line.message == "Nog open bij 2 overdrachten, o1 en o2: grondslag."
    assert (line.number, line.label) == ("", "grondslag")
    assert line.address == Address("d")


def test_a_line_about_a_whole_subprocess_is_about_none_of_its_keys():
    many = [
        finding(place, "r", together="deelproces", field="eigenaar") for place in ("d/x", "d/y")
    ]
    assert the_line(*many).field == ""
    assert the_line(many[0]).field == "eigenaar"
    assert the_line(finding("d", "r", field="eigenaar")).field == "eigenaar"


def test_steps_are_places_not_handovers():
    line = the_line(
        finding("d/x", "uitgang", together="deelproces"),
        finding("d/y", "uitgang", together="deelproces"),
    )
    assert line.message == "Nog open op 2 plekken, bij 1 en 2: uitgang."


def test_findings_that_say_nothing_of_each_other_stay_apart():
    found = lines(GRAPH, [finding("d/x", "een"), finding("d/x", "twee"), finding("d/y", "een")])
    assert [line.label for line in found] == ["1 een", "1 twee", "2 een"]


def test_a_line_about_an_arrow_has_both_numbers_and_the_step_as_its_place():
    line = the_line(finding("d/x>y", "lus"))
    assert line.number == "1→2"
    assert line.place == Address("d", "x")


def test_a_line_about_a_gap_has_the_gap_as_its_place():
    graph = drawn("""
        stappen:
          - {id: w, actor: school, daarna: x}
          - {id: x, actor: dsp, daarna: y}
          - {id: y, actor: wi}
    """)
    (line,) = lines(graph, [finding("d/x>y", "overdracht")])
    assert line.place == Address("d", "x", target="y")


def test_a_finding_of_the_whole_journey_has_no_number():
    line = the_line(finding("", "route"))
    assert (line.number, line.address) == ("", Address())


def test_two_handovers_with_the_same_open_fields_are_two_lines():
    found = [
        finding(about, rule, together="item")
        for about in ("d/o", "d/p")
        for rule in ("termijn", "inhoud")
    ]
    assert [line.number for line in lines(GRAPH, found)] == ["o1", "o2"]


def test_a_handover_that_is_mostly_open_has_one_wide_question():
    whole = drawn(
        "stappen:\n  - {id: a, actor: school, soort: start}\n  - {id: b, actor: dsp}\n"
        "overdrachten:\n  - {id: o, van: a, naar: b}\n"
    )
    told = lines(whole, for_room(check(whole)))
    (line,) = (each for each in told if each.is_about_fields and len(each.members) > 1)
    assert line.question == "Wie doet hier wat, en binnen hoeveel dagen?"
    assert line.members[0].question != line.question
