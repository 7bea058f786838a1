"""What is complete already; said before the first gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from klantreis.graph import GraphHandover, GraphStep, JourneyGraph
from klantreis.journey import DESK, Address, Handover, Subprocess
from klantreis.outline.names import Names
from klantreis.outline.presentation import FRESH, Presentation
from klantreis.rules import Finding
from klantreis.words import listed, say

MOST = 3


@dataclass(frozen=True, slots=True)
class Praise:
    """One thing that is complete, and where."""

    sentence: str
    address: Address


def praise(
    graph: JourneyGraph,
    subprocess: Subprocess,
    findings: Iterable[Finding],
    presentation: Presentation = FRESH,
) -> tuple[Praise, ...]:
    """Return up to three things that are complete, the handovers first."""
    return tuple(islice(_complete(Names(graph, presentation), subprocess, tuple(findings)), MOST))


def _complete(names: Names, part: Subprocess, findings: tuple[Finding, ...]) -> Iterator[Praise]:
    steps = names.graph.steps_of(part)
    ready = [each for each in names.graph.handovers_of(part) if _is_ready(each, findings)]
    if ready:
        numbers = listed(names.number(each.address) for each in ready)
        sentence = say("outline.good_handovers", aantal=len(ready), nummers=numbers)
        yield Praise(sentence, ready[0].address)
    found = {finding.about for finding in findings}
    returns = [step for step in steps if _leads_back(step) and step.address not in found]
    if returns:
        numbers = listed(names.step(step, part) for step in returns)
        yield Praise(say("outline.good_ways_back", nummers=numbers), returns[0].address)
    choices = [step for step in steps if step.said.is_choice]
    if choices and all(flow.to for step in choices for flow in step.said.flows):
        yield Praise(say("outline.good_branches", aantal=len(choices)), Address(part.id))
    done = [step for step in steps if step.actor or not step.is_end]
    if done and all(step.actor for step in done):
        yield Praise(say("outline.good_actors", aantal=len(done)), Address(part.id))


def _is_ready(handover: GraphHandover, findings: tuple[Finding, ...]) -> bool:
    """Whether the room has nothing left to say about it; the desk may."""
    said = handover.said
    if any(map(said.asks_room, said.open_fields())):
        return False
    desk = {Handover.model_fields[field].alias for field in DESK[said.kind]}
    return all(each.about != handover.address or each.field in desk for each in findings)


def _leads_back(step: GraphStep) -> bool:
    back = step.said.way_back
    return back is not None and bool(back.to) and bool(back.desk)
