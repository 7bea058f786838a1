"""The flags on a box: the steps on other screens that lead to it, and those that it leads to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from klantreis.journey import Address
from klantreis.layout.text import width

TEXT: Final = 12.0
HIGH: Final = 18.0
LINE: Final = 21.0
"""How high a row of flags is, with what keeps it apart."""
POINT: Final = 6.0
SIDE: Final = 5.0
GAP: Final = 3.0


@dataclass(frozen=True, slots=True)
class Flag:
    """A number that leads to a step elsewhere; without an address it only says how many there are.

    One that `comes_in` points into the box, the others point out of it.
    """

    text: str
    title: str
    leads_to: Address | None
    comes_in: bool

    @property
    def width(self) -> float:
        """How wide it is drawn, in pixels."""
        return round(width(self.text, TEXT, bold=True) * 1.02 + 2 * SIDE + POINT, 1)


def width_of(flags: Collection[Flag]) -> float:
    """Return how wide flags beside each other are."""
    return sum(flag.width + GAP for flag in flags)


def flag_rows(flags: Iterable[Flag], room: float) -> list[list[Flag]]:
    """Divide flags over rows that are no wider than the room, where one alone fits."""
    rows: list[list[Flag]] = []
    left = 0.0
    for flag in flags:
        if not rows or left < flag.width:
            rows.append([])
            left = room
        rows[-1].append(flag)
        left -= flag.width + GAP
    return rows
