"""What stands in each box of the map, and how large the boxes are for that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from klantreis.layout.text import width, wrap
from klantreis.outline.overview import Overview, Place, holds
from klantreis.outline.wording import plain
from klantreis.rules.engine import WEIGHTS, Weight
from klantreis.words import say

WIDTH = 326.0
EDGE = 14.0  # between the border of a box and its text
CHIP = 44.0  # the room of the number
LEFT = EDGE + CHIP + 12  # where the title begins
NUMBER = 36.0
TITLE, TITLE_LINE, TITLE_LINES = 24.0, 28.0, 4
TEXT, TEXT_LINE = 18.0, 25.0
HEAD = 10.0  # above the title
BETWEEN = 6.0  # between the title and what is below it
FOOT = 8.0
SLACK = 0.98  # a renderer may draw a little wider than the table says
SIGN, SIGN_GAP = 18.0, 14.0
"""The room of the sign of a weight, and between two weights."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings of one weight, in words; its place from the left of the text."""

    weight: Weight
    text: str
    x: float


@dataclass(frozen=True, slots=True)
class Card:
    """One box: its texts line by line."""

    place: Place
    title: tuple[str, ...]
    counts: tuple[tuple[Count, ...], ...]
    gaps: str
    status: str
    holds: tuple[str, ...]

    @property
    def top(self) -> float:
        """How high the title is, with the number beside it."""
        return HEAD + max(2, len(self.title)) * TITLE_LINE + BETWEEN

    @property
    def bottom(self) -> float:
        """How high the texts are that stand at the bottom: gaps, status, and what it holds."""
        return (1 + len(self.holds)) * TEXT_LINE + FOOT

    @property
    def h(self) -> float:
        """How high the box has to be for its texts."""
        return self.top + len(self.counts) * TEXT_LINE + self.bottom


def cards_of(overview: Overview) -> tuple[Card, ...]:
    """Return the boxes of the map, in the order of the file."""
    return tuple(map(_card, overview.places))


def _card(place: Place) -> Card:
    name, room = plain(place.title), _room(LEFT)
    return Card(
        place=place,
        title=wrap(name, room, TITLE, max_lines=TITLE_LINES, bold=True),
        counts=tuple(_rows_of_counts(place)),
        gaps=say("map.gaps", aantal=place.gaps) if place.gaps else "",
        status=place.status or say("overview.no_status"),
        holds=wrap(", ".join(holds(place)), _room(EDGE), TEXT),
    )


def _room(left: float) -> float:
    return (WIDTH - left - EDGE) * SLACK


def _rows_of_counts(place: Place) -> Iterator[tuple[Count, ...]]:
    """Yield the weights that have any, from left to right, in as many rows as they need."""
    row: list[Count] = []
    x = 0.0
    for weight in WEIGHTS:
        if not (count := place.weights.get(weight, 0)):
            continue
        text = say(f"map.{weight}", aantal=count)
        needed = round(SIGN + width(text, TEXT), 1)
        if row and x + needed > _room(EDGE):
            yield tuple(row)
            row, x = [], 0.0
        row.append(Count(weight, text, x))
        x = round(x + needed + SIGN_GAP, 1)
    if row:
        yield tuple(row)
