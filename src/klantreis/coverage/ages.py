"""Who is there by age alone."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from klantreis import law
from klantreis.coverage.model import Band, uncovered
from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Journey
from klantreis.journey.audience import NOBODY_SAID, Traits


class AgeSpan(NamedTuple):
    """Ages at which the same organisations are there; none of them is a gap."""

    ages: Band
    organisations: tuple[str, ...]


def asked(journey: Journey) -> Band:
    """Return the ages that a journey is about: as it says, else those of the law."""
    said = journey.ages
    since = (said and said.since) or law.ages.qualification.value
    return Band(since, (said and said.until) or law.ages.youth.value)


def ages(graph: JourneyGraph) -> tuple[AgeSpan, ...]:
    """Return the organisations that are there for each age, in spans; none without a doelgroep."""
    first, last = asked(graph.journey)
    spans = [(each.since or 0, each.until or inf, doer) for each, doer in _audiences(graph)]
    if not spans:
        return ()
    found: list[AgeSpan] = []
    for age in range(first, last or first):
        doers = (doer for since, until, doer in spans if doer and since <= age < until)
        there = tuple(dict.fromkeys(doers))
        is_same = bool(found) and found[-1].organisations == there
        begin = found.pop().ages.since if is_same else age
        found.append(AgeSpan(Band(begin, age + 1), there))
    return tuple(found)


def first_gap(graph: JourneyGraph) -> int | None:
    """Return the first age that no step or branch with a doelgroep is for."""
    said = [traits for traits, _ in _audiences(graph)]
    return uncovered(said, asked(graph.journey)) if said else None


def _audiences(graph: JourneyGraph) -> Iterator[tuple[Traits, str | None]]:
    """Yield whom every step and branch with a doelgroep is for, and who does it.

    A branch without one, beside others, is for the rest.
    """
    for step in graph.steps:
        if step.said.audience or step.subprocess.audience:
            yield graph.traits(step.said.audience, step.subprocess), _doer(step)
        if any(flow.audience for flow in step.said.flows):
            yield from _branches(graph, step)


def _branches(graph: JourneyGraph, step: GraphStep) -> Iterator[tuple[Traits, str | None]]:
    for arrow in graph.out_of(step):
        if arrow.flow is not None:
            audience = arrow.flow.audience
            traits = graph.traits(audience, step.subprocess) if audience else NOBODY_SAID
            yield traits, _doer(arrow.target)


def _doer(step: GraphStep | None) -> str | None:
    return None if step is None or step.is_national else step.organisation
