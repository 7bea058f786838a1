"""The lines of the map: one for what two boxes say of each other, with a head at one or both ends.

A line runs from left to right whatever it says, so that it is short; its heads say which way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from klantreis.layout.map.columns import Pair
from klantreis.layout.text import width, wrap
from klantreis.outline.overview import Bridge, Ends, Overview
from klantreis.words import say

LABEL, LABEL_LINE = 17.0, 21.0
MOST = 132.0  # the widest line of a label
LINES = 4
ASIDE, ABOVE = 7.0, 5.0  # around a label, so that it stands clear of the head of its line


@dataclass(frozen=True)
class Line:
    """One line between two boxes, by their places in the file.

    `there` and `back` are what it stands for, seen from its start; at least one is given.
    """

    source: int
    target: int
    there: Bridge | None
    back: Bridge | None

    @property
    def id(self) -> str:
        """A name of its own."""
        return f"{self.source}{'-' if self.is_flow else '~'}{self.target}"

    @property
    def is_flow(self) -> bool:
        """Whether steps lead over it; else one deelproces only says to come from the other."""
        return any(bridge.flows for bridge in self.bridges)

    @property
    def bridges(self) -> tuple[Bridge, ...]:
        """What it stands for."""
        return tuple(bridge for bridge in (self.there, self.back) if bridge)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The flows: the first number is always that of the box where the line starts."""
        there = _there(self.there.flows) if self.there else ()
        back = _back(self.back.flows) if self.back else ()
        return tuple(_cut((*there, *back)))

    @property
    def size(self) -> tuple[float, float] | None:
        """How large the label is, in pixels; None when there is none."""
        if not self.lines:
            return None
        widest = max(width(line, LABEL) for line in self.lines) * 1.02
        return round(widest + 2 * ASIDE, 1), len(self.lines) * LABEL_LINE + 2 * ABOVE


def ties_of(overview: Overview) -> list[tuple[Pair, bool]]:
    """Return which boxes are tied, and whether each of the two leads to the other."""
    at = {place.id: number for number, place in enumerate(overview.places)}
    pairs = {(at[bridge.source], at[bridge.target]): None for bridge in overview.bridges}
    return [
        (pair, both)
        for pair in sorted(pairs)
        if not (both := pair[::-1] in pairs) or pair[0] < pair[1]
    ]


def lines_of(overview: Overview, columns: Sequence[int]) -> Iterator[Line]:
    """Yield the lines, each from the left box to the right one, or down the file."""
    at = {place.id: number for number, place in enumerate(overview.places)}
    found: dict[tuple[Pair, bool], dict[Pair, Bridge]] = defaultdict(dict)
    for bridge in overview.bridges:
        pair = (at[bridge.source], at[bridge.target])
        start, end = sorted(pair, key=lambda box: (columns[box], box))
        found[(start, end), bool(bridge.flows)][pair] = bridge
    for ((start, end), _), bridges in sorted(found.items(), key=lambda each: each[0]):
        yield Line(start, end, bridges.get((start, end)), bridges.get((end, start)))


Row = tuple[str, int]
"""A line of text, and of how many flows."""


def _there(flows: Iterable[Ends]) -> Iterator[Row]:
    """Put flows to the same step together: `17, 20→1`."""
    starts: dict[str, list[str]] = defaultdict(list)
    for start, end in flows:
        starts[end].append(start)
    for end, numbers in starts.items():
        yield from _wrapped(numbers, "", f"→{end}")


def _back(flows: Iterable[Ends]) -> Iterator[Row]:
    """Put flows that come back to the same step together: `8←6, 14`."""
    starts: dict[str, list[str]] = defaultdict(list)
    for start, end in flows:
        starts[end].append(start)
    for end, numbers in starts.items():
        yield from _wrapped(numbers, f"{end}←", "")


def _wrapped(numbers: Sequence[str], before: str, after: str) -> Iterator[Row]:
    """Yield as many lines as the numbers need, each with what stands before and after them."""
    row: list[str] = []
    for number in numbers:
        if row and width(f"{before}{', '.join((*row, number))}{after}", LABEL) > MOST:
            yield f"{before}{', '.join(row)}{after}", len(row)
            row = []
        row.append(number)
    yield f"{before}{', '.join(row)}{after}", len(row)


def _cut(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the first lines, and how many flows the others hold."""
    kept = rows if len(rows) <= LINES else rows[: LINES - 1]
    for text, _ in kept:
        yield from wrap(text, MOST, LABEL, max_lines=1)
    if left := sum(count for _, count in rows[len(kept) :]):
        yield say("map.more", aantal=left)
