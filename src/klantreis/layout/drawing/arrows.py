"""The lines of a picture with their arrowheads, labels and markers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from klantreis.journey import Address
from klantreis.layout.chart import Bead, Card, Link
from klantreis.layout.chart.links import ASIDE, SIGN_ROOM
from klantreis.layout.chart.marks import TAG_LINE
from klantreis.layout.drawing.beads import LARGER, bead_shapes, gap_shapes
from klantreis.layout.drawing.boxes import on_border
from klantreis.layout.drawing.shapes import column, tags, text
from klantreis.layout.model import Box, Layout
from klantreis.layout.palette import Palette
from klantreis.scene import Group, Point, Polygon, Polyline, Shape, Style

BEND = 6.0
SIGN = 15.0  # no higher than the line of text beside it
APART = 37.0  # between two markers on one line
LOOP_DASH = "6 3 1 3"
THICK_LOOP_DASH = "10 4 2 4"
GAP_DASH = "8 4"


def edge_group(link: Link, ends: tuple[Card, Card], layout: Layout, palette: Palette) -> Group:
    """Return the line of a link, from the border of one box to that of the other."""
    points = _between_boxes(layout.lines[link.id], ends, layout)
    style = line_style(link, palette)
    tip, before = points[-1], points[-2]
    long, half = (12.0, 6.0) if style.width > 2 else (10.0, 4.5)
    stop = back_from(tip, before, long - 2)
    head = Polygon(head_points(tip, before, long, half), Style(style.stroke))
    line = Polyline((*points[:-1], stop), style, radius=BEND)
    return Group("edge", (line, head), _attributes(link, ends), link.title)


def edge_elsewhere(link: Link, ends: tuple[Card, Card]) -> Group:
    """Return an arrow of which nothing is drawn: hands have to know that it is there."""
    return Group("edge", (), _attributes(link, ends))


def line_style(link: Link, palette: Palette) -> Style:
    """Return how a line is drawn; every kind has its own width or dashes."""
    if link.kind == "unowned":
        return Style(None, palette.gap, 3, GAP_DASH)
    if link.kind == "handover":
        return Style(None, palette.handover, 3, THICK_LOOP_DASH if link.back else "")
    return Style(None, palette.edge, 1.5, LOOP_DASH if link.back else "")


def label_group(link: Link, box: Box, palette: Palette) -> Group:
    """Return the text at the beginning of a line, and the risks of its handovers."""
    left = box.x + ASIDE
    shapes: list[Shape] = []
    if link.back:
        sign = (left, box.y + link.line / 2)
        shapes.append(text("↺", sign, SIGN, palette.ink, bold=True))
        left += SIGN_ROOM
    shapes += column(link.lines, (left, box.y), link.size, link.line, palette.ink)
    top = box.y + box.h - len(link.tag_rows) * TAG_LINE + 2
    for row in link.tag_rows:
        shapes += tags(row, (left, top), palette)
        top += TAG_LINE
    return Group("label", tuple(shapes), {"data-address": str(link.address)}, link.title)


def bead_groups(
    link: Link, ends: tuple[Card, Card], layout: Layout, palette: Palette
) -> Iterator[tuple[Address, Group]]:
    """Yield the markers of a line with what they stand for: its handovers, or a gap."""
    if link.gap is not None:
        attributes = _attributes(link, ends) | {"data-gap": link.gap.number}
        if link.mark:
            attributes["data-finding"] = " ".join(link.mark.rules)
        scale = LARGER if ends[0].is_small else 1.0
        shapes = tuple(gap_shapes(layout.beads[link.id], palette, scale))
        sentence = link.gap.sentence
        yield link.gap.address, Group("gap", shapes, attributes, sentence, sentence)
    places = _places(link, layout, APART * (LARGER if ends[0].is_small else 1.0))
    for bead, center in zip(link.beads, places, strict=True):
        shapes = tuple(bead_shapes(bead, center, palette, LARGER if ends[0].is_small else 1.0))
        sentence = bead.item.sentence
        attributes = _bead_attributes(bead, link, ends)
        yield bead.item.address, Group("bead", shapes, attributes, sentence, sentence)


def _bead_attributes(bead: Bead, link: Link, ends: tuple[Card, Card]) -> dict[str, str]:
    attributes = _attributes(link, ends) | {
        "data-handover": bead.item.address.item,
        "data-number": bead.item.number,
        "data-address": str(bead.item.address),
    }
    if bead.mark:
        attributes["data-finding"] = " ".join(bead.mark.rules)
    return attributes


def _attributes(link: Link, ends: tuple[Card, Card]) -> dict[str, str]:
    attributes = {
        "data-from": link.source,
        "data-to": link.address.target or link.target,
        "data-kind": link.kind,
        "data-address": str(link.address),
    }
    if ends[0].kind == "entrance":
        attributes["data-to"] = link.target
    if link.answer is not None:
        attributes["data-answer"] = link.answer
    if link.beads:
        attributes["data-handover"] = " ".join(bead.item.address.item for bead in link.beads)
    return attributes


def _lies_between(point: Point, start: Point, end: Point) -> bool:
    return all(
        min(one, other) <= place <= max(one, other)
        for place, one, other in zip(point, start, end, strict=True)
    )


def _places(link: Link, layout: Layout, apart: float) -> list[Point]:
    """Return the centres of the handovers of a line, side by side along it."""
    if not link.beads:
        return []
    x, y = layout.beads[link.id]
    upright = any(
        a[0] == b[0] and _lies_between((x, y), a, b) for a, b in pairwise(layout.lines[link.id])
    )
    middle = (len(link.beads) - 1) / 2
    steps = [apart * (place - middle) for place in range(len(link.beads))]
    return [(x, y + step) if upright else (x + step, y) for step in steps]


def _between_boxes(
    points: tuple[Point, ...], ends: tuple[Card, Card], layout: Layout
) -> tuple[Point, ...]:
    source, target = ends
    out = _direction(points[1], points[0])
    into = _direction(points[-2], points[-1])
    first = on_border(source, layout.boxes[source.id], points[0], out)
    last = on_border(target, layout.boxes[target.id], points[-1], into)
    return (first, *points[1:-1], last)


def _direction(start: Point, end: Point) -> Point:
    return _sign(end[0] - start[0]), _sign(end[1] - start[1])


def _sign(value: float) -> float:
    return float((value > 0) - (value < 0))


def back_from(tip: Point, before: Point, distance: float) -> Point:
    """Return the point so far before the tip, on the last straight part of a line."""
    x, y = _direction(tip, before)
    return round(tip[0] + x * distance, 1), round(tip[1] + y * distance, 1)


def head_points(tip: Point, before: Point, long: float, half: float) -> tuple[Point, ...]:
    """Return the corners of an arrowhead."""
    back = back_from(tip, before, long)
    x, y = _direction(tip, before)
    return (
        tip,
        (round(back[0] + y * half, 1), round(back[1] + x * half, 1)),
        (round(back[0] - y * half, 1), round(back[1] - x * half, 1)),
    )
