"""What is needed to say the items of one subprocess in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from klantreis.graph import Arrow, Crossing, GraphStep, JourneyGraph
from klantreis.journey import Address, Moment, Risk, Subprocess
from klantreis.outline import terms
from klantreis.outline.item import NOTHING
from klantreis.outline.lines import Line
from klantreis.outline.loops import loops_of
from klantreis.outline.names import Names
from klantreis.rules.engine import WEIGHTS
from klantreis.words import listed, say


@dataclass(frozen=True)
class Telling:
    """One subprocess, its lines for the room, and how its parts are called."""

    graph: JourneyGraph
    subprocess: Subprocess
    lines: tuple[Line, ...]
    names: Names

    @cached_property
    def gaps(self) -> Mapping[Address, Crossing]:
        """The unowned transitions that start in this subprocess, by the arrow they run over."""
        return self.graph.gaps_of(self.subprocess.id)

    def number(self, address: Address) -> str:
        """Return the number of an item or arrow."""
        return self.names.number(address)

    def step(self, step: GraphStep) -> str:
        """Name a step by its number."""
        return self.names.step(step, self.subprocess)

    def phase(self, id: str) -> str:
        """Return what a phase is called."""
        own = (each.name for each in self.graph.journey.phases if each.id == id)
        return next(own, None) or id

    def actors(self, ids: Iterable[str]) -> str:
        """Name some actors in one go."""
        return listed(self.graph.name(id) for id in ids)

    def moments(self, moments: Iterable[Moment]) -> str:
        """Say one or more terms, each with where it comes from."""
        return listed(terms.told(each, self.names, self.subprocess) for each in moments)

    def drawn(self, moments: Iterable[Moment]) -> str:
        """Say one or more terms as short as a drawing needs them."""
        return listed(terms.drawn(each, self.names, self.subprocess) for each in moments)

    def lines_at(self, address: Address) -> tuple[Line, ...]:
        """Return the lines about an item or its branches; a gap has lines of its own.

        A line about several places is there at each of them.
        """
        return self._lines.get(address, ())

    def weight_at(self, address: Address) -> str:
        """Return the weight of the heaviest line about an item; empty without any."""
        weights = {line.weight for line in self.lines_at(address)}
        return next((weight for weight in WEIGHTS if weight in weights), "")

    def counts_at(self, address: Address) -> str:
        """Say how many lines there are about an item of each weight; a dash when none."""
        counts = Counter(line.weight for line in self.lines_at(address))
        found = (
            say("outline.open", aantal=counts[weight], zwaarte=weight)
            for weight in WEIGHTS
            if counts[weight]
        )
        return listed(found) or NOTHING

    @cached_property
    def loops(self) -> frozenset[Arrow]:
        """The arrows that run back."""
        return loops_of(self.graph, self.subprocess)

    def risks_at(self, item: str) -> tuple[Risk, ...]:
        """Return the risks that hang on an item."""
        return tuple(self._risks.get(item, ()))

    def remarks(self, address: Address) -> Iterator[str]:
        """Say the risks of an item, and how much of it is still open."""
        risks = self.risks_at(address.item)
        if risks:
            yield say("outline.risks", nummers=listed(map(self._risk, risks)))
        yield from self.open_at(address)

    def open_at(self, address: Address) -> Iterator[str]:
        """Say how many findings an item has, how heavy they are, and what they are about."""
        lines = self.lines_at(address)
        if not lines:
            return
        said = self.counts_at(address)
        words = dict.fromkeys(line.short for line in lines if not line.is_about_fields)
        if words:
            yield say("outline.to_discuss_about", aantallen=said, woorden=listed(words))
        else:
            yield say("outline.to_discuss", aantallen=said)

    def _risk(self, risk: Risk) -> str:
        number = self.number(Address(self.subprocess.id, risk.id))
        return f"{number} ({risk.how_bad})" if risk.how_bad else number

    @cached_property
    def _risks(self) -> Mapping[str, list[Risk]]:
        found: dict[str, list[Risk]] = defaultdict(list)
        for risk in self.subprocess.risks:
            for item in dict.fromkeys(risk.about):
                found[item].append(risk)
        return found

    def _places(self, line: Line) -> Iterable[Address]:
        if line.place.item:
            return (line.place,)
        places = (self.names.place(finding.about) for finding in line.members)
        return dict.fromkeys(place for place in places if place.item)

    @cached_property
    def _lines(self) -> Mapping[Address, tuple[Line, ...]]:
        found: dict[Address, list[Line]] = defaultdict(list)
        for line in self.lines:
            for place in self._places(line):
                found[place].append(line)
        return {place: tuple(lines) for place, lines in found.items()}
