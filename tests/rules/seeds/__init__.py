"""Seeds: for every check, every place in the complete journey where it can find something.

A seed takes one thing out of the complete journey, or contradicts one thing. Of every check there
is a function with its name, that yields its seeds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from klantreis import graph
from klantreis.graph import JourneyGraph
from klantreis.journey import Journey
from klantreis.rules import check, rules
from tests.rules.seeds.change import COMPLETE, Seed, Seeds

__all__ = ["COMPLETE", "Seed", "Seeds", "drawn", "found", "meant", "seeds"]


@cache
def seeds() -> Mapping[str, Callable[[], Seeds]]:
    """Return the seeds of every check that has them, by the id of the check."""
    modules = [import_module(f"{__name__}.{each.name}") for each in iter_modules(__path__)]
    found = {}
    for rule in rules():
        for module in modules:
            makes = getattr(module, rule.id.replace("-", "_"), None)
            if makes is not None:
                found[rule.id] = makes
    return found


def found(seed: Seed) -> set[str]:
    """Return the keys of all findings in what a seed made."""
    return {finding.key for finding in check(drawn(seed))}


def drawn(seed: Seed) -> JourneyGraph:
    """Return the graph of what a seed made; beside anything else the complete journey stands."""
    others = None if isinstance(seed.content, Journey) else {COMPLETE.id: COMPLETE}
    return graph.of(seed.content, others)


def meant(rule: str, seed: Seed) -> set[str]:
    """Return the keys of the findings that a seed must lead to, without the extras."""
    return {f"{rule}@{place}" for place in seed.places}
