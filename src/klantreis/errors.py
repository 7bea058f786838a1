"""Every error raised on purpose.

KlantreisError
├── SourceError         a text that cannot be read, with its place
├── StoreError          a file or folder that cannot be read or written
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


class StoreError(KlantreisError):
    """A file or folder that cannot be read."""


class WriterUnavailable(KlantreisError):
    """An output format that cannot be made here."""
