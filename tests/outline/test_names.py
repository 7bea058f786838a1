"""Parts are called by their numbers, the same in every list."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from klantreis import rules
from klantreis.journey import Address, Subprocess
from klantreis.layout import arrange
from klantreis.outline import Names, Presentation, lines, names, numbers_of, outline_of
from klantreis.outline.clocks import timelines
from klantreis.outline.numbers import Given
from tests.drawn import drawn

PART = """
    stappen:
      - {id: x, actor: school, daarna: [y, e/z, weg]}
      - {id: y, actor: dsp}
    overdrachten: [{id: o, van: x, naar: y}, {id: p, van: x, naar: y}]
"""
OTHER = "stappen: [{id: w, actor: dsp}, {id: z, actor: wi}]"
KEPT = Presentation({"d": {"1": "x", "3a": "y", "o2": "o"}, "e": {"7": "z"}})


@pytest.mark.parametrize(
    ("address", "number"),
    [
        (Address("d", "y"), "2"),
        (Address("d", "p"), "o2"),
        (Address("d", "x", target="y"), "1→2"),
        (Address("d", "x", target="e/z"), "1→DP2·2"),
        (Address("d", "x", target="weg"), "1→?"),
        (Address("d", "x", branch="ja"), "1"),
        (Address("d"), ""),
        (Address("actoren", "school"), ""),
    ],
)
def test_a_place_is_called_by_its_number(address, number):
    assert Names(drawn(PART, OTHER)).number(address) == number


def test_a_step_of_another_part_is_called_with_its_part():
    graph = drawn(PART, "titel: Het andere deel\n" + OTHER)
    here, there = graph.journey.subprocesses
    step = graph.step("z", there)
    assert step is not None
    assert Names(graph).step(step, there) == "stap 2"
    assert Names(graph).step(step, here) == "stap 2 van deelproces 2 (Het andere deel)"


def test_a_part_is_numbered_when_it_is_first_asked_about(monkeypatch: pytest.MonkeyPatch):
    graph = drawn(PART, OTHER)
    made: list[str] = []

    def counted(part: Subprocess, given: Given) -> Mapping[str, str]:
        made.append(part.id)
        return numbers_of(part, given)

    monkeypatch.setattr(names, "numbers_of", counted)
    here, there = graph.journey.subprocesses
    made_once = Names(graph)
    assert not made
    made_once.numbers(here.id)
    made_once.numbers(here.id)
    assert made == [here.id]
    made_once.numbers(there.id)
    assert made == [here.id, there.id]


def test_an_unknown_part_has_no_numbers():
    assert Names(drawn(PART)).numbers("weg") == {}


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (Address("d", "y"), "stap 3a"),
        (Address("d", "o"), "o2"),
        (Address("d", "x", target="e/z"), "stap 1→DP2·7"),
        (Address("d"), ""),
    ],
)
def test_a_place_is_called_by_the_number_it_keeps(address, name):
    assert Names(drawn(PART, OTHER), KEPT).called(address) == name


def test_a_step_of_another_part_is_called_by_the_number_it_keeps_there():
    graph = drawn(PART, "titel: Het andere deel\n" + OTHER)
    step = graph.step("e/z", "d")
    assert step is not None
    said = Names(graph, KEPT).step(step, graph.journey.subprocesses[0])
    assert said == "stap 7 van deelproces 2 (Het andere deel)"


def test_picture_list_and_findings_say_the_kept_numbers():
    graph = drawn(PART, OTHER)
    part, findings = graph.journey.subprocesses[0], rules.check(graph)
    said = outline_of(graph, part, findings, KEPT)
    assert [item.number for item in said.items] == ["1", "o2", "o3", "1→DP2·7", "3a"]
    scene = arrange(graph, part, findings, presentation=KEPT)
    spoken = [group.spoken for group in scene.groups if group.kind == "step" and group.spoken]
    assert spoken == [item.sentence for item in said.items if item.kind == "step"]
    found = lines(graph, findings, KEPT)
    assert {line.number for line in found if line.place == Address("d", "o")} == {"o2"}
    assert {line.number for line in said.lines if line.place == Address("d", "p")} == {"o3"}


def test_a_term_on_the_line_says_the_kept_number():
    graph = drawn("stappen: [{id: x, actor: dsp, termijn: {binnen: 5 weken}}]")
    kept = Presentation({"d": {"4a": "x"}})
    ((clock,),) = (each.clocks for each in timelines(graph, kept))
    assert clock.number == "4a"
    assert "stap 4a" in clock.sentence


def test_what_is_accepted_or_beside_says_the_kept_number():
    graph = drawn("""
        stappen: [{id: x, actor: dsp}]
        risicos: [{id: r, bij: x}]
        bewust_zo: [{id: b, regel: doodlopend, bij: x}]
    """)
    said = outline_of(graph, graph.journey.subprocesses[0], (), Presentation({"d": {"4a": "x"}}))
    assert "stap 4a" in said.beside[0].sentence
    assert "stap 4a" in said.accepted[0]


def test_what_the_presentation_does_not_know_does_no_harm():
    kept = Presentation({"d": {"5": "weg", "?": "x"}, "weg": {"1": "x"}}, {"d": {"weg": 4}})
    graph = drawn(PART, OTHER)
    assert Names(graph, kept).numbers("d") == {"x": "6", "y": "7", "o": "o1", "p": "o2"}
    part = graph.journey.subprocesses[0]
    assert arrange(graph, part, (), presentation=kept).rows == arrange(graph, part, ()).rows
