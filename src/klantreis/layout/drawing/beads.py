"""The markers on a line: a handover with what is agreed of it, and an unowned transition."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from klantreis.layout.chart import Bead
from klantreis.layout.drawing.shapes import along, text
from klantreis.layout.palette import Palette
from klantreis.scene import Point, Polygon, Polyline, Shape, Style
from klantreis.words import say

HALF = 16.0  # from the middle of a diamond to its corners
NUMBER = 11.0
FULL, EMPTY = 4.5, 1.75  # how thick a field that is agreed or open is drawn
BETWEEN = 1.6  # from one field to the next
PLATE_W, PLATE_H, NOTCH = 42.0, 36.0, 11.0


def bead_shapes(bead: Bead, center: Point, palette: Palette) -> Iterator[Shape]:
    """Yield a diamond with its number; each part of its border is one field, agreed ones thick."""
    corners = _diamond(center)
    yield Polygon(corners[:-1], Style(palette.paper, palette.handover, EMPTY))
    side = hypot(HALF, HALF)
    part = 4 * side / bead.asked
    for place in range(bead.agreed):
        points = along(corners, place * part + BETWEEN / 2, (place + 1) * part - BETWEEN / 2)
        yield Polyline(points, Style(stroke=palette.handover, width=FULL))
    yield text(bead.number, center, NUMBER, palette.ink, bold=True, anchor="middle")


def gap_shapes(center: Point, palette: Palette) -> Iterator[Shape]:
    """Yield the plate of an unowned transition: a notched corner, an ! and the word."""
    x, y = center[0] - PLATE_W / 2, center[1] - PLATE_H / 2
    right, bottom = x + PLATE_W, y + PLATE_H
    points = (
        (x, y),
        (right - NOTCH, y),
        (right, y + NOTCH),
        (right, bottom),
        (x, bottom),
    )
    yield Polygon(points, Style(palette.gap, palette.on_gap, 1.5))
    top, low = (center[0], y + 11), (center[0], bottom - 11)
    yield text("!", top, 15, palette.on_gap, bold=True, anchor="middle")
    yield text(say("drawing.gap"), low, 14, palette.on_gap, bold=True, anchor="middle")


def _diamond(center: Point) -> tuple[Point, ...]:
    x, y = center
    top = (x, y - HALF)
    return (top, (x + HALF, y), (x, y + HALF), (x - HALF, y), top)
