"""Room beside the boxes for labels, markers and lines that step aside."""

from klantreis.layout.model import Edge
from klantreis.layout.room import Room, reserve
from tests.layout.graphs import SPACING, graph, passes


def room_of(lane_graph) -> Room:
    found = passes(lane_graph)
    return reserve(found.flow, found.grid, found.paths, found.ports, SPACING)


def test_a_column_is_as_wide_as_its_widest_box():
    assert room_of(graph("a b")).width[1] == 170


def test_a_row_is_as_high_as_its_highest_box():
    room = room_of(graph("a", h=80))
    assert (room.above[1], room.below[1]) == (40, 40)


def test_a_label_beside_a_box_makes_the_channel_wider():
    labelled = Edge("e0", "a", "b", label=(120, 14))
    assert room_of(graph("a b", "a>b", labelled)).right[2] == 120 + 2 * SPACING.label


def test_a_label_higher_than_the_box_makes_the_row_higher():
    labelled = Edge("e0", "a", "b", label=(120, 44))
    room = room_of(graph("a b", "a>b", labelled, h=40))
    assert room.above[1] == 44 + SPACING.label
    assert room.below[1] == 20


def test_a_marker_comes_after_the_label():
    marked = Edge("e0", "a", "b", label=(50, 14), bead=True)
    room = room_of(graph("a b", "a>b", marked))
    assert room.marker[0] - SPACING.bead / 2 > 50 + SPACING.label
    assert room.right[2] >= room.marker[0] + SPACING.bead / 2


def test_a_label_under_a_box_makes_that_channel_higher():
    branches = [Edge(f"e{place}", "a", end, label=(30, 14)) for place, end in enumerate("bc")]
    room = room_of(graph("a:x b:x c:y", "a>b a>c", branches[0], branches[1]))
    assert room.under[2] == 14 + SPACING.label
