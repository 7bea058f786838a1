"""The frame: bands, columns and channels follow each other."""

import pytest

from klantreis.layout.beads import Bead
from klantreis.layout.frame import Frame, make_frame
from klantreis.layout.model import Edge, LaneGraph, Node
from klantreis.layout.room import reserve
from klantreis.layout.tracks import Tracks
from tests.layout.graphs import SPACING, graph, passes


def frame_of(lane_graph, tracks: Tracks | None = None, beads: tuple[Bead, ...] = ()) -> Frame:
    found = passes(lane_graph)
    room = reserve(found.flow, found.grid, found.paths, found.ports, SPACING)
    return make_frame(found.grid, beads, tracks or Tracks(), room, SPACING)


def test_columns_start_after_the_lane_titles():
    frame = frame_of(graph("a b", "a>b"))
    assert frame.x[1] - 85 == SPACING.header + SPACING.margin
    assert frame.x[3] - frame.x[1] == 170 + SPACING.gap
    assert frame.width == frame.x[3] + 85 + SPACING.margin


def test_a_lane_without_nodes_is_a_thin_band():
    frame = frame_of(graph("a:x b:z", lanes="x y z"))
    assert frame.tops[2] - frame.tops[1] == SPACING.thin


def test_a_channel_makes_room_for_its_tracks():
    tracks = Tracks(upright_depth={2: 240.0}, level_depth={0: 100.0})
    plain, wide = frame_of(graph("a b", "a>b")), frame_of(graph("a b", "a>b"), tracks)
    assert wide.x[3] - plain.x[3] == pytest.approx(240 + SPACING.track + SPACING.head - SPACING.gap)
    assert wide.y[1] - plain.y[1] == pytest.approx(100 + SPACING.head)


def test_lines_stay_clear_of_the_beads_on_a_border():
    tracks = Tracks(level_depth={2: 0.0, 4: 0.0})
    frame = frame_of(graph("a:x b:y"), tracks, beads=(Bead(1, 2, 3),))
    half = SPACING.bead / 2
    assert frame.y[3] - frame.y[2] > half
    assert frame.y[4] - frame.y[3] > half


def test_an_arrowhead_has_room_between_a_bead_and_its_box():
    frame = frame_of(graph("a:x b:y"), beads=(Bead(1, 2, 3),))
    assert frame.y[5] - 30 - (frame.y[3] + SPACING.bead / 2) >= 10


def test_a_bead_stays_clear_of_a_line_in_a_narrow_column():
    nodes = (Node("a", "x", 30, 60), Node("b", "x", 170, 60))
    tracks = Tracks(upright_depth={2: 0.0})
    narrow = frame_of(LaneGraph(("x",), nodes, (Edge("e", "a", "b"),)), tracks, (Bead(1, 2, 3),))
    assert narrow.x[2] - (narrow.x[1] + 15) >= SPACING.bead


def test_a_channel_without_a_bead_needs_no_more_than_the_tracks():
    plain = frame_of(graph("a b", "a>b"), Tracks(upright_depth={2: 100.0}))
    assert plain.x[2] - (plain.x[1] + 85) == SPACING.track
