"""Ports: where on the side of its box every line starts and ends."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from klantreis.layout.bearing import Bearing, backward, onward
from klantreis.layout.flow import Flow
from klantreis.layout.grid import Path
from klantreis.layout.spacing import Spacing
from klantreis.layout.traffic import Side, entry_side, exit_side


class Exit(NamedTuple):
    """Where a line leaves its box, from the middle of that side, and where it runs on.

    The two differ where lines fan out to make room for their labels. A label stands above its
    line, or `below` it.
    """

    port: float
    arm: float
    below: bool = False


@dataclass(frozen=True, slots=True)
class Ports:
    """Both ends of every edge, in pixels to the right or down from the middle of the side."""

    exits: Mapping[int, Exit]
    entries: Mapping[int, float]


class _End(NamedTuple):
    """One end of an edge at a side of a box; ends sort from left to right, looking outward."""

    bearing: Bearing
    edge: int
    leaves: bool


def assign_ports(flow: Flow, paths: Mapping[int, Path], spacing: Spacing) -> Ports:
    """Give both ends of every edge a place.

    Before: every edge has a path. After: lines of one side leave in the order in which they
    part, so that none crosses another; they stay a port's pitch apart, unless the side is too
    short for all; a line straight from box to box keeps to the middle.
    """
    desk = _Desk(flow, paths, spacing)
    for (node, side), ends in _by_side(flow, paths).items():
        if side == "right":
            desk.fan_out(node, [end.edge for end in ends])
        else:
            desk.line_up(node, side, ends)
    return Ports(desk.exits, desk.entries)


def _by_side(flow: Flow, paths: Mapping[int, Path]) -> dict[tuple[int, Side], list[_End]]:
    """The ends at every side that has any, from top to bottom or from left to right."""
    sides: dict[tuple[int, Side], list[_End]] = defaultdict(list)
    for edge, path in paths.items():
        source, target = flow.arcs[edge]
        sides[source, exit_side(path)].append(_End(onward(path, edge), edge, leaves=True))
        sides[target, entry_side(path)].append(_End(backward(path, edge), edge, leaves=False))
    for (_, side), ends in sides.items():
        ends.sort(reverse=side in ("left", "bottom"))
    return sides


class _Desk:
    def __init__(self, flow: Flow, paths: Mapping[int, Path], spacing: Spacing) -> None:
        self.exits: dict[int, Exit] = {}
        self.entries: dict[int, float] = {}
        self._flow = flow
        self._spacing = spacing
        self._pinned = self._straight_lines(paths)

    def fan_out(self, node: int, edges: Sequence[int]) -> None:
        """Place the exits at the right side, with room for labels and markers."""
        last = len(edges) - 1
        below = [
            place == last > 0 or self._pinned.get(edge, 0.0) > 0 for place, edge in enumerate(edges)
        ]
        room = [self._room(edge, under) for edge, under in zip(edges, below, strict=True)]
        pitches = [
            max(self._spacing.port, down + up + self._spacing.label if down + up else 0.0)
            for (_, down), (up, _) in pairwise(room)
        ]
        arms = self._spread(edges, pitches)
        half = self._half(self._flow.size[node][1])
        ports = _squeezed(arms, self._pins(edges), half)
        if not any(up or down for up, down in room):
            arms = ports
        for edge, port, arm, under in zip(edges, ports, arms, below, strict=True):
            self.exits[edge] = Exit(port, arm, under)

    def line_up(self, node: int, side: Side, ends: Sequence[_End]) -> None:
        """Place the ends at another side."""
        edges = [end.edge for end in ends]
        upright = side != "left"
        pitches = [
            self._pitch(one, two) if upright else self._spacing.port for one, two in pairwise(ends)
        ]
        half = self._half(self._flow.size[node][0 if upright else 1])
        offsets = _squeezed(self._spread(edges, pitches), self._pins(edges), half)
        for end, offset in zip(ends, offsets, strict=True):
            if end.leaves:
                self.exits[end.edge] = Exit(offset, offset)
            else:
                self.entries[end.edge] = offset

    def _straight_lines(self, paths: Mapping[int, Path]) -> dict[int, float]:
        """The offset of every line without a bend: none, or two beside the middle."""
        twins: dict[tuple[int, int], list[int]] = defaultdict(list)
        for edge, path in paths.items():
            if len(path) == 2:
                twins[self._flow.arcs[edge]].append(edge)
        half = self._spacing.port / 2
        pinned: dict[int, float] = {}
        for edges in twins.values():
            offsets = (-half, half) if len(edges) > 1 else (0.0,)
            pinned.update(zip(edges, offsets, strict=True))
        return pinned

    def _half(self, length: float) -> float:
        """How far from its middle a side of this length may carry lines."""
        return max(length / 2 - self._spacing.corner, length / 4)

    def _pins(self, edges: Sequence[int]) -> list[float]:
        return [self._pinned[edge] for edge in edges if edge in self._pinned]

    def _room(self, edge: int, below: bool) -> tuple[float, float]:
        """What a line to the right needs above and below itself for its label and marker."""
        label = self._flow.label[edge]
        height = label[1] + self._spacing.label if label else 0.0
        marked = self._flow.bead[edge] and not self._flow.changes_lane(edge)
        bead = self._spacing.bead / 2 if marked else 0.0
        return (bead, max(bead, height)) if below else (max(bead, height), bead)

    def _pitch(self, one: _End, two: _End) -> float:
        """The distance between two neighbours at a top or bottom side."""
        pitch = self._spacing.port
        if self._flow.bead[one.edge] or self._flow.bead[two.edge]:
            pitch = self._spacing.bead + self._spacing.label
        label = self._flow.label[one.edge] if one.leaves else None
        return max(pitch, label[0] + 2 * self._spacing.label) if label else pitch

    def _spread(self, edges: Sequence[int], pitches: Sequence[float]) -> list[float]:
        """Offsets by pitch, from the pinned lines outward, or else around the middle."""
        offsets = [0.0]
        for pitch in pitches:
            offsets.append(offsets[-1] + pitch)
        held = [place for place, edge in enumerate(edges) if edge in self._pinned]
        if not held:
            return [offset - offsets[-1] / 2 for offset in offsets]
        first, last = held[0], held[-1]
        above = self._pinned[edges[first]] - offsets[first]
        below = self._pinned[edges[last]] - offsets[last]
        return [
            offset + (above if place <= first else below) for place, offset in enumerate(offsets)
        ]


def _squeezed(offsets: Sequence[float], pins: Sequence[float], half: float) -> list[float]:
    """The offsets, drawn together where they would pass the end of the side; pins stay put."""
    upper, lower = min(pins, default=0.0), max(pins, default=0.0)
    above = min(1.0, (half + upper) / max(upper - offsets[0], 0.1))
    below = min(1.0, (half - lower) / max(offsets[-1] - lower, 0.1))
    return [
        upper + (offset - upper) * above
        if offset < upper
        else lower + (offset - lower) * below
        if offset > lower
        else offset
        for offset in offsets
    ]
