"""What people have seen and go on seeing: the numbers of items, and the rows of steps."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, TypeVar

from klantreis.journey import Address, Journey
from klantreis.outline.numbers import NONE_GIVEN, NUMBER, Given, numbers_of

Rows = Mapping[str, int]
"""The row of every step within its lane, as in `Scene.rows`."""
NO_ROWS: Rows = MappingProxyType({})
GONE = ""
"""Instead of an id: whoever had this number has another one now."""
T = TypeVar("T")


@dataclass(frozen=True)
class Presentation:
    """The numbers and rows of a version, by subprocess; what is gone keeps its own.

    So nobody gets a number that somebody else had, and what comes back has its own again. The next
    one follows from this one and a journey; an empty one numbers and draws as if for the first
    time. Nobody changes the mappings.
    """

    numbers: Mapping[str, Given] = field(default_factory=dict)
    rows: Mapping[str, Rows] = field(default_factory=dict)

    def given(self, subprocess: str) -> Given:
        """Return which item of a subprocess has, or had, each number."""
        return self.numbers.get(subprocess, NONE_GIVEN)

    def rows_of(self, subprocess: str) -> Rows:
        """Return the rows that the steps of a subprocess have, or had."""
        return self.rows.get(subprocess, NO_ROWS)

    def numbered(self, journey: Journey) -> Presentation:
        """Give every item of a journey a number; what has one keeps it."""
        numbers = dict(self.numbers)
        for subprocess in journey.subprocesses:
            given = self.given(subprocess.id)
            new = {number: id for id, number in numbers_of(subprocess, given).items()}
            numbers[subprocess.id] = {**given, **new}
        return replace(self, numbers=numbers)

    def numbers_in(self, journey: Journey) -> Mapping[str, Mapping[str, str]]:
        """Return the number of every item of a journey, by its deelproces and id."""
        return {each.id: numbers_of(each, self.given(each.id)) for each in journey.subprocesses}

    def drawn(self, subprocess: str, rows: Rows) -> Presentation:
        """Keep the rows of a drawing."""
        kept = {**self.rows_of(subprocess), **rows}
        return replace(self, rows={**self.rows, subprocess: kept})

    def renamed(self, old: Address, new: Address) -> Presentation:
        """Let an item, or a whole subprocess, keep its numbers and rows under another id."""
        if not old.item:
            return Presentation(
                _moved(self.numbers, old.group, new.group), _moved(self.rows, old.group, new.group)
            )
        given, rows = self.given(old.group), self.rows_of(old.group)
        ids = {old.item: new.item, new.item: GONE}
        numbers = {number: ids.get(id, id) for number, id in given.items()}
        kept = {ids.get(id, id): row for id, row in rows.items()}
        return Presentation({**self.numbers, old.group: numbers}, {**self.rows, old.group: kept})

    def renumbered(self) -> Presentation:
        """Forget all numbers: the next ones count from 1 in the order of the file."""
        return replace(self, numbers={})

    def rearranged(self, subprocess: str) -> Presentation:
        """Forget the rows of a subprocess: the next drawing is as if it were the first."""
        return replace(self, rows={id: rows for id, rows in self.rows.items() if id != subprocess})

    def dump(self) -> str:
        """Return it as JSON text: the same for the same, to keep with a version."""
        plain = {"nummers": _plain(self.numbers), "rijen": _plain(self.rows)}
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def load(cls, text: str) -> Presentation:
        """Read what `dump` wrote; an empty text is a fresh one.

        What is no number or row of anything is left out. Raises ValueError for what is not JSON.
        """
        plain = json.loads(text) if text else {}
        return cls(
            {
                group: {number: id for number, id in given.items() if NUMBER.fullmatch(number)}
                for group, given in _mappings(plain, "nummers", str)
            },
            dict(_mappings(plain, "rijen", int)),
        )


FRESH = Presentation()
"""Before anybody saw anything."""


def _moved(kept: Mapping[str, T], old: str, new: str) -> Mapping[str, T]:
    return {new if id == old else id: value for id, value in kept.items() if id != new}


def _plain(kept: Mapping[str, Mapping[str, T]]) -> dict[str, dict[str, T]]:
    return {group: dict(each) for group, each in kept.items()}


def _mappings(plain: Any, key: str, kind: type[T]) -> Iterator[tuple[str, dict[str, T]]]:
    """Yield the mappings under a key, with only the values of this kind."""
    for group, each in plain.get(key, {}).items():
        yield group, {name: value for name, value in each.items() if type(value) is kind}
