"""Who passes on to whom, and what leads where, as DOT text for Graphviz; every label is escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import cos, pi, sin
from textwrap import wrap
from typing import Final

import graphviz

from klantreis.graph import JourneyGraph
from klantreis.outline.overview import Overview, Place, holds
from klantreis.outline.ties import Tie
from klantreis.words import say
from klantreis.writers.facts import text

HUBS: Final = 2
"""So many organisations stand in the middle, where the others make a ring around them."""
GROUPS: Final = ("jongere", "landelijk", "onderwijs", "doorstroompunt", "gemeente", "werk", "zorg")
"""The groups, clockwise from the left."""
NODE: Final = {
    "shape": "box",
    "penwidth": "2.5",
    "fontname": "Arial",
    "fontsize": "20",
    "margin": "0.12,0.08",
}
EDGE: Final = {"fontname": "Arial", "fontsize": "20"}


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of a picture; `groups` holds fill and border of a box by group, "" of others."""

    ink: str
    line: str
    gap: str
    groups: Mapping[str, tuple[str, str]]


def nodes_of(graph: JourneyGraph, ties: Sequence[Tie]) -> tuple[str, ...]:
    """Return the organisations that give or receive something, by group and order of the file."""
    ends = {end for tie in ties for end in (tie.giver, tie.receiver)}
    known = [actor for actor in graph.actors if actor in ends]
    order = [*GROUPS, ""]
    every = (*known, *sorted(ends.difference(known)))
    return tuple(sorted(every, key=lambda node: order.index(group_of(graph, node))))


def group_of(graph: JourneyGraph, node: str) -> str:
    """Return to which group an organisation belongs; empty when that is not known."""
    actor = graph.actors.get(node)
    return (actor and actor.group) or ""


def network(
    graph: JourneyGraph, ties: Sequence[Tie], paint: Paint, about: str = ""
) -> graphviz.Digraph:
    """Return the organisations and what they pass on, every node in its place.

    `about` is the organisation in the middle; without it those with the most ties stand there.
    """
    nodes = nodes_of(graph, ties)
    ids = {node: f"n{place}" for place, node in enumerate(nodes)}  # a colon would name a port
    picture = graphviz.Digraph(
        engine="neato",
        # curved lines look no better, and take minutes once many organisations are tied
        graph_attr={"splines": "line", "outputorder": "edgesfirst", "bgcolor": "none"},
        node_attr={**NODE, "fontcolor": paint.ink},
        edge_attr=dict(EDGE),
    )
    for node, (x, y) in spread(nodes, _hubs(nodes, ties, about)).items():
        group = group_of(graph, node)
        fill, border = paint.groups[group]
        picture.node(
            ids[node],
            _label(
                graph.name(node) or say("outline.nobody"), say(f"group.{group}") if group else ""
            ),
            pos=f"{x:.2f},{y:.2f}!",
            fillcolor=fill,
            color=border,
            style="rounded,filled" if group else "rounded,filled,dashed",
        )
    for tie in ties:
        _join(picture, (ids[tie.giver], ids[tie.receiver]), tie, paint)
    return picture


def _hubs(nodes: tuple[str, ...], ties: Sequence[Tie], about: str) -> tuple[str, ...]:
    """The one to look at, else those with the most ties; none when there are few."""
    if about in nodes:
        return (about,)
    if len(nodes) < 3 * HUBS:
        return ()
    count = Counter(end for tie in ties for end in (tie.giver, tie.receiver))
    most = sorted(nodes, key=lambda node: -count[node])[:HUBS]
    return tuple(node for node in nodes if node in most)


def _join(picture: graphviz.Digraph, ends: tuple[str, str], tie: Tie, paint: Paint) -> None:
    """Draw the handovers as one line, and the unowned transitions as another."""
    if tie.handovers:
        width = f"{min(1 + 0.5 * len(tie.handovers), 4)}"
        label = f" {len(tie.handovers)} "
        picture.edge(*ends, label=label, color=paint.line, penwidth=width)
    if tie.gaps:
        label = f" {say('coherence.gaps', aantal=len(tie.gaps))} "
        look = {"style": "dashed", "color": paint.gap, "fontcolor": paint.gap}
        picture.edge(*ends, label=label, penwidth="3", **look)


def overview(seen: Overview, paint: Paint) -> graphviz.Digraph:
    """Return the deelprocessen with their counts, and the flows between them."""
    fill, border = paint.groups[""]
    picture = graphviz.Digraph(
        graph_attr={"rankdir": "LR", "bgcolor": "none", "nodesep": "0.6", "ranksep": "1.2"},
        node_attr={
            **NODE,
            "fontcolor": paint.ink,
            "fillcolor": fill,
            "color": border,
            "style": "rounded,filled",
        },
        edge_attr={**EDGE, "color": paint.line},
    )
    ids = {place.id: f"d{place.number}" for place in seen.places}
    for place in seen.places:
        picture.node(ids[place.id], _place(place))
    for bridge in seen.bridges:
        ends = (ids[bridge.source], ids[bridge.target])
        if bridge.flows:
            picture.edge(*ends, label=f" {graphviz.escape(bridge.told)} ")
        else:
            picture.edge(*ends, style="dashed")
    return picture


def _place(place: Place) -> str:
    counts = [*holds(place)]
    if place.gaps:
        counts.append(say("screen.gaps", aantal=place.gaps))
    title = say("web.numbered", nummer=place.number, titel=place.title)
    return _label(title, " · ".join(counts), 28)


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


def _label(name: str, below: str, width: int = 20) -> str:
    """Return the text of a box as a table of Graphviz, the name in bold."""
    lines = [f"<B>{escape(line)}</B>" for line in wrap(text(name), width)]
    lines += [escape(text(below))] if below else []
    rows = "".join(f'<TR><TD ALIGN="LEFT">{line}</TD></TR>' for line in lines)
    return f'<<TABLE BORDER="0" CELLSPACING="0" CELLPADDING="2">{rows}</TABLE>>'
