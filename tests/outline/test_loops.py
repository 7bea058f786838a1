"""What runs back is what a reader of the file would call so."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.outline.loops import loops_of
from tests.drawn import drawn

TWO_ENTRANCES = """
- {id: s, soort: start, daarna: c}
- {id: a, daarna: b}
- {id: b, daarna: c}
- {id: c, daarna: a}
- {id: t, soort: start, daarna: a}
"""


def loops(steps: str) -> list[str]:
    graph = drawn(f"stappen:\n{steps}")
    (part,) = graph.journey.subprocesses
    found = loops_of(graph, part)
    return [str(arrow.address).removeprefix("d/") for arrow in graph.arrows if arrow in found]


@pytest.mark.parametrize(
    ("steps", "back"),
    [
        ("- {id: a, daarna: b}\n- {id: b, daarna: a}", ["b>a"]),
        ("- {id: a, daarna: a}", ["a>a"]),
        ("- {id: a, daarna: c}\n- {id: b}\n- {id: c, daarna: b}", []),
        (
            "- {id: a, daarna: [b, x]}\n- {id: b, daarna: a}\n- {id: x, daarna: b}",
            ["b>a"],  # x was written last, but comes between a and b
        ),
        (
            TWO_ENTRANCES,
            ["c>a"],  # entered at two places: the order of the file decides
        ),
    ],
)
def test_a_loop_runs_back_where_a_reader_sees_it(steps, back):
    assert loops(steps) == back


def test_a_way_back_is_no_loop():
    steps = "- {id: a, daarna: b}\n- {id: b, uitkomst: elders, terugweg: {naar: a}}"
    assert loops(steps) == []


def test_a_way_round_through_another_part_is_no_loop():
    graph = drawn(
        "stappen: [{id: a, daarna: b}, {id: b, daarna: e/x}]", "stappen: [{id: x, daarna: d/a}]"
    )
    assert loops_of(graph, graph.journey.subprocesses[0]) == frozenset()


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_without_them_no_loop_is_left(arrows):
    steps = "".join(
        f"- {{id: s{step}, daarna: [{', '.join(f's{to}' for at, to in arrows if at == step)}]}}\n"
        for step in range(8)
    )
    graph = drawn(f"stappen:\n{steps}")
    back = loops_of(graph, graph.journey.subprocesses[0])
    forward = nx.DiGraph([(each.source, each.target) for each in graph.arrows if each not in back])
    assert nx.is_directed_acyclic_graph(forward)
