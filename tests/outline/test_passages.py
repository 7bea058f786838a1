"""Where a journey goes from one subprocess to another."""

from __future__ import annotations

import pytest

from klantreis.outline.passages import Passage, passages
from tests.drawn import drawn


def told(passage: Passage) -> tuple[str, str, str]:
    ends = (passage.source, passage.target)
    source, target = (str(each.address) if each else "" for each in ends)
    return source, target, passage.state


@pytest.mark.parametrize("entrance", ["komt_van: d/a", "soort: start"])
def test_both_sides_say_so(entrance: str):
    graph = drawn(
        "stappen: [{id: a, actor: school, daarna: e/b}]",
        f"stappen: [{{id: b, actor: dsp, {entrance}}}]",
    )
    assert list(map(told, passages(graph))) == [("d/a", "e/b", "klopt")]


def test_an_exit_may_miss_its_entrance():
    graph = drawn(
        "stappen: [{id: a, actor: school, daarna: e/b}]", "stappen: [{id: b, actor: dsp}]"
    )
    assert list(map(told, passages(graph))) == [("d/a", "e/b", "geen-ingang")]


def test_an_entrance_may_miss_its_exit():
    graph = drawn(
        "stappen: [{id: a, actor: school}]", "stappen: [{id: b, actor: dsp, komt_van: d/a}]"
    )
    assert list(map(told, passages(graph))) == [("d/a", "e/b", "geen-uitgang")]


def test_a_way_back_asks_for_no_entrance():
    graph = drawn(
        "stappen: [{id: a, uitkomst: uit-beeld, terugweg: e/b}]", "stappen: [{id: b, actor: dsp}]"
    )
    assert list(map(told, passages(graph))) == [("d/a", "e/b", "terugweg")]


def test_an_empty_subprocess_is_not_asked_for_an_entrance():
    graph = drawn("stappen: [{id: a, actor: school, daarna: e/b}]", "status: leeg")
    assert list(map(told, passages(graph))) == [("d/a", "", "leeg")]


def test_a_step_that_is_not_there_is_told():
    graph = drawn(
        "stappen: [{id: a, actor: school, daarna: e/weg}]",
        "stappen: [{id: b, actor: dsp, komt_van: d/weg}]",
    )
    assert list(map(told, passages(graph))) == [("d/a", "", "onbekend"), ("", "e/b", "onbekend")]


def test_the_order_is_that_of_the_subprocesses():
    graph = drawn(
        "stappen: [{id: a, actor: school, daarna: [f/c, e/b]}]",
        "stappen: [{id: b, actor: dsp, daarna: d/a}]",
        "stappen: [{id: c, actor: wi}]",
    )
    assert [each[:2] for each in passages(graph)] == [("d", "e"), ("d", "f"), ("e", "d")]


def test_what_stays_inside_is_no_passage():
    graph = drawn("stappen: [{id: a, actor: school, daarna: [b, d/b]}, {id: b, actor: dsp}]")
    assert passages(graph) == ()


def test_a_subprocess_that_is_not_there_is_left_to_the_checks():
    graph = drawn("stappen: [{id: a, actor: school, daarna: weg/b}]")
    assert passages(graph) == ()
