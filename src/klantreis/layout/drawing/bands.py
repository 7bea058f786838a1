"""The bands of the lanes, and their titles at the left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from klantreis.layout.chart import Lane
from klantreis.layout.drawing.shapes import column, text
from klantreis.layout.model import Box
from klantreis.layout.palette import LaneColors, Palette
from klantreis.layout.phases import STRIP, PhaseBand
from klantreis.layout.text import wrap
from klantreis.scene import Area, Group, Rectangle, Shape, Style
from klantreis.words import say

HEADER = 150.0
LETTER = 22.0
NAME, NAME_LINE = 13.0, 16.0
LARGE, LARGE_LINE = 17.0, 20.0  # in a picture that is looked at as a whole
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


def phase_strip(phases: Sequence[PhaseBand], width: float, palette: Palette) -> Group:
    """Return the strip above the lanes: every phase over its own columns."""
    shapes: list[Shape] = [
        Rectangle(Area(0, 0, width, STRIP), Style(palette.page)),
        text(say("drawing.phases"), (LEFT, STRIP / 2), NAME, palette.ink, bold=True),
    ]
    for phase in phases:
        left, right = round(phase.left + 2, 1), round(phase.right - 2, 1)
        area = Area(left, 3, round(right - left, 1), STRIP - 6)
        shapes.append(Rectangle(area, Style(palette.paper, palette.border, 1), radius=4))
        room = (right - left - 12) * 0.98
        for line in wrap(phase.title, room, NAME, max_lines=1, bold=True):
            at = ((left + right) / 2, STRIP / 2)
            shapes.append(text(line, at, NAME, palette.ink, bold=True, anchor="middle"))
    return Group("phases", tuple(shapes), title=", ".join(phase.title for phase in phases))


def _name(lane: Lane, box: Box, colors: LaneColors) -> Iterator[Shape]:
    center = box.y + box.h / 2
    yield text(
        lane.letter, (LEFT / 2, center), LETTER, colors.on_header, bold=True, anchor="middle"
    )
    size, step = (LARGE, LARGE_LINE) if lane.is_small else (NAME, NAME_LINE)
    most = max(1, min(4, int(box.h // step)))
    named = (lane.short or lane.title) if lane.is_small else lane.title
    lines = wrap(named, ROOM, size, max_lines=most, bold=True)
    notes = () if lane.is_small else wrap(lane.note, ROOM, NOTE, max_lines=4)
    if len(lines) * step + len(notes) * NOTE_LINE > box.h - 8:
        notes = ()
    top = center - (len(lines) * step + len(notes) * NOTE_LINE) / 2
    for place, line in enumerate(lines):
        at = (LEFT, top + (place + 0.5) * step)
        yield text(line, at, size, colors.on_header, bold=True)
    below = top + len(lines) * step
    yield from column(notes, (LEFT, below), NOTE, NOTE_LINE, colors.on_header)


def _colors(lane: Lane, palette: Palette) -> LaneColors:
    return palette.nobody if lane.is_nobody else palette.lane(lane.place)
