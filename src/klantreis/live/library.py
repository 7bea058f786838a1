"""The journeys that this server shows and changes, each with what follows from its newest version.

Read on its own it shows what stands in the files; once it is opened, a keeper has the newest
version of each, and everybody who looks is told of the next one.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from klantreis.errors import StoreError
from klantreis.memory import Same

if TYPE_CHECKING:  # the server starts before all this is loaded
    from klantreis.journey import Journey
    from klantreis.live.view import View
    from klantreis.outline import Presentation
    from klantreis.source import Document
    from klantreis.store import Folder, Version
    from klantreis.store.keeper import Keeper

FOLDER = "KLANTREIS_MAP"  # the folder, for pages and routes alike
KEPT = 32
Mark = tuple[object, ...]


class Library:
    """Gives the view of a journey; safe to share between threads.

    One view per version, shared by everybody who looks.
    """

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.keeper: Keeper | None = None
        """Has the versions and makes new ones; None while files are only shown."""
        self.why_closed = ""
        """Why nobody can change anything, in a sentence."""
        self._files: dict[str, Version] = {}
        self._views: OrderedDict[Mark, View] = OrderedDict()
        self._lock = Lock()

    def open(self, *, told: str = "", news: Callable[[str], None] | None = None) -> Keeper:
        """Keep versions from now on, and let people change the journeys.

        `told` is for who comes second, `news` is called with the key of what changed. StoreError
        when another program has the folder open, or no versions can be kept.
        """
        from klantreis.store.keeper import Keeper, nobody
        from klantreis.store.place import database_of
        from klantreis.store.sql import SqlStore

        place = database_of(self.folder.path)
        keeper = Keeper(self.folder.path, SqlStore(place), present=self._present, told=told)
        keeper.news = news or nobody
        keeper.start()
        self.keeper = keeper
        return keeper

    def close(self) -> None:
        """Write what is not on disk yet, and only show files from now on."""
        keeper, self.keeper = self.keeper, None
        self._files.clear()
        if keeper:
            keeper.close()

    def keys(self) -> tuple[str, ...]:
        """Return what the journeys are known by; none when the folder cannot be listed."""
        try:
            return self.folder.keys()
        except StoreError:
            return ()

    def journeys(self) -> dict[str, Journey | None]:
        """Return what every file says, by its key; None for what cannot be read."""
        return {key: version.document.journey for key, version in self._versions().items()}

    def view(self, key: str) -> View:
        """Return the newest view of a journey; StoreError when there is no such file."""
        from klantreis.live.view import View
        from klantreis.outline import FRESH

        version = self._version(key)
        named = self._named_by(version)
        head = self.keeper.head(key) if self.keeper and version.is_open else None
        presentation = head.presentation if head else FRESH
        view = self._known(_mark(version, presentation, named))
        if view is None:
            view = self._keep(View(version, named, presentation=presentation))
        view.number = head.revision.number if head else 0
        made = head.revision.at if head else self.folder.changed(key)
        if made:
            view.day = made.astimezone().date()
        return view

    def warm(self) -> None:
        """Read and check every journey, and draw its first deelproces, ahead of the visitors."""
        for key in self.keys():
            for part in islice(self.view(key).parts.values(), 1):
                assert part.pieces

    def _versions(self, *, only_journeys: bool = False) -> dict[str, Version]:
        found: dict[str, Version] = {}
        for key in self.keys():
            with suppress(StoreError):  # gone since a moment
                if only_journeys and not self._is_journey(key):
                    continue
                found[key] = self._version(key)
        return found

    def _is_journey(self, key: str) -> bool:
        """Whether a file is a journey; told without opening it, which may be going on already."""
        content = (self._files.get(key) or self.folder.version(key)).document.content
        return content is not None and content.kind == "klantreis"

    def _version(self, key: str) -> Version:
        """Return the newest version: of what is kept without a look at its file."""
        file = self._files.get(key)
        if file is None or self.keeper is None:
            file = self.folder.version(key)
        if self.keeper is None or not file.is_open:
            return file
        document = self.keeper.head(key).document
        if file.document is not document:
            file = file.saying(document)
        self._files[key] = file
        return file

    def _named_by(self, version: Version) -> tuple[Version, ...]:
        """Return the newest version of each journey that an aanpak or persona names."""
        content = version.document.content
        if content is None or content.kind == "klantreis":
            return ()
        from klantreis.store.folder import named_by

        return named_by(content, self._versions(only_journeys=True).values())

    def _present(
        self, key: str, seen: Presentation, before: Document | None, after: Document
    ) -> Presentation:
        """Number and draw the next version before it is kept, as whoever looks will see it."""
        from klantreis.live.presenting import present

        version = (self._files.get(key) or self.folder.version(key)).saying(after)
        view = present(version, self._named_by(version), seen, before)
        self._files[key] = version
        return self._keep(view).presentation

    def _known(self, mark: Mark) -> View | None:
        with self._lock:
            view = self._views.get(mark)
            if view is not None:
                self._views.move_to_end(mark)
            return view

    def _keep(self, view: View) -> View:
        """Keep a view, or return the one that somebody else made meanwhile."""
        mark = _mark(view.version, view.presentation, view.named)
        with self._lock:
            view = self._views.setdefault(mark, view)
            if len(self._views) > KEPT:
                self._views.popitem(last=False)
        return view


def _mark(version: Version, presentation: Presentation, named: tuple[Version, ...]) -> Mark:
    """Return what a view is known by: these very objects, for comparing what they say is slow."""
    hashes = (each.hash for each in named)
    return version.key, Same(version.document), Same(presentation), *hashes


@cache
def library() -> Library:
    """Return the journeys of this server's folder."""
    from klantreis.store import Folder

    return Library(Folder(Path(os.environ.get(FOLDER, "journeys"))))
