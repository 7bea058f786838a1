"""What one line of the outline holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from klantreis.journey import Address
from klantreis.words import say

ItemKind = Literal["step", "handover", "gap", "risk", "question", "agreement", "opportunity"]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the picture or beside it, in words.

    `word` is its kind in Dutch, `who` and `title` may be empty, `then` says where it leads, and
    `sentence` says all that the picture shows. `open` counts its lines of findings and `weight`
    is that of the heaviest.
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

    @property
    def discussed(self) -> str:
        """How much of it is still open, and how heavy that is; a dash when nothing is."""
        return say("outline.open", aantal=self.open, zwaarte=self.weight) if self.open else "–"
