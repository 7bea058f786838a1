"""From a subprocess to a finished drawing."""

from __future__ import annotations

from collections.abc import Iterable

from klantreis.graph import JourneyGraph
from klantreis.journey import Subprocess
from klantreis.layout.chart import chart_of, is_too_large
from klantreis.layout.drawing import draw, draw_too_large
from klantreis.layout.engine import Spacing, lay_out
from klantreis.layout.palette import THEMES, Theme
from klantreis.outline import FRESH, Presentation, outline_of
from klantreis.rules import Finding
from klantreis.scene import Scene

__all__ = ["arrange"]

SPACING = Spacing(margin=18.0, head=26.0, bead=44.0, thin=40.0)


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
    if is_too_large(outline):
        return draw_too_large(outline, THEMES[theme])
    chart = chart_of(outline)
    rows = presentation.rows_of(subprocess.id)
    layout = lay_out(chart.lane_graph, previous=rows, spacing=SPACING)
    return draw(chart, layout, THEMES[theme])
