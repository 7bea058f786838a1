"""The bands of the lanes, and their titles at the left."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.layout.chart import Lane
from klantreis.layout.drawing.shapes import column, text
from klantreis.layout.model import Box
from klantreis.layout.palette import LaneColors, Palette
from klantreis.layout.text import wrap
from klantreis.scene import Area, Group, Rectangle, Shape, Style

HEADER = 150.0
LETTER = 22.0
NAME, NAME_LINE = 13.0, 16.0
NOTE, NOTE_LINE = 11.0, 13.0
LEFT = 38.0  # where the name begins, right of the letter
ROOM = (HEADER - LEFT - 6) * 0.98
NOBODY_DASH = "7 5"


def band(lane: Lane, box: Box, palette: Palette) -> Group:
    """Return the band of a lane."""
    colors = _colors(lane, palette)
    dash = NOBODY_DASH if lane.is_nobody else ""
    inset = 1.5 if lane.is_nobody else 0.0
    area = Area(inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset)
    style = Style(colors.tint, palette.border, 1.5 if dash else 1.0, dash)
    attributes = {"data-lane": lane.id} | ({"data-youth": "yes"} if lane.is_youth else {})
    return Group("lane", (Rectangle(area, style),), attributes)


def title(lane: Lane, box: Box, palette: Palette) -> Group:
    """Return the title of a lane: its letter, its name, and what it stands for."""
    colors = _colors(lane, palette)
    area = Area(0, box.y, HEADER, box.h)
    if lane.is_nobody:
        strip = Rectangle(area, Style(colors.header, palette.border, 1.5, NOBODY_DASH))
    else:
        strip = Rectangle(area, Style(colors.header, palette.border, 1))
    shapes = (strip, *_name(lane, box, colors))
    return Group("title", shapes, {"data-lane": lane.id}, title=lane.title)


def _name(lane: Lane, box: Box, colors: LaneColors) -> Iterator[Shape]:
    center = box.y + box.h / 2
    yield text(
        lane.letter, (LEFT / 2, center), LETTER, colors.on_header, bold=True, anchor="middle"
    )
    most = max(1, min(4, int(box.h // NAME_LINE)))
    lines = wrap(lane.title, ROOM, NAME, max_lines=most, bold=True)
    notes = wrap(lane.note, ROOM, NOTE, max_lines=4)
    if len(lines) * NAME_LINE + len(notes) * NOTE_LINE > box.h - 8:
        notes = ()
    top = center - (len(lines) * NAME_LINE + len(notes) * NOTE_LINE) / 2
    for place, line in enumerate(lines):
        at = (LEFT, top + (place + 0.5) * NAME_LINE)
        yield text(line, at, NAME, colors.on_header, bold=True)
    below = top + len(lines) * NAME_LINE
    yield from column(notes, (LEFT, below), NOTE, NOTE_LINE, colors.on_header)


def _colors(lane: Lane, palette: Palette) -> LaneColors:
    return palette.nobody if lane.is_nobody else palette.lane(lane.place)
