"""Who passes young people on to whom."""

from __future__ import annotations

from klantreis.outline.ties import Tie, ties
from tests.drawn import drawn


def told(tie: Tie) -> tuple[str, str, list[str], int]:
    return tie.giver, tie.receiver, [each.said.id for each in tie.handovers], len(tie.gaps)


def test_handovers_between_the_same_two_are_one_tie():
    graph = drawn(
        """
        stappen: [{id: a, actor: school, daarna: b}, {id: b, actor: dsp}]
        overdrachten: [{id: o, van: a, naar: b}, {id: p, van: a, naar: b}]
        """
    )
    assert list(map(told, ties(graph))) == [("school", "dsp", ["o", "p"], 0)]


def test_an_unowned_transition_is_a_tie_without_handovers():
    graph = drawn("stappen: [{id: a, actor: school, daarna: b}, {id: b, actor: dsp}]")
    assert list(map(told, ties(graph))) == [("school", "dsp", [], 1)]


def test_a_transition_that_two_do_together_is_no_tie():
    graph = drawn("stappen: [{id: a, actor: school, daarna: b}, {id: b, actor: dsp, met: school}]")
    assert ties(graph) == ()


def test_both_directions_are_ties_of_their_own():
    graph = drawn("stappen: [{id: a, actor: school, daarna: b}, {id: b, actor: dsp, daarna: a}]")
    assert [each[:2] for each in map(told, ties(graph))] == [("school", "dsp"), ("dsp", "school")]


def test_a_transition_from_two_is_a_tie_for_each():
    graph = drawn(
        """
        stappen:
          - {id: a, actor: school, daarna: k}
          - {id: b, actor: dsp, daarna: k}
          - {id: k, actor: jongere, daarna: c}
          - {id: c, actor: wi}
        """
    )
    assert list(map(told, ties(graph))) == [("school", "wi", [], 1), ("dsp", "wi", [], 1)]


def test_who_is_not_known_comes_last():
    graph = drawn(
        """
        stappen: [{id: a, actor: school}]
        overdrachten: [{id: o, gever: onbekend, ontvanger: dsp}, {id: p, van: a}]
        """
    )
    assert list(map(told, ties(graph))) == [("school", "", ["p"], 0), ("", "dsp", ["o"], 0)]
