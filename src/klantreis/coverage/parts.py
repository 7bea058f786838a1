"""The parts of a journey that say whom they are for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from klantreis import law
from klantreis.coverage.model import Part
from klantreis.graph import GraphHandover, GraphStep, JourneyGraph
from klantreis.journey import Address, Moment, Responsibility, Subprocess
from klantreis.journey.audience import NOBODY_SAID
from klantreis.law.model import Group

LEAVING = frozenset({"diploma", "verlaten school"})
"""The moments from which the months after leaving are counted."""


def parts(graph: JourneyGraph) -> Iterator[Part]:
    """Yield the steps with their branches, the handovers and the tasks, by subprocess."""
    for subprocess in graph.journey.subprocesses:
        found = (
            *(part for step in graph.steps_of(subprocess) for part in _of_step(graph, step)),
            *(_of_handover(graph, each) for each in graph.handovers_of(subprocess)),
            *(_of_task(graph, each, subprocess) for each in subprocess.responsibilities),
        )
        yield from (part for part in found if part and part.traits != NOBODY_SAID)


def _of_step(graph: JourneyGraph, step: GraphStep) -> Iterator[Part]:
    said = step.said
    if not (step.is_youth or step.is_national):
        doer = (step.organisation,) if step.organisation else ()
        traits = graph.traits(said.audience, step.subprocess)
        since, until = _months((*said.term, *said.duration))
        groups = _groups(graph, doer)
        yield Part(step.address, "step", doer, groups, said.law, traits, since, until)
    if any(flow.audience for flow in said.flows):
        yield from _branches(graph, step)


def _branches(graph: JourneyGraph, step: GraphStep) -> Iterator[Part]:
    """Yield the branches to an organisation that say whom they are for."""
    for arrow in graph.out_of(step):
        audience, target = arrow.flow and arrow.flow.audience, arrow.target
        if audience and target and target.organisation and not target.is_national:
            doer = (target.organisation,)
            traits = graph.traits(audience, step.subprocess)
            since, until = _months((*target.said.term, *target.said.duration))
            groups = _groups(graph, doer)
            yield Part(arrow.address, "branch", doer, groups, (), traits, since, until)


def _of_handover(graph: JourneyGraph, handover: GraphHandover) -> Part | None:
    """Return a handover to an organisation, for whom the step is that it leads to."""
    step = handover.target or handover.source
    receiver = (handover.receiver,) if handover.receiver else ()
    groups = _groups(graph, receiver)
    if step is None or not groups:
        return None
    traits = graph.traits(step.said.audience, step.subprocess)
    articles = handover.said.law
    return Part(handover.address, "handover", receiver, groups, articles, traits, holds=False)


def _of_task(graph: JourneyGraph, task: Responsibility, subprocess: Subprocess) -> Part | None:
    """Return a task that says itself whom it is for."""
    doers = tuple(each for each in task.does or task.accountable if _groups(graph, (each,)))
    if task.audience is None:
        return None
    traits = graph.traits(task.audience, subprocess)
    since, until = _months(task.term)
    return Part(
        Address(subprocess.id, task.id),
        "task",
        doers,
        _groups(graph, doers),
        task.law,
        traits,
        since,
        until,
        holds=not task.law or any(map(_is_duty, task.law)),
    )


def _groups(graph: JourneyGraph, actors: Iterable[str]) -> tuple[Group, ...]:
    """Return the groups of those actors that can be there for somebody."""
    known = (graph.actors.get(actor) for actor in actors)
    return tuple(
        actor.group
        for actor in known
        if actor and actor.group and actor.group not in ("jongere", "landelijk")
    )


def _months(moments: Iterable[Moment]) -> tuple[float | None, float | None]:
    """Return from which month after leaving these go on, and until which."""
    since: list[float] = []
    until: list[float] = []
    for moment in moments:
        if moment.after in LEAVING:
            (since if moment.since else until).extend(each.months for each in moment.amounts)
    return min(since, default=None), max(until, default=None)


@lru_cache(maxsize=256)
def _is_duty(reference: str) -> bool:
    article = law.article(reference)
    return article is None or article.norm not in ("kan", "op-verzoek")
