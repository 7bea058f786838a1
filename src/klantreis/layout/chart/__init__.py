"""From a subprocess to boxes and lines of a known size, still without places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from klantreis.graph import Arrow, GraphHandover, GraphStep
from klantreis.layout.chart.beads import Bead
from klantreis.layout.chart.cards import Card, step_card
from klantreis.layout.chart.lanes import NOBODY, Lane, lane_of, lanes_of
from klantreis.layout.chart.links import Link, News, distinct, link_of
from klantreis.layout.chart.measure import USUAL, Measure
from klantreis.layout.chart.stubs import (
    entrance_card,
    entrance_id,
    exit_card,
    loose_card,
    stub_id,
)
from klantreis.layout.model import Edge, LaneGraph, Node
from klantreis.outline import Outline

MOST = 1000
"""How many steps, arrows or handovers a drawing may have; nobody can read half as many."""

__all__ = ["Bead", "Card", "Chart", "Lane", "Link", "chart_of", "is_too_large"]


@dataclass(frozen=True, slots=True)
class Chart:
    """What a picture of one subprocess holds."""

    lanes: tuple[Lane, ...]
    cards: tuple[Card, ...]
    links: tuple[Link, ...]
    outline: Outline

    @property
    def lane_graph(self) -> LaneGraph:
        """What the layout engine is given of it."""
        return LaneGraph(
            lanes=tuple(lane.id for lane in self.lanes),
            nodes=tuple(Node(card.id, card.lane, card.w, card.h) for card in self.cards),
            edges=tuple(
                Edge(
                    link.id,
                    link.source,
                    link.target,
                    label=(link.w, link.h) if link.h else None,
                    back=link.back,
                    bead=len(link.beads) or int(link.gap is not None),
                )
                for link in self.links
            ),
        )


def chart_of(outline: Outline, news: News = (), measure: Measure = USUAL) -> Chart:
    """Return the boxes and lines of a subprocess, in the order of the file."""
    telling = outline.telling
    cards = tuple(_cards(outline, news, measure))
    lanes = lanes_of(telling.graph, telling.subprocess, frozenset(card.lane for card in cards))
    return Chart(lanes, cards, tuple(distinct(_links(outline, news, measure))), outline)


def is_too_large(outline: Outline) -> bool:
    """Whether no drawing is made of it: that would take minutes, and show a grey page."""
    graph, part = outline.telling.graph, outline.telling.subprocess
    steps = graph.steps_of(part)
    arrows = sum(len(graph.out_of(step)) for step in steps)
    return max(len(steps), arrows, len(graph.handovers_of(part))) > MOST


def _cards(outline: Outline, news: News, measure: Measure) -> Iterator[Card]:
    """Yield every step, its entrance before it, its stubs behind it, loose handovers last."""
    graph = outline.telling.graph
    for step in graph.steps_of(outline.telling.subprocess):
        lane = lane_of(step, graph)
        if step.said.comes_from:
            yield entrance_card(step, lane, outline)
        yield step_card(step, lane, outline, is_new=step.address in news, measure=measure)
        seen = set()
        for arrow in _drawn(step, outline):
            if _leaves(arrow, outline) and stub_id(arrow) not in seen:
                seen.add(stub_id(arrow))
                yield exit_card(arrow, lane, outline)
    for handover in _loose(outline):
        lane = _giver_lane(handover, outline)
        is_new = handover.address in news
        yield loose_card(handover, lane, outline, is_new=is_new, measure=measure)


def _links(outline: Outline, news: News, measure: Measure) -> Iterator[Link]:
    graph = outline.telling.graph
    for step in graph.steps_of(outline.telling.subprocess):
        if step.said.comes_from:
            yield _entrance(step)
        for arrow in _drawn(step, outline):
            inside = arrow.target if not _leaves(arrow, outline) else None
            end = inside.said.id if inside else stub_id(arrow)
            changes_lane = inside is not None and lane_of(inside, graph) != lane_of(step, graph)
            ends = (step.said.id, end)
            yield link_of(arrow, ends, changes_lane, outline, news, measure=measure)


def _entrance(step: GraphStep) -> Link:
    source = entrance_id(step)
    return Link(source, source, step.said.id, "flow", step.address, back=False)


def _drawn(step: GraphStep, outline: Outline) -> Iterator[Arrow]:
    """Yield the arrows that are lines; a way back is a note in its box."""
    return (arrow for arrow in outline.telling.graph.out_of(step) if arrow.kind != "return")


def _leaves(arrow: Arrow, outline: Outline) -> bool:
    return arrow.target is None or arrow.target.subprocess is not outline.telling.subprocess


def _loose(outline: Outline) -> Iterator[GraphHandover]:
    """Yield the handovers that no line in this picture carries."""
    telling = outline.telling
    carried = {
        handover.address
        for step in telling.graph.steps_of(telling.subprocess)
        for arrow in _drawn(step, outline)
        for handover in arrow.handovers
        if handover.target is arrow.target
    }
    for handover in telling.graph.handovers_of(telling.subprocess):
        if handover.address not in carried:
            yield handover


def _giver_lane(handover: GraphHandover, outline: Outline) -> str:
    graph = outline.telling.graph
    step = handover.source or handover.target
    if step is not None and step.subprocess is outline.telling.subprocess:
        return lane_of(step, graph)
    known = (*handover.givers, handover.receiver or "")
    return next((id for id in known if id in graph.actors), NOBODY)
