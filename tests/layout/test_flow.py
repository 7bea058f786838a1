"""A lane graph by numbers."""

from klantreis.layout.flow import numbered
from klantreis.layout.model import Edge, LaneGraph, Node

GRAPH = LaneGraph(
    ("y", "x"),
    (Node("b", "x", 33.33, 40), Node("a", "y", 170, 60.06)),
    (Edge("e", "a", "b", label=(20.04, 14), back=True), Edge("f", "b", "b", bead=True)),
)


def test_places_in_the_file_replace_names():
    flow = numbered(GRAPH)
    assert flow.lanes == 2
    assert list(flow.lane) == [1, 0]
    assert list(flow.arcs) == [(1, 0), (0, 0)]
    assert list(flow.marked) == [True, False]
    assert list(flow.bead) == [False, True]


def test_sizes_are_rounded_to_a_tenth():
    flow = numbered(GRAPH)
    assert list(flow.size) == [(33.3, 40), (170, 60.1)]
    assert list(flow.label) == [(20, 14), None]


def test_an_edge_changes_lane_or_not():
    flow = numbered(GRAPH)
    assert [flow.changes_lane(edge) for edge in (0, 1)] == [True, False]
