"""One journey that is open: its versions in the store, and the file that follows them."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from threading import Lock, RLock
from typing import NamedTuple

from klantreis.errors import RewriteFailed, StoreError
from klantreis.merge import Clash, merge
from klantreis.outline.changes import sentences
from klantreis.outline.presentation import FRESH, Presentation
from klantreis.source import Document, read, rewrite
from klantreis.source.personal import brought_in_by_text
from klantreis.store import disk
from klantreis.store.model import Change, Person, Revision, Store
from klantreis.store.redaction import Redaction
from klantreis.words import say

Present = Callable[[str, Presentation, Document | None, Document], Presentation]
"""What people see next of a journey: from its key, what they saw, the version before (None: none
yet) and the next."""
FILE = Person("bestand", "bestand")
STABLE = 0.5
"""Seconds that a file has to stand still: three quarters of half-written files still parse."""
KEPT = 32
"""How many versions are kept at hand, read."""


class Head(NamedTuple):
    """The newest version: what it is, what it says, and the numbers and rows that people see."""

    revision: Revision
    document: Document
    presentation: Presentation


class Opened:
    """One journey with its versions; the lock orders who changes it."""

    def __init__(self, key: str, path: Path, store: Store, present: Present) -> None:
        self.key = key
        self.path = path
        self.store = store
        self.present = present
        self.lock = RLock()
        self.trouble = ""
        self.clashes: tuple[Clash, ...] = ()
        self._file_lock = Lock()
        self._memory = Lock()
        self._redactions = 0
        self._documents: OrderedDict[int, Document] = OrderedDict()
        self._mark: disk.Mark | None = None
        self._waiting: tuple[str, float] | None = None
        self._revisions = list(store.revisions(key))
        self._written = store.last_written(key)
        disk.clean(path)
        if not self._revisions:
            self._begin()
        self.head = self._newest()
        self.look()

    # versions

    @property
    def revisions(self) -> tuple[Revision, ...]:
        """All versions, the oldest first."""
        return tuple(self._revisions)

    def document(self, number: int) -> Document:
        """Return what a version says; StoreError when there is no such version."""
        known, redactions = self._documents.get(number), self._redactions
        if known is None:
            self.store.revision(self.key, number)
            known = read(self.store.data(self.key, number))
        self._remember(number, known, redactions)
        return known

    def _remember(self, number: int, document: Document, redactions: int) -> None:
        """Keep a version at hand, unless something was taken out of all since it was read."""
        with self._memory:
            if redactions != self._redactions:
                return
            self._documents[number] = document
            self._documents.move_to_end(number)
            if len(self._documents) > KEPT:
                self._documents.popitem(last=False)

    def append(
        self,
        document: Document,
        change: Change,
        *,
        by: Person = FILE,
        command: str = "",
        seen: Presentation | None = None,
    ) -> Head:
        """Make a version; it is there for good once this returns.

        People have seen the presentation of the head, unless `seen` says otherwise.
        """
        before = self.head if seen is None else self.head._replace(presentation=seen)
        self.head = self._next(before, document, change, by=by, command=command)
        return self.head

    def _next(
        self, before: Head, document: Document, change: Change, *, by: Person, command: str
    ) -> Head:
        presentation = self.present(self.key, before.presentation, before.document, document)
        return self._stored(document, change, presentation, by=by, command=command)

    def _stored(
        self,
        document: Document,
        change: Change,
        presentation: Presentation,
        *,
        by: Person,
        command: str,
    ) -> Head:
        try:
            revision = self.store.append(
                self.key,
                document.data,
                parent=len(self._revisions),
                command=command or f"bestand-{token_hex(16)}",
                change=change,
                presentation=presentation.dump(),
                by=by,
            )
        except StoreError:
            self._reload()  # it may have been kept, and only the answer lost
            raise
        self._revisions.append(revision)
        self._remember(revision.number, document, self._redactions)
        return Head(revision, document, presentation)

    def _reload(self) -> None:
        """Look again at what the store has; when it cannot tell, what we knew stands."""
        with suppress(StoreError):
            self._revisions = list(self.store.revisions(self.key))
            if self._revisions:
                self.head = self._newest()

    def _newest(self) -> Head:
        revision = self._revisions[-1]
        kept = self.store.presentation(self.key, revision.number)
        return Head(revision, self.document(revision.number), Presentation.load(kept))

    def _begin(self) -> None:
        """The first version is the file as it was found."""
        self._mark = disk.mark(self.path)
        document = read(disk.read(self.path))
        presentation = self.present(self.key, FRESH, None, document)
        change = Change("begin", say("store.begun"))
        head = self._stored(document, change, presentation, by=FILE, command="")
        self._note_written(head.revision)

    # the file

    @property
    def is_gone(self) -> bool:
        """Whether there is no such file any more."""
        try:
            return not self.path.exists()
        except OSError:
            return False

    def look(self) -> None:
        """Take in what somebody changed outside, once the file stands still."""
        with self._file_lock:
            try:
                data = self._outside()
                if data is not None:
                    with self.lock:
                        self._take_in(data)
            except StoreError as error:
                self._mark = None  # what could not be kept is still to be taken in
                self.trouble = str(error)

    def write(self) -> None:
        """Bring the file up to the newest version, unless somebody changed it meanwhile."""
        with self._file_lock:
            head = self.head
            if self._written and head.revision.number == self._written.number:
                return
            try:
                found = _hash(disk.read(self.path))
                if found == head.revision.hash:
                    self._join_after_all(head.revision)
                    self._note_written(head.revision)
                elif self._written is None or found == self._written.hash:
                    self._put(head)
                else:
                    self._mark = None  # somebody saved since the last look: look again
            except StoreError as error:
                self.trouble = str(error)

    def write_back(self) -> None:
        """Write the newest version where the file is gone, or says nothing that can be read."""
        with self._file_lock:
            self._put(self.head)

    def redact(self, value: str) -> int:
        """Take a value out of every version and the file; return in how many versions it stood."""
        self.look()
        self.write()
        with self._file_lock, self.lock:
            self._refuse_breaking(value)
            follows = self._written is not None and self._stands(self._written)
            count = self.store.redact(self.key, value)
            with self._memory:
                self._redactions += 1
                self._documents.clear()
            self._revisions = list(self.store.revisions(self.key))
            self._written = self.store.last_written(self.key)
            self.head = self._newest()
            if follows:
                self._put(self.head)
        return count

    def _refuse_breaking(self, value: str) -> None:
        """A word of the format itself, such as a key, cannot be taken out."""
        before = self.head.document
        after = read(Redaction(value).data(before.data))
        if len(after.problems) > len(before.problems):
            raise StoreError(say("store.redaction_breaks"))

    def _put(self, head: Head) -> None:
        self._mark = disk.write(self.path, head.document.data)
        self._note_written(head.revision)

    def _stands(self, revision: Revision) -> bool:
        """Whether the file holds a version."""
        return _hash(disk.read(self.path)) == revision.hash

    def _note_written(self, revision: Revision) -> None:
        self.store.written(self.key, revision.number)
        self._written = replace(revision, written=True)
        self._revisions[revision.number - 1] = self._written
        self.trouble = ""

    def _outside(self) -> bytes | None:
        """Return the bytes of a file that somebody else wrote, when it stands still."""
        mark = disk.mark(self.path)
        if mark is not None and mark == self._mark:
            return None
        data = disk.read(self.path)
        found = _hash(data)
        if self._is_ours(found):
            self._mark, self._waiting, self.trouble = mark, None, ""
            return None
        now = time.monotonic()
        waited = self._waiting and self._waiting[0] == found and now - self._waiting[1] >= STABLE
        rested = mark is not None and time.time() - mark.time / 1e9 >= STABLE
        if waited or rested:
            self._mark, self._waiting = mark, None
            return data
        if self._waiting is None or self._waiting[0] != found:
            self._waiting = (found, now)
        return None

    def _is_ours(self, found: str) -> bool:
        """Whether the file holds a version that was written; one not marked yet is marked now."""
        if self._written and found == self._written.hash:
            return True
        since = self._written.number if self._written else 0
        for revision in reversed(self._revisions[since:]):
            if revision.hash == found:
                self._join_after_all(revision)
                self._note_written(revision)
                return True
        return False

    def _take_in(self, data: bytes) -> None:
        """Make a version of the file, and one of it and the head together when both are newer.

        Nobody sees the first of the two: it lacks what was changed here.
        """
        file = read(data)
        head, written = self.head, self._written
        kind = type(head.document.content)
        if file.content is None or kind not in (type(file.content), type(None)):
            place = file.problems[0].at if file.problems else None
            self.trouble = say("store.unreadable", regel=place.line if place else 1)
            return
        base = self.document(written.number) if written else head.document
        taken = self._taken(head, file, Change("file", _what(base, file)))
        self.head = self._joined(taken, base, head.document, file)
        self._note_written(taken.revision)  # last: a crash before leaves the joining to be done

    def _taken(self, before: Head, document: Document, change: Change) -> Head:
        return self._next(before, document, change, by=FILE, command="")

    def _join_after_all(self, taken: Revision) -> None:
        """Join when a crash, or a full disk, came right after the file was taken in."""
        since = self._written.number if self._written else taken.number
        is_newest = taken.number == len(self._revisions)
        if taken.change.kind == "file" and is_newest and since < taken.number - 1:
            documents = (self.document(each) for each in (since, taken.number - 1, taken.number))
            with self.lock:
                self.head = self._joined(self.head, *documents)

    def _joined(self, taken: Head, base: Document, ours: Document, file: Document) -> Head:
        """Put what changed here since the file was written into the text of the file."""
        if base.content is None or ours.data == base.data:
            return taken
        assert ours.content is not None
        assert file.content is not None
        merged = merge(base.content, ours.content, file.content)
        self.clashes = merged.clashes
        try:
            document = rewrite(file, merged.content, donor=ours)
        except RewriteFailed:
            document = ours
        if document.data == file.data:
            return taken
        key = "store.joined_with_clashes" if merged.clashes else "store.joined"
        return self._taken(taken, document, Change("file", say(key, aantal=len(merged.clashes))))


def _what(base: Document, file: Document) -> str:
    """Say in one sentence what somebody changed outside."""
    assert file.content is not None
    told = sentences(base.content, file.content) if base.content else ()
    parts = [say("store.file_changed", wat=told[0]) if told else say("store.file_looks")]
    if len(told) > 1:
        parts.append(say("store.more", aantal=len(told) - 1))
    parts += dict.fromkeys(each.sentence for each in brought_in_by_text(base, file))
    return " ".join(parts)


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()
