"""Tracks: lines in one channel stay apart, in an order with few crossings."""

from collections.abc import Mapping

from hypothesis import given

from klantreis.layout.beads import Bead, assign_beads
from klantreis.layout.grid import Path
from klantreis.layout.ports import Exit, Ports
from klantreis.layout.spacing import Spacing
from klantreis.layout.tracks import Tracks, assign_tracks
from tests.layout.graphs import SPACING, lane_graphs, passes

# from left to right through the channel on line 2
DOWN = ((1, 1), (2, 1), (2, 5), (3, 5))
LOWER = ((1, 3), (2, 3), (2, 7), (3, 7))
FAR = ((1, 11), (2, 11), (2, 13), (3, 13))
NEAR = ((1, 6), (2, 6), (2, 8), (3, 8))


def tracks_of(*paths: Path, beads: Mapping[int, Bead] | None = None) -> Tracks:
    middle = {edge: Exit(0, 0) for edge in range(len(paths))}
    ports = Ports(middle, dict.fromkeys(middle, 0.0))
    return assign_tracks(dict(enumerate(paths)), ports, beads or {}, SPACING)


def test_parts_that_overlap_lie_on_two_tracks_without_crossing():
    tracks = tracks_of(DOWN, LOWER)
    # the lower one turns down first, so that its start does not cut the other
    assert tracks.offset[1, 1] == 0
    assert tracks.offset[0, 1] == SPACING.track
    assert tracks.upright_depth == {2: SPACING.track}


def test_parts_far_apart_share_a_track():
    assert tracks_of(DOWN, FAR).upright_depth == {2: 0}


def test_parts_without_a_row_between_them_do_not():
    assert tracks_of(DOWN, NEAR).upright_depth == {2: SPACING.track}


def test_an_arm_to_the_right_and_one_to_the_left_do_not_lie_on_one_line():
    arriving = ((1, 9), (2, 9), (2, 5), (3, 5))
    leaving = ((1, 5), (2, 5), (2, 1), (3, 1))
    tracks = tracks_of(arriving, leaving)
    assert tracks.offset[1, 1] < tracks.offset[0, 1]


def test_beads_on_one_border_do_not_touch():
    beads = {0: Bead(1, 2, 4), 1: Bead(1, 2, 4)}
    assert tracks_of(DOWN, LOWER, beads=beads).upright_depth[2] >= SPACING.bead


def test_a_line_beside_a_bead_does_not_touch_it():
    beads = {0: Bead(1, 2, 4)}
    depth = tracks_of(DOWN, LOWER, beads=beads).upright_depth[2]
    assert SPACING.bead / 2 < depth < SPACING.bead


def test_paths_that_stay_side_by_side_do_not_cross():
    # both go down one channel, along another and down again
    first = ((1, 1), (2, 1), (2, 4), (6, 4), (6, 7), (7, 7))
    second = ((1, 3), (2, 3), (2, 4), (6, 4), (6, 9), (7, 9))
    tracks = tracks_of(first, second)
    assert tracks.offset[1, 1] < tracks.offset[0, 1]
    assert tracks.offset[1, 2] > tracks.offset[0, 2]
    assert tracks.offset[1, 3] < tracks.offset[0, 3]


@given(lane_graphs(nodes=20))
def test_every_part_in_a_channel_has_a_track(lane_graph):
    found = passes(lane_graph)
    beads = assign_beads(found.flow, found.grid, found.paths)
    tracks = assign_tracks(found.paths, found.ports, beads, Spacing())
    for edge, path in found.paths.items():
        for part in range(1, len(path) - 2):
            assert tracks.offset[edge, part] >= 0
