"""A subprocess as numbered items and plain Dutch sentences: what the picture shows, in words.

Feeds the list and the table below the picture, the spoken labels in it, and every writer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from klantreis.graph import Crossing, GraphHandover, GraphStep, JourneyGraph
from klantreis.journey import Address, Subprocess
from klantreis.outline.accepted import accepted_sentences
from klantreis.outline.beside import beside_items
from klantreis.outline.handovers import gap_item, handover_item
from klantreis.outline.item import Item, ItemKind
from klantreis.outline.lines import Line, for_desk, for_room, lines, lines_of
from klantreis.outline.names import Names
from klantreis.outline.numbers import numbers_of
from klantreis.outline.praise import Praise, praise
from klantreis.outline.presentation import FRESH, Presentation
from klantreis.outline.steps import step_item
from klantreis.outline.telling import Telling
from klantreis.rules import Finding

__all__ = [
    "FRESH",
    "Item",
    "ItemKind",
    "Line",
    "Names",
    "Outline",
    "Praise",
    "Presentation",
    "for_desk",
    "for_room",
    "lines",
    "numbers_of",
    "outline_of",
    "praise",
]


@dataclass(frozen=True)
class Outline:
    """One subprocess in words.

    `items` are its steps, handovers and unowned transitions in journey order; `beside` what
    hangs on them; `lines` its findings, `room` those that are asked in the room and `desk` the
    homework: a handover with both stands in both. `praise` is what is complete, `accepted` what
    stays as it is on purpose; `telling` how it was said.
    """

    subprocess: str
    title: str
    part: int
    parts: int
    items: tuple[Item, ...]
    beside: tuple[Item, ...]
    lines: tuple[Line, ...]
    room: tuple[Line, ...]
    desk: tuple[Line, ...]
    praise: tuple[Praise, ...]
    accepted: tuple[str, ...]
    telling: Telling

    def item(self, address: Address) -> Item | None:
        """Return the item with this address."""
        return self._items.get(address)

    def item_at(self, address: Address) -> Item:
        """Return the item with this address, which must be there."""
        return self._items[address]

    @cached_property
    def places(self) -> frozenset[Address]:
        """The addresses of everything that the picture shows."""
        return frozenset(item.address for item in self.items)

    @cached_property
    def _items(self) -> Mapping[Address, Item]:
        return {item.address: item for item in (*self.items, *self.beside)}


def outline_of(
    graph: JourneyGraph,
    subprocess: Subprocess,
    findings: Iterable[Finding],
    presentation: Presentation = FRESH,
) -> Outline:
    """Say one subprocess in words; findings about other parts of the journey are left out.

    Items have the numbers that the presentation keeps for them.
    """
    own = [finding for finding in findings if finding.subprocess == subprocess.id]
    names = Names(graph, presentation)
    telling = Telling(graph, subprocess, lines_of(names, for_room(own)), names)
    return Outline(
        subprocess=subprocess.id,
        title=subprocess.title,
        part=names.parts[subprocess.id],
        parts=len(names.parts),
        items=tuple(_in_order(telling)),
        beside=tuple(beside_items(telling)),
        lines=lines_of(names, own),
        room=telling.lines,
        desk=lines_of(names, for_desk(own)),
        praise=praise(graph, subprocess, own, presentation),
        accepted=accepted_sentences(telling),
        telling=telling,
    )


def _in_order(telling: Telling) -> Iterator[Item]:
    """Yield the steps, each followed by the handovers and gaps that start there."""
    handovers: dict[GraphStep | None, list[GraphHandover]] = defaultdict(list)
    for handover in telling.graph.handovers_of(telling.subprocess):
        handovers[handover.source if _starts_here(handover, telling) else None].append(handover)
    gaps: dict[str, list[Crossing]] = defaultdict(list)
    for address, crossing in telling.gaps.items():
        gaps[address.item].append(crossing)
    for step in telling.graph.steps_of(telling.subprocess):
        yield step_item(step, telling)
        for handover in handovers[step]:
            yield handover_item(handover, telling)
        for crossing in gaps[step.said.id]:
            yield gap_item(crossing, telling)
    for handover in handovers[None]:
        yield handover_item(handover, telling)


def _starts_here(handover: GraphHandover, telling: Telling) -> bool:
    return handover.source is not None and handover.source.subprocess is telling.subprocess
