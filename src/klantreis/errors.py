"""Every error raised on purpose.

KlantreisError
├── SourceError         a text that cannot be read, with its place
├── EditRefused         an edit that does not fit the journey, with what it is about
├── Conflict            two people changed one thing; both values
├── RewriteFailed       a text that cannot be written so that it reads back as meant
├── StoreError          a file, folder or database that cannot be read or written
│   ├── Stale           somebody else was first
│   ├── FolderInUse     another program has the folder open
│   └── NotThere        a file that the folder does not have
└── WriterUnavailable   an output that this machine cannot make
"""

from __future__ import annotations

from typing import NamedTuple


class Position(NamedTuple):
    """A place in a text, counted from 1, as editors do."""

    line: int
    column: int


class KlantreisError(Exception):
    """Something went wrong that a person can mend; the message is a Dutch sentence."""


class SourceError(KlantreisError):
    """A text that cannot be read as a journey."""

    def __init__(self, sentence: str, *, at: Position) -> None:
        super().__init__(sentence)
        self.at = at


class EditRefused(KlantreisError):
    """An edit that cannot be made; `about` is the written address of what it is about.

    `personal`: it brings in what looks like a BSN, and a begeleider may be sure that it is none.
    """

    def __init__(self, sentence: str, *, about: str = "", personal: bool = False) -> None:
        super().__init__(sentence)
        self.about = about
        self.personal = personal


class Conflict(KlantreisError):
    """Two people changed one thing differently; nothing was changed.

    `clashes` tells each of them, with the value of both: `klantreis.merge.Clash`.
    """

    def __init__(self, sentence: str, *, clashes: tuple[object, ...]) -> None:
        super().__init__(sentence)
        self.clashes = clashes


class RewriteFailed(KlantreisError):
    """No text was found that says what is meant; nothing was changed."""


class StoreError(KlantreisError):
    """A file, folder or database that cannot be read or written."""


class Stale(StoreError):
    """The version that somebody built on is no longer the newest."""


class FolderInUse(StoreError):
    """Another program keeps the versions of this folder; `address` is where it can be met."""

    def __init__(self, sentence: str, *, address: str = "") -> None:
        super().__init__(sentence)
        self.address = address


class NotThere(StoreError):
    """The folder has no such file; asking again does not help."""


class WriterUnavailable(KlantreisError):
    """An output format that cannot be made here."""
