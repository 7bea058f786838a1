"""Keeping a version: how long it takes beside the least that could do it, and what it promises."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from benchmarks.crash_child import KEY, TEXT
from benchmarks.crash_judge import environment, prepared
from benchmarks.figures import Figure, milliseconds
from benchmarks.journeys import journey
from klantreis.errors import Stale
from klantreis.store.model import Change, Person, Revision
from klantreis.store.sql import PRAGMAS, SqlStore

BY = Person("bewerker", "proef")
STEPS, ROUNDS, VERSIONS = 910, 300, 1000
PROCESSES, APPENDS = 8, 300
ANSWERS = 24
CHILD = """\
import sys
from pathlib import Path
from klantreis.store import sql
sql.PRAGMAS += (f"PRAGMA synchronous={sys.argv[1]}",)
from benchmarks.crash_child import tell, work
work(Path(sys.argv[2]), int(sys.argv[3]), tell)
"""


class Written(NamedTuple):
    """What a process appended: each command with its number, and how often it came too late."""

    numbers: dict[str, int]
    again: int
    began: float
    ended: float


def figures() -> Iterator[Figure]:
    """Appending, opening, many at once, and what is on disk at the moment of an answer."""
    with tempfile.TemporaryDirectory() as place:
        yield from _speed(Path(place))
    with tempfile.TemporaryDirectory() as place:
        yield from _together(Path(place) / "versies.db")
    if shutil.which("strace") is None:
        yield Figure("strace is er niet: volgorde van antwoorden niet gemeten", 0, "")
        return
    for level, most in (("FULL", 0), ("NORMAL", None)):
        told, early = _answers(level)
        name = f"antwoorden voor het op de schijf staat, synchronous={level}"
        yield Figure(name, early, "", most, f"van {told}")


def append(store: SqlStore, data: bytes, parent: int, command: str) -> Revision:
    """Append a version about nothing in particular."""
    change = Change("edit", "Titel is nu anders.", "[]")
    return store.append(
        KEY, data, parent=parent, command=command, change=change, presentation="{}", by=BY
    )


def _speed(place: Path) -> Iterator[Figure]:
    text = journey(STEPS, per_subprocess=130).encode()
    path = place / "versies.db"
    store, plain, packed = SqlStore(path), _Plain(place / "1.db"), _Plain(place / "2.db")
    runs: dict[str, Callable[[int, bytes], object]] = {
        "klantreis": lambda number, data: append(store, data, number, f"c{number}"),
        "gewoon sqlite3": plain.append,
        "gewoon sqlite3, ingepakt": lambda number, data: packed.append(
            number, zlib.compress(data, 1)
        ),
        "bestand, fsync, rename": lambda _, data: _replace(place / "klein.yaml", data),
    }
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(ROUNDS):
        data = text + f"# {number}\n".encode()
        for name, run in runs.items():
            start = time.perf_counter()
            run(number, data)
            taken[name].append((time.perf_counter() - start) * 1000)
    yield from _beside(taken, f"{len(text) / 1000:.0f} kB, {ROUNDS} keer om en om")
    for number in range(ROUNDS, VERSIONS):
        append(store, TEXT.encode(), number, f"c{number}")
    store.close()
    opening = milliseconds(lambda: SqlStore(path).close())
    yield Figure(f"openen en nakijken van {VERSIONS} versies", opening, "ms", 500)


def _beside(taken: dict[str, list[float]], note: str) -> Iterator[Figure]:
    ours, *others = taken
    for name, times in taken.items():
        ordered = sorted(times)
        middle, tail = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
        yield Figure(f"een versie bewaren: {name}, p50", middle, "ms", None, note)
        yield Figure(f"een versie bewaren: {name}, p95", tail, "ms")
    for other in others:
        ratios = (a / b for a, b in zip(taken[ours], taken[other], strict=True))
        yield Figure(f"  verhouding tot {other}", statistics.median(ratios), "x")


class _Plain:
    """The least that SQLite needs for one durable version."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in PRAGMAS:
            self._connection.execute(pragma).fetchall()
        self._connection.execute("CREATE TABLE texts (number INTEGER PRIMARY KEY, data BLOB)")

    def append(self, number: int, data: bytes) -> None:
        """Insert one row; it is there for good on return."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO texts VALUES (?, ?)", (number, data))
        self._connection.execute("COMMIT")


def _replace(path: Path, data: bytes) -> None:
    part = path.with_suffix(".deel")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def _together(path: Path) -> Iterator[Figure]:
    """Let many processes append to one journey, each command sent twice."""
    SqlStore(path).close()
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        written = list(pool.map(_appended, [path] * PROCESSES, range(PROCESSES)))
    seconds = max(each.ended for each in written) - min(each.began for each in written)
    store = SqlStore(path)
    revisions = store.revisions(KEY)
    store.close()
    told = {command: number for each in written for command, number in each.numbers.items()}
    kept = {each.command: each.number for each in revisions}
    name = f"{PROCESSES} processen x {APPENDS} versies"
    note = (
        f"{len(told) / seconds:.0f} per seconde, {sum(each.again for each in written)} keer te laat"
    )
    yield Figure(f"{name}: bewaard", len(revisions), "", None, note)
    wrong = sum(kept.get(command) != number for command, number in told.items())
    wrong += PROCESSES * APPENDS - len(told)
    yield Figure("  kwijt, of onder een ander nummer dan verteld", wrong, "", 0)
    yield Figure("  dubbel", len(revisions) - len(kept), "", 0)
    holes = sum(each.number != place for place, each in enumerate(revisions, 1))
    yield Figure("  nummers met een gat", holes, "", 0)


def _appended(path: Path, process: int) -> Written:
    store, again = SqlStore(path), 0
    numbers: dict[str, int] = {}
    began = time.monotonic()
    while len(numbers) < APPENDS:
        command = f"c{process}-{len(numbers)}"
        head = store.head(KEY)
        parent = head.number if head else 0
        try:
            made = append(store, TEXT.encode(), parent, command)
        except Stale:
            again += 1
            continue
        same = append(store, TEXT.encode(), parent, command)
        numbers[command] = made.number if same.number == made.number else 0
    store.close()
    return Written(numbers, again, began, time.monotonic())


def _answers(level: str) -> tuple[int, int]:
    """Return how many edits were answered, and how many before their version was on disk."""
    with tempfile.TemporaryDirectory() as name:
        place, log = Path(name), Path(name) / "calls"
        folder = prepared(place / "plek")
        trace = [
            "-f",
            "-qq",
            "-y",
            "-o",
            str(log),
            "-e",
            "trace=pwrite64,write,writev,fdatasync,fsync",
        ]
        child = [sys.executable, "-c", CHILD, level, str(folder), str(ANSWERS)]
        told = subprocess.run(
            ["strace", *trace, *child],
            env=environment(place),
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        early = _early(log.read_text("utf-8", "replace"))
    return len([word for word in told if word.startswith("c")]), early


def _early(log: str) -> int:
    """Count the answers at which the thread that answers has written what is not synchronised."""
    loose: set[tuple[str, str]] = set()
    early = 0
    for line in log.splitlines():
        found = re.match(r'(\d+) +(\w+)\(\d+<([^>]*)>(?:, \[\{iov_base="(c\d+))?', line)
        if found is None:
            continue
        thread, call, path, answer = found.groups()
        if answer:
            early += any(each[0] == thread for each in loose)
        elif path.endswith((".db", ".db-wal")):
            (loose.discard if "sync" in call else loose.add)((thread, path))
    return early
