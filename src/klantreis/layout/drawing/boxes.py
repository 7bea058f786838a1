"""The boxes of steps and stubs."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.journey.step import Status
from klantreis.layout.chart import Bead, Card, Lane, small
from klantreis.layout.chart.cards import (
    CIRCLE,
    EDGE,
    HEAD,
    SLOPE,
    SMALL,
    SMALL_LINE,
    TEXT,
    TEXT_LINE,
    text_width,
)
from klantreis.layout.chart.flags import GAP as FLAG_GAP
from klantreis.layout.chart.flags import HIGH as FLAG_HIGH
from klantreis.layout.chart.flags import LINE as FLAG_LINE
from klantreis.layout.chart.flags import POINT as FLAG_POINT
from klantreis.layout.chart.flags import SIDE as FLAG_SIDE
from klantreis.layout.chart.flags import TEXT as FLAG_TEXT
from klantreis.layout.chart.flags import Flag, width_of
from klantreis.layout.chart.marks import TAG_LINE, tag_rows
from klantreis.layout.chart.stubs import BOLD, BOLD_LINE, POINT, SIDES
from klantreis.layout.drawing.beads import LARGER, bead_shapes
from klantreis.layout.drawing.shapes import area_of, bubble, clock, column, new_dot, tags, text
from klantreis.layout.model import Box
from klantreis.layout.palette import LaneColors, Palette
from klantreis.layout.text import width
from klantreis.scene import Area, Circle, Group, Point, Polygon, Rectangle, Shape, Style
from klantreis.words import say

ROUND = 7.0
OVAL = 16.0  # the corners of a start or end
BIG = 30.0  # the number of a step that shows nothing else
NEW = 14.0
INNER = 3.5  # the second border of what is agreed
OUTLINES: dict[Status | None, tuple[float, str]] = {
    None: (1.5, ""),
    "aanname": (1.5, ""),
    "nu-zo": (2.5, ""),
    "gewenst": (2.0, "2 3"),
    "afgesproken": (1.5, ""),
}


def step_group(card: Card, lane: Lane, box: Box, palette: Palette) -> Group:
    """Return the box of a step."""
    colors = palette.nobody if lane.is_nobody else palette.lane(lane.place)
    scale = LARGER if card.is_small else 1.0
    rows = len(card.flags_in) * FLAG_LINE
    below = Box(box.x, box.y + rows, box.w, box.h - rows) if rows else box
    inside = (
        _number(card, box, palette)
        if card.is_small
        else (*_head(card, lane, below, (colors, palette)), *_body(card, below, palette))
    )
    shapes = (
        *_outline(card, box, palette),
        *_circle(card, box, palette),
        *inside,
        *(new_dot(_corner(card, box), palette, scale) if card.is_new else ()),
    )
    return Group("step", shapes, _attributes(card), card.title, card.title)


def step_elsewhere(card: Card) -> Group:
    """Return a step of which nothing is drawn: hands have to know that it is there."""
    return Group("step", (), _attributes(card))


def _attributes(card: Card) -> dict[str, str]:
    attributes = {
        "data-step": card.id,
        "data-lane": card.lane,
        "data-kind": card.kind,
        "data-number": card.number,
        "data-address": str(card.address),
    }
    if card.mark:
        attributes["data-finding"] = " ".join(card.mark.rules)
    return attributes


def flag_groups(card: Card, box: Box, palette: Palette) -> Iterator[Group]:
    """Yield the flags of a step: beside its number, else those that come in above the others."""
    beside, rows_out = card.flags_beside, card.flags_out
    top = box.y + len(card.flags_in) * FLAG_LINE + 5.5
    x = _sides(card, box)[1] - 14 - (card.mark.width if card.mark else 0.0) - width_of(beside)
    for flag in beside:
        yield _flag_group(flag, card, (round(x, 1), round(top, 1)), palette)
        x += flag.width + FLAG_GAP
    left = _sides(card, box)[0] - 2 + (SLOPE / 2 if card.kind == "choice" else 0.0)
    tops = [box.y + 5 + place * FLAG_LINE for place in range(len(card.flags_in))]
    foot = box.bottom - 3 - len(rows_out) * FLAG_LINE
    tops += [foot + place * FLAG_LINE for place in range(len(rows_out))]
    for top, row in zip(tops, (*card.flags_in, *rows_out), strict=True):
        x = left
        for flag in row:
            yield _flag_group(flag, card, (round(x, 1), round(top, 1)), palette)
            x += flag.width + FLAG_GAP


def _flag_group(flag: Flag, card: Card, at: Point, palette: Palette) -> Group:
    box = Box(*at, flag.width, FLAG_HIGH)
    border = Polygon(_pointed(box, FLAG_POINT), Style(palette.paper, palette.edge, 1.5))
    center = (at[0] + FLAG_SIDE, at[1] + FLAG_HIGH / 2)
    said = text(flag.text, center, FLAG_TEXT, palette.ink, bold=True)
    attributes = {"data-stub": f"{card.id}>{flag.text}", "data-address": str(card.address)}
    if flag.leads_to is not None:
        attributes["data-leads-to"] = str(flag.leads_to)
    return Group("stub", (border, said), attributes, flag.title)


def stub_group(card: Card, box: Box, palette: Palette) -> Group:
    """Return the box of a stub."""
    x, y = box.x, box.y
    if card.kind == "open":
        dashed = Style(palette.paper, palette.gap, 1.5, "4 3")
        border: Shape = Rectangle(area_of(box), dashed, radius=4)
    else:
        border = Polygon(_pointed(box), Style(palette.paper, palette.border, 1.5))
    left = x + SIDES
    size, step = (small.TEXT, small.LINE) if card.is_small else (BOLD, BOLD_LINE)
    lines = [
        text(line, (left, y + 7 + (place + 0.5) * step), size, palette.ink, bold=True)
        for place, line in enumerate(card.lines)
    ]
    below = y + 7 + len(card.lines) * step
    notes = column(card.notes, (left, below), SMALL, SMALL_LINE, palette.muted)
    attributes = {"data-stub": card.id, "data-lane": card.lane, "data-address": str(card.address)}
    if card.leads_to is not None:
        attributes["data-leads-to"] = str(card.leads_to)
    return Group("stub", (border, *lines, *notes), attributes, card.title)


def loose_group(card: Card, bead: Bead, box: Box, palette: Palette) -> Group:
    """Return the box of a handover without a line."""
    border = Rectangle(area_of(box), Style(palette.paper, palette.handover, 1.5, "4 3"), radius=4)
    center = (box.x + (box.w / 2 if card.is_small else 22), box.y + box.h / 2)
    top = box.y + (box.h - len(card.lines) * BOLD_LINE) / 2
    lines = column(card.lines, (box.x + 43, top), BOLD, BOLD_LINE, palette.ink)
    attributes = {
        "data-handover": card.address.item,
        "data-lane": card.lane,
        "data-number": bead.item.number,
        "data-address": str(card.address),
    }
    if bead.mark:
        attributes["data-finding"] = " ".join(bead.mark.rules)
    scale = LARGER if card.is_small else 1.0
    shapes = (border, *bead_shapes(bead, center, palette, scale), *lines)
    return Group("bead", shapes, attributes, card.title, card.title)


def on_border(card: Card, box: Box, point: Point, inward: Point) -> Point:
    """Move the end of a line from the frame of a decision onto its sloping side.

    `inward` is the direction of the line into the box.
    """
    if card.kind != "choice" or inward[0] == 0:
        return point
    aside = abs(point[1] - (box.y + box.h / 2)) / (box.h / 2)
    return round(point[0] + inward[0] * SLOPE * min(1.0, aside), 1), point[1]


def _corner(card: Card, box: Box) -> Point:
    """Return a point just inside the top left corner of a box."""
    if card.kind == "choice":
        return box.x + SLOPE + 2, box.y + 5
    inward = 6.0 if card.kind in {"start", "end"} else 4.0
    return box.x + inward, box.y + inward


def _outline(card: Card, box: Box, palette: Palette) -> Iterator[Shape]:
    line, dash = OUTLINES[card.status]
    style = Style(palette.paper, palette.edge, line, dash)
    yield _border(card, box, style)
    if card.status == "afgesproken":
        inside = Box(box.x + INNER, box.y + INNER, box.w - 2 * INNER, box.h - 2 * INNER)
        yield _border(card, inside, Style(None, palette.edge, 1))


def _border(card: Card, box: Box, style: Style) -> Shape:
    if card.kind == "choice":
        return Polygon(_hexagon(box), style)
    radius = OVAL if card.kind in {"start", "end"} else ROUND
    return Rectangle(area_of(box), style, radius)


def _hexagon(box: Box) -> tuple[Point, ...]:
    middle = round(box.y + box.h / 2, 1)
    return (
        (box.x + SLOPE, box.y),
        (box.right - SLOPE, box.y),
        (box.right, middle),
        (box.right - SLOPE, box.bottom),
        (box.x + SLOPE, box.bottom),
        (box.x, middle),
    )


def _pointed(box: Box, point: float = POINT) -> tuple[Point, ...]:
    tip = (box.right, round(box.y + box.h / 2, 1))
    top, bottom = (box.right - point, box.y), (box.right - point, box.bottom)
    return ((box.x, box.y), top, tip, bottom, (box.x, box.bottom))


def _circle(card: Card, box: Box, palette: Palette) -> Iterator[Shape]:
    """Yield the thin circle of a start, or the thick one of an end."""
    middle = box.y + box.h / 2
    if card.kind == "start":
        yield Circle((box.x + 14, middle), 7, Style(palette.paper, palette.ink, 1.5))
    elif card.kind == "end":
        yield Circle((box.right - 14.5, middle), 6, Style(palette.paper, palette.ink, 4))


def _sides(card: Card, box: Box) -> tuple[float, float]:
    """Return where the text of a box begins and ends."""
    left, right = box.x + EDGE, box.right - EDGE
    if card.kind == "choice":
        return left + SLOPE / 2, right - SLOPE / 2
    if card.kind == "start":
        return left + CIRCLE - 4, right
    return (left, right - CIRCLE + 4) if card.kind == "end" else (left, right)


def _head(card: Card, lane: Lane, box: Box, colors: tuple[LaneColors, Palette]) -> Iterator[Shape]:
    """Yield the row of the number: number, kind, findings, letter of the lane."""
    of_lane, palette = colors
    left, right = _sides(card, box)
    middle = box.y + 6 + 8.5
    w = round(max(22.0, width(card.number, TEXT, bold=True) + 10), 1)
    chip = Area(left - 2, box.y + 6, w, 17)
    yield Rectangle(chip, Style(of_lane.header, palette.border, 1), radius=4)
    center = (left - 2 + w / 2, middle)
    yield text(card.number, center, TEXT, of_lane.on_header, bold=True, anchor="middle")
    next_to = left + w + 3
    if card.kind == "wait":
        yield from clock((next_to + 8, middle), palette)
        next_to += 20
    if card.head:
        color = palette.ink if card.is_new else palette.muted
        yield text(card.head, (next_to, middle), SMALL, color, bold=card.is_new)
    yield text(lane.letter, (right, middle), SMALL, palette.muted, bold=True, anchor="end")
    if card.mark:
        at = (round(right - 14 - card.mark.width, 1), box.y + 7)
        yield from bubble(card.mark, at, palette)


def _number(card: Card, box: Box, palette: Palette) -> Iterator[Shape]:
    """Yield the number of a step that shows nothing else: large, with its findings beside it."""
    left, right = _sides(card, box)
    both = card.is_new and card.mark is not None
    down = 3.0 if both else (4.0 if card.mark else 0.0) - (10.0 if card.is_new else 0.0)
    center = (round((left + right) / 2, 1), round(box.y + box.h / 2 + down, 1))
    room = right - left + 8
    if card.kind == "wait":
        yield from clock((left + 4, center[1]), palette)
        center, room = (center[0] + 9, center[1]), room - 20
    most = 22.0 if both else BIG
    size = round(min(most, most * room / width(card.number, most, bold=True)), 1)
    yield text(card.number, center, size, palette.ink, bold=True, anchor="middle")
    if card.mark:
        at = (round(right - card.mark.width * LARGER + 5, 1), box.y + 3)
        yield from bubble(card.mark, at, palette, LARGER)
    if card.is_new:
        at = (center[0], round(box.bottom - 11, 1))
        yield text(say("drawing.new"), at, NEW, palette.ink, bold=True, anchor="middle")


def _body(card: Card, box: Box, palette: Palette) -> Iterator[Shape]:
    left, _ = _sides(card, box)
    top = box.y + 6 + HEAD
    yield from column(card.lines, (left, top), TEXT, TEXT_LINE, palette.ink)
    top += len(card.lines) * TEXT_LINE + 1
    yield from column(card.notes, (left, top), SMALL, SMALL_LINE, palette.muted)
    top += len(card.notes) * SMALL_LINE + 3
    for row in tag_rows(card.pills, text_width(card.kind, card.w)):
        yield from tags(row, (left, top), palette)
        top += TAG_LINE
