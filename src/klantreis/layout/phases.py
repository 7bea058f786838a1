"""The phases of a picture, where each has columns of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from klantreis.layout.chart import Card
from klantreis.layout.model import Box, Layout

STRIP = 30.0
"""How high the strip with their names is, in pixels."""


@dataclass(frozen=True, slots=True)
class PhaseBand:
    """A phase with the columns that are its own, in pixels from the left."""

    title: str
    left: float
    right: float


def phase_bands(cards: Iterable[Card], layout: Layout) -> tuple[PhaseBand, ...]:
    """Return the phases from left to right; none when two share a column, or there is but one.

    Phases never move a box: they are drawn as they fall.
    """
    boxes: dict[str, list[tuple[int, Box]]] = {}
    for card in cards:
        if card.phase:
            boxes.setdefault(card.phase, []).append((layout.ranks[card.id], layout.boxes[card.id]))
    columns = {title: sorted(rank for rank, _ in found) for title, found in boxes.items()}
    order = sorted(columns, key=lambda title: columns[title][0])
    pairs = pairwise(columns[title] for title in order)
    if len(order) < 2 or any(before[-1] >= after[0] for before, after in pairs):
        return ()
    sides = [_sides([box for _, box in boxes[title]]) for title in order]
    borders = [(before[1] + after[0]) / 2 for before, after in pairwise(sides)]
    lefts, rights = (sides[0][0], *borders), (*borders, sides[-1][1])
    return tuple(map(PhaseBand, order, lefts, rights))


def below(layout: Layout, height: float) -> Layout:
    """Move a whole layout down."""
    return replace(
        layout,
        height=round(layout.height + height, 1),
        bands={id: _down(box, height) for id, box in layout.bands.items()},
        boxes={id: _down(box, height) for id, box in layout.boxes.items()},
        labels={id: _down(box, height) for id, box in layout.labels.items()},
        beads={id: (x, round(y + height, 1)) for id, (x, y) in layout.beads.items()},
        lines={
            id: tuple((x, round(y + height, 1)) for x, y in line)
            for id, line in layout.lines.items()
        },
    )


def _sides(boxes: Collection[Box]) -> tuple[float, float]:
    return min(box.x for box in boxes), max(box.right for box in boxes)


def _down(box: Box, height: float) -> Box:
    return replace(box, y=round(box.y + height, 1))
