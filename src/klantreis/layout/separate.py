"""The last clashes: ends that would run over each other between two facing boxes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from klantreis.layout.flow import Flow
from klantreis.layout.grid import GridPoint, Path
from klantreis.layout.ports import Exit, Ports
from klantreis.layout.tracks import FINE, Tracks
from klantreis.layout.traffic import exit_side


class Reach(NamedTuple):
    """How the arms along rows, or along columns, may move."""

    steps: tuple[float, ...]  # in the order of preference
    far: float  # a distance at which two lines no longer read as one
    slack: float  # lines of the grid that have to lie between two arms in one place


LEVEL = Reach((0.0, -7.0, 7.0, -10.0, 10.0, -4.0, 4.0, -2.0, 2.0), far=7.0, slack=0.0)
# one above the other, lines read as one unless there is a row between them
UPRIGHT = Reach(
    (0.0, 14.0, -14.0, 20.0, -20.0, 7.0, -7.0, 28.0, -28.0, 4.0, -4.0), far=14.0, slack=2.0
)
BESIDE = 7.0  # arms of one box do not come closer than this by moving


class Arm(NamedTuple):
    """The first or last part of a path, along the row or column of its box."""

    rank: int  # the lower, the less it may move
    low: float
    high: float
    edge: int
    leaves: bool
    offset: float
    box: tuple[GridPoint, bool]  # and whether it is at the high side of that
    limit: float  # how far from the middle of its side it may be

    def reaches_past(self, other: "Arm", slack: float) -> bool:
        """Say whether two arms of different boxes overlap along their line, or nearly."""
        apart = max(self.low - other.high, other.low - self.high)
        return self.box != other.box and apart < slack


def separate(flow: Flow, paths: Mapping[int, Path], ports: Ports, tracks: Tracks) -> Ports:
    """Move ends a little where they lie on one line with an end of another box.

    Before: ports and tracks are known. After: the arms in one row or column that reach past each
    other lie visibly apart. Straight lines, and lines that leave to the right, keep their place.
    """
    arms = _Arms(flow, paths, ports, tracks)
    exits = dict(ports.exits)
    entries = dict(ports.entries)
    for (along, _), line in arms.by_line().items():
        for arm in _settled(line, UPRIGHT if along else LEVEL):
            if not arm.leaves:
                entries[arm.edge] = arm.offset
            elif arm.offset != exits[arm.edge].arm:
                exits[arm.edge] = Exit(arm.offset, arm.offset, exits[arm.edge].below)
    return Ports(exits, entries)


@dataclass(frozen=True, slots=True)
class _Arms:
    flow: Flow
    paths: Mapping[int, Path]
    ports: Ports
    tracks: Tracks

    def by_line(self) -> dict[tuple[int, int], list[Arm]]:
        """The arms per row and column, those that may not move first."""
        lines: dict[tuple[int, int], list[Arm]] = defaultdict(list)
        for edge, path in self.paths.items():
            for leaves in (True, False):
                arm, line = self._arm(edge, path if leaves else path[::-1], leaves=leaves)
                lines[line].append(arm)
        for arms in lines.values():
            arms.sort()
        return lines

    def _arm(self, edge: int, path: Path, *, leaves: bool) -> tuple[Arm, tuple[int, int]]:
        """One arm and its line; the path starts at the arm's own box."""
        start, tip = path[0], path[1]
        along = 0 if start[1] == tip[1] else 1
        reach = tip[along] + self._depth(edge, path, leaves=leaves) * FINE
        high_side = tip[along] > start[along]
        exit_ = self.ports.exits[edge]
        node = self.flow.arcs[edge][0 if leaves else 1]
        offset = exit_.arm if leaves else self.ports.entries[edge]
        arm = Arm(
            rank=self._rank(edge, leaves=leaves),
            low=min(start[along], reach),
            high=max(start[along], reach),
            edge=edge,
            leaves=leaves,
            offset=offset,
            box=(start, high_side),
            limit=max(abs(offset), self.flow.size[node][1 - along] / 2 - 1),
        )
        return arm, (along, start[1 - along])

    def _rank(self, edge: int, *, leaves: bool) -> int:
        path = self.paths[edge]
        if len(path) == 2 or (leaves and exit_side(path) == "right"):
            return 0
        return 1 if leaves else 2

    def _depth(self, edge: int, path: Path, *, leaves: bool) -> float:
        """Where the second part of a path lies on its line, in pixels."""
        if len(path) == 2:
            return 0.0
        if len(path) == 3:
            return self.ports.entries[edge] if leaves else self.ports.exits[edge].arm
        part = 1 if leaves else len(path) - 3
        return self.tracks.offset[edge, part]


def _settled(arms: Sequence[Arm], reach: Reach) -> list[Arm]:
    settled: list[Arm] = []
    for place, arm in enumerate(arms):
        facing = [one.offset for one in settled if one.reaches_past(arm, reach.slack)]
        offset = arm.offset
        if arm.rank and facing:
            near = [one.offset for one in (*settled, *arms[place + 1 :]) if one.box == arm.box]
            offset = _moved(arm, facing, near, reach)
        settled.append(arm._replace(offset=offset))
    return settled


def _moved(arm: Arm, facing: Sequence[float], beside: Sequence[float], reach: Reach) -> float:
    """The nearest place that is far enough from the arms it faces, or else the farthest."""
    places = [arm.offset + step for step in reach.steps]
    places = [place for place in places if abs(place) <= arm.limit]
    rooms = [_nearest(place, facing) for place in places]
    next_to = [_nearest(place, beside) for place in places]
    next_to[0] = BESIDE  # where it is now, its neighbours do not count
    for place, room, near in zip(places, rooms, next_to, strict=True):
        if room >= reach.far and near >= BESIDE:
            return place
    scores = [min(pair) for pair in zip(rooms, next_to, strict=True)]
    return places[scores.index(max(scores))]


def _nearest(place: float, others: Sequence[float]) -> float:
    return min((abs(place - other) for other in others), default=inf)
