"""The deelprocessen of the shipped journeys, as the layout engine gets them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from klantreis import graph
from klantreis.layout.chart import chart_of
from klantreis.layout.model import LaneGraph
from klantreis.outline import FRESH, outline_of
from klantreis.source import read

JOURNEYS = Path(__file__).parents[1] / "journeys"
SHIPPED = ("rijnmond", "noord-midden-drenthe")


@cache
def shipped(*names: str) -> dict[str, LaneGraph]:
    """Return the lane graph of every deelproces, by journey and id."""
    found = {}
    for name in names or SHIPPED:
        journey = read((JOURNEYS / f"{name}.yaml").read_bytes()).journey
        assert journey is not None
        whole = graph.of(journey)
        for part in journey.subprocesses:
            chart = chart_of(outline_of(whole, part, (), FRESH))
            found[f"{name}, {part.id}"] = chart.lane_graph
    return found
