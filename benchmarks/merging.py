"""Two people who change one file: how often they clash, how long it takes, and what is lost."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from benchmarks.figures import Figure
from klantreis.journey import Content
from klantreis.merge import differences, merge
from klantreis.source import read
from tests.edits.examples import small
from tests.merge.test_edited import edited
from tests.merge.test_facts import lost
from tests.writing.changes import is_sound

RIJNMOND = Path(__file__).parents[1] / "journeys" / "rijnmond.yaml"
PAIRS = 1_000
LARGE_PAIRS = 100  # to compare every fact of a large file takes much longer than to merge it


def figures() -> Iterator[Figure]:
    """Random pairs of two sizes; every fact that is gone must be told."""
    journey = read(RIJNMOND.read_bytes()).content
    assert journey is not None
    yield from _pairs("kleine bestanden", small(), PAIRS)
    yield from _pairs("rijnmond.yaml", (journey,), LARGE_PAIRS)
    yield from _times(journey)


def _pairs(name: str, bases: tuple[Content, ...], pairs: int) -> Iterator[Figure]:
    clashing = losses = unsound = 0
    for seed in range(pairs):
        random = Random(seed)
        base = bases[seed % len(bases)]
        ours, theirs = edited(random, base), edited(random, base)
        merged = merge(base, ours, theirs)
        clashing += bool(merged.clashes)
        unsound += not is_sound(merged.content)
        losses += bool(lost(base, ours, theirs))
    yield Figure(f"{name}: paren", pairs, "")
    yield Figure(f"{name}: zonder botsing", pairs - clashing, "")
    yield Figure(f"{name}: met botsing, verteld", clashing, "")
    yield Figure(f"{name}: stil verlies", losses, "", 0)
    yield Figure(f"{name}: niet te lezen", unsound, "", 0)


def _times(journey: Content) -> Iterator[Figure]:
    """Time one merge as the app does it, and of two texts that were read apart."""
    shared, apart, told = [], [], []
    for seed in range(100):
        random = Random(seed)
        ours, theirs = edited(random, journey), edited(random, journey)
        shared.append(_milliseconds(merge, journey, ours, theirs))
        if seed % 10 == 0:
            others = [each.model_copy(deep=True) for each in (ours, theirs)]
            apart.append(_milliseconds(merge, journey, *others))
            told.append(_milliseconds(differences, journey, others[0]))
    yield Figure("samenvoegen, p50", statistics.median(shared), "ms", 5)
    yield Figure("samenvoegen, p95", statistics.quantiles(shared, n=20)[-1], "ms")
    yield Figure("samenvoegen van losse bestanden, p50", statistics.median(apart), "ms")
    yield Figure("verschillen van losse bestanden, p50", statistics.median(told), "ms")


def _milliseconds(run: Callable[..., object], *contents: Content) -> float:
    start = time.perf_counter()
    run(*contents)
    return (time.perf_counter() - start) * 1000
