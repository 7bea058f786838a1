"""Where a drawing is cut to fit on sheets of paper, so that no box and no word is cut."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final

from klantreis.scene import Area, Circle, Polygon, Rectangle, Scene, Shape

WIDTH, HEIGHT = 396.0, 246.0
"""What a sheet has room for, in millimetres."""
NATURAL: Final = 25.4 / 96
"""Millimetres per pixel on a screen; a small drawing is not made larger."""
SMALLEST: Final = 7 * 25.4 / 72 / 13
"""Millimetres per pixel at which the names in the boxes, of 13 pixels, are 7 points high."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a sheet has room for in millimetres, and how small a pixel may become on it."""

    width: float
    height: float
    smallest: float


A3: Final = Paper(WIDTH, HEIGHT, SMALLEST)
WHOLE: Final = {"step", "stub", "label", "bead", "gap"}
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a drawing in pixels, and its size on paper in millimetres."""

    area: Area
    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pieces on one sheet, side by side, and the ids of the lanes that they show."""

    pieces: tuple[Piece, ...]
    lanes: tuple[str, ...]


def sheets(scene: Scene, paper: Paper = A3) -> tuple[Sheet, ...]:
    """Return the sheets, row by row; all but the first of a row repeat the names of the lanes.

    The drawing is made as small as it has to be to fit the height of a sheet, but never smaller
    than can be read: then it is cut from top to bottom too. A piece with nothing in it is left out.
    """
    scale = max(paper.smallest, min(NATURAL, paper.height / max(scene.height, 1)))
    whole = list(_whole(scene))
    names = _width_of_names(scene)
    across = _Cutter(sorted(map(_across, whole)))
    down = _Cutter(sorted(map(_down, whole)), tuple(lane.area.y for lane in scene.lanes))
    columns = list(across.spans(scene.width, paper.width / scale, names))
    rows = list(down.spans(scene.height, paper.height / scale))
    things = [*whole, *(each for edge in scene.edges for each in _pieces_of(edge.points))]
    filled = _filled(things, rows, columns)
    return tuple(
        _sheet(scene, Area(start, top, end - start, bottom - top), names, scale)
        for top, bottom in rows
        for start, end in columns
        if not things or (top, start) in filled
    )


def _sheet(scene: Scene, area: Area, names: float, scale: float) -> Sheet:
    heads = (Area(0.0, area.y, names, area.h), area) if area.x else (area,)
    lanes = (lane.id for lane in scene.lanes if _overlap(_down(lane.area), _down(area)))
    return Sheet(tuple(Piece(each, each.w * scale, each.h * scale) for each in heads), tuple(lanes))


def _filled(
    things: Iterable[Area], rows: Sequence[Span], columns: Sequence[Span]
) -> frozenset[tuple[float, float]]:
    """Return where in the rows and columns a thing lies, by where those begin."""
    return frozenset(
        (top, start)
        for each in things
        for top, _ in _touched(rows, _down(each))
        for start, _ in _touched(columns, _across(each))
    )


def _touched(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Return which of some adjoining spans share something with another."""
    first = bisect_right(spans, span[0], key=lambda each: each[1])
    return spans[first : bisect_left(spans, span[1], key=lambda each: each[0])]


def _pieces_of(points: tuple[tuple[float, float], ...]) -> Iterator[Area]:
    for (x, y), (to_x, to_y) in pairwise(points):
        yield Area(min(x, to_x), min(y, to_y), abs(to_x - x) or 1.0, abs(to_y - y) or 1.0)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _across(area: Area) -> Span:
    return area.x, area.x + area.w


def _down(area: Area) -> Span:
    return area.y, area.y + area.h


@dataclass(frozen=True, slots=True)
class _Cutter:
    """Cuts a length where nothing whole lies, best of all at a border between two lanes."""

    whole: list[Span]
    borders: tuple[float, ...] = ()

    def spans(self, length: float, room: float, names: float = 0.0) -> Iterator[Span]:
        """Yield the spans; those after the first leave room for the names of the lanes."""
        start, left = 0.0, room
        while length - start > left:
            more = ceil((length - start - left) / (room - names))  # spans that must follow
            fewest = max(start + left / 2, length - more * (room - names))
            end = self._cut(fewest, start + left) or self._cut(start + left / 2, start + left)
            end = end or start + left
            yield start, end
            start, left = end, room - names
        yield start, length

    def _cut(self, least: float, most: float) -> float | None:
        """Return the last place between two others where nothing is cut."""
        ends = sorted({most, *(place for span in self.whole for place in span)}, reverse=True)
        free = (
            place
            for place in (*sorted(self.borders, reverse=True), *ends)
            if least <= place <= most and not any(start < place < end for start, end in self.whole)
        )
        return next(free, None)


def _whole(scene: Scene) -> Iterator[Area]:
    """Yield what stays whole: boxes, stubs, beads and words beside the lines."""
    for group in scene.groups:
        for shape in group.shapes if group.kind in WHOLE else ():
            yield from _area(shape)
    yield from (edge.label_area for edge in scene.edges if edge.label_area)


def _width_of_names(scene: Scene) -> float:
    titles = (group for group in scene.groups if group.kind == "title")
    areas = (area for group in titles for shape in group.shapes for area in _area(shape))
    return max((area.x + area.w for area in areas), default=0)


def _area(shape: Shape) -> Iterator[Area]:
    match shape:
        case Rectangle(area):
            yield area
        case Circle((x, y), radius):
            yield Area(x - radius, y - radius, 2 * radius, 2 * radius)
        case Polygon(points):
            xs, ys = [x for x, _ in points], [y for _, y in points]
            yield Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
