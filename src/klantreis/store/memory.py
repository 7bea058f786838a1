"""Versions in memory: for tests, and for trying something that nobody has to keep."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from threading import Condition

from klantreis.errors import Stale, StoreError
from klantreis.store.model import Change, Person, Revision
from klantreis.store.parking import MemoryParking
from klantreis.store.redaction import Redaction
from klantreis.words import say


class MemoryStore:
    """A store that is gone with its process."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[Revision, bytes, str]]] = defaultdict(list)
        self._last: dict[str, int] = {}
        self._grown = Condition()
        self.parking = MemoryParking()

    def keys(self) -> tuple[str, ...]:
        return tuple(sorted(key for key, rows in self._rows.items() if rows))

    def head(self, key: str) -> Revision | None:
        revisions = self.revisions(key)
        return revisions[-1] if revisions else None

    def revision(self, key: str, number: int) -> Revision:
        return self._row(key, number)[0]

    def data(self, key: str, number: int) -> bytes:
        return self._row(key, number)[1]

    def presentation(self, key: str, number: int) -> str:
        return self._row(key, number)[2]

    def append(  # noqa: PLR0913 as the protocol says
        self,
        key: str,
        data: bytes,
        *,
        parent: int,
        command: str,
        change: Change,
        presentation: str,
        by: Person,
    ) -> Revision:
        digest, at = sha256(data).hexdigest(), datetime.now(UTC)
        revision = Revision(key, parent + 1, at, by, change, command, digest, written=False)
        with self._grown:
            known = self.answer(key, command)
            if known is not None:
                return known
            if len(self._rows[key]) != parent:
                raise Stale(say("store.stale"))
            self._rows[key].append((revision, data, presentation))
            self._grown.notify_all()
        return revision

    def answer(self, key: str, command: str) -> Revision | None:
        return next((each for each in self.revisions(key) if each.command == command), None)

    def revisions(self, key: str, since: int = 0) -> tuple[Revision, ...]:
        return tuple(revision for revision, _, _ in self._rows.get(key, [])[since:])

    def changed(self, key: str, seen: int, timeout: float) -> int:
        with self._grown:
            self._grown.wait_for(lambda: len(self.revisions(key)) > seen, timeout)
            return len(self.revisions(key))

    def written(self, key: str, number: int) -> None:
        with self._grown:
            revision, data, presentation = self._row(key, number)
            self._rows[key][number - 1] = replace(revision, written=True), data, presentation
            self._last[key] = number

    def last_written(self, key: str) -> Revision | None:
        number = self._last.get(key)
        return self.revision(key, number) if number else None

    def redact(self, key: str, value: str) -> int:
        redaction = Redaction(value)
        with self._grown:
            before = self._rows.get(key, [])
            after = [_redacted(*row, redaction) for row in before]
            self._rows[key] = after
        count = sum(one != other for one, other in zip(before, after, strict=True))
        return count + self.parking.redact(key, redaction)

    @property
    def is_stuck(self) -> bool:
        """Whether it may only read: never."""
        return False

    def retry(self) -> None:
        return

    def _row(self, key: str, number: int) -> tuple[Revision, bytes, str]:
        rows = self._rows.get(key, [])
        if not 1 <= number <= len(rows):
            raise StoreError(say("store.no_version", nummer=number))
        return rows[number - 1]


def _redacted(
    revision: Revision, data: bytes, presentation: str, redaction: Redaction
) -> tuple[Revision, bytes, str]:
    new = redaction.data(data)
    change = revision.change
    told: Change = replace(
        change, sentence=redaction.text(change.sentence), edits=redaction.text(change.edits)
    )
    digest = sha256(new).hexdigest()
    return replace(revision, change=told, hash=digest), new, redaction.text(presentation)
