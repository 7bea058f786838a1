"""The checks on the shape of a process miss nothing together and say each thing once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantreis import graph
from klantreis.journey import Journey
from klantreis.rules import check
from tests.drawn import drawn

STOPS = ("doodlopend", "draaideur", "onbereikbaar")


def found(rule: str, *subprocesses: str) -> list[str]:
    return [str(each.about) for each in check(drawn(*subprocesses), only=rule)]


LOOSE = """
stappen:
  - {id: a, actor: dsp, soort: start, daarna: klaar}
  - {id: los, actor: dsp}
  - {id: klaar, uitkomst: arbeid}
"""


def test_a_step_that_hangs_on_nothing_is_asked_about_once():
    assert found("onbereikbaar", LOOSE) == ["d/los"]
    assert found("doodlopend", LOOSE) == []


def test_a_round_that_nothing_leads_to_is_known_by_its_first_step():
    assert found(
        "onbereikbaar",
        """
        stappen:
          - {id: a, actor: dsp, soort: start}
          - {id: b, actor: dsp, daarna: c}
          - {id: c, actor: dsp, daarna: b}
        """,
    ) == ["d/b"]


def test_the_way_back_of_an_unreachable_end_leads_nowhere_yet():
    assert found(
        "onbereikbaar",
        """
        stappen:
          - {id: a, actor: dsp, soort: start}
          - {id: b, actor: dsp, daarna: weg}
          - {id: weg, uitkomst: uit-beeld, terugweg: b}
        """,
    ) == ["d/b"]


NO_END = """
stappen:
  - {id: a, actor: dsp, soort: start, daarna: b}
  - {id: b, actor: dsp, daarna: c}
  - {id: c, actor: dsp, daarna: b}
  - {id: d, actor: wi, soort: start, daarna: b}
"""


def test_without_any_end_only_the_first_start_is_named():
    assert found("geen-uitkomst", NO_END) == ["d/a"]
    assert found("draaideur", NO_END) == ["d/b"]


def test_a_start_that_stops_at_once_is_a_dead_end_and_nothing_more():
    alone = "stappen: [{id: a, actor: dsp, soort: start}]"
    assert found("geen-uitkomst", alone) == []
    assert found("doodlopend", alone) == ["d/a"]


def test_a_round_with_an_open_branch_is_left_there():
    assert (
        found(
            "draaideur",
            """
            stappen:
              - {id: a, actor: dsp, soort: start, daarna: [{als: nee, naar: a}, {als: ja}]}
            """,
        )
        == []
    )


def test_a_subprocess_that_nobody_drew_is_no_dead_end():
    parts = (
        "stappen: [{id: a, actor: dsp, daarna: e/b}]",
        "status: leeg\nstappen: [{id: b, actor: wi, soort: start}]",
    )
    for rule in (*STOPS, "geen-uitkomst"):
        assert found(rule, *parts) == []


def test_a_step_that_nobody_drew_in_an_empty_subprocess_is_an_exit_too():
    parts = ("stappen: [{id: a, actor: dsp, daarna: e/nieuw}]", "status: leeg")
    assert found("uitgang-naar-leeg", *parts) == ["d/a>e/nieuw"]
    assert found("verwijzing-onbekend", *parts) == []
    assert found("doodlopend", *parts) == []


IDS = [f"s{number}" for number in range(7)]


@st.composite
def steps(draw: st.DrawFn) -> dict[str, object]:
    step: dict[str, object] = {"id": draw(st.sampled_from(IDS)), "actor": "dsp"}
    if draw(st.integers(0, 4)) == 0:
        return {"id": step["id"], "uitkomst": "arbeid"}
    return step | {
        "daarna": draw(st.lists(st.sampled_from(IDS), max_size=2)),
        "soort": draw(st.sampled_from(["start", None, None])),
    }


def journeys() -> st.SearchStrategy[Journey]:
    many = st.lists(steps(), min_size=1, max_size=7, unique_by=lambda step: str(step["id"]))
    return many.map(
        lambda found: Journey.model_validate(
            {
                "id": "j",
                "actoren": [{"id": "dsp"}],
                "deelprocessen": [{"id": "d", "stappen": found}],
            }
        )
    )


@settings(max_examples=50)
@given(journeys())
def test_where_no_end_can_be_reached_something_is_said(journey):
    drawing = graph.of(journey)
    stuck = frozenset(drawing.steps) - drawing.finishing
    said = [finding for rule in STOPS for finding in check(drawing, only=rule)]
    assert bool(said) or not stuck


@settings(max_examples=50)
@given(journeys())
def test_nothing_is_said_when_every_step_lies_on_a_route_to_an_end(journey):
    drawing = graph.of(journey)
    ends = frozenset(drawing.ends)
    on_a_route = drawing.reachable(drawing.starts) & drawing.reaching(ends)
    said = [each.rule for rule in STOPS for each in check(drawing, only=rule)]
    assert not said or on_a_route != frozenset(drawing.steps)


@settings(max_examples=50)
@given(journeys())
def test_what_cannot_be_reached_hangs_on_a_step_that_is_named(journey):
    drawing = graph.of(journey)
    named = [drawing.step(each.about.item, "d") for each in check(drawing, only="onbereikbaar")]
    reached = drawing.reachable(drawing.starts)
    assert reached.isdisjoint(step for step in named if step)
    everything = reached | drawing.reachable(step for step in named if step)
    assert everything == frozenset(drawing.steps)


CHOICE = "stappen: [{{id: a, actor: dsp, daarna: [{{als: '{said}', naar: b}}]}}, {{id: b}}]"


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("ja", "Wat gebeurt er bij 'nee'?"),
        ("Ja, werk", "Wat gebeurt er bij 'nee'?"),
        ("nee", "Wat gebeurt er bij een ander antwoord?"),
        ("entree", "Wat gebeurt er bij een ander antwoord?"),
    ],
)
def test_the_question_is_about_the_answer_that_is_not_there(said: str, question: str):
    (finding,) = check(drawn(CHOICE.format(said=said)), only="keuze-zonder-nee")
    assert finding.question == question
