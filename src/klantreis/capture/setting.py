"""What every form of a line gets to read with, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from klantreis.capture.cursor import Cursor
from klantreis.capture.here import Here
from klantreis.capture.parties import Parties
from klantreis.edits import OneEdit


class Setting(NamedTuple):
    """The version, the place in it, who is who, and what was chosen before."""

    here: Here
    cursor: Cursor
    parties: Parties
    chosen: Mapping[str, str]


@dataclass(frozen=True)
class Meant:
    """What a form makes of a line; `told` says it, with the numbers that are there after it.

    Without a cursor the edits say where to go on.
    """

    told: Callable[[Here], str]
    edits: tuple[OneEdit, ...] = ()
    cursor: Cursor | None = None
    park: str = ""
    undo: bool = False
    redo: bool = False
