"""An order of lanes in which fewer lines cross, for who asks for one; nothing is moved by itself.

Each order is drawn and its crossings are counted, because a shorter way for the lines often crosses
more of them (research/layout.md 2e).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from klantreis.layout.chart import chart_of, is_too_large
from klantreis.layout.chart.lanes import NOBODY
from klantreis.layout.engine import lay_out
from klantreis.layout.model import LaneGraph, Layout
from klantreis.layout.spacing import Spacing
from klantreis.outline import Outline
from klantreis.outline.presentation import Rows

MOST_BOXES = 4_000
"""Boxes that are placed in all tries together: more would keep the room waiting for seconds."""


class LaneOrder(NamedTuple):
    """Lanes from top to bottom, and how many lines cross now and with this order."""

    lanes: tuple[str, ...]
    now: int
    then: int


def proposed_lanes(outline: Outline, kept: Rows, spacing: Spacing) -> LaneOrder | None:
    """Return the best order found by swapping neighbours; None when there is none to choose.

    The lanes of the young person and the family stay where they are when they are on top, and
    steps that nobody does stay last. When no order is better it is the one there is.
    """
    if is_too_large(outline):
        return None
    graph = chart_of(outline).lane_graph
    youth = {each.id for each in outline.telling.graph.journey.actors if each.is_youth}
    first = _leading(graph.lanes, youth)
    last = len(graph.lanes) - (NOBODY in graph.lanes)
    if last - first < 2:
        return None
    tries = _Tries(graph, kept, spacing)
    now = best = tries.crossings(graph.lanes)
    lanes = graph.lanes
    while best and tries.left > 0:
        found = [(tries.crossings(order), order) for order in _swapped(lanes, first, last)]
        least, order = min(found, key=lambda each: each[0])
        if least >= best:
            break
        best, lanes = least, order
    return LaneOrder(tuple(each for each in lanes if each != NOBODY), now, best)


class _Tries:
    """Draws orders, each once, as the page would draw them."""

    def __init__(self, graph: LaneGraph, kept: Rows, spacing: Spacing) -> None:
        self._graph = graph
        self._rows = {node.id: kept[node.id] for node in graph.nodes if node.id in kept}
        self._spacing = spacing
        self._known: dict[tuple[str, ...], int] = {}
        self.left = MOST_BOXES

    def crossings(self, lanes: tuple[str, ...]) -> int:
        if lanes not in self._known:
            graph = replace(self._graph, lanes=lanes)
            self.left -= len(graph.nodes)
            layout = lay_out(graph, previous=self._rows, spacing=self._spacing)
            self._known[lanes] = crossings(layout)
        return self._known[lanes]


def crossings(layout: Layout) -> int:
    """Count where two lines cross; they run only level and upright."""
    level: list[tuple[float, float, float, str]] = []
    upright: list[tuple[float, float, float, str]] = []
    for id, line in layout.lines.items():
        for (x, y), (end_x, end_y) in pairwise(line):
            if y == end_y:
                level.append((y, min(x, end_x), max(x, end_x), id))
            else:
                upright.append((x, min(y, end_y), max(y, end_y), id))
    return sum(
        left < x < right and top < y < bottom and one != other
        for x, top, bottom, one in upright
        for y, left, right, other in level
    )


def _leading(lanes: Iterable[str], these: Iterable[str]) -> int:
    """Return how many lanes at the top are among these."""
    wanted = set(these)
    count = 0
    for lane in lanes:
        if lane not in wanted:
            break
        count += 1
    return count


def _swapped(lanes: tuple[str, ...], first: int, last: int) -> Iterator[tuple[str, ...]]:
    """Yield every order with two neighbours swapped."""
    for place in range(first, last - 1):
        yield (*lanes[:place], lanes[place + 1], lanes[place], *lanes[place + 2 :])
