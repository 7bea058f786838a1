"""From a journey to one map of its deelprocessen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from klantreis.graph import JourneyGraph
from klantreis.layout.drawing.shapes import area_of, text
from klantreis.layout.engine import lay_out
from klantreis.layout.map.cards import WIDTH, Card, cards_of
from klantreis.layout.map.columns import columns_of
from klantreis.layout.map.drawing import box_group, label_group, line_group
from klantreis.layout.map.lines import Line, lines_of, ties_of
from klantreis.layout.model import Edge, LaneGraph, Layout, Node
from klantreis.layout.palette import LIGHT, Palette
from klantreis.layout.spacing import Spacing
from klantreis.outline import Names, outline_of
from klantreis.outline.overview import Overview, overview_of
from klantreis.rules import Finding
from klantreis.scene import Area, Group, PlacedEdge, PlacedStep, Rectangle, Scene, Style
from klantreis.words import say

__all__ = ["arrange_map", "map_of"]

SPACING = Spacing(
    header=0.0, margin=16.0, gap=70.0, track=16.0, port=26.0, corner=14.0, head=22.0, label=5.0
)
LOOSE = replace(SPACING, gap=32.0, margin=24.0)
"""Without lines there is nothing to leave room for."""
MOST = 200
"""How many deelprocessen, or ways between them, a map may have."""
NOTE = Area(0, 0, 720.0, 120.0)
REMEMBERED = 32
LANE = "map"
Addresses = Mapping[str, str]
Cards = tuple[Card, ...]
Lines = tuple[Line, ...]
Kept = tuple[tuple[str, int], ...]


def arrange_map(
    overview: Overview, *, palette: Palette = LIGHT, addresses: Addresses | None = None
) -> Scene:
    """Return the map of a journey; equal input gives an equal map.

    `addresses` holds where each box leads to, by the id of its deelproces.
    """
    if max(len(overview.places), len(overview.bridges)) > MOST:
        return _too_large(overview, palette)
    columns = columns_of(len(overview.places), ties_of(overview))
    lines = tuple(lines_of(overview, columns))
    cards = cards_of(overview)
    layout = _layout(cards, lines, columns)
    return Scene(
        subprocess="",
        width=layout.width,
        height=layout.height,
        title=_title(overview),
        description=say("map.description", aantal=len(overview.places)),
        groups=tuple(_groups(overview, cards, lines, layout, (palette, addresses or {}))),
        steps=tuple(
            PlacedStep(card.place.id, "", area_of(layout.boxes[card.place.id]), card.title)
            for card in cards
        ),
        edges=tuple(_placed_edges(lines, layout)),
        rows=layout.rows,
    )


def map_of(graph: JourneyGraph, findings: Iterable[Finding], *, palette: Palette = LIGHT) -> Scene:
    """Return the map of a journey that is not in words yet; see `arrange_map`."""
    found = tuple(findings)
    outlines = (outline_of(graph, part, found) for part in graph.journey.subprocesses)
    return arrange_map(overview_of(Names(graph), outlines), palette=palette)


def _layout(cards: Cards, lines: Lines, columns: tuple[int, ...]) -> Layout:
    """Place the boxes; those in one row become equally high."""
    rows = _rows_of_text(cards, columns) if not lines else ()
    first = laid_out(_graph(cards, lines, [card.h for card in cards]), columns, rows)
    found = [first.rows[card.place.id] for card in cards]
    high = {row: max(_heights(cards, found, row)) for row in found}
    graph = _graph(cards, lines, [high[row] for row in found])
    return laid_out(graph, columns, tuple(first.rows.items()))


def _rows_of_text(cards: Cards, columns: tuple[int, ...]) -> Kept:
    """Return the rows of boxes that are read as text: from left to right, then the next row."""
    wide = max(columns, default=0) + 1
    return tuple((card.place.id, place // wide) for place, card in enumerate(cards))


def _heights(cards: Cards, rows: list[int], row: int) -> Iterator[float]:
    return (card.h for card, own in zip(cards, rows, strict=True) if own == row)


@lru_cache(maxsize=REMEMBERED)
def laid_out(graph: LaneGraph, columns: tuple[int, ...], rows: Kept) -> Layout:
    """Lay out boxes in their columns, and in the rows that they have already."""
    spacing = SPACING if graph.edges else LOOSE
    return lay_out(graph, previous=dict(rows), columns=columns, spacing=spacing)


def _graph(cards: Cards, lines: Lines, heights: list[float]) -> LaneGraph:
    ids = [card.place.id for card in cards]
    return LaneGraph(
        lanes=(LANE,),
        nodes=tuple(Node(id, LANE, WIDTH, h) for id, h in zip(ids, heights, strict=True)),
        edges=tuple(
            Edge(line.id, ids[line.source], ids[line.target], label=line.size) for line in lines
        ),
    )


def _groups(
    overview: Overview,
    cards: Cards,
    lines: Lines,
    layout: Layout,
    look: tuple[Palette, Addresses],
) -> Iterator[Group]:
    """Yield the lines, their labels, and the boxes in the order of the file."""
    palette, addresses = look
    page = Area(0, 0, layout.width, layout.height)
    yield Group("frame", (Rectangle(page, Style(palette.page)),))
    for line in lines:
        yield line_group(line, layout.lines[line.id], palette)
    for line in lines:
        if line.id in layout.labels:
            yield label_group(line, layout.labels[line.id], palette)
    for card in cards:
        spoken, link = overview.sentence(card.place), addresses.get(card.place.id, "")
        yield box_group(card, layout.boxes[card.place.id], (spoken, link), palette)


def _placed_edges(lines: Lines, layout: Layout) -> Iterator[PlacedEdge]:
    """Yield one edge for every bridge; a label goes with the first on its line."""
    for line in lines:
        label = layout.labels.get(line.id)
        for bridge in line.bridges:
            points = layout.lines[line.id]
            yield PlacedEdge(
                f"{bridge.source}>{bridge.target}",
                bridge.source,
                bridge.target,
                "flow",
                points if bridge is line.there else points[::-1],
                ", ".join(line.lines) if label else None,
                area_of(label) if label else None,
            )
            label = None


def _title(overview: Overview) -> str:
    return say("map.title", titel=overview.title)


def _too_large(overview: Overview, palette: Palette) -> Scene:
    """Return a page that says that there is too much to draw."""
    at = (NOTE.w / 2, NOTE.h / 2)
    note = text(say("map.too_large"), at, 20, palette.ink, anchor="middle")
    groups = (Group("frame", (Rectangle(NOTE, Style(palette.page)), note)),)
    about = say("map.description", aantal=len(overview.places))
    return Scene("", NOTE.w, NOTE.h, _title(overview), about, groups)
