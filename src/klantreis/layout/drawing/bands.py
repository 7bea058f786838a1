"""The bands of the lanes, and their titles at the left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from klantreis.layout.chart import Lane
from klantreis.layout.drawing.shapes import area_of, column, text
from klantreis.layout.model import Box
from klantreis.layout.palette import LaneColors, Palette
from klantreis.layout.phases import STRIP, PhaseBand
from klantreis.layout.text import ELLIPSIS, width, wrap
from klantreis.scene import Area, Group, Rectangle, Shape, Style
from klantreis.words import say

HEADER = 150.0
LETTER = 22.0
NAME, NAME_LINE = 13.0, 16.0
LARGE, LARGE_LINE = 17.0, 20.0  # in a picture that is looked at as a whole
NOTE, NOTE_LINE = 12.0, 14.0
LEFT = 38.0  # where the name begins, right of the letter
ROOM = (HEADER - LEFT - 6) * 0.98
SLIM = 88.0
"""How wide the titles are where room is scarce."""
SLIM_LETTER, SLIM_LINE = 17.0, 20.0
SLIM_SIDE = 8.0
SHORTENED = 120.0
"""The most that a name takes of a strip of folded lanes."""
NOBODY_DASH = "7 5"


def band(lane: Lane, box: Box, palette: Palette) -> Group:
    """Return the band of a lane."""
    colors = _colors(lane, palette)
    dash = NOBODY_DASH if lane.is_nobody else ""
    inset = 1.5 if lane.is_nobody else 0.0
    area = Area(box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset)
    style = Style(colors.tint, palette.border, 1.5 if dash else 1.0, dash)
    attributes = {"data-lane": lane.id} | ({"data-youth": "yes"} if lane.is_youth else {})
    return Group("lane", (Rectangle(area, style),), attributes)


def bands(lane: Lane, box: Box, palette: Palette) -> Iterator[Group]:
    """Yield the band of a lane; of lanes that are folded, those parts of it that are theirs."""
    if not lane.folded:
        yield band(lane, box, palette)
        return
    rest = Rectangle(area_of(box), Style(palette.page, palette.border, 1))
    yield Group("frame", (rest,))
    for each, part in _folded(lane, box):
        yield band(each, part, palette)


def titles(lane: Lane, box: Box, palette: Palette) -> Iterator[Group]:
    """Yield the title of a lane, or those of lanes that are folded, side by side."""
    for each, part in _folded(lane, box) if lane.folded else [(lane, box)]:
        yield title(each, part, palette)


def width_of_strip(lanes: Iterable[Lane]) -> float:
    """Return how wide the titles of folded lanes are together, in pixels."""
    return sum(_strip_width(lane) for lane in lanes)


def _folded(lane: Lane, box: Box) -> Iterator[tuple[Lane, Box]]:
    x = box.x
    for each in lane.folded:
        wide = _strip_width(each)
        yield each, Box(round(x, 1), box.y, wide, box.h)
        x += wide


def _strip_width(lane: Lane) -> float:
    return round(SLIM_SIDE * 2 + 18 + width(_in_short(lane), NAME, bold=True) * 1.02, 1)


def _in_short(lane: Lane) -> str:
    """Return the short name of a lane, or as much of it as a strip has room for."""
    return next(iter(wrap(lane.short or lane.title, SHORTENED, NAME, max_lines=1, bold=True)), "")


def title(lane: Lane, box: Box, palette: Palette) -> Group:
    """Return the title of a lane: its letter, its name, and what it stands for."""
    colors = _colors(lane, palette)
    wide = SLIM if lane.is_slim else HEADER
    is_strip = lane.is_slim and box.h < SLIM_LINE + NAME_LINE
    area = Area(box.x, box.y, _strip_width(lane) if is_strip else wide, box.h)
    if lane.is_nobody:
        strip = Rectangle(area, Style(colors.header, palette.border, 1.5, NOBODY_DASH))
    else:
        strip = Rectangle(area, Style(colors.header, palette.border, 1))
    if is_strip:
        named = _on_one_line(lane, box, colors)
    else:
        named = _slim(lane, box, colors) if lane.is_slim else _name(lane, box, colors)
    shapes = (strip, *named)
    return Group("title", shapes, {"data-lane": lane.id}, title=lane.title)


def phase_strip(phases: Sequence[PhaseBand], wide: float, palette: Palette) -> Group:
    """Return the strip above the lanes: every phase over its own columns."""
    shapes: list[Shape] = [
        Rectangle(Area(0, 0, wide, STRIP), Style(palette.page)),
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


def _on_one_line(lane: Lane, box: Box, colors: LaneColors) -> Iterator[Shape]:
    middle, left = box.y + box.h / 2, box.x + SLIM_SIDE
    yield text(lane.letter, (left, middle), NAME, colors.on_header, bold=True)
    yield text(_in_short(lane), (left + 18, middle), NAME, colors.on_header, bold=True)


def _slim(lane: Lane, box: Box, colors: LaneColors) -> Iterator[Shape]:
    """Yield the letter, and below it as much of the name as there is room for."""
    room = (SLIM - 2 * SLIM_SIDE) * 0.98
    most = max(1, int((box.h - SLIM_LINE - 4) // NAME_LINE))
    lines = wrap(lane.title, room, NAME, max_lines=most, bold=True)
    if lines and lines[-1].endswith(ELLIPSIS):
        lines = wrap(lane.short or lane.title, room, NAME, max_lines=most, bold=True)
    top = box.y + (box.h - SLIM_LINE - len(lines) * NAME_LINE) / 2
    at = (SLIM_SIDE, top + SLIM_LINE / 2)
    yield text(lane.letter, at, SLIM_LETTER, colors.on_header, bold=True)
    for place, line in enumerate(lines):
        at = (SLIM_SIDE, top + SLIM_LINE + (place + 0.5) * NAME_LINE)
        yield text(line, at, NAME, colors.on_header, bold=True)


def _colors(lane: Lane, palette: Palette) -> LaneColors:
    return palette.nobody if lane.is_nobody else palette.lane(lane.place)
