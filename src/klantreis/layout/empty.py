"""The layout of a picture in which nobody drew anything yet: the lanes wait for their steps."""

from __future__ import annotations

from klantreis.layout.model import Box, LaneGraph, Layout

WIDTH, LANE = 960.0, 72.0
BARE = 160.0
"""How high it is without lanes."""


def empty_layout(graph: LaneGraph) -> Layout:
    """Place the lanes of a graph without nodes below each other, with room to write."""
    places = enumerate(graph.lanes)
    return Layout(
        width=WIDTH,
        height=LANE * len(graph.lanes) or BARE,
        bands={lane: Box(0.0, LANE * place, WIDTH, LANE) for place, lane in places},
        boxes={},
        lines={},
        labels={},
        beads={},
        ranks={},
        rows={},
        back=frozenset(),
    )
