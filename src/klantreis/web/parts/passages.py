"""The links between the deelprocessen, as a matrix and as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from klantreis.graph import GraphStep
from klantreis.live.view import View
from klantreis.web.parts.places import Places
from klantreis.words import say
from klantreis.writers.markup import Html, joined, tag

SIGNS = {"klopt": "✓", "terugweg": "↺", "leeg": "○"}
OPEN = "?"


class Passages:
    """What the matrix and the list below it show; the same numbers in both."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.places = Places(view)

    @cached_property
    def counts(self) -> Mapping[tuple[str, str], Counter[str]]:
        """How many links lead from one deelproces to another, by how they are."""
        found: dict[tuple[str, str], Counter[str]] = {}
        for each in self.view.passages:
            found.setdefault((each.out_of, each.into), Counter())[each.state] += 1
        return found

    @property
    def open(self) -> int:
        """How many links only one side knows of."""
        return sum(each.state not in SIGNS for each in self.view.passages)

    def heads(self) -> Iterator[str]:
        """Yield the headings of the matrix."""
        yield say("coherence.from_to")
        for id in self.view.parts:
            yield say("coherence.part", deel=self.places.names.parts[id])

    def matrix(self) -> Iterator[tuple[str, ...]]:
        """Yield a row per deelproces that links leave, with a cell for each they lead to."""
        for source, part in self.view.parts.items():
            name = say("coherence.part_named", deel=part.outline.part, titel=part.subprocess.title)
            yield name, *(self._cell(source, target) for target in self.view.parts)

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield a row per link: from which step, to which, and what is still missing."""
        for each in self.view.passages:
            sign = tag("span", SIGNS.get(each.state, OPEN), class_="sign", aria_hidden="true")
            state = joined((sign, " ", say(f"coherence.{each.state}")))
            yield (
                self._end(each.source, each.out_of),
                self._end(each.target, each.into),
                tag("span", state, class_="missing") if each.state not in SIGNS else state,
            )

    def _cell(self, source: str, target: str) -> str:
        if source == target:
            return tag("span", "", class_="same")
        counts = self.counts.get((source, target), Counter())
        pieces = [f"{count} {SIGNS.get(state, OPEN)}" for state, count in counts.items()]
        return ", ".join(pieces) or "–"

    def _end(self, step: GraphStep | None, part: str) -> Html:
        if step is None:
            number = self.places.names.parts[part]
            return joined((say("coherence.no_step", deel=number),))
        return joined((self.places.link(step.address), " ", step.title))
