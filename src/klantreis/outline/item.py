"""What one line of the outline holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from klantreis.journey import Address

ItemKind = Literal["step", "handover", "gap", "risk", "question", "agreement", "opportunity"]
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the picture or beside it, in words.

    `word` is its kind in Dutch, `who` and `title` may be empty, `then` says where it leads, and
    `sentence` says all that the picture shows. `open` counts its lines of findings, `weight` is
    that of the heaviest and `discussed` says how many there are of each: a dash when none.
    """

    number: str
    kind: ItemKind
    word: str
    who: str
    title: str
    then: str
    sentence: str
    address: Address
    open: int = 0
    weight: str = ""
    discussed: str = NOTHING
