"""The journeys of a folder while people change them: one version after another, nothing lost.

A change applies to the version that its sender saw, is merged by id with the newest, becomes a text
by the smallest splices, and is a version once the store has it. The file follows within a tenth of
a second. A file that somebody changed outside is taken in as a version too, never overwritten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, RLock, Thread
from typing import Literal, NamedTuple, TypeVar

from klantreis.edits import Edit, dump
from klantreis.errors import Conflict, EditRefused
from klantreis.merge import Clash, merge
from klantreis.merge.labels import renames
from klantreis.outline.presentation import Presentation
from klantreis.source import Content, Document, rewrite
from klantreis.source.personal import (
    PersonalData,
    brought_in,
    brought_in_by_text,
    let_through,
    refuse,
)
from klantreis.store.folder import Folder
from klantreis.store.lock import FolderLock
from klantreis.store.model import Change, Person, Revision, Store
from klantreis.store.opened import Head, Opened, Present
from klantreis.store.replacing import Prefer, next_text, told_of
from klantreis.store.taking_back import TakeBack, take_back
from klantreis.words import say

C = TypeVar("C", bound=Content)
NOTHING = {"undo": "store.nothing_to_undo", "redo": "store.nothing_to_redo"}
TAKEN_BACK = {"undo": "store.undo", "redo": "store.redo"}
LOOK = 0.25
"""Seconds between two looks at the files."""


class Done(NamedTuple):
    """What a request led to: the newest version, and one sentence about it."""

    head: Head
    sentence: str
    personal: tuple[PersonalData, ...] = ()


class Request(NamedTuple):
    """Who asks, with an id of its own: the same id again gives the same answer and does nothing."""

    by: Person
    command: str


def numbered(
    _key: str, seen: Presentation, before: Document | None, after: Document
) -> Presentation:
    """Give every item its number, which it keeps under another id; whoever draws adds the rows."""
    if before and before.content and after.content and after.journey:
        for each in renames(before.content, after.content):
            seen = seen.renamed(each.before, each.after)
    return seen.numbered(after.journey) if after.journey else seen


class Keeper:
    """Keeps the journeys of one folder; safe to share between threads.

    One process per folder: whoever makes a keeper holds the lock of the folder, unless `lock` says
    that somebody else does. StoreError when another process has it.
    """

    def __init__(
        self,
        folder: Path,
        store: Store,
        *,
        present: Present = numbered,
        lock: bool = True,
        told: str = "",
    ) -> None:
        """Take the lock; `told` is what somebody reads who comes second, such as an address."""
        self._folder_lock = FolderLock(folder, told) if lock else None
        if self._folder_lock:
            self._folder_lock.acquire()
        self.folder = Folder(folder)
        self.store = store
        self.present = present
        self.news: Callable[[str], None] = nobody
        """Called with the key of a journey after anything about it changed, in any thread."""
        self._opened: dict[str, Opened] = {}
        self._lock = RLock()  # presenting an aanpak opens the journeys that it names
        self._wake, self._stop = Event(), Event()
        self._thread: Thread | None = None

    # looking

    def head(self, key: str) -> Head:
        """Return the newest version of a journey; StoreError when there is no such file."""
        return self._of(key).head

    def document(self, key: str, number: int) -> Document:
        """Return what a version says; StoreError when there is no such version."""
        return self._of(key).document(number)

    def history(self, key: str) -> tuple[Revision, ...]:
        """Return all versions, the oldest first."""
        return self._of(key).revisions

    def take_back(self, key: str, token: str) -> TakeBack:
        """Return which versions somebody can undo, and redo."""
        return take_back(self._of(key).revisions, token)

    def own_changes(self, key: str, token: str) -> tuple[str, str]:
        """Return what somebody would undo, and redo, in one sentence each; empty for nothing."""
        revisions = self._of(key).revisions
        mine = take_back(revisions, token)
        undo, redo = (_what(revisions, each[0]) if each else "" for each in (mine.undo, mine.redo))
        return undo, redo

    def answered(self, key: str, command: str) -> Done | None:
        """Return what a request that was made before led to."""
        known = self.store.answer(key, command)
        return Done(self._of(key).head, known.change.sentence) if known else None

    def trouble(self, key: str) -> str:
        """Return one sentence when the file does not follow; else nothing."""
        return self._of(key).trouble

    def clashes(self, key: str) -> tuple[Clash, ...]:
        """Return what the file and the room changed differently at the last time they met."""
        return self._of(key).clashes

    def gone(self) -> tuple[str, ...]:
        """Return which open journeys have no file any more."""
        return tuple(key for key, opened in self._opened.copy().items() if opened.is_gone)

    # changing

    @contextmanager
    def still(self, key: str) -> Iterator[Head]:
        """Give the newest version, and let nobody else change the journey meanwhile."""
        opened = self._of(key)
        with opened.lock:
            yield opened.head

    def edit(
        self, key: str, edit: Edit, *, seen: int, request: Request, sure: bool = False
    ) -> Done:
        """Make a version with this edit, which was made on version `seen`.

        Raises EditRefused when it does not fit, or brings in a BSN while no begeleider is `sure`
        that it is none; Conflict when somebody changed the same thing meanwhile; StoreError when it
        could not be kept. Nothing is changed then.
        """

        def make(opened: Opened) -> Done:
            saw, head = content_of(opened.document(seen)), content_of(opened.head.document)
            after = edit.apply(saw)
            content = after if saw is head else merged(saw, head, after)
            personal = brought_in(head, content)
            is_sure = sure and request.by.role == "begeleider"
            if not is_sure:
                refuse(personal)
            sentence = edit.told(saw, after)
            told = " ".join(filter(None, (sentence, let_through(personal) if is_sure else "")))
            document = rewrite(opened.head.document, content)
            change = Change("edit", told, dump(edit))
            return Done(self._append(opened, document, change, request), sentence, personal)

        return self._once(key, request, make)

    def replace(  # noqa: PLR0913 a text, by whom and on what
        self,
        key: str,
        data: bytes,
        *,
        seen: int,
        request: Request,
        prefer: Prefer = "",
        sure: bool = False,
    ) -> Done:
        """Make a version of a whole text, which was written on version `seen`.

        It is exactly this text when nothing came since; else that is joined in. Raises as `edit`
        does, and EditRefused for a text of which nothing can be read.
        """

        def make(opened: Opened) -> Done:
            head = opened.head.document
            saw = opened.document(seen)
            document = next_text(data, seen=saw, head=head, prefer=prefer)
            if document.data == head.data:
                return Done(opened.head, say("store.same_text"))
            personal = brought_in_by_text(head, document)
            is_sure = sure and request.by.role == "begeleider"
            if not is_sure:
                refuse(personal)
            told = " ".join(
                filter(None, (told_of(head, document), let_through(personal) if is_sure else ""))
            )
            done = self._append(opened, document, Change("edit", told), request)
            return Done(done, told, personal)

        return self._once(key, request, make)

    def undo(self, key: str, request: Request) -> Done:
        """Take back somebody's own last change that still stands.

        The exact bytes return when nothing came after it; else all later changes stay, and Conflict
        says when they do not allow it. EditRefused when there is nothing to undo.
        """
        return self._once(key, request, lambda opened: self._back(opened, "undo", request))

    def redo(self, key: str, request: Request) -> Done:
        """Take back somebody's own last undo, unless they changed something since."""
        return self._once(key, request, lambda opened: self._back(opened, "redo", request))

    def restore(self, key: str, number: int, request: Request) -> Done:
        """Make a version with the exact text of an earlier one; what came since stays a version."""

        def make(opened: Opened) -> Done:
            sentence = say("store.restored", nummer=number)
            change = Change("restore", sentence, about=number)
            return Done(self._append(opened, opened.document(number), change, request), sentence)

        return self._once(key, request, make)

    def renumber(self, key: str, request: Request) -> Done:
        """Count all items from 1 again, in the order of the file; the text stays as it is."""

        def make(opened: Opened) -> Done:
            head = opened.head
            seen, journey = head.presentation.renumbered(), head.document.journey
            if journey and seen.numbers_in(journey) == head.presentation.numbers_in(journey):
                return Done(head, say("store.numbered_well"))
            return self._shown(opened, seen, Change("numbers", say("store.renumbered")), request)

        return self._once(key, request, make)

    def rearrange(self, key: str, subprocess: str, request: Request) -> Done:
        """Draw a deelproces as if for the first time; the text stays as it is."""

        def make(opened: Opened) -> Done:
            journey = opened.head.document.journey
            part = journey.subprocess(subprocess) if journey else None
            if part is None:
                raise EditRefused(say("capture.no_part"))
            seen = opened.head.presentation.rearranged(subprocess)
            change = Change("rows", say("store.rearranged", deel=part.title))
            return self._shown(opened, seen, change, request)

        return self._once(key, request, make)

    def _shown(self, opened: Opened, seen: Presentation, change: Change, request: Request) -> Done:
        """Make a version with the same text, shown in another way."""
        head = opened.append(
            opened.head.document, change, by=request.by, command=request.command, seen=seen
        )
        return Done(self._heard(opened, head), change.sentence)

    def retry(self) -> None:
        """Try to keep versions again after an error of the disk."""
        self.store.retry()
        self._wake.set()

    def redact(self, key: str, value: str) -> int:
        """Take a value out of all versions and the file; returns in how many versions it stood."""
        return self._of(key).redact(value)

    def _once(self, key: str, request: Request, make: Callable[[Opened], Done]) -> Done:
        """Do something under the lock of a journey, unless this request was answered before."""
        opened = self._of(key)
        with opened.lock:
            known = self.store.answer(key, request.command)
            return Done(opened.head, known.change.sentence) if known else make(opened)

    def _back(self, opened: Opened, kind: Literal["undo", "redo"], request: Request) -> Done:
        """Make a version without what somebody's own last change, or undo, did."""
        mine = take_back(opened.revisions, request.by.token)
        numbers = mine.undo if kind == "undo" else mine.redo
        if not numbers:
            raise EditRefused(say(NOTHING[kind]))
        (number, *_), head = numbers, opened.head.document
        before, after = opened.document(number - 1), opened.document(number)
        document = before
        if head.data != after.data:
            content = merged(content_of(after), content_of(head), content_of(before))
            document = rewrite(head, content, donor=before)
        sentence = say(TAKEN_BACK[kind], wat=_what(opened.revisions, number))
        change = Change(kind, sentence, about=number)
        return Done(self._append(opened, document, change, request), sentence)

    def _append(self, opened: Opened, document: Document, change: Change, request: Request) -> Head:
        head = opened.append(document, change, by=request.by, command=request.command)
        return self._heard(opened, head)

    def _heard(self, opened: Opened, head: Head) -> Head:
        self._wake.set()
        self.news(opened.key)
        return head

    # files

    def start(self) -> None:
        """Let the files follow, and look for changes made outside, in a thread of its own."""
        self._thread = Thread(target=self._tend, name="klantreis-bestanden", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Write what is not on disk yet, and stop."""
        self._stop.set()
        self._wake.set()
        if self._thread:
            self._thread.join()
        for opened in list(self._opened.values()):
            opened.write()
        if self._folder_lock:
            self._folder_lock.release()

    def write_back(self, key: str) -> None:
        """Write a file again that is gone or cannot be read; StoreError when that does not work."""
        self._of(key).write_back()

    def look(self) -> None:
        """Look at every open file once: take in what changed outside, write what is newer here."""
        for opened in list(self._opened.values()):
            before = opened.head.revision.number, opened.trouble
            opened.look()
            opened.write()
            if before != (opened.head.revision.number, opened.trouble):
                self.news(opened.key)

    def _tend(self) -> None:
        while not self._stop.is_set():
            self._wake.wait(LOOK)
            self._wake.clear()
            self.look()

    def _of(self, key: str) -> Opened:
        with self._lock:
            if key not in self._opened:
                self._opened[key] = Opened(key, self.folder.file(key), self.store, self.present)
            return self._opened[key]


def nobody(_key: str) -> None:
    """Tell nobody."""


def _what(revisions: Sequence[Revision], number: int) -> str:
    """Return what a version did, or the one that it took back."""
    change = revisions[number - 1].change
    while change.kind in ("undo", "redo") and change.about:
        change = revisions[change.about - 1].change
    return change.sentence


def content_of(document: Document) -> Content:
    """Return what a document says; EditRefused when it could not be read."""
    if document.content is None:
        raise EditRefused(say("store.not_read"))
    return document.content


def merged(base: C, ours: C, theirs: C) -> C:
    """Return ours with their changes since base; Conflict when both changed one thing."""
    result = merge(base, ours, theirs)
    if result.clashes:
        raise Conflict(say("store.conflict"), clashes=result.clashes)
    return result.content
