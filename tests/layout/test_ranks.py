"""Columns: time runs to the right, only loops run back."""

from dataclasses import replace

from hypothesis import given

from klantreis.layout.flow import numbered
from klantreis.layout.model import Edge, LaneGraph
from klantreis.layout.ranks import Ranks, assign_ranks, given_ranks
from tests.layout.graphs import graph, lane_graphs


def ranks(lane_graph: LaneGraph) -> Ranks:
    return assign_ranks(numbered(lane_graph))


def test_what_follows_stands_further_right():
    assert ranks(graph("a b c", "a>b b>c a>c")).column == (0, 1, 2)


def test_of_a_loop_the_edge_against_the_file_runs_back():
    found = ranks(graph("a b c", "c>a a>b b>c"))
    assert found.column == (0, 1, 2)
    assert found.back == {0}


def test_an_edge_against_the_file_that_closes_no_loop_runs_forward():
    found = ranks(graph("a b", "b>a"))
    assert found.column == (1, 0)
    assert not found.back


def test_the_edge_that_the_author_marks_runs_back():
    marked = Edge("e0", "a", "b", back=True)
    found = ranks(graph("a b", "a>b b>a", marked))
    assert found.column == (1, 0)
    assert found.back == {0}


def test_a_mark_that_contradicts_the_rest_gives_way():
    marked = Edge("e0", "a", "c", back=True)
    found = ranks(graph("a b c", "a>c a>b b>c", marked))
    assert found.column == (0, 1, 2)
    assert not found.back


def test_a_loop_on_one_node_runs_back():
    assert ranks(graph("a", "a>a")).back == {0}


def test_a_second_start_stands_close_to_what_it_leads_to():
    found = ranks(graph("a b c d late wait", "a>b b>c c>d late>wait wait>d late>d"))
    assert found.column == (0, 1, 2, 3, 1, 2)


def test_a_step_between_two_others_stays_close_to_the_first():
    found = ranks(graph("a b c d e", "a>b b>c c>d a>e e>d"))
    assert found.column == (0, 1, 2, 3, 1)


def test_no_nodes_have_no_columns():
    assert ranks(LaneGraph(("x",), (), ())).column == ()


@given(lane_graphs())
def test_no_column_is_empty(lane_graph: LaneGraph):
    column = ranks(lane_graph).column
    assert sorted(set(column)) == list(range(len(set(column))))


@given(lane_graphs())
def test_nodes_are_ordered_by_column(lane_graph: LaneGraph):
    found = ranks(lane_graph)
    assert sorted(found.order) == list(range(len(lane_graph.nodes)))
    assert sorted(found.column) == [found.column[node] for node in found.order]


@given(lane_graphs())
def test_an_unmarked_loop_needs_one_edge_that_runs_back(lane_graph: LaneGraph):
    unmarked = replace(
        lane_graph, edges=tuple(replace(edge, back=False) for edge in lane_graph.edges)
    )
    found = ranks(unmarked)
    for edge in found.back:
        source, target = numbered(unmarked).arcs[edge]
        assert found.column[target] < found.column[source] or source == target
        assert target <= source


def test_columns_that_somebody_chose_are_kept():
    flow = numbered(graph("a b c", "a>b b>c c>a"))
    chosen = given_ranks(flow, (0, 0, 1))
    assert chosen.column == (0, 0, 1)
    assert chosen.order == (0, 1, 2)
    assert chosen.back == {0, 2}
