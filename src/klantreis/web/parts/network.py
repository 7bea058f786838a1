"""The organisations and what they pass on to each other, as a picture and as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from html import escape
from math import cos, pi, sin
from textwrap import wrap
from typing import Final

import graphviz

from klantreis.journey import Actor, Address
from klantreis.layout.palette import LIGHT, LaneColors
from klantreis.live.view import View
from klantreis.outline.ties import Tie
from klantreis.web.parts.places import Places
from klantreis.web.place import ALL
from klantreis.words import say
from klantreis.writers.markup import joined, tag

GROUPS: Final = {
    "jongere": 6,
    "landelijk": 7,
    "onderwijs": 0,
    "doorstroompunt": 2,
    "gemeente": 1,
    "werk": 5,
    "zorg": 3,
}
"""The groups, clockwise from the left, each with the place of its colours in the palette."""
NO_GROUP: Final = LaneColors(LIGHT.paper, LIGHT.border, LIGHT.ink)
HUBS: Final = 2
"""So many organisations stand in the middle, where the others make a ring around them."""


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
        ends = {end for tie in self.ties for end in (tie.giver, tie.receiver)}
        known = [actor for actor in self.view.graph.actors if actor in ends]
        order = [*GROUPS, ""]
        every = (*known, *sorted(ends.difference(known)))
        return tuple(sorted(every, key=lambda node: order.index(self._group(node))))

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
        picture = graphviz.Digraph(
            engine="neato",
            # curved lines look no better, and take minutes once many organisations are tied
            graph_attr={"splines": "line", "outputorder": "edgesfirst", "bgcolor": "none"},
            node_attr={
                "shape": "box",
                "penwidth": "2.5",
                "fontname": "Arial",
                "fontsize": "20",
                "fontcolor": LIGHT.ink,
                "margin": "0.12,0.08",
            },
            edge_attr={"fontname": "Arial", "fontsize": "20"},
        )
        for node, (x, y) in spread(self.nodes, self._hubs).items():
            self._draw(picture, node, f"{x:.2f},{y:.2f}!")
        for tie in self.ties:
            self._join(picture, tie)
        return picture

    @property
    def _hubs(self) -> tuple[str, ...]:
        """The one to look at, else those with the most ties; none when there are few."""
        if self.about != ALL:
            return (self.about,)
        if len(self.nodes) < 3 * HUBS:
            return ()
        count = Counter(end for tie in self.ties for end in (tie.giver, tie.receiver))
        most = sorted(self.nodes, key=lambda node: -count[node])[:HUBS]
        return tuple(node for node in self.nodes if node in most)

    def _draw(self, picture: graphviz.Digraph, node: str, place: str) -> None:
        group = self._group(node)
        colors = LIGHT.lanes[GROUPS[group]] if group else NO_GROUP
        picture.node(
            self._node(node),
            _label(self.name(node), say(f"group.{group}") if group else ""),
            pos=place,
            fillcolor=colors.tint,
            color=colors.header,
            style="rounded,filled" if group else "rounded,filled,dashed",
        )

    def _join(self, picture: graphviz.Digraph, tie: Tie) -> None:
        """Draw the handovers as one line, and the unowned transitions as another."""
        ends = (self._node(tie.giver), self._node(tie.receiver))
        if tie.handovers:
            width = f"{min(1 + 0.5 * len(tie.handovers), 4)}"
            label = f" {len(tie.handovers)} "
            picture.edge(*ends, label=label, color=LIGHT.border, penwidth=width)
        if tie.gaps:
            label = f" {say('coherence.gaps', aantal=len(tie.gaps))} "
            look = {"style": "dashed", "color": LIGHT.gap, "fontcolor": LIGHT.gap}
            picture.edge(*ends, label=label, penwidth="3", **look)

    def _counted(self, items: list[tuple[Address, str]]) -> str:
        if not items:
            return "–"
        return joined((tag("strong", str(len(items))), ": ", self.places.links(items)))

    def _group(self, node: str) -> str:
        actor: Actor | None = self.view.graph.actors.get(node)
        return (actor and actor.group) or ""

    def _node(self, node: str) -> str:
        """Return a name for Graphviz, which would read a colon in an id as a port."""
        return f"n{self.nodes.index(node)}"


def spread(nodes: tuple[str, ...], hubs: tuple[str, ...]) -> Mapping[str, tuple[float, float]]:
    """Return a place for every node, in inches: clockwise on an oval, the hubs inside it."""
    ring = [node for node in nodes if node not in hubs]
    wide, high = 3 + 0.75 * len(ring), 1.4 + 0.37 * len(ring)
    angles = (pi - 2 * pi * (place + 0.5) / len(ring) for place in range(len(ring)))
    around = {
        node: (wide * cos(angle), high * sin(angle))
        for node, angle in zip(ring, angles, strict=True)
    }
    apart = 2 * wide / (len(hubs) + 1)
    inside = {hub: (apart * place - wide, 0.0) for place, hub in enumerate(hubs, 1)}
    return around | inside


def _label(name: str, group: str) -> str:
    """Return the text of a box as a table of Graphviz, the name in bold."""
    lines = [f"<B>{escape(line)}</B>" for line in wrap(" ".join(name.split()), 20)]
    lines += [escape(group)] if group else []
    rows = "".join(f'<TR><TD ALIGN="LEFT">{line}</TD></TR>' for line in lines)
    return f'<<TABLE BORDER="0" CELLSPACING="0" CELLPADDING="2">{rows}</TABLE>>'
