"""The journeys that this server shows, each with what follows from its newest version."""

from __future__ import annotations

import os
from collections import OrderedDict
from functools import cache
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from klantreis.errors import StoreError

if TYPE_CHECKING:  # the server starts before all this is loaded
    from klantreis.journey import Journey
    from klantreis.live.view import View
    from klantreis.store import Folder

FOLDER = "KLANTREIS_MAP"  # the folder, for pages and routes alike
KEPT = 32


class Library:
    """Gives the view of a journey; safe to share between threads.

    One view per version, shared by everybody who looks.
    """

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._views: OrderedDict[tuple[str, ...], View] = OrderedDict()
        self._lock = Lock()

    def keys(self) -> tuple[str, ...]:
        """Return what the journeys are known by; none when the folder cannot be listed."""
        try:
            return self.folder.keys()
        except StoreError:
            return ()

    def journeys(self) -> dict[str, Journey | None]:
        """Return what every file says, by its key; None for what cannot be read."""
        try:
            versions = self.folder.versions()
        except StoreError:
            return {}
        return {key: version.document.journey for key, version in versions.items()}

    def view(self, key: str) -> View:
        """Return the newest view of a journey; StoreError when there is no such file."""
        from klantreis.live.view import View

        version = self.folder.version(key)
        named = self.folder.named_by(version.document.content)
        mark = (key, version.hash, *(each.hash for each in named))
        with self._lock:
            view = self._views.pop(mark, None) or View(version, named)
            self._views[mark] = view
            if len(self._views) > KEPT:
                self._views.popitem(last=False)
        return view

    def warm(self) -> None:
        """Read and check every journey, and draw its first deelproces, ahead of the visitors."""
        for key in self.keys():
            for part in islice(self.view(key).parts.values(), 1):
                assert part.drawing


@cache
def library() -> Library:
    """Return the journeys of this server's folder."""
    from klantreis.store import Folder

    return Library(Folder(Path(os.environ.get(FOLDER, "journeys"))))
