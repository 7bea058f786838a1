"""The markers on a line: a handover with what is agreed of it, and an unowned transition."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from klantreis.layout.chart import Bead
from klantreis.layout.drawing.shapes import along, new_dot, text
from klantreis.layout.palette import Palette
from klantreis.layout.text import width
from klantreis.scene import Point, Polygon, Polyline, Shape, Style
from klantreis.words import say

HALF = 17.5  # from the middle of a diamond to its corners
NUMBER = 12.0
LARGER = 1.4  # in a picture that is looked at as a whole
FULL, EMPTY = 4.5, 1.75  # how thick a field that is agreed or open is drawn
BETWEEN = 1.6  # from one field to the next
PLATE_W, PLATE_H, NOTCH = 42.0, 36.0, 11.0


def bead_shapes(bead: Bead, center: Point, palette: Palette, scale: float = 1.0) -> Iterator[Shape]:
    """Yield a diamond with its number; each part of its border is one field, agreed ones thick."""
    half = HALF * scale
    corners = _diamond(center, half)
    yield Polygon(corners[:-1], Style(palette.paper, palette.handover, EMPTY))
    side = hypot(half, half)
    part = 4 * side / bead.asked
    for place in range(bead.agreed):
        points = along(corners, place * part + BETWEEN / 2, (place + 1) * part - BETWEEN / 2)
        yield Polyline(points, Style(stroke=palette.handover, width=FULL))
    size, room = NUMBER * scale, 1.35 * half
    size = round(min(size, size * room / width(bead.number, size, bold=True)), 1)
    yield text(bead.number, center, size, palette.ink, bold=True, anchor="middle")
    if bead.is_new:
        yield from new_dot((center[0] + half / 2, center[1] - half / 2), palette, scale)


def gap_shapes(center: Point, palette: Palette, scale: float = 1.0) -> Iterator[Shape]:
    """Yield the plate of an unowned transition: a notched corner, an ! and the word."""
    wide, high, notch = PLATE_W * scale, PLATE_H * scale, NOTCH * scale
    x, y = round(center[0] - wide / 2, 1), round(center[1] - high / 2, 1)
    right, bottom = round(x + wide, 1), round(y + high, 1)
    points = (
        (x, y),
        (round(right - notch, 1), y),
        (right, round(y + notch, 1)),
        (right, bottom),
        (x, bottom),
    )
    yield Polygon(points, Style(palette.gap, palette.on_gap, 1.5))
    top, low = (center[0], y + 11 * scale), (center[0], bottom - 11 * scale)
    yield text("!", top, 15 * scale, palette.on_gap, bold=True, anchor="middle")
    yield text(say("drawing.gap"), low, 14 * scale, palette.on_gap, bold=True, anchor="middle")


def _diamond(center: Point, half: float) -> tuple[Point, ...]:
    x, y = round(center[0], 1), round(center[1], 1)
    left, right, top, low = (round(each, 1) for each in (x - half, x + half, y - half, y + half))
    return ((x, top), (right, y), (x, low), (left, y), (x, top))
