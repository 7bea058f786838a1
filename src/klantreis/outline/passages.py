"""Where a journey goes from one subprocess to another, and whether both sides say so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from klantreis.graph import Arrow, GraphStep, JourneyGraph

State = Literal["klopt", "terugweg", "geen-ingang", "geen-uitgang", "leeg", "onbekend"]
"""Both say so; a way back; one side does not; not drawn yet; points at a step not there."""


class Passage(NamedTuple):
    """One way out of a subprocess and into another; a step that is not there is None."""

    out_of: str
    into: str
    source: GraphStep | None
    target: GraphStep | None
    state: State


def passages(graph: JourneyGraph) -> tuple[Passage, ...]:
    """Return every passage, by the order of the subprocesses and their steps."""
    parts = {part.id: place for place, part in enumerate(graph.journey.subprocesses)}
    found = dict.fromkeys((*_exits(graph), *_entrances(graph)))
    known = [each for each in found if each.out_of in parts and each.into in parts]
    return tuple(sorted(known, key=lambda each: (parts[each.out_of], parts[each.into])))


def _exits(graph: JourneyGraph) -> Iterator[Passage]:
    for arrow in graph.arrows:
        here, there = arrow.source.subprocess.id, _group(arrow.to or "", arrow.source)
        if here != there:
            yield Passage(here, there, arrow.source, arrow.target, _state(graph, arrow, there))


def _state(graph: JourneyGraph, arrow: Arrow, there: str) -> State:
    part = graph.journey.subprocess(there)
    if part is not None and part.is_empty:
        return "leeg"
    if arrow.target is None:
        return "onbekend"
    if arrow.kind == "return":
        return "terugweg"
    said = arrow.target.said
    named = said.kind_said == "start" or str(arrow.source.address) in said.comes_from
    return "klopt" if named else "geen-ingang"


def _entrances(graph: JourneyGraph) -> Iterator[Passage]:
    """Yield the entrances that no arrow leads to."""
    led = {(arrow.source, arrow.target) for arrow in graph.arrows}
    for step in graph.steps:
        for reference in step.said.comes_from:
            source = graph.step(reference, step.subprocess)
            group = _group(reference, step)
            if group != step.subprocess.id and (source, step) not in led:
                state: State = "geen-uitgang" if source else "onbekend"
                yield Passage(group, step.subprocess.id, source, step, state)


def _group(reference: str, step: GraphStep) -> str:
    group, slash, _ = reference.partition("/")
    return group if slash else step.subprocess.id
