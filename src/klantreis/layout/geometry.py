"""Geometry: boxes, lines, labels and markers in pixels."""

from dataclasses import dataclass
from itertools import pairwise

from klantreis.layout.beads import Bead
from klantreis.layout.flow import Flow
from klantreis.layout.frame import Frame
from klantreis.layout.grid import Grid, Path
from klantreis.layout.model import Box, Point
from klantreis.layout.ports import Ports
from klantreis.layout.room import Room
from klantreis.layout.spacing import Spacing
from klantreis.layout.tracks import Tracks
from klantreis.layout.traffic import Side, entry_side, exit_side


@dataclass(frozen=True, slots=True)
class Geometry:
    """Turns places on the grid into places in the drawing.

    Before: every line of the grid has its place. After: all coordinates are rounded to a tenth
    of a pixel; a line starts and ends on the border of its boxes.
    """

    flow: Flow
    grid: Grid
    frame: Frame
    ports: Ports
    tracks: Tracks
    room: Room
    spacing: Spacing

    def box(self, node: int) -> Box:
        """The box of a node, in the middle of its cell."""
        width, height = self.flow.size[node]
        x = self.frame.x[self.grid.x[node]] - width / 2
        y = self.frame.y[self.grid.y[node]] - height / 2
        return Box(_round(x), _round(y), width, height)

    def line(self, edge: int, path: Path) -> tuple[Point, ...]:
        """The corners of an edge, from border to border."""
        places = [self._place(edge, path, part) for part in range(len(path) - 1)]
        start, end = self._start(edge, path), self._end(edge, path)
        points = [start, *self._aside(edge, start, places[0])]
        for part, (place, following) in enumerate(pairwise(places)):
            level = path[part][1] == path[part + 1][1]
            points.append((following, place) if level else (place, following))
        points.append(end)
        return tuple(_corners([(_round(x), _round(y)) for x, y in points]))

    def label(self, edge: int, path: Path) -> Box:
        """The block of text at the start of an edge: along it, or right of it."""
        size = self.flow.label[edge]
        assert size is not None
        width, height = size
        gap = self.spacing.label
        side = exit_side(path)
        if side == "right":
            x = self._start(edge, path)[0] + self.room.words[edge]
            y = self._place(edge, path, 0)
            y += gap / 2 if self.ports.exits[edge].below else -height - gap / 2
            return Box(_round(x), _round(y), width, height)
        x = self._place(edge, path, 0) + gap
        row = path[0][1]
        y = self.frame.y[row]
        if side == "bottom":
            y += self.room.below[row] + gap / 2
        else:
            y -= self.room.above[row] + gap / 2 + height
        return Box(_round(x), _round(y), width, height)

    def bead(self, edge: int, path: Path, bead: Bead | None) -> Point:
        """The middle of a marker: on its border, or else beside the box where the edge starts."""
        if bead is None:
            x = self._start(edge, path)[0] + self.room.marker[edge]
            return _round(x), _round(self._place(edge, path, 0))
        return _round(self._place(edge, path, bead.part)), _round(self.frame.y[bead.border])

    def _place(self, edge: int, path: Path, part: int) -> float:
        """The y of a part that runs level, or the x of one that runs up or down."""
        (x, y), (_, end_y) = path[part], path[part + 1]
        line = self.frame.y[y] if y == end_y else self.frame.x[x]
        if part == 0:
            return line + self.ports.exits[edge].arm
        if part == len(path) - 2:
            return line + self.ports.entries[edge]
        return line + self.tracks.offset[edge, part]

    def _start(self, edge: int, path: Path) -> Point:
        source, _ = self.flow.arcs[edge]
        middle, offset = self._middle(source), self.ports.exits[edge].port
        return _on_side(self.box(source), exit_side(path), middle, offset)

    def _end(self, edge: int, path: Path) -> Point:
        _, target = self.flow.arcs[edge]
        middle, offset = self._middle(target), self.ports.entries[edge]
        return _on_side(self.box(target), entry_side(path), middle, offset)

    def _middle(self, node: int) -> Point:
        return self.frame.x[self.grid.x[node]], self.frame.y[self.grid.y[node]]

    def _aside(self, edge: int, start: Point, place: float) -> list[Point]:
        """The two corners of a line that leaves its box closer to the middle than it runs on."""
        port, arm, _ = self.ports.exits[edge]
        if port == arm:
            return []
        x = start[0] + self.room.step[edge]
        return [(x, start[1]), (x, place)]


def _on_side(box: Box, side: Side, middle: Point, offset: float) -> Point:
    x, y = middle
    if side == "right":
        return box.right, y + offset
    if side == "left":
        return box.x, y + offset
    return x + offset, box.y if side == "top" else box.bottom


def _corners(points: list[Point]) -> list[Point]:
    """The points without those on the way between their neighbours."""
    kept = points[:1]
    for point, following in pairwise(points[1:]):
        last = kept[-1]
        if not (last[0] == point[0] == following[0] or last[1] == point[1] == following[1]):
            kept.append(point)
    return [*kept, points[-1]]


def _round(value: float) -> float:
    # adding nothing turns a negative zero into zero
    return round(value, 1) + 0.0
