"""Rows of names: woven into one, their order, and what moved in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def woven(first: Sequence[K], second: Sequence[K]) -> list[K]:
    """Return the first row, with what only the second has behind what it stands behind there."""
    result = list(first)
    known = set(first)
    before: K | None = None
    for name in second:
        if name not in known:
            result.insert(0 if before is None else result.index(before) + 1, name)
            known.add(name)
        before = name
    return result


def only(row: Iterable[K], names: Collection[K]) -> list[K]:
    """Return a row without what is not among these names."""
    return [name for name in row if name in names]


def has_doubles(row: Sequence[Hashable]) -> bool:
    """Whether a name stands in a row twice."""
    return len(set(row)) < len(row)


def moved(old: Sequence[K], new: Sequence[K]) -> set[K]:
    """Return the fewest names that have to move to get from one order to the other."""
    places = {name: place for place, name in enumerate(old)}
    row = [name for name in new if name in places]
    return set(row) - set(_longest_rising(row, [places[name] for name in row]))


def _longest_rising(row: Sequence[K], places: Sequence[int]) -> list[K]:
    """Return the names of a longest part of a row whose places only rise."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        length = bisect_left(tails, place)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        ends[length : length + 1] = [number]
    found: list[K] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        found.append(row[number])
        number = before[number]
    return found
