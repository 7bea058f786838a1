"""Kill the process that keeps versions at every kind of write, and let writes fail; then look.

Needs strace, which Linux has: it kills at the N-th call of the system, or lets that call fail. The
journeys and versions of every point are judged by `crash_judge`.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
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

EDITS = 24
KILLS, FAILURES = 330, 126
CALLS = ("pwrite64", "fdatasync", "fsync", "write", "writev", "rename", "unlink", "ftruncate")
ERRORS = {
    "ENOSPC": ("pwrite64", "write", "fsync", "ftruncate"),
    "EIO": ("pwrite64", "fdatasync", "fsync", "rename"),
    "EROFS": ("pwrite64", "write", "rename", "unlink"),
}
KINDS = ("kwijt", "dubbel", "derde toestand", "opent niet")
"""What a sentence of the judge begins with; anything else that is wrong is told as such."""


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
    struck: bool
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
        for point in _points(made, calls, f"error={error}", FAILURES // len(ERRORS))
    ]
    yield from _told("afgebroken (kill -9)", kills)
    yield from _told("schrijffouten (ENOSPC, EIO, EROFS)", failures)


def _told(name: str, points: list[Point]) -> Iterator[Figure]:
    with ProcessPoolExecutor(2) as pool:
        outcomes = [outcome for outcome in pool.map(_outcome, points) if outcome.struck]
    for outcome in outcomes:
        for wrong in outcome.wrong:
            print(f"  {outcome.point.inject}: {wrong}")
    answered = sum(outcome.answered for outcome in outcomes)
    refused = sum(outcome.refused for outcome in outcomes)
    calls = Counter(outcome.point.call for outcome in outcomes)
    note = ", ".join(f"{call} {times}" for call, times in calls.items())
    yield Figure(f"{name}: punten", len(outcomes), "", None, note)
    yield Figure("  beantwoord", answered, "", None, f"{refused} keer geweigerd")
    wrongs = [wrong for outcome in outcomes for wrong in outcome.wrong]
    for kind in KINDS:
        yield Figure(f"  {kind}", sum(wrong.startswith(kind) for wrong in wrongs), "", 0)
    yield Figure("  iets anders mis", sum(not wrong.startswith(KINDS) for wrong in wrongs), "", 0)


def _calls() -> dict[str, tuple[int, int]]:
    """Return for each call its number at the beginning, and the highest of any thread.

    strace counts for each thread by itself.
    """
    with tempfile.TemporaryDirectory() as place:
        told = _run(Path(place), ["-e", f"trace={','.join(CALLS)}"])
    before: Counter[str] = Counter()
    made: Counter[tuple[str, str]] = Counter()
    for line in told.log.splitlines():
        found = re.match(r"(\d+) +(\w+)\(", line)
        if found:
            made[found[1], found[2]] += 1
        if BEGUN in line:
            before.update({call: times for (_, call), times in made.items()})
    return {
        call: (before[call], max(times for (_, each), times in made.items() if each == call))
        for _, call in made
    }


def _points(
    made: dict[str, tuple[int, int]], calls: tuple[str, ...], what: str, most: int
) -> list[Point]:
    """Choose so many points once edits are made; a call that is made seldom is not crowded out."""
    every = [
        [Point(call, what, when) for when in range(made[call][0] + 1, made[call][1] + 1)]
        for call in calls
    ]
    chosen: list[Point] = []
    for place, own in enumerate(sorted(every, key=len)):
        share = min(len(own), (most - len(chosen)) // (len(every) - place))
        chosen += [own[len(own) * each // share] for each in range(share)]
    return chosen


class _Run(NamedTuple):
    """What a child left: its folder, what it told, and what strace saw."""

    folder: Path
    told: list[str]
    log: str
    code: int


def _outcome(point: Point) -> Outcome:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        run = _run(place, ["-e", f"trace={point.call}", "-e", point.inject])
        struck = run.code == -signal.SIGKILL or "(INJECTED)" in run.log
        answered = [word for word in run.told if word not in (BEGUN, REFUSED)]
        with patch.dict(os.environ, {STATE: str(place / "staat")}):
            wrong = tuple(judged(run.folder, answered, EDITS))
        return Outcome(point, struck, len(answered), run.told.count(REFUSED), wrong)


def _run(place: Path, trace: list[str]) -> _Run:
    """Run the child under strace."""
    folder, log = prepared(place / "plek"), place / "calls"
    child = [sys.executable, "-m", "benchmarks.crash_child", str(folder), str(EDITS)]
    done = subprocess.run(
        ["strace", "-f", "-qq", "-o", str(log), *trace, *child],
        env=environment(place),
        capture_output=True,
        text=True,
        check=False,
    )
    seen = log.read_text("utf-8", "replace")
    return _Run(folder, done.stdout.split(), seen, done.returncode)
