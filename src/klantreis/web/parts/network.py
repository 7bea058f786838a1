"""The organisations and what they pass on to each other, as a picture and as rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from html import escape
from itertools import pairwise
from textwrap import wrap
from typing import Final

import graphviz

from klantreis.journey import Actor, Address
from klantreis.layout.palette import LIGHT, LaneColors
from klantreis.live.view import View
from klantreis.outline.ties import Tie
from klantreis.web.parts.places import Places
from klantreis.words import say

GROUPS: Final = {
    "jongere": 6,
    "landelijk": 7,
    "onderwijs": 0,
    "doorstroompunt": 2,
    "gemeente": 1,
    "werk": 5,
    "zorg": 3,
}
"""The groups from left to right, each with the place of its colours in the palette."""
COLUMNS: Final = (("jongere", "landelijk", "onderwijs"), ("doorstroompunt",), ("gemeente",))
"""The groups that stand in the same column; all others stand in the last."""


class Network:
    """What the picture and the table below it show; the same numbers in both."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.places = Places(view)

    @property
    def ties(self) -> tuple[Tie, ...]:
        """What lies between every two organisations."""
        return self.view.ties

    @property
    def spoken(self) -> str:
        """What the picture is, in sentences; the table says the rest."""
        return say(
            "coherence.network_spoken",
            organisaties=len(self.nodes),
            pijlen=sum(bool(tie.handovers) for tie in self.ties),
            gaten=sum(bool(tie.gaps) for tie in self.ties),
        )

    @cached_property
    def nodes(self) -> tuple[str, ...]:
        """The organisations that give or receive something, in the order of the file."""
        ends = {end for tie in self.ties for end in (tie.giver, tie.receiver)}
        known = [actor for actor in self.view.graph.actors if actor in ends]
        return (*known, *sorted(ends.difference(known)))

    def name(self, organisation: str) -> str:
        """Return what an organisation is called; who is not known yet is nobody."""
        return self.view.graph.name(organisation) or say("outline.nobody")

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield a row for every tie: who, to whom, over which handovers and gaps."""
        for tie in self.ties:
            handovers = [(each.address, each.title) for each in tie.handovers]
            gaps = [(each.address, each.receiver.title) for each in tie.gaps]
            yield (
                self.name(tie.giver),
                self.name(tie.receiver),
                *self._counted(handovers),
                *self._counted(gaps),
            )

    def dot(self) -> str:
        """Return the picture for Graphviz; every label is escaped."""
        dot = graphviz.Digraph(
            graph_attr={"rankdir": "LR", "nodesep": "0.45", "ranksep": "1.6", "bgcolor": "none"},
            node_attr={
                "shape": "box",
                "style": "rounded,filled",
                "penwidth": "2.5",
                "fontname": "Arial",
                "fontsize": "20",
                "fontcolor": LIGHT.ink,
                "margin": "0.12,0.08",
            },
            edge_attr={"fontname": "Arial", "fontsize": "20"},
        )
        for column in self._columns():
            with dot.subgraph(graph_attr={"rank": "same"}) as same:
                for organisation in column:
                    self._draw(same, organisation)
        firsts = [column[0] for column in self._columns()]
        for left, right in pairwise(firsts):
            dot.edge(self._node(left), self._node(right), style="invis")
        for tie in self.ties:
            self._join(dot, tie)
        return str(dot.source)

    def _columns(self) -> list[list[str]]:
        found: list[list[str]] = [[] for _ in range(len(COLUMNS) + 1)]
        for organisation in self.nodes:
            found[self._column(organisation)].append(organisation)
        return [column for column in found if column]

    def _column(self, organisation: str) -> int:
        group = self._group(organisation)
        return next((n for n, groups in enumerate(COLUMNS) if group in groups), len(COLUMNS))

    def _group(self, organisation: str) -> str:
        actor: Actor | None = self.view.graph.actors.get(organisation)
        return (actor and actor.group) or ""

    def _draw(self, dot: graphviz.Digraph, organisation: str) -> None:
        group = self._group(organisation)
        colors = LIGHT.lanes[GROUPS[group]] if group else LaneColors(LIGHT.paper, LIGHT.border, "")
        dot.node(
            self._node(organisation),
            _label(self.name(organisation), say(f"group.{group}") if group else ""),
            fillcolor=colors.tint,
            color=colors.header,
            style="rounded,filled" if group else "rounded,filled,dashed",
        )

    def _join(self, dot: graphviz.Digraph, tie: Tie) -> None:
        """Draw the handovers as one line, and the unowned transitions as another."""
        leads_right = self._column(tie.giver) < self._column(tie.receiver)
        shared = {"constraint": str(leads_right).lower()}
        ends = (self._node(tie.giver), self._node(tie.receiver))
        if tie.handovers:
            width = f"{min(1 + 0.5 * len(tie.handovers), 4)}"
            label = f" {len(tie.handovers)} "
            dot.edge(*ends, label=label, color=LIGHT.edge, penwidth=width, **shared)
        if tie.gaps:
            label = f" {say('coherence.gaps', aantal=len(tie.gaps))} "
            look = {"style": "dashed", "color": LIGHT.gap, "fontcolor": LIGHT.gap}
            dot.edge(*ends, label=label, penwidth="3", **look, **shared)

    def _counted(self, items: list[tuple[Address, str]]) -> tuple[str, str]:
        return (str(len(items)), self.places.links(items)) if items else ("–", "–")

    def _node(self, organisation: str) -> str:
        """Return the name of a node; in an id Graphviz would read a colon as a port."""
        return f"n{self.nodes.index(organisation)}"


def _label(name: str, group: str) -> str:
    """Return the text of a box as a table of Graphviz, the name in bold."""
    lines = [f"<B>{escape(line)}</B>" for line in wrap(" ".join(name.split()), 20)]
    if group:
        lines.append(f'<FONT POINT-SIZE="16">{escape(group)}</FONT>')
    rows = "".join(f"<TR><TD>{line}</TD></TR>" for line in lines)
    return f'<<TABLE BORDER="0" CELLSPACING="0" CELLPADDING="2">{rows}</TABLE>>'
