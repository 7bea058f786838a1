"""The numbers that people say out loud: step 7, handover o3, risk r2; and `4a` after an insert."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count, product
from types import MappingProxyType
from typing import Protocol

from klantreis.journey import Subprocess

Given = Mapping[str, str]
"""Which item has, or had, each number: `{"4a": "belt"}`."""
NONE_GIVEN: Given = MappingProxyType({})
NUMBER = re.compile(r"([orvak]?)(0|[1-9][0-9]{0,8})([a-z]*)")
LETTERS = "abcdefghjkmnpqrstuvwxyz"  # i, l and o look like digits on a wall


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def numbers_of(subprocess: Subprocess, given: Given = NONE_GIVEN) -> Mapping[str, str]:
    """Return the number of every item of a subprocess by its id, in the order of the file.

    Items keep the numbers that they were given; others get one that nobody ever had. What comes
    last counts on. What comes in between is called after the one before it: `4a`, then `4b`, and
    `0a` before the first.
    """
    found: dict[str, str] = {}
    for letter, items in _kinds(subprocess):
        ids = [item.id for item in items]
        for id, number in zip(ids, _numbered(letter, ids, given), strict=True):
            found.setdefault(id, number)
    return found


def _kinds(subprocess: Subprocess) -> tuple[tuple[str, Iterable[_Named]], ...]:
    return (
        ("", subprocess.steps),
        ("o", subprocess.handovers),
        ("r", subprocess.risks),
        ("v", subprocess.questions),
        ("a", subprocess.agreements),
        ("k", subprocess.opportunities),
    )


def _numbered(letter: str, ids: Sequence[str], given: Given) -> Iterator[str]:
    """Yield the number of each of these items, all of one kind."""
    wholes = {number: whole for number in given if (whole := _whole(letter, number)) is not None}
    kept = {given[number]: number for number in reversed(wholes)}
    last = max((place for place, id in enumerate(ids) if id in kept), default=-1)
    highest = max(wholes.values(), default=0)
    between: dict[int, Iterator[str]] = defaultdict(_suffixes)
    before = 0
    for place, id in enumerate(ids):
        if id in kept:
            before = wholes[kept[id]]
            yield kept[id]
        elif place > last:
            highest += 1
            yield f"{letter}{highest}"
        else:
            numbers = (f"{letter}{before}{suffix}" for suffix in between[before])
            yield next(number for number in numbers if number not in given)


@lru_cache(maxsize=16_384)
def _whole(letter: str, number: str) -> int | None:
    """Return the 4 of `4a` when the number is of the kind with this letter."""
    found = NUMBER.fullmatch(number)
    return int(found[2]) if found and found[1] == letter else None


def _suffixes() -> Iterator[str]:
    """Yield a, b, … z, aa, ab, and so on."""
    for length in count(1):
        yield from map("".join, product(LETTERS, repeat=length))
