"""A whole journey at a glance: its deelprocessen with their counts, and what leads where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from klantreis.journey import Address
from klantreis.outline import Names, Outline
from klantreis.rules.engine import WEIGHTS, Weight
from klantreis.words import listed, say

Ends = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """One deelproces: its number and title, and how much it holds and leaves open.

    `weights` counts what is asked in the room; `status` is empty when the file says none.
    """

    id: str
    number: int
    title: str
    status: str
    steps: int
    handovers: int
    gaps: int
    weights: Mapping[Weight, int]


@dataclass(frozen=True, slots=True)
class Bridge:
    """That one deelproces leads to another, and by which flows: the numbers of their steps.

    Without flows only the other one says to come from it.
    """

    source: str
    target: str
    flows: tuple[Ends, ...]

    @property
    def told(self) -> str:
        """The flows as people point at them: `9→18, 12→18`."""
        return ", ".join("→".join(ends) for ends in self.flows)


@dataclass(frozen=True)
class Overview:
    """The deelprocessen in the order of the file, and the bridges between them."""

    title: str
    places: tuple[Place, ...]
    bridges: tuple[Bridge, ...]

    def bridges_from(self, place: Place) -> Iterator[tuple[Bridge, Place]]:
        """Yield where a deelproces leads to, by the order of the file."""
        for other, bridge in self._onward.get(place.id, ()):
            yield bridge, other

    @cached_property
    def _onward(self) -> Mapping[str, Sequence[tuple[Place, Bridge]]]:
        """Where each deelproces leads to, by its id."""
        order = {place.id: number for number, place in enumerate(self.places)}
        found: dict[str, list[tuple[Place, Bridge]]] = {}
        for bridge in sorted(self.bridges, key=lambda each: order[each.target]):
            target = self.places[order[bridge.target]]
            found.setdefault(bridge.source, []).append((target, bridge))
        return found

    def sentence(self, place: Place) -> str:
        """Say one deelproces: what it is called, what is open, and where it leads to."""
        return " ".join(self._sentences(place))

    def _sentences(self, place: Place) -> Iterator[str]:
        yield say("map.place", nummer=place.number, titel=place.title)
        yield say("map.status", status=place.status or say("overview.no_status"))
        yield say("map.holds", inhoud=listed(holds(place)))
        open_ = [
            say(f"map.{weight}", aantal=count)
            for weight in WEIGHTS
            if (count := place.weights.get(weight, 0))
        ]
        if open_:
            yield say("map.to_discuss", vragen=listed(open_))
        if place.gaps:
            yield say("map.gaps_spoken", aantal=place.gaps)
        for bridge, other in self.bridges_from(place):
            flows = listed(say("map.flow", van=start, naar=end) for start, end in bridge.flows)
            sentence = "map.leads_by" if flows else "map.leads"
            yield say(sentence, nummer=other.number, stappen=flows)


def overview_of(names: Names, outlines: Iterable[Outline]) -> Overview:
    """Return the overview of a journey, whose deelprocessen are in words already."""
    return Overview(
        title=names.graph.journey.title,
        places=tuple(map(_place, outlines)),
        bridges=tuple(_bridges(names)),
    )


def holds(place: Place) -> tuple[str, str]:
    """Return how many steps and handovers it has, in words."""
    return (
        say("drawing.steps", aantal=place.steps),
        say("drawing.handovers", aantal=place.handovers),
    )


def _place(outline: Outline) -> Place:
    kinds = Counter(item.kind for item in outline.items)
    return Place(
        id=outline.subprocess,
        number=outline.part,
        title=outline.title,
        status=outline.telling.subprocess.status or "",
        steps=kinds["step"],
        handovers=kinds["handover"],
        gaps=kinds["gap"],
        weights=Counter(line.weight for line in outline.room),
    )


def _bridges(names: Names) -> Iterator[Bridge]:
    """Yield what flows, by the order of the file, then what is only said."""
    flows: dict[Ends, dict[Ends, None]] = {}
    for arrow in names.graph.arrows:
        if arrow.crosses and arrow.target is not None:
            pair = (arrow.source.subprocess.id, arrow.target.subprocess.id)
            ends = (names.number(arrow.source.address), names.number(arrow.target.address))
            flows.setdefault(pair, {})[ends] = None
    for step in names.graph.steps:
        for come in step.said.comes_from:
            pair = (Address.parse(come).group, step.subprocess.id)
            if pair[0] in names.parts and pair[0] != pair[1]:
                flows.setdefault(pair, {})
    for (source, target), found in sorted(flows.items(), key=lambda each: not each[1]):
        yield Bridge(source, target, tuple(found))
