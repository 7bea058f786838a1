"""Beads: which border carries a marker."""

from klantreis.layout.beads import assign_beads
from klantreis.layout.model import Edge
from tests.layout.graphs import graph, passes


def beads_of(nodes: str, edge: Edge):
    found = passes(graph(nodes, "a>b", edge, lanes="x y z"))
    return found, assign_beads(found.flow, found.grid, found.paths)


def test_the_first_border_on_the_way_down():
    found, beads = beads_of("a:x b:z", Edge("e0", "a", "b", bead=True))
    assert beads[0].border == found.grid.borders[0]


def test_the_first_border_on_the_way_up():
    found, beads = beads_of("a:z b:x", Edge("e0", "a", "b", bead=True))
    assert beads[0].border == found.grid.borders[1]


def test_the_part_that_carries_it_crosses_the_border():
    found, beads = beads_of("a:x b:y", Edge("e0", "a", "b", bead=True))
    (x, y), (end_x, end_y) = found.paths[0][beads[0].part :][:2]
    assert x == end_x
    assert y < beads[0].border < end_y


def test_within_a_lane_there_is_no_border():
    assert not beads_of("a:x b:x", Edge("e0", "a", "b", bead=True))[1]


def test_without_a_wish_there_is_no_bead():
    assert not beads_of("a:x b:y", Edge("e0", "a", "b"))[1]
