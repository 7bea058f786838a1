"""One program per folder: two writers of one file would each undo what the other wrote."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from klantreis.errors import StoreError
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
            raise StoreError(self._sentence()) from error
        except OSError as error:
            raise StoreError(say("store.no_database")) from error

    def release(self) -> None:
        """Let go of the lock; harmless when it was not held."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._note.unlink()
            self._lock.release()

    def _sentence(self) -> str:
        told = ""
        with suppress(OSError):
            told = printable(self._note.read_text("utf-8").strip())
        name = printable(self._folder.name)
        return say("store.open_at", naam=name, waar=told) if told else say("store.open", naam=name)
