"""What hangs on a thing: its risks as pills, and how many findings it has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from klantreis.journey import Address, Risk
from klantreis.layout.text import width
from klantreis.outline import Line, Outline
from klantreis.rules.engine import WEIGHTS, Weight

BARS = {"klein": 1, "middel": 2, "groot": 3, None: 0}
NUMBER = 12.0
TAG_LINE = 20.0
TAG_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Pill:
    """A risk by its number, with one to three bars for how bad it is."""

    number: str
    bars: int

    @property
    def width(self) -> float:
        """How wide it is drawn."""
        return width(self.number, NUMBER, bold=True) + (26.0 if self.bars else 12.0)


@dataclass(frozen=True, slots=True)
class Mark:
    """How many lines of findings a thing has, and the weight of the heaviest."""

    count: int
    weight: Weight
    rules: tuple[str, ...]

    @property
    def width(self) -> float:
        """How wide the bubble with the number is drawn."""
        return width(str(self.count), NUMBER, bold=True) + 10


Tag = Pill | Mark


def pills_of(item: str, outline: Outline) -> tuple[Pill, ...]:
    """Return the risks that hang on an item."""
    return tuple(_pill(risk, outline) for risk in outline.telling.risks_at(item))


def tag_rows(tags: Iterable[Tag], room: float) -> list[list[Tag]]:
    """Divide the tags over rows that fit."""
    rows: list[list[Tag]] = []
    left = 0.0
    for tag in tags:
        if not rows or left < tag.width:
            rows.append([])
            left = room
        rows[-1].append(tag)
        left -= tag.width + TAG_GAP
    return rows


def mark_of(lines: tuple[Line, ...]) -> Mark | None:
    """Sum up the lines of findings about one thing."""
    if not lines:
        return None
    heaviest = min((line.weight for line in lines), key=WEIGHTS.index)
    rules = dict.fromkeys(finding.rule for line in lines for finding in line.members)
    return Mark(len(lines), heaviest, tuple(rules))


def _pill(risk: Risk, outline: Outline) -> Pill:
    address = Address(outline.subprocess, risk.id)
    return Pill(outline.telling.number(address).upper(), BARS[risk.how_bad])
