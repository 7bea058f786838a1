"""What arrows do when a step comes between, or goes away."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.edits.base import C
from klantreis.edits.places import Path, called, get, put
from klantreis.errors import EditRefused
from klantreis.journey import Approach, Content, Flow, Journey, Step
from klantreis.journey.part import replaced
from klantreis.words import say


def arrow(to: str | None, when: str | None = None) -> Flow:
    """Return an arrow, or with an answer a branch."""
    said = {"als": when, "naar": to}
    return Flow.model_validate({key: value for key, value in said.items() if value is not None})


def without_flow(content: C, path: Path) -> C:
    """Return the content without an arrow or branch."""
    *above, place = path
    flows = get(content, tuple(above))
    left = tuple(flow for number, flow in enumerate(flows) if number != place)
    return put(content, tuple(above), left)


def without_step(content: C, path: Path, group: str) -> C:
    """Return the content without a step.

    Its one predecessor leads to its one successor then, with the answer that it had; elsewhere an
    arrow to it goes and a branch to it stays, open.
    """
    step: Step = get(content, path)
    into = list(_into(content, group, step))
    onward = {flow.to for flow in step.flows if flow.to and flow.to not in _own(group, step)}
    joined = onward.pop() if len(into) == 1 and len(onward) == 1 else None
    for home, before in into:
        names = _names(home, group, step)
        to = joined if joined is None or home == group or "/" in joined else f"{group}/{joined}"
        flows = _led_on(get(content, before), names, to, home)
        content = put(content, (*before, "flows"), flows)
    *above, place = path
    steps = get(content, tuple(above))
    left = tuple(each for number, each in enumerate(steps) if number != place)
    return put(content, tuple(above), left)


def _own(group: str, step: Step) -> set[str]:
    return {step.id, f"{group}/{step.id}"}


def _names(home: str, group: str, step: Step) -> set[str]:
    """Return how a step is written in the arrows of a subprocess."""
    return _own(group, step) if home == group else {f"{group}/{step.id}"}


def _into(content: Content, group: str, step: Step) -> Iterator[tuple[str, Path]]:
    """Yield the other steps that lead to a step, each with its subprocess."""
    for home, steps in _steps(content):
        names = _names(home, group, step)
        for place, each in enumerate(get(content, steps)):
            if each is not step and any(flow.to in names for flow in each.flows):
                yield home, (*steps, place)


def _steps(content: Content) -> Iterator[tuple[str, Path]]:
    if isinstance(content, Approach):
        yield content.id, ("steps",)
    elif isinstance(content, Journey):
        for place, each in enumerate(content.subprocesses):
            yield each.id, ("subprocesses", place, "steps")


def _led_on(step: Step, gone: set[str], to: str | None, home: str) -> tuple[Flow, ...]:
    """Return the arrows of a step, those to what is gone leading elsewhere, or nowhere."""
    if to in _own(home, step):
        to = None
    found: list[Flow] = []
    for flow in step.flows:
        if flow.to not in gone:
            found.append(flow)
        elif flow.when is not None or _is_new(step, to):
            found.append(replaced(flow, {"to": to}))
    return tuple(found)


def _is_new(step: Step, to: str | None) -> bool:
    return to is not None and all(flow.to != to for flow in step.flows)


def passing_on(step: Step, to: str, at: str) -> tuple[Flow, ...]:
    """Return the arrows of a step that leads to another too: of a choice by its first open branch.

    Raises EditRefused when every branch leads somewhere already.
    """
    if any(flow.to == to for flow in step.flows):
        return step.flows
    if not step.is_choice:
        return (*step.flows, arrow(to))
    for place, flow in enumerate(step.flows):
        if flow.to is None:
            filled = replaced(flow, {"to": to})
            return (*step.flows[:place], filled, *step.flows[place + 1 :])
    raise EditRefused(say("edits.no_open_branch", stap=called(step)), about=at)
