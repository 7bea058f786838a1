"""The last clashes: ends that would run over each other between two facing boxes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from klantreis.layout.flow import Flow
from klantreis.layout.grid import GridPoint, Path
from klantreis.layout.ports import Exit, Ports
from klantreis.layout.tracks import FINE, NEAR, Tracks
from klantreis.layout.traffic import exit_side

STEPS = (0.0, -5.0, 5.0, -7.0, 7.0, -9.0, 9.0, -3.0, 3.0, -11.0, 11.0, -2.0, 2.0, -16.0, 16.0)


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

    def over(self, other: "Arm") -> bool:
        """Say whether two arms reach past each other."""
        return self.box != other.box and self.low < other.high and other.low < self.high


def separate(flow: Flow, paths: Mapping[int, Path], ports: Ports, tracks: Tracks) -> Ports:
    """Move ends a little where they lie on one line with an end of another box.

    Before: ports and tracks are known. After: the arms in one row or column that reach past each
    other lie visibly apart. Straight lines, and lines that leave to the right, keep their place.
    """
    arms = _Arms(flow, paths, ports, tracks)
    exits = dict(ports.exits)
    entries = dict(ports.entries)
    for line in arms.by_line().values():
        for arm in _settled(line):
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


def _settled(arms: Sequence[Arm]) -> list[Arm]:
    settled: list[Arm] = []
    for arm in arms:
        steps = STEPS if arm.rank else STEPS[:1]
        tries = [arm._replace(offset=arm.offset + step) for step in steps]
        settled.append(_first_free([one for one in tries if abs(one.offset) <= arm.limit], settled))
    return settled


def _first_free(tries: Sequence[Arm], settled: Sequence[Arm]) -> Arm:
    """The first try that is far enough from all that is settled, or else the farthest one."""
    rooms = [_room(one, settled) for one in tries]
    return (
        next((one for one, room in zip(tries, rooms, strict=True) if room >= NEAR), None)
        or max(zip(rooms, tries, strict=True), key=lambda pair: pair[0])[1]
    )


def _room(arm: Arm, settled: Sequence[Arm]) -> float:
    """The distance to the nearest arm that reaches past this one."""
    return min((abs(arm.offset - one.offset) for one in settled if arm.over(one)), default=NEAR)
