"""Tracks: the order of the lines that share a channel, and how far apart they lie."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from klantreis.layout.beads import Bead
from klantreis.layout.bearing import Bearing, backward, onward
from klantreis.layout.grid import Path
from klantreis.layout.ports import Ports
from klantreis.layout.spacing import Spacing

CLASH = 20.0  # what two lines in one place cost, in crossings
NEAR = 5.0  # lines closer than this read as one, in pixels
APART = 2.0  # lines of the grid that lie between two parts on one track
FINE = 1e-4  # a pixel, in lines of the grid
ROUNDS = 3

Part = tuple[int, int]  # an edge, and the number of a part of its path


class Turn(NamedTuple):
    """One end of a part: how far along its channel, and to which side the path turns there."""

    at: float
    side: int  # -1 is left or above, 1 right or below
    outward: int  # -1 is the low end of the part, 1 the high end
    exact: bool  # whether `at` is known to the pixel


class Net(NamedTuple):
    """A part of a path that runs through a channel."""

    part: Part
    turns: tuple[Turn, Turn]
    low: float
    high: float
    border: int | None  # where it carries a marker


@dataclass(slots=True)
class Tracks:
    """How far every part lies from the first track of its channel, in pixels.

    The depth of a channel is the offset of its last track.
    """

    offset: dict[Part, float] = field(default_factory=dict)
    upright_depth: dict[int, float] = field(default_factory=dict)
    level_depth: dict[int, float] = field(default_factory=dict)


def assign_tracks(
    paths: Mapping[int, Path], ports: Ports, beads: Mapping[int, Bead], spacing: Spacing
) -> Tracks:
    """Order the parts in every channel and pack them on tracks.

    Before: paths and ports are known. After: two parts on one track lie at least a row or a
    column apart; markers on one border do not touch each other, nor a line beside them. First
    come the channels between columns, then with their tracks known those between rows.
    """
    tracks = Tracks()
    channels = _Channels(paths, ports, beads, tracks)
    for upright, depth in ((True, tracks.upright_depth), (False, tracks.level_depth)):
        for line, nets in channels.nets(upright=upright).items():
            order = _Order(nets, paths, upright=upright)
            offsets = _packed(order.best(), spacing)
            tracks.offset.update(offsets)
            depth[line] = max(offsets.values())
    return tracks


@dataclass(frozen=True, slots=True)
class _Channels:
    paths: Mapping[int, Path]
    ports: Ports
    beads: Mapping[int, Bead]
    tracks: Tracks

    def nets(self, *, upright: bool) -> dict[int, list[Net]]:
        """Per channel its parts; the first and last part of a path are in a row or column."""
        nets: dict[int, list[Net]] = defaultdict(list)
        along = 1 if upright else 0
        for edge, path in self.paths.items():
            for part, (start, end) in enumerate(pairwise(path)):
                if 0 < part < len(path) - 2 and start[along] != end[along]:
                    nets[start[1 - along]].append(self._net(edge, part, along))
        return nets

    def _net(self, edge: int, part: int, along: int) -> Net:
        path = self.paths[edge]
        start, end = path[part], path[part + 1]
        across = 1 - along
        heading = 1 if end[along] > start[along] else -1
        first = self._turn(edge, part - 1, start[along], path[part - 1][across] - start[across])
        last = self._turn(edge, part + 1, end[along], path[part + 2][across] - end[across])
        first, last = first._replace(outward=-heading), last._replace(outward=heading)
        bead = self.beads.get(edge)
        border = bead.border if bead and bead.part == part else None
        low, high = sorted((first.at, last.at))
        return Net((edge, part), (first, last), low, high, border)

    def _turn(self, edge: int, neighbour: int, line: int, step: int) -> Turn:
        side = 1 if step > 0 else -1
        if neighbour == 0:
            offset: float | None = self.ports.exits[edge].arm
        elif neighbour == len(self.paths[edge]) - 2:
            offset = self.ports.entries[edge]
        else:
            offset = self.tracks.offset.get((edge, neighbour))
        return Turn(line + (offset or 0.0) * FINE, side, 0, offset is not None)


class _Order:
    """The order of the parts in one channel, from left to right or from top to bottom."""

    def __init__(self, nets: Sequence[Net], paths: Mapping[int, Path], *, upright: bool) -> None:
        self._nets = nets
        self._paths = paths
        self._left_is_first = -1 if upright else 1  # for one that looks to the high end
        self._cost = [[self._pair_cost(one, two) for two in nets] for one in nets]

    def best(self) -> list[Net]:
        """The parts so that few cross and none lie on one line, as far as an order can help."""
        places = range(len(self._nets))
        order: list[int] = []
        for one in sorted(places, key=lambda place: self._nets[place].high - self._nets[place].low):
            order.insert(self._cheapest_place(one, order), one)
        for _ in range(ROUNDS):
            before = list(order)
            for one in before:
                old = order.index(one)
                del order[old]
                order.insert(self._cheapest_place(one, order, old), one)
            if order == before:
                break
        return [self._nets[one] for one in order]

    def _cheapest_place(self, one: int, order: Sequence[int], old: int = 0) -> int:
        cost = self._cost
        total = 0.0
        totals = [total]
        for other in order:
            total += cost[other][one] - cost[one][other]
            totals.append(total)
        best = min(totals)
        return old if totals[old] <= best + 1e-9 else totals.index(best)

    def _pair_cost(self, one: Net, two: Net) -> float:
        """The crossings and clashes if the one comes before the two."""
        if one is two or not _meet(one, two):
            return 0.0
        cost = float(
            sum(turn.side > 0 and two.low < turn.at < two.high for turn in one.turns)
            + sum(turn.side < 0 and one.low < turn.at < one.high for turn in two.turns)
        )
        for turn in one.turns:
            for other in two.turns:
                if abs(turn.at - other.at) < NEAR * FINE:
                    cost += self._touch_cost(one, two, turn, other)
        return cost

    def _touch_cost(self, one: Net, two: Net, turn: Turn, other: Turn) -> float:
        """What two turns at the same height cost."""
        if turn.exact and other.exact:
            return CLASH if turn.side > 0 > other.side else 0.0
        if turn.outward != other.outward or turn.side < other.side:
            return 0.0
        if turn.side > other.side:
            return 1.0
        first = self._bearing(one, turn) < self._bearing(two, other)
        return float(first != (turn.outward == self._left_is_first))

    def _bearing(self, net: Net, turn: Turn) -> Bearing:
        edge, part = net.part
        path = self._paths[edge]
        if turn is net.turns[0]:
            return backward(path[: part + 1], edge)
        return onward(path[part + 1 :], edge)


def _meet(one: Net, two: Net) -> bool:
    return one.low <= two.high + APART and two.low <= one.high + APART


def _packed(order: Sequence[Net], spacing: Spacing) -> dict[Part, float]:
    """Put every part on the first track past those before it that it meets."""
    offsets: dict[Part, float] = {}
    for place, net in enumerate(order):
        offsets[net.part] = max(
            (
                offsets[other.part] + _distance(net, other, spacing)
                for other in order[:place]
                if _meet(net, other)
            ),
            default=0.0,
        )
    return offsets


def _distance(one: Net, two: Net, spacing: Spacing) -> float:
    if one.border is not None and one.border == two.border:
        return spacing.bead + spacing.label
    if any(_passes_bead(*pair) for pair in ((one, two), (two, one))):
        return spacing.bead / 2 + spacing.label
    return spacing.track


def _passes_bead(net: Net, other: Net) -> bool:
    return other.border is not None and net.low < other.border < net.high
