"""From a subprocess to a finished drawing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Subprocess
from klantreis.layout.chart import chart_of, is_too_large
from klantreis.layout.chart.small import small
from klantreis.layout.drawing import draw, draw_too_large
from klantreis.layout.empty import empty_layout
from klantreis.layout.engine import Spacing, lay_out
from klantreis.layout.look import Look
from klantreis.layout.model import LaneGraph, Layout
from klantreis.layout.proposing import LaneOrder, proposed_lanes
from klantreis.layout.screens import Room, Screen, Whole, screens_of
from klantreis.outline import FRESH, Outline, Presentation, outline_of
from klantreis.outline.marking import marked
from klantreis.outline.presentation import Rows
from klantreis.rules import Finding
from klantreis.scene import Scene

__all__ = [
    "LaneOrder",
    "Look",
    "Room",
    "Screen",
    "arrange",
    "arrange_outline",
    "arrange_screens",
    "lane_order",
]

SPACING = Spacing(margin=18.0, head=26.0, bead=44.0, thin=40.0)
SMALL = Spacing(margin=14.0, gap=24.0, head=20.0, bead=60.0, thin=44.0)
USUAL = Look()
REMEMBERED = 32
"""How many layouts are remembered: most edits change words, and all boxes stay where they were."""


def arrange(  # noqa: PLR0913 what is drawn, and how
    graph: JourneyGraph,
    subprocess: Subprocess,
    findings: Iterable[Finding],
    *,
    presentation: Presentation = FRESH,
    look: Look = USUAL,
    news: Collection[Address] = (),
) -> Scene:
    """Return the drawing of one subprocess; equal input gives an equal drawing.

    Of one that is too large to draw, the drawing says only that.

    Items have the numbers, and steps where they can the rows, that the presentation keeps for them.
    What stands at an address in `news` is marked as new.
    """
    outline = outline_of(graph, subprocess, findings, presentation)
    return arrange_outline(outline, presentation.rows_of(subprocess.id), look=look, news=news)


def arrange_outline(
    outline: Outline, kept: Rows, *, look: Look = USUAL, news: Collection[Address] = ()
) -> Scene:
    """Return the drawing of a subprocess for who has it in words already; see `arrange`."""
    palette, outline = look.palette, marked(outline, news)
    if is_too_large(outline):
        return draw_too_large(outline, palette)
    chart = chart_of(outline, news)
    if not chart.cards:
        return draw(chart, empty_layout(chart.lane_graph), palette)
    rows = _rows(chart.lane_graph, kept)
    if look.density == "overzicht":
        chart = small(chart)
        return draw(chart, laid_out(chart.lane_graph, rows, SMALL), palette)
    return draw(chart, laid_out(chart.lane_graph, rows), palette)


def arrange_screens(
    outline: Outline,
    kept: Rows,
    room: Room,
    *,
    look: Look = USUAL,
    news: Collection[Address] = (),
) -> tuple[Screen, ...]:
    """Return a subprocess cut into screens that have this room; see `screens_of`.

    None for one that is empty, or too large to draw: of these, `arrange_outline` says so.
    """
    if is_too_large(outline):
        return ()
    outline = marked(outline, news)
    graph = chart_of(outline).lane_graph
    whole = laid_out(graph, _rows(graph, kept))
    return screens_of(outline, Whole(whole.rows, whole.ranks), room, look.palette, news)


def lane_order(outline: Outline, kept: Rows) -> LaneOrder | None:
    """Return an order of lanes in which fewer lines cross; see `proposed_lanes`."""
    return proposed_lanes(outline, kept, SPACING)


def _rows(graph: LaneGraph, kept: Rows) -> tuple[tuple[str, int], ...]:
    return tuple((node.id, kept[node.id]) for node in graph.nodes if node.id in kept)


@lru_cache(maxsize=REMEMBERED)
def laid_out(
    graph: LaneGraph, rows: tuple[tuple[str, int], ...], spacing: Spacing = SPACING
) -> Layout:
    """Lay out a lane graph in which some nodes had a row already."""
    return lay_out(graph, previous=dict(rows), spacing=spacing)
