"""The ways that one edge can go over the grid, with what each costs before it crosses anything."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from klantreis.layout.flow import Flow
from klantreis.layout.grid import Grid, Path
from klantreis.layout.traffic import Side, Traffic

BEND = 2.0
LENGTH = 0.3  # per row or column
EXIT_SHARED = 1.2  # per edge that starts at that side already
EXIT_CROWDED = 2.5  # a third edge with words at one side
ENTRY_SHARED = 0.5
UPRIGHT_EXIT = 2.0  # from the top or bottom, when it is the only way on
UPRIGHT_BRANCH = 0.25  # the same, from a node with more ways on
UPRIGHT_ENTRY = 1.0
FULL = 12.0  # a side has no place left
TAKEN = 100.0  # words stand there
STRAY = 2.0  # through lanes that are not between its ends
STRAY_ROW = 3.0  # and per row into them
DETOUR = 4.0  # rows that a line may run above or below both its ends
TWINS = 30.0  # boxes of this height have room for two straight lines between them
PORTS = 2  # lines at the top or bottom of a box that is wide enough
WIDE = 100.0


Way = tuple[float, int, int, int]
"""What a path costs, and its turns: along x to the first, along y to the second, along x again."""


class Ends(NamedTuple):
    """The two ends of an edge on the grid."""

    edge: int
    x: int
    y: int
    end_x: int
    end_y: int

    def path(self, way: Way) -> Path:
        """The corners of a way, with its ends."""
        _, out, level, into = way
        _, x, y, end_x, end_y = self
        corners = [(x, y)]
        if out != x:
            corners.append((out, y))
        if level != y:
            corners.append((out, level))
        if into != out:
            corners.append((into, level))
        if end_y != level:
            corners.append((into, end_y))
        if end_x != into:
            corners.append((end_x, end_y))
        return tuple(corners)


class SideCosts(NamedTuple):
    """What it costs to use the side that faces along the row, the top and the bottom."""

    ahead: float
    top: float
    bottom: float

    def towards(self, distance: int) -> float:
        """The cost of the side that faces a line so far down, or up when negative."""
        return self.bottom if distance > 0 else self.top


class Ways:
    """Finds the ways of one edge after another; what is laid meanwhile counts."""

    def __init__(self, flow: Flow, grid: Grid, traffic: Traffic) -> None:
        self._flow = flow
        self._grid = grid
        self._traffic = traffic
        self._channel_levels = [grid.level[channel] for channel in grid.channels]
        exits = [0] * len(flow.lane)
        for source, _ in flow.arcs:
            exits[source] += 1
        self._branches = [count > 1 for count in exits]
        self._channels: dict[int, list[tuple[int, float]]] = {}

    def ends(self, edge: int) -> Ends:
        """The places of the nodes of an edge."""
        source, target = self._flow.arcs[edge]
        grid = self._grid
        return Ends(edge, grid.x[source], grid.y[source], grid.x[target], grid.y[target])

    def all(self, ends: Ends) -> list[Way]:
        """Every way of an edge, the cheapest first; there always is one."""
        edge = ends.edge
        source, target = self._flow.arcs[edge]
        exits = SideCosts(
            self._ahead_exit(edge, source),
            self._upright_exit(edge, source, "top"),
            self._upright_exit(edge, source, "bottom"),
        )
        entries = SideCosts(
            ENTRY_SHARED * self._traffic.entries[target, "left"],
            self._upright_entry(target, "top"),
            self._upright_entry(target, "bottom"),
        )
        ways = self._over_channels(ends, exits, entries)
        if ends.end_x > ends.x:
            ways.extend(self._along_rows(ends, exits, entries))
        elif ends.end_x == ends.x and source != target:
            ways.extend(self._along_column(ends, exits, entries))
        ways.sort()
        return ways

    def _ahead_exit(self, edge: int, source: int) -> float:
        here = self._traffic.exits[source, "right"]
        crowded = here > 1 and self._flow.label[edge] is not None
        return EXIT_SHARED * here + (EXIT_CROWDED if crowded else 0.0)

    def _upright_exit(self, edge: int, source: int, side: Side) -> float:
        here = self._traffic.exits[source, side]
        load = here + self._traffic.entries[source, side]
        # the words or the bead of such an edge would have no place of their own
        needs_room = self._flow.bead[edge] and not self._flow.changes_lane(edge)
        if needs_room or (load and self._flow.label[edge] is not None):
            return inf
        start = UPRIGHT_BRANCH if self._branches[source] else UPRIGHT_EXIT
        return start + EXIT_SHARED * here + self._fullness(source, side, load)

    def _upright_entry(self, target: int, side: Side) -> float:
        here = self._traffic.entries[target, side]
        load = here + self._traffic.exits[target, side]
        return UPRIGHT_ENTRY + ENTRY_SHARED * here + self._fullness(target, side, load)

    def _fullness(self, node: int, side: Side, load: int) -> float:
        width, _ = self._flow.size[node]
        places = PORTS if width >= WIDE else 1
        if self._traffic.labels[node, side]:
            return TAKEN
        return FULL * max(0, 1 + load - places)

    def _along_rows(self, ends: Ends, exits: SideCosts, entries: SideCosts) -> Iterator[Way]:
        """Straight ahead, or with one turn along a channel or a column on the way."""
        edge, x, y, end_x, end_y = ends
        traffic, level = self._traffic, self._grid.level
        right = traffic.reach_in_row(y, x, end_x)
        length = LENGTH * ((end_x - x) / 2 + abs(level[end_y] - level[y]))
        if y == end_y:
            if right == end_x and self._has_room_beside(edge):
                yield length + exits.ahead + entries.ahead, x, y, x
            return
        left = traffic.reach_in_row(end_y, end_x, x)
        for turn in range(max(x, left) + 1, min(end_x, right), 2):
            yield length + 2 * BEND + exits.ahead + entries.ahead, turn, end_y, turn
        length += BEND
        if left == x and traffic.corner_is_free((x, y), (x, end_y)):
            yield length + exits.towards(end_y - y) + entries.ahead, x, end_y, x
        if right == end_x and traffic.corner_is_free((end_x, end_y), (end_x, y)):
            yield length + exits.ahead + entries.towards(y - end_y), x, y, end_x

    def _along_column(self, ends: Ends, exits: SideCosts, entries: SideCosts) -> Iterator[Way]:
        """Straight up or down; only columns that somebody chose have such edges."""
        _, x, y, _, end_y = ends
        low, high = self._traffic.reach_in_column(x, y)
        if end_y in (low, high):
            level = self._grid.level
            length = LENGTH * abs(level[end_y] - level[y])
            yield length + exits.towards(end_y - y) + entries.towards(y - end_y), x, end_y, x

    def _over_channels(self, ends: Ends, exits: SideCosts, entries: SideCosts) -> list[Way]:
        """By way of a channel between two rows, leaving and arriving ahead or up or down."""
        edge, x, y, end_x, end_y = ends
        loop = end_x <= x
        turn = BEND + (LENGTH if loop else 0.0)  # a loop runs on past its boxes first
        into = end_x - 1
        is_wide = loop or end_x - x > 2
        low, high = self._traffic.reach_in_column(x, y)
        end_low, end_high = self._traffic.reach_in_column(end_x, end_y)
        if edge not in self._channels:
            self._channels[edge] = list(self._channels_of(ends))
        found: list[Way] = []
        for channel, cost in self._channels[edge]:
            leaves_up = low < channel < high
            enters_up = end_low < channel < end_high
            if is_wide:
                ahead = cost + exits.ahead + entries.ahead + 2 * turn
                found.append((ahead, x + 1, channel, into))
            if leaves_up:
                leaving = cost + exits.towards(channel - y)
                found.append((leaving + entries.ahead + turn, x, channel, into))
                if enters_up and x != end_x:
                    both = leaving + entries.towards(channel - end_y)
                    found.append((both, x, channel, end_x))
            if enters_up:
                entering = cost + exits.ahead + entries.towards(channel - end_y)
                found.append((entering + turn, x + 1, channel, end_x))
        return found

    def _channels_of(self, ends: Ends) -> Iterator[tuple[int, float]]:
        """The channels between two ends or not far from them, with what their two turns cost."""
        edge, x, y, end_x, end_y = ends
        level = self._grid.level
        start, end = level[y], level[end_y]
        top, bottom = self._own_lanes(edge)
        first = bisect_left(self._channel_levels, min(start, end) - DETOUR)
        last = bisect_right(self._channel_levels, max(start, end) + DETOUR)
        for channel in self._grid.channels[first:last]:
            here = level[channel]
            length = abs(end_x - x) / 2 + abs(here - start) + abs(end - here)
            stray = max(top - here, here - bottom)
            lost = STRAY + STRAY_ROW * stray if stray > 0 else 0.0
            yield channel, LENGTH * length + 2 * BEND + lost

    def _own_lanes(self, edge: int) -> tuple[float, float]:
        """The levels of the borders around the lanes of an edge and those in between."""
        source, target = self._flow.arcs[edge]
        lanes = (self._flow.lane[source], self._flow.lane[target])
        borders, level = self._grid.borders, self._grid.level
        above = level[borders[min(lanes) - 1]] if min(lanes) else -inf
        return above, level[borders[max(lanes)]]

    def _has_room_beside(self, edge: int) -> bool:
        """Say whether one more straight line fits between the nodes of an edge."""
        ends = self._flow.arcs[edge]
        taken = self._traffic.straight[ends]
        high = all(self._flow.size[node][1] >= TWINS for node in ends)
        return taken == 0 or (taken == 1 and high and not self._flow.bead[edge])
