"""Seeded gaps: one change at a time in a complete journey, and what the checks make of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from benchmarks.figures import Figure
from klantreis.rules import rules
from tests.rules.seeds import Seed, found, meant, seeds


class Count(NamedTuple):
    """Seeds of one check or more, those that it found, and what was found beside them.

    `necessary` follows from the change itself, with a reason in the seed; `others` is all the rest.
    """

    seeds: int
    hits: int
    necessary: int
    others: int

    @classmethod
    def of(cls, rule: str, planted: Iterable[Seed]) -> Count:
        """Plant the seeds one by one."""
        counts = [cls._of(meant(rule, each), each, found(each)) for each in planted]
        return cls.total(counts)

    @classmethod
    def total(cls, counts: Iterable[Count]) -> Count:
        """Add up."""
        return cls(*map(sum, zip((0, 0, 0, 0), *counts, strict=True)))

    @classmethod
    def _of(cls, intended: set[str], seed: Seed, keys: set[str]) -> Count:
        beside = keys - intended
        necessary = beside & seed.extras.keys()
        return cls(1, int(intended <= keys), len(necessary), len(beside - necessary))

    def figure(self, name: str) -> Figure:
        """Return what is wrong, with the counts beside it."""
        note = f"{self.seeds:5} plekken, {self.hits:5} gevonden, {self.others} erbij"
        note += f", {self.necessary} volgt vanzelf" if self.necessary else ""
        return Figure(name, self.seeds - self.hits + self.others, "mis", 0, note)


def figures() -> Iterator[Figure]:
    """Count per check, and in all: everything is found, and nothing beside it."""
    counts = {}
    for rule in rules():
        counts[rule.id] = Count.of(rule.id, seeds()[rule.id]())
        yield counts[rule.id].figure(rule.id)
    yield Count.total(counts.values()).figure(f"alle {len(counts)} controles")
