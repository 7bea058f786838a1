"""One program per folder: two writers of one file would each undo what the other wrote."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from klantreis.errors import FolderInUse, StoreError
from klantreis.store.place import state_of
from klantreis.words import printable, say


class FolderLock:
    """The lock of a folder; it goes when its process does, however that ends.

    `told` is left beside it for whoever comes second, such as the address of the app.
    """

    def __init__(self, folder: Path, told: str = "") -> None:
        self._folder = folder
        self._told = told
        state = state_of(folder)
        self._lock = FileLock(state / "klantreis.lock", timeout=0)
        self._note = state / "klantreis.open"

    def acquire(self) -> None:
        """Take the lock; StoreError says where klantreis is open already."""
        try:
            self._note.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
            self._note.write_text(self._told, "utf-8")
        except Timeout as error:
            raise FolderInUse(self._sentence(), address=self._left()) from error
        except OSError as error:
            raise StoreError(say("store.no_database")) from error

    def release(self) -> None:
        """Let go of the lock; harmless when it was not held."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._note.unlink()
            self._lock.release()

    def __enter__(self) -> Self:
        """Hold the lock for as long as this lasts."""
        self.acquire()
        return self

    def __exit__(self, *_error: object) -> None:
        """Let go of it."""
        self.release()

    def _left(self) -> str:
        """Return what the one who was first left; empty when it says nothing."""
        with suppress(OSError):
            return self._note.read_text("utf-8").strip()
        return ""

    def _sentence(self) -> str:
        told = printable(self._left())
        name = printable(self._folder.name)
        return say("store.open_at", naam=name, waar=told) if told else say("store.open", naam=name)
