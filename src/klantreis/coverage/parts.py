"""The parts of a journey that say whom they are for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis import law
from klantreis.coverage.model import Part
from klantreis.graph import GraphHandover, GraphStep, JourneyGraph
from klantreis.journey import Address, Audience, Moment, Responsibility, Subprocess
from klantreis.journey.audience import NOBODY_SAID, Traits
from klantreis.law.model import Group

LEAVING = frozenset({"diploma", "verlaten school"})
"""The moments from which the months after leaving are counted."""
ABSENT = frozenset({None, "jongere", "landelijk"})
"""Whoever belongs to these groups is not there for a young person."""

Months = tuple[float | None, float | None]


def parts(graph: JourneyGraph) -> Iterator[Part]:
    """Yield the steps with their branches, the handovers and the tasks, by subprocess."""
    found = _Parts(graph)
    for subprocess in graph.journey.subprocesses:
        for step in graph.steps_of(subprocess):
            yield from found.of_step(step)
        for handover in graph.handovers_of(subprocess):
            yield from found.of_handover(handover)
        for task in subprocess.responsibilities:
            yield from found.of_task(task, subprocess)


class _Parts:
    """Makes the parts of one journey."""

    def __init__(self, graph: JourneyGraph) -> None:
        self.graph = graph
        self.groups = {
            actor.id: actor.group
            for actor in graph.journey.actors
            if actor.group is not None and actor.group not in ABSENT
        }
        self.named = {group.id: Traits.said(group) for group in graph.journey.audiences}

    def of_step(self, step: GraphStep) -> Iterator[Part]:
        """Yield the step and its branches."""
        said, doer = step.said, step.organisation
        traits = self.graph.traits(said.audience, step.subprocess)
        if traits != NOBODY_SAID and not (step.is_youth or step.is_national):
            doers = (doer,) if doer else ()
            months, groups = _window_of(step), self._of(doers)
            holds = (said.audience or step.subprocess.audience) is not None
            yield Part(step.address, "step", doers, groups, said.law, traits, *months, holds)
        if any(flow.audience for flow in said.flows):
            yield from self._branches(step)

    def _branches(self, step: GraphStep) -> Iterator[Part]:
        """Yield the branches to an organisation that say whom they are for, among those here."""
        here = self.graph.traits(step.said.audience, step.subprocess)
        for arrow in self.graph.out_of(step):
            audience, target = arrow.flow and arrow.flow.audience, arrow.target
            if audience and target and target.organisation in self.groups:
                doers = (target.organisation,)
                traits = self.graph.traits(audience, step.subprocess).beside(here)
                months = _window_of(target)
                groups, tells = self._of(doers), self._tells(audience)
                yield Part(arrow.address, "branch", doers, groups, (), traits, *months, tells)

    def of_handover(self, handover: GraphHandover) -> Iterator[Part]:
        """Yield a handover to an organisation, for whom the step is that it leads to."""
        step = handover.target or handover.source
        if step is None or handover.receiver not in self.groups:
            return
        traits = self.graph.traits(step.said.audience, step.subprocess)
        if traits != NOBODY_SAID:
            receiver = (handover.receiver,)
            groups, articles = self._of(receiver), handover.said.law
            about = handover.address
            yield Part(about, "handover", receiver, groups, articles, traits, None, None, False)

    def of_task(self, task: Responsibility, subprocess: Subprocess) -> Iterator[Part]:
        """Yield a task that says itself whom it is for."""
        if task.audience is None:
            return
        about = Address(subprocess.id, task.id)
        traits = self.graph.traits(task.audience, subprocess)
        doers = tuple(each for each in task.does or task.accountable if each in self.groups)
        must = not task.law or not all(map(law.leaves_a_choice, task.law))
        holds = must and self._tells(task.audience)
        months = _window(task.term)
        yield Part(about, "task", doers, self._of(doers), task.law, traits, *months, holds)

    def _tells(self, audience: Audience) -> bool:
        """Tell whether a target group says more than an age."""
        own = Traits.of(audience, self.named)
        return bool(own.origins or own.diplomas or own.schools)

    def _of(self, doers: tuple[str, ...]) -> tuple[Group, ...]:
        return tuple([self.groups[each] for each in doers if each in self.groups])


def _window_of(step: GraphStep) -> Months:
    said = step.said
    return _window((*said.term, *said.duration)) if said.term or said.duration else (None, None)


def _window(moments: Iterable[Moment]) -> Months:
    """Return from which month after leaving these go on, and until which."""
    since: list[float] = []
    until: list[float] = []
    for moment in moments:
        if moment.after in LEAVING:
            (since if moment.since else until).extend(each.months for each in moment.amounts)
    return min(since, default=None), max(until, default=None)
