"""A process that keeps versions and dies, or meets a broken disk, as it passes a certain mark.

`python -m tests.store.dying WHAT` lets it happen at every mark, each time that it is passed: `kill`
or the name of an error, such as ENOSPC. It prints a line of JSON for each such point.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple, NoReturn
from unittest.mock import patch

from sqlalchemy.engine.default import DefaultDialect

from benchmarks.crash_child import BEGUN, KEY, REFUSED, make_edits
from benchmarks.crash_judge import judged, prepared
from klantreis.errors import StoreError
from klantreis.store import disk
from klantreis.store.keeper import Keeper
from klantreis.store.place import STATE, database_of
from klantreis.store.sql import SqlStore

EDITS = 3
STRUCK, TROUBLE, UNEXPECTED = "geraakt", "bestand volgt niet", "onverwacht"
MARKS: dict[str, tuple[object, str]] = {
    "commit": (DefaultDialect, "do_commit"),
    "execute": (DefaultDialect, "do_execute"),
    "fill": (disk, "_fill"),
    "fsync": (os, "fsync"),
    "replace": (Path, "replace"),
    "written": (SqlStore, "written"),
}
SQLITE = {
    "ENOSPC": "database or disk is full",
    "EIO": "disk I/O error",
    "EROFS": "attempt to write a readonly database",
}
KILLS = (
    *(("commit", moment, time) for moment in ("before", "after") for time in range(1, 10)),
    *(("execute", "after", time) for time in range(12, 40, 2)),
    *(("fill", moment, time) for moment in ("half", "after") for time in range(1, 4)),
    *(("fsync", "before", time) for time in range(1, 7)),
    *(("replace", moment, time) for moment in ("before", "after") for time in range(1, 4)),
    *(("written", moment, time) for moment in ("before", "after") for time in range(1, 5)),
    *(("tell", moment, time) for moment in ("before", "after") for time in range(1, 5)),
)
FAILURES = (
    *(("commit", "before", time) for time in range(3, 10)),
    *(("commit", "after", time) for time in range(4, 9, 2)),
    *(("fill", "half", time) for time in range(1, 4)),
    *(("fsync", "before", time) for time in range(1, 7)),
    *(("replace", "before", time) for time in range(1, 4)),
)


class Point(NamedTuple):
    """What happens, and the mark where it does: before it, after it or halfway, the n-th time."""

    what: str
    mark: str
    moment: str
    when: int


def points(what: str) -> Iterator[Point]:
    """Yield the points of one kind: kill, or the name of an error."""
    for mark, moment, when in KILLS if what == "kill" else FAILURES:
        yield Point(what, mark, moment, when)


def outcome(point: Point) -> dict[str, Any]:
    """Let it happen once, and judge what is left."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        with patch.dict(os.environ, {STATE: str(place / "staat")}):
            folder = prepared(place)
            told = _lived(folder, point)
            answered = [word for word in told if word.startswith("c")]
            wrong = [word for word in told if word.startswith(UNEXPECTED)]
            wrong += judged(folder, answered, EDITS)
    return {
        "point": " ".join(map(str, point)),
        "struck": STRUCK in told,
        "answered": len(answered),
        "told": REFUSED in told or TROUBLE in told,
        "wrong": wrong,
    }


def _lived(folder: Path, point: Point) -> list[str]:
    """Return what a process told until it ended."""
    source, target = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(source)
        _live(folder, point, lambda word: os.write(target, f"{word}\n".encode()))
    os.close(target)
    with os.fdopen(source, encoding="utf-8") as file:
        told = file.read().splitlines()
    os.waitpid(child, 0)
    return told


def _live(folder: Path, point: Point, tell: Callable[[str], object]) -> NoReturn:
    try:
        said = _prepare(point, tell)
        keeper = Keeper(folder, SqlStore(database_of(folder)))
        keeper.head(KEY)

        def answer(word: str) -> None:
            said(word)
            keeper.look()
            if keeper.trouble(KEY):
                tell(TROUBLE)

        answer(BEGUN)
        make_edits(keeper, EDITS, answer)
        keeper.close()
    except StoreError:
        tell(REFUSED)
    except BaseException as error:
        tell(f"{UNEXPECTED}: {error!r}")
    finally:
        os._exit(0)


def _prepare(point: Point, tell: Callable[[str], object]) -> Callable[[str], object]:
    """Let it happen at the mark; return how the process tells something from here on."""
    if point.mark == "tell":
        return _until(point, tell, tell)
    owner, name = MARKS[point.mark]
    setattr(owner, name, _until(point, getattr(owner, name), tell))
    return tell


def _until(
    point: Point, run: Callable[..., Any], tell: Callable[[str], object]
) -> Callable[..., Any]:
    """Return the same function, but for the one time that it happens."""
    passed = count(1)

    def passing(*words: Any, **named: Any) -> Any:
        if next(passed) != point.when:
            return run(*words, **named)
        if point.moment == "half":
            part, data, target = words
            run(part, data[: len(data) // 2], target)
        elif point.moment == "after":
            run(*words, **named)
        tell(STRUCK)
        _strike(point)

    return passing


def _strike(point: Point) -> NoReturn:
    if point.what == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if point.mark == "commit":
        raise sqlite3.OperationalError(SQLITE[point.what])
    number = getattr(errno, point.what)
    raise OSError(number, os.strerror(number))


if __name__ == "__main__":
    for each in points(sys.argv[1]):
        sys.stdout.write(f"{json.dumps(outcome(each))}\n")
