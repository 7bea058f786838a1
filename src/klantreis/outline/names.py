"""How people point at the parts of a journey: by their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Address, Subprocess
from klantreis.outline.numbers import numbers_of
from klantreis.outline.presentation import FRESH, Presentation
from klantreis.words import say


class Names:
    """How people point at the parts of a journey; what a presentation keeps, keeps its number."""

    def __init__(self, graph: JourneyGraph, presentation: Presentation = FRESH) -> None:
        self.graph = graph
        self._presentation = presentation
        self._numbers: dict[str, Mapping[str, str]] = {}

    def numbers(self, subprocess: str) -> Mapping[str, str]:
        """Return the numbers of a subprocess; made when first asked, for a picture needs few."""
        if subprocess not in self._numbers:
            said = self.graph.journey.subprocess(subprocess)
            given = self._presentation.given(subprocess)
            self._numbers[subprocess] = numbers_of(said, given) if said else {}
        return self._numbers[subprocess]

    @cached_property
    def parts(self) -> Mapping[str, int]:
        """Which of the subprocesses each is, counted from 1."""
        return {each.id: place for place, each in enumerate(self.graph.journey.subprocesses, 1)}

    def number(self, address: Address) -> str:
        """Return `7`, `o3`, or `9→18` for an arrow; empty when the place has no number."""
        number = self.numbers(address.group).get(address.item, "")
        if not number or not address.target:
            return number
        return f"{number}→{self._end(address)}"

    def called(self, address: Address) -> str:
        """Return `stap 7`, `o3`, or nothing when the place has no number."""
        number = self.number(address)
        return say("outline.here", nummer=number) if number[:1].isdigit() else number

    def place(self, address: Address) -> Address:
        """Return the item of a picture that shows an address: a gap, else the step or handover."""
        gaps = self.graph.gaps_of(address.group)
        return address if address in gaps else Address(address.group, address.item)

    def _end(self, address: Address) -> str:
        step = self.graph.step(address.target, address.group)
        if step is None:
            return "?"
        number = self.numbers(step.subprocess.id)[step.said.id]
        part = step.subprocess.id
        return number if part == address.group else f"DP{self.parts[part]}·{number}"

    def step(self, step: GraphStep, here: Subprocess) -> str:
        """Name a step as seen from a subprocess: `stap 7`, or with the part that it is in."""
        number = self.numbers(step.subprocess.id)[step.said.id]
        if step.subprocess is here:
            return say("outline.here", nummer=number)
        return say(
            "outline.elsewhere",
            deel=self.parts[step.subprocess.id],
            titel=step.subprocess.title,
            nummer=number,
        )
