"""Kill the process that keeps versions at every kind of write, and let writes fail; then look.

Needs strace, which Linux has: it kills at the N-th call of the system, or lets that call fail. The
journeys and versions of every point are judged by `crash_judge`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from benchmarks.crash_child import BEGUN, REFUSED
from benchmarks.crash_judge import environment, judged, prepared
from benchmarks.figures import Figure
from klantreis.store.place import STATE

EDITS = 8
KILLS = 310
FAILURES = 112
CALLS = ("pwrite64", "fdatasync", "fsync", "write", "rename", "unlink", "ftruncate")
ERRORS = {
    "ENOSPC": ("pwrite64", "write", "fsync", "ftruncate"),
    "EIO": ("pwrite64", "fdatasync", "fsync", "rename"),
    "EROFS": ("pwrite64", "rename", "unlink"),
}


class Point(NamedTuple):
    """What happens to which call, and at which time that it is made."""

    call: str
    what: str
    when: int

    @property
    def inject(self) -> str:
        """How strace is told."""
        return f"inject={self.call}:{self.what}:when={self.when}"


class Outcome(NamedTuple):
    """What a point led to: requests answered and refused, and what was wrong afterwards."""

    point: Point
    answered: int
    refused: int
    wrong: tuple[str, ...]


def figures() -> Iterator[Figure]:
    """Every point is a run of its own; nothing may be lost, doubled or half."""
    if shutil.which("strace") is None:
        yield Figure("strace is er niet: niet gemeten", 0, "")
        return
    made = _calls()
    kills = _points(made, CALLS, "signal=KILL", KILLS)
    failures = [
        point
        for error, calls in ERRORS.items()
        for point in _points(made, calls, f"error={error}", FAILURES // len(ERRORS) + 1)
    ]
    yield from _told("afgebroken (kill -9)", kills)
    yield from _told("schrijffouten (ENOSPC, EIO, EROFS)", failures)


def _told(name: str, points: list[Point]) -> Iterator[Figure]:
    with ProcessPoolExecutor(2) as pool:
        outcomes = list(pool.map(_outcome, points))
    for outcome in outcomes:
        for wrong in outcome.wrong:
            print(f"  {outcome.point.inject}: {wrong}")
    answered = sum(outcome.answered for outcome in outcomes)
    refused = sum(outcome.refused for outcome in outcomes)
    note = f"{answered} beantwoord, {refused} geweigerd"
    yield Figure(f"{name}: punten", len(points), "", None, note)
    bad = sum(bool(outcome.wrong) for outcome in outcomes)
    yield Figure("  met iets kwijt, dubbel, half of achter", bad, "", 0)


def _calls() -> Counter[str]:
    """Count the calls that a whole run makes."""
    with tempfile.TemporaryDirectory() as place:
        log = Path(place) / "calls"
        trace = ["-o", str(log), "-e", f"trace={','.join(CALLS)}"]
        _run(Path(place), trace)
        return Counter(re.findall(r"\b(\w+)\(", log.read_text("utf-8", "replace")))


def _points(made: Counter[str], calls: tuple[str, ...], what: str, most: int) -> list[Point]:
    """Spread so many points evenly over all calls of these kinds."""
    every = [Point(call, what, n) for call in calls for n in range(1, made[call] + 1)]
    step = max(1.0, len(every) / most)
    return [every[int(place * step)] for place in range(min(most, len(every)))]


def _outcome(point: Point) -> Outcome:
    with tempfile.TemporaryDirectory() as place:
        trace = ["-o", os.devnull, "-e", f"trace={point.call}", "-e", point.inject]
        folder, lines = _run(Path(place), trace)
        answered = [line for line in lines if line not in (BEGUN, REFUSED)]
        with patch.dict(os.environ, {STATE: str(Path(place) / "staat")}):
            wrong = tuple(judged(folder, answered, EDITS))
        return Outcome(point, len(answered), lines.count(REFUSED), wrong)


def _run(place: Path, trace: list[str]) -> tuple[Path, list[str]]:
    """Run the child under strace; return the folder and what it told."""
    folder = prepared(place / "plek")
    child = [sys.executable, "-m", "benchmarks.crash_child", str(folder), str(EDITS)]
    done = subprocess.run(
        ["strace", "-f", "-qq", *trace, *child],
        env=environment(place),
        capture_output=True,
        text=True,
        check=False,
    )
    return folder, done.stdout.splitlines()
