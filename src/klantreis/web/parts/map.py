"""The deelprocessen of a journey and the flows between them, as a map and as rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from textwrap import wrap

import graphviz

from klantreis.journey import Address
from klantreis.live.view import PartView, View
from klantreis.rules import WEIGHTS
from klantreis.rules.engine import Weight
from klantreis.web.parts.marks import SIGNS
from klantreis.web.place import JOURNEY, PART, address
from klantreis.words import listed, say

INK, EDGE, BOX, LIGHT = "#1A1A1A", "#4A4A4A", "#2F4B7C", "#F3F6FB"
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One deelproces: its place, its counts, and which it leads to."""

    number: int
    title: str
    link: str
    status: str
    gaps: int
    weights: Mapping[Weight, int]
    leads_to: tuple[int, ...]


class Map:
    """What the map and the table below it show; the same numbers in both."""

    def __init__(self, view: View) -> None:
        self.view = view

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """One row per deelproces, in the order of the file."""
        return tuple(self._row(part) for part in self.view.parts.values())

    @cached_property
    def rest(self) -> Mapping[Weight, int]:
        """How many findings are about no deelproces but about the whole journey, by weight."""
        about_all = (line for line in self.view.room if line.address.group not in self.view.parts)
        return Counter(line.weight for line in about_all)

    @cached_property
    def flows(self) -> Mapping[Pair, tuple[str, ...]]:
        """The flows from one deelproces to another: `9→18`, by their ids."""
        names, found = self.view.names, defaultdict[Pair, list[str]](list)
        for arrow in self.view.graph.arrows:
            if arrow.crosses and arrow.target is not None:
                pair = (arrow.source.subprocess.id, arrow.target.subprocess.id)
                ends = (names.number(arrow.source.address), names.number(arrow.target.address))
                found[pair].append("→".join(ends))
        return {pair: tuple(dict.fromkeys(ends)) for pair, ends in found.items()}

    @cached_property
    def entrances(self) -> frozenset[Pair]:
        """Which deelproces says to come from which."""
        return frozenset(
            (Address.parse(come).group, step.subprocess.id)
            for step in self.view.graph.steps
            for come in step.said.comes_from
            if Address.parse(come).group in self.view.parts
        )

    @property
    def spoken(self) -> str:
        """The whole map as sentences."""
        return " ".join(self._sentences())

    def dot(self) -> str:
        """Return the map for Graphviz; every label is escaped.

        Of boxes without arrows Graphviz puts the first at the bottom; there the last comes first.
        """
        dot = graphviz.Digraph(
            graph_attr={"rankdir": "LR", "nodesep": "0.3", "ranksep": "0.9", "bgcolor": "none"},
            node_attr={
                "shape": "box",
                "style": "rounded,filled",
                "fillcolor": LIGHT,
                "color": BOX,
                "penwidth": "1.5",
                "fontname": "Arial",
                "fontsize": "15",
                "fontcolor": INK,
                "margin": "0.1,0.08",
                "width": "2.7",
            },
            edge_attr={"color": EDGE, "fontname": "Arial", "fontsize": "12", "fontcolor": EDGE},
        )
        boxes = list(zip(self.rows, self.view.parts, strict=True))
        if not (self.flows or self.entrances):
            boxes.reverse()
        for row, part in boxes:
            dot.node(
                part, _label(row), URL=row.link, target="_self", tooltip=graphviz.escape(row.title)
            )
        for (source, target), ends in self.flows.items():
            dot.edge(source, target, label=graphviz.escape(f" {', '.join(ends)} "))
        for source, target in sorted(self.entrances - set(self.flows)):
            dot.edge(source, target, style="dashed")
        return str(dot.source)

    def _row(self, part: PartView) -> Row:
        id = part.subprocess.id
        numbers = {each: place for place, each in enumerate(self.view.parts, 1)}
        pairs = {*self.flows, *self.entrances}
        return Row(
            number=part.outline.part,
            title=part.subprocess.title,
            link=address("/werksessie", **{JOURNEY: self.view.version.key, PART: id}),
            status=part.subprocess.status or say("overview.no_status"),
            gaps=sum(item.kind == "gap" for item in part.outline.items),
            weights=Counter(line.weight for line in part.outline.room),
            leads_to=tuple(sorted(numbers[to] for source, to in pairs if source == id)),
        )

    def _sentences(self) -> Iterator[str]:
        yield say("overview.map", aantal=len(self.rows))
        for row in self.rows:
            if row.leads_to:
                yield say("overview.leads", nummer=row.number, naar=listed(map(str, row.leads_to)))


def _label(row: Row) -> str:
    """Return the text of a box as a table of Graphviz, the title in bold."""
    title = wrap(say("web.numbered", nummer=row.number, titel=row.title), 24)
    counts = " \u2002".join(f"{SIGNS[weight]} {row.weights.get(weight, 0)}" for weight in WEIGHTS)
    state = [row.status]
    if row.gaps:
        state.insert(0, say("overview.gaps", aantal=row.gaps))
    lines = [f"<B>{escape(line)}</B>" for line in title]
    lines += [escape(counts), escape(" · ".join(state))]
    rows = "".join(f'<TR><TD ALIGN="LEFT">{line}</TD></TR>' for line in lines)
    return f'<<TABLE BORDER="0" WIDTH="190" CELLSPACING="0" CELLPADDING="3">{rows}</TABLE>>'
