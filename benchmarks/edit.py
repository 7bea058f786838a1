"""One edit on the server, from the value that somebody sends to the version that is kept.

Apply, merge with what somebody else did meanwhile, rewrite, read again, check, lay out, draw and
commit. Every edit is made on the version before the newest, so that each is merged.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import wraps
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from benchmarks.figures import Figure
from benchmarks.journeys import journey
from klantreis import graph, layout, rules
from klantreis.edits import KINDS
from klantreis.errors import Conflict, EditRefused, RewriteFailed
from klantreis.outline.presentation import Presentation
from klantreis.source import Document, islands
from klantreis.store import keeper
from klantreis.store.keeper import Keeper, Request
from klantreis.store.model import Person
from klantreis.store.sql import SqlStore
from klantreis.writers import svg
from tests.edits.examples import random_edit

RIJNMOND = Path("journeys/rijnmond.yaml")
KEY = "proef"
EDITS, WARM = 120, 10
STAGES = ("toepassen", "samenvoegen", "herschrijven", "herlezen", "controle", "indeling", "svg")


class Stopwatch:
    """Adds up how long each stage of one edit took, in seconds."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = defaultdict(float)

    def timed(self, stage: str, run: Callable[..., Any]) -> Callable[..., Any]:
        """Return the same function, timed."""

        @wraps(run)
        def measured(*arguments: Any, **named: Any) -> Any:
            start = time.perf_counter()
            try:
                return run(*arguments, **named)
            finally:
                self.taken[stage] += time.perf_counter() - start

        return measured


def figures() -> Iterator[Figure]:
    """Edit the shipped journey, and a made one of 1,200 steps."""
    yield from _of_file("rijnmond.yaml", RIJNMOND.read_bytes(), 60)
    made = journey(1200, per_subprocess=171).encode()
    yield from _of_file("gemaakt, 1.200 stappen in 7", made, None)


def _of_file(name: str, data: bytes, most: float | None) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as place:
        rows = list(_edits(Path(place), data))
    whole = sorted(sum(row.values()) * 1000 for row in rows)
    tail = whole[int(len(whole) * 0.95)]
    yield Figure(f"een bewerking, p50: {name}", statistics.median(whole), "ms", most)
    yield Figure(f"een bewerking, p95: {name}", tail, "ms", None, f"{len(rows)} bewerkingen")
    total = sum(map(sum, (row.values() for row in rows)))
    for stage in (*STAGES, "bewaren", "overig"):
        taken = [row.get(stage, 0.0) * 1000 for row in rows]
        share = f"{sum(taken) / total / 10:.0f} %"
        yield Figure(f"  waarvan {stage}", statistics.median(taken), "ms", None, share)


def _edits(place: Path, data: bytes) -> Iterator[dict[str, float]]:
    """Yield per edit what each stage took."""
    folder = place / "journeys"
    folder.mkdir()
    (folder / f"{KEY}.yaml").write_bytes(data)
    watch, random, made = Stopwatch(), Random(4), 0
    keep = Keeper(folder, SqlStore(place / "versies.db"), present=_Drawing(watch))
    with ExitStack() as stack:
        _time(stack, watch)
        while made < EDITS + WARM:
            whole = _edited(keep, random, watch)
            keep.look()
            made += whole is not None
            if whole is not None and made > WARM:
                yield watch.taken | {"overig": whole - sum(watch.taken.values())}
    keep.close()


def _edited(keep: Keeper, random: Random, watch: Stopwatch) -> float | None:
    """Return how long an edit took, in seconds; None when it made no version."""
    number = keep.head(KEY).revision.number
    seen = max(1, number - 1)
    content = keep.document(KEY, seen).content
    assert content is not None
    edit = random_edit(random, content)
    request = Request(Person("bewerker", f"p{number % 2}"), f"c{random.random()}")
    watch.taken = defaultdict(float)
    start = time.perf_counter()
    try:
        done = keep.edit(KEY, edit, seen=seen, request=request)
    except (EditRefused, Conflict, RewriteFailed):
        return None
    taken = time.perf_counter() - start
    watch.taken["herschrijven"] -= watch.taken["herlezen"]
    return taken if done.head.revision.number > number else None


class _Drawing:
    """Checks and draws the deelproces that changed, as whoever shows it does."""

    def __init__(self, watch: Stopwatch) -> None:
        self.watch = watch

    def __call__(
        self, key: str, seen: Presentation, old: Document | None, new: Document
    ) -> Presentation:
        after, before = new.journey, old.journey if old else None
        assert after is not None
        known = {id(each) for each in before.subprocesses} if before else set()
        changed = [each for each in after.subprocesses if id(each) not in known]
        here = changed[0] if changed else after.subprocesses[0]
        graph_of = self.watch.timed("controle", graph.of)
        whole = graph_of(after)
        findings = self.watch.timed("controle", rules.check)(whole)
        seen = keeper.numbered(key, seen, old, new)
        own = [finding for finding in findings if finding.subprocess == here.id]
        arrange = self.watch.timed("indeling", layout.arrange)
        scene = arrange(whole, here, own, presentation=seen)
        self.watch.timed("svg", svg.write)(scene)
        return seen.drawn(here.id, scene.rows)


def _time(stack: ExitStack, watch: Stopwatch) -> None:
    """Let the stages inside the keeper be timed."""
    for owner, name, stage in (
        (keeper, "merged", "samenvoegen"),
        (keeper, "rewrite", "herschrijven"),
        (islands, "read_part", "herlezen"),
        (islands, "read_head", "herlezen"),
        (SqlStore, "append", "bewaren"),
    ):
        timed = watch.timed(stage, getattr(owner, name))
        stack.enter_context(patch.object(owner, name, timed))
    for kind in KINDS:
        timed = watch.timed("toepassen", kind.apply)
        stack.enter_context(patch.object(kind, "apply", timed))
