"""Ends that face each other do not run over each other."""

from collections.abc import Mapping

from klantreis.layout.flow import Flow
from klantreis.layout.grid import Path
from klantreis.layout.ports import Exit, Ports
from klantreis.layout.separate import LEVEL, UPRIGHT, separate
from klantreis.layout.tracks import Part, Tracks


def ends_of(
    paths: Mapping[int, Path], offset: Mapping[Part, float], *, arcs: tuple[tuple[int, int], ...]
) -> Ports:
    """The ends of two edges that all start in the middle."""
    count = 1 + max(max(pair) for pair in arcs)
    flow = Flow(
        1, (0,) * count, ((170, 60),) * count, arcs, (None,) * 2, (False,) * 2, (False,) * 2
    )
    ports = Ports({edge: Exit(0, 0) for edge in paths}, dict.fromkeys(paths, 0.0))
    return separate(flow, paths, ports, Tracks(dict(offset)))


# one leaves the box at the left, the other enters the box at the right of the channel
LEAVING = ((1, 5), (2, 5), (2, 1), (3, 1))
ARRIVING = ((1, 9), (2, 9), (2, 5), (3, 5))


def test_ends_in_one_row_that_reach_past_each_other_part():
    ports = ends_of({0: LEAVING, 1: ARRIVING}, {(0, 1): 12.0, (1, 1): 0.0}, arcs=((0, 1), (2, 3)))
    assert ports.exits[0].arm == 0
    assert abs(ports.entries[1]) >= LEVEL.far


def test_ends_in_one_row_that_do_not_reach_each_other_stay():
    ports = ends_of({0: LEAVING, 1: ARRIVING}, {(0, 1): 0.0, (1, 1): 12.0}, arcs=((0, 1), (2, 3)))
    assert ports.entries[1] == 0


def test_ends_in_one_column_part_even_when_they_only_come_close():
    down = ((1, 1), (1, 2), (4, 2), (4, 7), (5, 7))
    up = ((1, 3), (1, 2), (6, 2), (6, 9), (7, 9))
    offset = {(0, 1): 0.0, (0, 2): 0.0, (1, 1): 12.0, (1, 2): 0.0}
    ports = ends_of({0: down, 1: up}, offset, arcs=((0, 1), (2, 3)))
    assert abs(ports.exits[0].arm - ports.exits[1].arm) >= UPRIGHT.far


def test_a_straight_line_never_moves():
    straight = ((1, 5), (3, 5))
    ports = ends_of({0: straight, 1: ARRIVING}, {(1, 1): 0.0}, arcs=((0, 1), (2, 1)))
    assert ports.exits[0].arm == ports.entries[0] == 0
