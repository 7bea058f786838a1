"""The markers that handovers put on a picture."""

from __future__ import annotations

from dataclasses import dataclass

from klantreis.graph import GraphHandover
from klantreis.journey import DESK, ROOM
from klantreis.journey.step import Status
from klantreis.layout.chart.marks import Mark, mark_of
from klantreis.outline import Item, Outline


@dataclass(frozen=True, slots=True)
class Bead:
    """A handover on its line: its number, and how many of the fields it asks are agreed.

    `mark` counts all its lines of findings, `more` those that are not about open fields.
    """

    number: str
    asked: int
    agreed: int
    status: Status | None
    mark: Mark | None
    more: Mark | None
    item: Item
    is_new: bool = False


def bead_of(handover: GraphHandover, outline: Outline, *, is_new: bool = False) -> Bead:
    """Return the marker of a handover."""
    item = outline.item_at(handover.address)
    said = handover.said
    lines = outline.telling.lines_at(handover.address)
    asked = len(ROOM[said.kind]) + len(DESK[said.kind])
    return Bead(
        number=item.number.upper(),
        asked=asked,
        agreed=asked - len(tuple(said.open_fields())),
        status=said.status,
        mark=mark_of(lines),
        more=mark_of(tuple(line for line in lines if not line.is_about_fields)),
        item=item,
        is_new=is_new,
    )
