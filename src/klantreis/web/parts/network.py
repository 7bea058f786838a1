"""The organisations and what they pass on to each other, as a picture and as rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import graphviz

from klantreis.journey import Address
from klantreis.live.painting import PAINT
from klantreis.live.view import View
from klantreis.outline.ties import Tie
from klantreis.web.parts.places import Places
from klantreis.web.place import ALL
from klantreis.words import say
from klantreis.writers import dot
from klantreis.writers.markup import joined, tag


class Network:
    """What the picture and the table below it show; the same numbers in both."""

    def __init__(self, view: View, about: str = ALL) -> None:
        """Take a journey, and the organisation to look at: of that one only its own ties."""
        self.view = view
        self.about = about
        self.places = Places(view)

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """What lies between every two organisations."""
        every = self.view.ties
        return tuple(tie for tie in every if self.about in (ALL, tie.giver, tie.receiver))

    @cached_property
    def nodes(self) -> tuple[str, ...]:
        """The organisations that give or receive something, by group and order of the file."""
        return dot.nodes_of(self.view.graph, self.ties)

    @property
    def spoken(self) -> str:
        """What the picture is, in sentences; the table says the rest."""
        return say(
            "coherence.network_spoken",
            organisaties=len(self.nodes),
            pijlen=sum(bool(tie.handovers) for tie in self.ties),
            gaten=sum(bool(tie.gaps) for tie in self.ties),
        )

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield a row for every tie: who, to whom, over which handovers and gaps."""
        for tie in self.ties:
            yield (
                self.name(tie.giver),
                self.name(tie.receiver),
                self._counted([(each.address, each.title) for each in tie.handovers]),
                self._counted([(each.address, each.receiver.title) for each in tie.gaps]),
            )

    def name(self, node: str) -> str:
        """Return what an organisation is called."""
        return self.view.graph.name(node) or say("outline.nobody")

    def picture(self) -> graphviz.Digraph:
        """Return the picture for Graphviz, every node in its place; every label is escaped."""
        return dot.network(self.view.graph, self.ties, PAINT, self.about)

    def _counted(self, items: list[tuple[Address, str]]) -> str:
        if not items:
            return "–"
        return joined((tag("strong", str(len(items))), ": ", self.places.links(items)))
