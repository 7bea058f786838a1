"""The small shapes that a picture is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import hypot

from klantreis.layout.chart.marks import NUMBER, TAG_GAP, Mark, Pill, Tag
from klantreis.layout.model import Box
from klantreis.layout.palette import Palette
from klantreis.rules.engine import Weight
from klantreis.scene import (
    Anchor,
    Area,
    Circle,
    Label,
    Point,
    Polygon,
    Polyline,
    Rectangle,
    Shape,
    Style,
)

PILL_H = 16.0
LEVELS: tuple[Weight, ...] = ("laag", "laag", "midden", "hoog")
BUBBLE_H = 16.0
BORDERS: dict[Weight, float] = {"hoog": 1.0, "midden": 2.0, "laag": 1.0}
CAP = 0.66  # the height of a capital, in ems


def area_of(box: Box) -> Area:
    """Return the place of a box of the layout in the scene."""
    return Area(box.x, box.y, box.w, box.h)


def middle_line(center: float, size: float) -> float:
    """Return the baseline that puts capitals around a height."""
    return round(center + CAP * size / 2, 1)


def text(  # noqa: PLR0913 a label has that many sides
    said: str,
    at: Point,
    size: float,
    color: str,
    *,
    bold: bool = False,
    anchor: Anchor = "start",
) -> Label:
    """Return one line of text, its capitals around the height of the point."""
    return Label(said, round(at[0], 1), middle_line(at[1], size), size, color, bold, anchor)


def column(
    lines: Iterable[str], at: Point, size: float, step: float, color: str
) -> Iterator[Label]:
    """Yield lines of text below each other, from the top left corner of the first."""
    for place, line in enumerate(lines):
        yield text(line, (at[0], at[1] + step * (place + 0.5)), size, color)


def clock(center: Point, palette: Palette) -> Iterator[Shape]:
    """Yield a clock of 16 pixels."""
    x, y = center
    yield Circle(center, 7, Style(palette.paper, palette.ink, 1.5))
    hands = ((x, y - 4.5), (x, y), (x + 3.5, y + 1.5))
    yield Polyline(hands, Style(stroke=palette.ink, width=1.5))


def new_dot(center: Point, palette: Palette, scale: float = 1.0) -> Iterator[Shape]:
    """Yield the dot at a corner of what is new; the word stands beside it."""
    at = (round(center[0], 1), round(center[1], 1))
    yield Circle(at, round(4.5 * scale, 1), Style(palette.ink, palette.paper, 1.5))


def bubble(mark: Mark, at: Point, palette: Palette, scale: float = 1.0) -> Iterator[Shape]:
    """Yield the speech bubble with the number of findings, from its top left corner.

    Heavy ones are filled, the others have a thick or thin border.
    """
    x, y = at
    w, h = round(mark.width * scale, 1), round(BUBBLE_H * scale, 1)
    color = palette.weights[mark.weight]
    heavy = mark.weight == "hoog"
    border = Style(color if heavy else palette.paper, color, BORDERS[mark.weight])
    tail = ((x + 4, y + h - 1), (x + 4, y + h + 4.5), (x + 9, y + h - 1))
    yield Polygon(tail, Style(color, color, 1))
    yield Rectangle(Area(x, y, w, h), border, radius=5)
    ink = palette.paper if heavy else palette.ink
    center = (x + w / 2, y + h / 2)
    yield text(str(mark.count), center, NUMBER * scale, ink, bold=True, anchor="middle")


def tags(row: Iterable[Tag], at: Point, palette: Palette) -> Iterator[Shape]:
    """Yield a row of risks and findings, from its top left corner."""
    x, y = at
    for tag in row:
        draw = (
            _pill(tag, (x, y), palette) if isinstance(tag, Pill) else bubble(tag, (x, y), palette)
        )
        yield from draw
        x = round(x + tag.width + TAG_GAP, 1)


def _pill(pill: Pill, at: Point, palette: Palette) -> Iterator[Shape]:
    x, y = at
    color = palette.weights[LEVELS[pill.bars]] if pill.bars else palette.border
    area = Area(x, y, round(pill.width, 1), PILL_H)
    yield Rectangle(area, Style(palette.paper, color, 1.5), radius=PILL_H / 2)
    yield text(pill.number, (x + 6, y + PILL_H / 2), NUMBER, palette.ink, bold=True)
    left = x + pill.width - 18
    for bar in range(3 if pill.bars else 0):
        height = 4.0 + 2 * bar
        place = Area(left + bar * 4, y + PILL_H - 4 - height, 3, height)
        full = bar < pill.bars
        yield Rectangle(place, Style(color if full else palette.paper, color, 0.75))


def along(points: tuple[Point, ...], start: float, end: float) -> tuple[Point, ...]:
    """Return the part of a line between two distances from its beginning."""
    cut: list[Point] = []
    passed = 0.0
    for first, second in pairwise(points):
        length = hypot(second[0] - first[0], second[1] - first[1])
        reach = passed + length
        if length and passed < end and reach > start:
            if not cut:
                cut.append(_between(first, second, max(0.0, start - passed) / length))
            cut.append(_between(first, second, min(1.0, (end - passed) / length)))
        passed = reach
    return tuple(cut)


def _between(first: Point, second: Point, share: float) -> Point:
    x = first[0] + (second[0] - first[0]) * share
    y = first[1] + (second[1] - first[1]) * share
    return round(x, 1), round(y, 1)
