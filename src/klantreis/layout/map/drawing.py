"""From boxes and lines with places to the finished map."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.layout.drawing.arrows import back_from, head_points
from klantreis.layout.drawing.shapes import area_of, column, text
from klantreis.layout.map.cards import (
    CHIP,
    EDGE,
    HEAD,
    LEFT,
    NUMBER,
    SIGN,
    TEXT,
    TEXT_LINE,
    TITLE,
    TITLE_LINE,
    Card,
)
from klantreis.layout.map.lines import ABOVE, ASIDE, LABEL, LABEL_LINE, Line
from klantreis.layout.model import Box
from klantreis.layout.palette import Palette
from klantreis.layout.text import width
from klantreis.rules.engine import Weight
from klantreis.scene import Area, Circle, Group, Point, Polygon, Polyline, Rectangle, Shape, Style

ROUND = 10.0
BEND = 8.0
OUTLINES: dict[str, tuple[float, str]] = {
    "": (1.5, ""),
    "leeg": (1.5, "2 4"),
    "concept": (2.0, "12 5"),
    "besproken": (3.5, ""),
    "vastgesteld": (2.0, ""),
}
"""The width and dashes of the border, by status; what is settled has a second border inside."""
INNER = 4.0
LINE = 2.5
SAID_DASH = "7 6"
LONG, HALF = 14.0, 7.0
PLATE, NOTCH = 22.0, 7.0
"""The height of the plate of the gaps, and its missing corner."""


def box_group(card: Card, box: Box, said: tuple[str, str], palette: Palette) -> Group:
    """Return the box of a deelproces, with its sentence and the address that it opens, if any."""
    shapes = (
        *_outline(card.place.status, box, palette),
        *_title(card, box, palette),
        *_body(card, box, palette),
        *_foot(card, box, palette),
    )
    place = card.place
    attributes = {"data-part": place.id, "data-number": str(place.number)}
    if place.status:
        attributes["data-status"] = place.status
    return Group("step", shapes, attributes, place.title, *said)


def line_group(line: Line, points: tuple[Point, ...], palette: Palette) -> Group:
    """Return a line with the heads that it needs."""
    start, end = points[0], points[-1]
    heads: list[Shape] = []
    if line.there:
        heads.append(Polygon(head_points(end, points[-2], LONG, HALF), Style(palette.edge)))
        end = back_from(end, points[-2], LONG - 2)
    if line.back:
        heads.append(Polygon(head_points(start, points[1], LONG, HALF), Style(palette.edge)))
        start = back_from(start, points[1], LONG - 2)
    style = Style(None, palette.edge, LINE, "" if line.is_flow else SAID_DASH)
    shaft = Polyline((start, *points[1:-1], end), style, radius=BEND)
    return Group("edge", (shaft, *heads), _bridges(line))


def label_group(line: Line, box: Box, palette: Palette) -> Group:
    """Return the flows of a line, at its beginning."""
    shapes = tuple(
        column(line.lines, (box.x + ASIDE, box.y + ABOVE), LABEL, LABEL_LINE, palette.ink)
    )
    return Group("label", shapes, _bridges(line))


def _bridges(line: Line) -> dict[str, str]:
    """Say what leads where over a line: `mbo-dsp>dsp-wi`."""
    told = (f"{bridge.source}>{bridge.target}" for bridge in line.bridges)
    return {"data-bridges": " ".join(told)}


def _outline(status: str, box: Box, palette: Palette) -> Iterator[Shape]:
    thick, dash = OUTLINES.get(status, OUTLINES[""])
    yield Rectangle(area_of(box), Style(palette.paper, palette.edge, thick, dash), ROUND)
    if status == "vastgesteld":
        inside = Box(box.x + INNER, box.y + INNER, box.w - 2 * INNER, box.h - 2 * INNER)
        yield Rectangle(area_of(inside), Style(None, palette.edge, 1), ROUND - INNER)


def _title(card: Card, box: Box, palette: Palette) -> Iterator[Shape]:
    """Yield the number, large, and the title beside it."""
    number, colors = str(card.place.number), palette.lane(0)
    chip = Area(box.x + EDGE - 2, box.y + HEAD + 2, CHIP, 2 * TITLE_LINE - 4)
    yield Rectangle(chip, Style(colors.header, palette.border, 1), ROUND - 4)
    size = min(NUMBER, round(NUMBER * (CHIP - 6) / width(number, NUMBER, bold=True), 1))
    center = (chip.x + chip.w / 2, chip.y + chip.h / 2)
    yield text(number, center, size, colors.on_header, bold=True, anchor="middle")
    top = box.y + HEAD + max(0, 2 - len(card.title)) * TITLE_LINE / 2
    for place, line in enumerate(card.title):
        at = (box.x + LEFT, top + (place + 0.5) * TITLE_LINE)
        yield text(line, at, TITLE, palette.ink, bold=True)


def _body(card: Card, box: Box, palette: Palette) -> Iterator[Shape]:
    """Yield what is open, below the title."""
    left, middle = box.x + EDGE, box.y + card.top + TEXT_LINE / 2
    for row in card.counts:
        for count in row:
            yield sign(count.weight, (left + count.x + 6, middle), palette)
            at = (left + count.x + SIGN, middle)
            yield text(count.text, at, TEXT, palette.ink, bold=count.weight == "hoog")
        middle += TEXT_LINE


def _foot(card: Card, box: Box, palette: Palette) -> Iterator[Shape]:
    """Yield the gaps and the status, and below that what it holds, at the bottom of the box."""
    left, middle = box.x + EDGE, box.bottom - card.bottom + TEXT_LINE / 2
    if card.gaps:
        yield from _plate(card.gaps, (left, middle), palette)
    yield text(card.status, (box.right - EDGE, middle), TEXT, palette.muted, anchor="end")
    for line in card.holds:
        middle += TEXT_LINE
        yield text(line, (left, middle), TEXT, palette.muted)


def sign(weight: Weight, center: Point, palette: Palette) -> Shape:
    """Return the sign of a weight: a triangle, a square or a ring."""
    x, y = center
    color = palette.weights[weight]
    if weight == "hoog":
        tip = ((x, y - 6.5), (x + 7, y + 6), (x - 7, y + 6))
        return Polygon(tip, Style(color))
    if weight == "midden":
        return Polygon(
            ((x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6), (x - 6, y + 6)), Style(color)
        )
    return Circle(center, 5.5, Style(palette.paper, color, 2))


def _plate(gaps: str, at: Point, palette: Palette) -> Iterator[Shape]:
    """Yield how many gaps there are, on the plate with a notched corner of a gap."""
    x, middle = at
    w = round(width(gaps, TEXT, bold=True) + 2 * NOTCH, 1)
    top, bottom = middle - PLATE / 2, middle + PLATE / 2
    corners = (
        (x, top),
        (x + w - NOTCH, top),
        (x + w, top + NOTCH),
        (x + w, bottom),
        (x, bottom),
    )
    yield Polygon(corners, Style(palette.gap, palette.on_gap, 1.5))
    yield text(gaps, (x + w / 2, middle), TEXT, palette.on_gap, bold=True, anchor="middle")
