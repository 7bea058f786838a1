"""What a store of versions is: who changed what, what is parked, and what it promises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Role = Literal["kijker", "deelnemer", "bewerker", "begeleider", "bestand"]
Kind = Literal["begin", "edit", "undo", "redo", "file", "restore", "numbers", "rows"]


@dataclass(frozen=True, slots=True)
class Person:
    """Who changes something: a role and a token, never a name. `bestand` is the file itself."""

    role: Role
    token: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a version changed, in one Dutch sentence, and the edit as JSON where there was one.

    `about` is the version that an undo or redo takes back, or that is restored.
    """

    kind: Kind
    sentence: str
    edits: str = ""
    about: int | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of a text, without the text; versions count from 1 without a hole.

    `at` is in UTC, `hash` the SHA-256 of the bytes; `written` says that these bytes have stood in
    the file.
    """

    key: str
    number: int
    at: datetime
    by: Person
    change: Change
    command: str
    hash: str
    written: bool


@dataclass(frozen=True, slots=True)
class Parked:
    """One text that waits, or waited; they count from 1, in the order in which they came.

    `part` is the deelproces that people were looking at, empty for none; `at` is in UTC.
    """

    key: str
    number: int
    at: datetime
    by: Person
    command: str
    part: str
    text: str
    done: bool = False


class Parking(Protocol):
    """Keeps what is parked beside each journey; safe to share between threads.

    Every method raises StoreError when the database cannot be read or written.
    """

    def park(self, key: str, text: str, *, part: str, command: str, by: Person) -> Parked:
        """Put a text last; it is there for good on return.

        The same command again returns the same and adds nothing.
        """

    def parked(self, key: str) -> tuple[Parked, ...]:
        """Return all that was ever parked, in the order in which it came."""

    def settle(self, key: str, number: int, *, done: bool = True) -> Parked:
        """Say that something is done, or that it waits again; StoreError when it is not there."""


class Store(Protocol):
    """Keeps every version of every journey; safe to share between threads and processes.

    Every method raises StoreError when the database cannot be read or written.
    """

    @property
    def parking(self) -> Parking:
        """The parking lots."""

    def keys(self) -> tuple[str, ...]:
        """Return what the journeys are known by, in alphabetical order."""

    def head(self, key: str) -> Revision | None:
        """Return the newest version; None when there is none."""

    def revision(self, key: str, number: int) -> Revision:
        """Return a version; StoreError when it is not there."""

    def data(self, key: str, number: int) -> bytes:
        """Return the bytes of the file at a version; StoreError when it is not there."""

    def presentation(self, key: str, number: int) -> str:
        """Return the numbers and rows that people saw, as JSON; empty when none were kept."""

    def append(  # noqa: PLR0913 a version is what it is
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
        """Add a version behind its parent (0: none yet); it is there for good on return.

        The same command again returns the same version and adds nothing. Raises Stale when the
        parent is no longer the newest. After any error nothing was added.
        """

    def answer(self, key: str, command: str) -> Revision | None:
        """Return the version that a command made before."""

    def revisions(self, key: str, since: int = 0) -> tuple[Revision, ...]:
        """Return the versions after a number, the oldest first, without a hole."""

    def changed(self, key: str, seen: int, timeout: float) -> int:
        """Wait at most so many seconds for a version after `seen`; return the newest."""

    def written(self, key: str, number: int) -> None:
        """Note that the file holds this version now."""

    def last_written(self, key: str) -> Revision | None:
        """Return the version that was noted last; None when none was."""

    def redact(self, key: str, value: str) -> int:
        """Take a value out of all versions and parked texts; return in how many it stood.

        What is left is a neutral word, and the value is nowhere in the database any more.
        """

    @property
    def is_stuck(self) -> bool:
        """Whether it may only read, after an error."""

    def retry(self) -> None:
        """Try to write again after an error; until then a store may only read."""
