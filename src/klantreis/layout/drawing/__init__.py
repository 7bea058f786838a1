"""From boxes and lines with places to a finished drawing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from klantreis.journey import Address
from klantreis.layout.chart import Card, Chart
from klantreis.layout.chart.cards import headed
from klantreis.layout.drawing.arrows import bead_groups, edge_group, label_group
from klantreis.layout.drawing.bands import HEADER, bands, phase_strip, titles
from klantreis.layout.drawing.boxes import flag_groups, loose_group, step_group, stub_group
from klantreis.layout.drawing.shapes import area_of, text
from klantreis.layout.model import Layout
from klantreis.layout.palette import Palette
from klantreis.layout.phases import STRIP, PhaseBand, below, phase_bands
from klantreis.layout.text import width
from klantreis.outline import Outline
from klantreis.scene import (
    Area,
    Group,
    PlacedEdge,
    PlacedLane,
    PlacedStep,
    Rectangle,
    Scene,
    Style,
)
from klantreis.words import listed, say

__all__ = ["draw", "draw_too_large"]

NOTE_WIDTH, NOTE_HEIGHT = 480.0, 120.0
STUBS = frozenset({"exit", "entrance", "open", "goes_on"})
EMPTY = 24.0
"""Pixels of the sentence in an empty picture."""


def draw(chart: Chart, layout: Layout, palette: Palette, *, banded: bool = True) -> Scene:
    """Return the drawing of a chart: bands, lines, labels, then all items in journey order.

    Phases stand above their columns where each has its own, else in the boxes; not `banded`, they
    always do. What an outline tells beside what the chart holds is not drawn.
    """
    outline = chart.outline
    phases = phase_bands(chart.cards, layout) if banded else ()
    chart = replace(chart, cards=tuple(headed(card, phase=not phases) for card in chart.cards))
    if phases:
        layout = below(layout, STRIP)
    return Scene(
        subprocess=outline.subprocess,
        width=layout.width,
        height=layout.height,
        title=_title(outline),
        description=_description(outline, say("drawing.lanes", aantal=len(chart.lanes))),
        groups=(
            *_groups(chart, layout, phases, palette),
            *_nothing(chart, layout, palette),
        ),
        lanes=tuple(_placed_lanes(chart, layout)),
        steps=tuple(
            PlacedStep(card.id, card.lane, area_of(layout.boxes[card.id]), card.lines)
            for card in chart.cards
        ),
        edges=tuple(_placed_edges(chart, layout)),
        rows=layout.rows,
    )


def draw_too_large(outline: Outline, palette: Palette) -> Scene:
    """Return a page that says that the subprocess is too large to draw."""
    return Scene(
        subprocess=outline.subprocess,
        width=NOTE_WIDTH,
        height=NOTE_HEIGHT,
        title=_title(outline),
        description=_description(outline),
        groups=(_too_large(palette),),
    )


def _description(outline: Outline, *first: str) -> str:
    kinds = [item.kind for item in outline.items]
    parts = [
        *first,
        say("drawing.steps", aantal=kinds.count("step")),
        say("drawing.handovers", aantal=kinds.count("handover")),
    ]
    if "gap" in kinds:
        parts.append(say("drawing.gaps", aantal=kinds.count("gap")))
    return say("drawing.description", inhoud=listed(parts))


def _title(outline: Outline) -> str:
    return say("drawing.title", deel=outline.part, alle=outline.parts, titel=outline.title)


def _too_large(palette: Palette) -> Group:
    page = Rectangle(Area(0, 0, NOTE_WIDTH, NOTE_HEIGHT), Style(palette.page))
    at = (NOTE_WIDTH / 2, NOTE_HEIGHT / 2)
    return Group(
        "frame", (page, text(say("drawing.too_large"), at, 16, palette.ink, anchor="middle"))
    )


def _nothing(chart: Chart, layout: Layout, palette: Palette) -> Iterator[Group]:
    """Say so when nothing is drawn yet, on a card in the middle of what is free."""
    if chart.cards:
        return
    left = HEADER if chart.lanes else 0.0
    at = ((left + layout.width) / 2, layout.height / 2)
    said = text(say("drawing.empty"), at, EMPTY, palette.ink, anchor="middle")
    w, h = width(said.text, EMPTY) + 2 * EMPTY, 2 * EMPTY
    card = Rectangle(
        Area(round(at[0] - w / 2, 1), at[1] - h / 2, round(w, 1), h),
        Style(palette.paper, palette.border, 1),
    )
    yield Group("frame", (card, said), {"data-empty": "yes"})


def _groups(
    chart: Chart, layout: Layout, phases: Sequence[PhaseBand], palette: Palette
) -> Iterator[Group]:
    cards = {card.id: card for card in chart.cards}
    page = Area(0, 0, layout.width, layout.height)
    yield Group("frame", (Rectangle(page, Style(palette.page)),))
    if phases:
        yield phase_strip(phases, layout.width, palette)
    for lane in chart.lanes:
        yield from bands(lane, layout.bands[lane.id], palette)
    yield from _lines(chart, layout, palette, cards)
    for card in chart.cards:
        if card.kind in STUBS:
            yield stub_group(card, layout.boxes[card.id], palette)
    yield from _items(chart, layout, palette, cards)
    for card in chart.cards:
        yield from flag_groups(card, layout.boxes[card.id], palette)
    for lane in chart.lanes:
        yield from titles(lane, layout.bands[lane.id], palette)


def _lines(
    chart: Chart, layout: Layout, palette: Palette, cards: Mapping[str, Card]
) -> Iterator[Group]:
    """Yield all lines, and above them their labels."""
    for link in chart.links:
        yield edge_group(link, (cards[link.source], cards[link.target]), layout, palette)
    for link in chart.links:
        if link.id in layout.labels:
            yield label_group(link, layout.labels[link.id], palette)


def _items(
    chart: Chart, layout: Layout, palette: Palette, cards: Mapping[str, Card]
) -> Iterator[Group]:
    """Yield what has a sentence of its own, in the order of the outline.

    A handover or gap on several lines is said at the first of them.
    """
    drawn: dict[Address, list[Group]] = {}
    for card in chart.cards:
        if (group := _item(card, chart, layout, palette)) is not None:
            drawn[card.address] = [group]
    for link in chart.links:
        ends = (cards[link.source], cards[link.target])
        for address, group in bead_groups(link, ends, layout, palette):
            drawn.setdefault(address, []).append(group)
    for item in chart.outline.items:
        found = drawn.get(item.address, [])
        yield from found[:1]
        for other in found[1:]:
            yield Group(other.kind, other.shapes, other.attributes, other.title)


def _item(card: Card, chart: Chart, layout: Layout, palette: Palette) -> Group | None:
    box = layout.boxes[card.id]
    if card.item is not None:
        lane = next(lane for lane in chart.lanes if lane.id == card.lane)
        return step_group(card, lane, box, palette)
    if card.bead is not None:
        return loose_group(card, card.bead, box, palette)
    return None


def _placed_lanes(chart: Chart, layout: Layout) -> Iterator[PlacedLane]:
    told = {each.id: each.told for lane in chart.lanes for each in (lane, *lane.folded)}
    for id, box in layout.bands.items():
        yield PlacedLane(id, area_of(box), told[id])


def _placed_edges(chart: Chart, layout: Layout) -> Iterator[PlacedEdge]:
    for link in chart.links:
        label = layout.labels.get(link.id)
        yield PlacedEdge(
            link.id,
            link.source,
            link.target,
            link.kind,
            layout.lines[link.id],
            link.title if label else None,
            area_of(label) if label else None,
        )
