"""From a subprocess to a finished drawing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from klantreis.graph import JourneyGraph
from klantreis.journey import Subprocess
from klantreis.layout.chart import chart_of, is_too_large
from klantreis.layout.drawing import draw, draw_too_large
from klantreis.layout.empty import empty_layout
from klantreis.layout.engine import Spacing, lay_out
from klantreis.layout.model import LaneGraph, Layout
from klantreis.layout.palette import THEMES, Theme
from klantreis.layout.proposing import LaneOrder, proposed_lanes
from klantreis.outline import FRESH, Outline, Presentation, outline_of
from klantreis.outline.presentation import Rows
from klantreis.rules import Finding
from klantreis.scene import Scene

__all__ = ["LaneOrder", "arrange", "arrange_outline", "lane_order"]

SPACING = Spacing(margin=18.0, head=26.0, bead=44.0, thin=40.0)
REMEMBERED = 32
"""How many layouts are remembered: most edits change words, and all boxes stay where they were."""


def arrange(
    graph: JourneyGraph,
    subprocess: Subprocess,
    findings: Iterable[Finding],
    *,
    presentation: Presentation = FRESH,
    theme: Theme = "light",
) -> Scene:
    """Return the drawing of one subprocess; equal input gives an equal drawing.

    Of one that is too large to draw, the drawing says only that.

    Items have the numbers, and steps where they can the rows, that the presentation keeps for them.
    """
    outline = outline_of(graph, subprocess, findings, presentation)
    return arrange_outline(outline, presentation.rows_of(subprocess.id), theme=theme)


def arrange_outline(outline: Outline, kept: Rows, *, theme: Theme = "light") -> Scene:
    """Return the drawing of a subprocess for who has it in words already; see `arrange`."""
    if is_too_large(outline):
        return draw_too_large(outline, THEMES[theme])
    chart = chart_of(outline)
    if not chart.cards:
        return draw(chart, empty_layout(chart.lane_graph), THEMES[theme])
    rows = tuple((node.id, kept[node.id]) for node in chart.lane_graph.nodes if node.id in kept)
    return draw(chart, laid_out(chart.lane_graph, rows), THEMES[theme])


def lane_order(outline: Outline, kept: Rows) -> LaneOrder | None:
    """Return an order of lanes in which fewer lines cross; see `proposed_lanes`."""
    return proposed_lanes(outline, kept, SPACING)


@lru_cache(maxsize=REMEMBERED)
def laid_out(graph: LaneGraph, rows: tuple[tuple[str, int], ...]) -> Layout:
    """Lay out a lane graph in which some nodes had a row already."""
    return lay_out(graph, previous=dict(rows), spacing=SPACING)
