"""Where the journey passes from one organisation to another and no handover spans it."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph.network import Network, Patience
from klantreis.graph.parts import Arrow, Crossing, GraphStep
from klantreis.journey import Address

_Giver = tuple[GraphStep, frozenset[str | None]]
"""A step that gives, and whom handovers on the way from it are promised to."""


def crossings(network: Network) -> tuple[Crossing, ...]:
    """Return every change of organisation that no handover spans, in the order of the file.

    Looks back through steps of the young person, up to where a journey begins. Nothing passes from
    an end or over a way back: there the young person reports, and nobody hands over.
    """
    found: list[Crossing] = []
    behind: dict[GraphStep, list[_Giver]] = {}
    patience = Patience()
    for step in network.steps:
        if step.organisation is None:
            continue
        for arrow in _from_elsewhere(network, step):
            if arrow.source not in behind:
                behind[arrow.source] = _givers(network, arrow.source, patience)
            found += _crossing(arrow, step, behind[arrow.source], patience)
    return tuple(sorted(found, key=lambda crossing: crossing.arrow.source.order))


def _from_elsewhere(network: Network, step: GraphStep) -> Iterator[Arrow]:
    """Yield the arrows from other organisations that no handover spans, of twins the first."""
    seen: set[Address] = set()
    for arrow in network.into[step]:
        if arrow.kind == "return" or _is_owned(arrow, step):
            continue
        if arrow.source.organisation == step.organisation:
            continue
        if arrow.address in seen:
            continue
        seen.add(arrow.address)
        yield arrow


def _is_owned(arrow: Arrow, step: GraphStep) -> bool:
    """Whether a handover is about passing on to this step's organisation, not about giving back."""
    return any(
        each.target is step or each.receiver in {None, step.organisation}
        for each in arrow.handovers
    )


def _crossing(
    arrow: Arrow, step: GraphStep, behind: list[_Giver], patience: Patience
) -> Iterator[Crossing]:
    if patience.is_out(len(behind)):
        return
    givers = [
        giver
        for giver, promised in behind
        if giver.organisation != step.organisation and step.organisation not in promised
    ]
    if givers:
        shared = all(_share(giver, step) for giver in givers)
        yield Crossing(arrow, tuple(givers), step, shared)


def _givers(network: Network, source: GraphStep, patience: Patience) -> list[_Giver]:
    """Return the organisations' steps from a step back, and who is promised on the way."""
    found: dict[GraphStep, frozenset[str | None]] = {}
    seen: set[GraphStep] = set()
    todo: list[_Giver] = [(source, frozenset())]
    while todo:
        step, promised = todo.pop()
        if step in seen or step.is_end:
            continue
        seen.add(step)
        if step.organisation is not None:
            found[step] = promised
            continue
        if step.actor is None or step.said.kind_said == "start":
            continue
        if patience.is_out(len(network.into[step])):
            continue
        for before in network.into[step]:
            if before.kind == "return":
                continue
            to = frozenset(handover.receiver for handover in before.handovers)
            todo.append((before.source, promised | to))
    return sorted(found.items(), key=lambda item: item[0].order)


def _share(giver: GraphStep, receiver: GraphStep) -> bool:
    return (
        receiver.organisation in giver.said.together_with
        or giver.organisation in receiver.said.together_with
    )
