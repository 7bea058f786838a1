"""The ways of one edge over the grid, the cheapest first."""

from collections.abc import Mapping

from hypothesis import given

from klantreis.layout.grid import Path
from klantreis.layout.model import Edge, LaneGraph
from klantreis.layout.traffic import Traffic, exit_side
from klantreis.layout.ways import Ways
from tests.layout.graphs import graph, lane_graphs, passes


def ways_of(lane_graph: LaneGraph, edge: int = 0, *, laid: Mapping[int, Path] | None = None):
    """The paths of an edge, when only some others lie."""
    found = passes(lane_graph)
    traffic = Traffic(found.flow, found.grid)
    for other, path in (laid or {}).items():
        traffic.lay(other, path)
    ways = Ways(found.flow, found.grid, traffic)
    ends = ways.ends(edge)
    return [ends.path(way) for way in ways.all(ends)]


def test_neighbours_are_joined_by_a_straight_line():
    assert ways_of(graph("a b", "a>b"))[0] == ((1, 1), (3, 1))


def test_a_step_in_another_lane_is_reached_with_one_turn():
    assert len(ways_of(graph("a:x b:y", "a>b"))[0]) == 3


def test_a_flow_past_a_node_goes_around_it():
    path = ways_of(graph("a b c", "a>c a>b b>c"))[0]
    assert (3, 1) not in path
    assert len(path) == 4


def test_a_loop_goes_back_over_a_channel():
    path = ways_of(graph("a b", "a>b b>a"), edge=1)[0]
    assert path[0] == (3, 1)
    assert path[-1] == (1, 1)
    assert len(path) == 4


def test_a_loop_on_one_node_leaves_and_comes_back_around_a_corner():
    path = ways_of(graph("a", "a>a"))[0]
    assert len(path) == 5
    assert path[0] == path[-1] == (1, 1)


def test_high_boxes_have_room_for_two_straight_lines_between_them():
    straight = ((1, 1), (3, 1))
    twins = graph("a b", "a>b a>b a>b")
    assert straight in ways_of(twins, 1, laid={0: straight})
    assert straight not in ways_of(twins, 2, laid={0: straight, 1: straight})
    low = graph("a b", "a>b a>b", h=24)
    assert straight not in ways_of(low, 1, laid={0: straight})


def test_a_straight_line_with_a_marker_lies_alone():
    straight = ((1, 1), (3, 1))
    marked = Edge("e0", "a", "b", bead=True)
    twins = graph("a b", "a>b a>b", marked)
    assert straight in ways_of(twins, 0)
    assert straight not in ways_of(twins, 0, laid={1: straight})
    assert straight not in ways_of(twins, 1, laid={0: straight})


def test_a_label_has_a_top_or_bottom_side_for_itself():
    labelled = Edge("e0", "a", "b", label=(30, 14))
    lane_graph = graph("a:y b:x c:x", "a>b a>c", labelled)
    assert exit_side(ways_of(lane_graph)[0]) == "bottom"
    taken = {1: ((1, 1), (1, 7), (3, 7))}
    assert exit_side(ways_of(lane_graph, laid=taken)[0]) != "bottom"


def test_a_bead_within_a_lane_leaves_to_the_right():
    bead = Edge("e0", "a", "c", bead=True)
    path = ways_of(graph("a b c", "a>c a>b b>c", bead))[0]
    assert exit_side(path) == "right"


@given(lane_graphs())
def test_every_edge_has_a_way_whatever_lies(lane_graph):
    found = passes(lane_graph)
    for path in found.paths.values():
        assert 2 <= len(path) <= 6
