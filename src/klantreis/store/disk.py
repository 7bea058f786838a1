"""Files of journeys on disk: read whole, written whole or not at all."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from glob import escape
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from klantreis.errors import StoreError
from klantreis.words import printable, say

PART = ".klantreis-"
"""How a file begins that is still being written: hidden, and no journey."""
WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds between tries while something else holds a file, as virus scanners do on Windows."""
LARGEST = 5_000_000
ON_WINDOWS = os.name == "nt"


def read(path: Path) -> bytes:
    """Return the bytes of a file; StoreError when that cannot be done.

    Of a file that is too big to be a journey it is one byte more than a journey may have.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise StoreError(say("source.no_file", naam=printable(path.name))) from error
    except PermissionError as error:
        raise StoreError(say("source.no_permission", naam=printable(path.name))) from error
    except OSError as error:
        raise StoreError(say("source.unreadable", naam=printable(path.name))) from error


class Mark(NamedTuple):
    """What tells a changed file from an unchanged one, without reading it."""

    time: int  # in nanoseconds
    size: int


def mark(path: Path) -> Mark | None:
    """Return the mark of a file; None when it cannot be seen."""
    try:
        return _mark(path.stat())
    except OSError:
        return None


def write(path: Path, data: bytes, *, wait: Callable[[float], None] = time.sleep) -> Mark:
    """Put new bytes in a file: the old ones or the new ones stand there, never a part.

    The mode of the file stays. Returns the mark of what was written, also when somebody writes
    right after. Raises StoreError, and leaves the old bytes, when it cannot be done.
    """
    target = path.resolve()
    part = target.with_name(f"{PART}{target.name}-{os.getpid()}")
    try:
        written = _fill(part, data, target)
        _replace(part, target, wait)
        _settle(target.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise StoreError(say("store.not_on_disk", naam=printable(path.name))) from error
    return written


def create(path: Path, data: bytes) -> None:
    """Put bytes in a file that is not there yet: all of them or nothing, never over another.

    Raises FileExistsError when the name is taken, StoreError when it cannot be done.
    """
    part = path.with_name(f"{PART}{path.name}-{token_hex(8)}")
    try:
        _fill(part, data, path)
        _take_name(part, path)
        _settle(path.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise StoreError(say("store.not_made", naam=printable(path.name))) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _take_name(part: Path, path: Path) -> None:
    """Let a file have a name that is free; a rename is refused for a taken one on Windows only."""
    if ON_WINDOWS:
        part.rename(path)
        return
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without links, such as a memory stick
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _mode(path)))
        part.replace(path)


def clean(path: Path) -> None:
    """Remove what a crash left of an unfinished write of this file."""
    with suppress(OSError):
        target = path.resolve()
        for part in target.parent.glob(f"{PART}{escape(target.name)}-*"):
            part.unlink()


def _fill(part: Path, data: bytes, target: Path) -> Mark:
    mode = _mode(target)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), mode)
    with os.fdopen(handle, "wb") as file:
        with suppress(OSError):
            part.chmod(mode)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
        return _mark(os.fstat(file.fileno()))


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o7777
    except OSError:
        return 0o666


def _mark(found: os.stat_result) -> Mark:
    return Mark(found.st_mtime_ns, found.st_size)


def _replace(part: Path, target: Path, wait: Callable[[float], None]) -> None:
    for seconds in WAITS:
        try:
            part.replace(target)
        except PermissionError:
            if not ON_WINDOWS:
                raise
            wait(seconds)
        else:
            return
    part.replace(target)


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut; Windows has no way to ask for it."""
    if ON_WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
