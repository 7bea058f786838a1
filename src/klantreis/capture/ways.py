"""The ways through a deelproces, as far as a line needs them: no graph is made for it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from klantreis.journey import Journey, Step, Subprocess


def open_answers(step: Step) -> tuple[str, ...]:
    """Return the answers of a choice that lead nowhere yet."""
    return tuple(flow.when for flow in step.flows if flow.when is not None and flow.to is None)


def before(subprocess: Subprocess, id: str) -> Iterator[Step]:
    """Yield the steps on the ways to a step, the nearest first; not the step itself."""
    into: dict[str, list[Step]] = {}
    for step in subprocess.steps:
        for flow in step.flows:
            if flow.to:
                into.setdefault(flow.to, []).append(step)
    seen, ahead = {id}, deque([id])
    while ahead:
        for step in into.get(ahead.popleft(), ()):
            if step.id not in seen:
                seen.add(step.id)
                ahead.append(step.id)
                yield step


def beyond(subprocess: Subprocess, id: str, branch: str, through: frozenset[str]) -> Iterator[Step]:
    """Yield the steps that follow a step or its answer, going on only past those of some actors."""
    steps = {step.id: step for step in subprocess.steps}
    flows = steps[id].flows if id in steps else ()
    ahead = deque(flow.to for flow in flows if flow.to and branch in ("", flow.when))
    seen = {id}
    while ahead:
        step = steps.get(ahead.popleft())
        if step is None or step.id in seen:
            continue
        seen.add(step.id)
        yield step
        if step.actor in through:
            ahead.extend(flow.to for flow in step.flows if flow.to)


def youth(journey: Journey) -> frozenset[str]:
    """Return the parties that are the young person or the family."""
    return frozenset(actor.id for actor in journey.actors if actor.is_youth)


def giving(subprocess: Subprocess, id: str, giver: str, through: frozenset[str]) -> Step | None:
    """Return the giver's step at or before a step, looking only past those of some actors."""
    here = [step for step in subprocess.steps if step.id == id]
    for step in (*here, *before(subprocess, id)):
        if step.actor == giver:
            return step
        if step.actor not in through:
            return None
    return None


def phase_of(subprocess: Subprocess, id: str) -> str:
    """Return the phase that a step has or takes over from the one before it."""
    here = next((step for step in subprocess.steps if step.id == id), None)
    if here is None:
        return ""
    found = (step.phase for step in (here, *before(subprocess, id)))
    return next(filter(None, found), "")
