"""From a journey to its steps and arrows, with every handover laid over the flows it is about."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from klantreis.graph.network import Network, Patience
from klantreis.graph.parts import Arrow, GraphHandover, GraphStep, Way
from klantreis.journey import Actor, Address, Journey, Unsaid


def build(
    journey: Journey, actors: Mapping[str, Actor]
) -> tuple[Network, tuple[GraphHandover, ...]]:
    """Return the network of a journey, and its handovers in the order of the file."""
    network = Network(_steps(journey, actors))
    for step in network.steps:
        for arrow in _own_arrows(network, step):
            network.add(arrow)
    handovers = tuple(_handovers(network, journey))
    patience = Patience()
    for handover in handovers:
        _span(network, handover, patience)
    return network, handovers


def _steps(journey: Journey, actors: Mapping[str, Actor]) -> Iterator[GraphStep]:
    order = 0
    for subprocess in journey.subprocesses:
        for step in subprocess.steps:
            yield GraphStep.of(step, subprocess, actors.get(step.actor or ""), order)
            order += 1


def _own_arrows(network: Network, step: GraphStep) -> Iterator[Arrow]:
    for flow in step.said.flows:
        target = network.step(flow.to, step.subprocess) if flow.to else None
        yield Arrow("flow", step, target, flow.to, flow)
    back = step.said.way_back
    if back is not None and back.to is not None:
        yield Arrow("return", step, network.step(back.to, step.subprocess), back.to)


def _handovers(network: Network, journey: Journey) -> Iterator[GraphHandover]:
    patience = Patience()
    for subprocess in journey.subprocesses:
        for said in subprocess.handovers:
            source = network.step(said.source, subprocess) if said.source else None
            target = network.step(said.target, subprocess) if said.target else None
            giver = _known(said.giver)
            before = network.organisations_before(source, patience) if source and not giver else ()
            givers = (giver,) if giver else before
            receiver = _known(said.receiver) or (target.organisation if target else None)
            about = Address(subprocess.id, said.id)
            yield GraphHandover(said, subprocess, source, target, givers, receiver, about)


def _span(network: Network, handover: GraphHandover, patience: Patience) -> None:
    """Lay a handover over the flows it is about, or make it a line of its own."""
    if handover.source is None or handover.target is None:
        return
    spanned = _spanned(network, handover, handover.source, handover.target, patience)
    if not spanned:
        line = Arrow("handover", handover.source, handover.target, handover.said.target)
        network.add(line)
        spanned = [line]
    for arrow in _until_taken_over(spanned, handover, handover.source, handover.target):
        arrow.handovers.append(handover)


def _until_taken_over(
    spanned: list[Arrow], handover: GraphHandover, source: GraphStep, target: GraphStep
) -> list[Arrow]:
    """Leave out where the receiver gives back, and what is passed on after that.

    Unless there is no other way: then the handover is about all of it.
    """
    receiver = handover.receiver
    if receiver is None or receiver in handover.givers:
        return spanned
    out: dict[GraphStep, list[Arrow]] = {}
    for arrow in spanned:
        out.setdefault(arrow.source, []).append(arrow)
    todo = [(source, False)]
    seen = {*todo}
    kept: dict[Arrow, None] = {}
    for step, taken_over in todo:
        for arrow in out.get(step, ()):
            after = arrow.target
            if after is None or (taken_over and after.organisation not in {None, receiver}):
                continue
            kept[arrow] = None
            state = (after, taken_over or after.organisation == receiver)
            if state not in seen:
                seen.add(state)
                todo.append(state)
    return [arrow for arrow in spanned if arrow in kept] if (target, True) in seen else spanned


def _spanned(
    network: Network,
    handover: GraphHandover,
    source: GraphStep,
    target: GraphStep,
    patience: Patience,
) -> list[Arrow]:
    """Return the flows on the way from source to target by its two parties and the youth."""
    way = _OnTheWay(
        frozenset({*handover.givers, handover.receiver} - {None}),
        frozenset({source, target}),
        patience,
    )
    ahead = way.walk(source, network.ahead, network.out[target])
    if target not in ahead:
        return []
    behind = way.walk(target, network.behind, network.into[source])
    on_the_way = (ahead & behind) - {target}
    return [
        arrow
        for step in sorted(on_the_way, key=lambda step: step.order)
        for arrow in network.out[step]
        if arrow.kind == "flow" and arrow.target in behind and arrow.target is not source
    ]


@dataclass(frozen=True, slots=True)
class _OnTheWay:
    """The steps that a handover may span: of its ends' subprocesses, its parties and the youth."""

    parties: frozenset[str | None]
    ends: frozenset[GraphStep]
    patience: Patience

    def walk(
        self, start: GraphStep, ways: Mapping[GraphStep, list[Way]], without: Collection[Arrow]
    ) -> set[GraphStep]:
        """Return the steps on the way that can be reached, not passing these arrows."""
        parts = {step.subprocess.id for step in self.ends}
        leave_out = frozenset(without)
        seen = {start}
        todo = [start]
        while todo:
            nearby = ways[todo.pop()]
            if self.patience.is_out(len(nearby)):
                break
            for arrow, step in nearby:
                if step in seen or arrow in leave_out or step.subprocess.id not in parts:
                    continue
                if self._holds(step):
                    seen.add(step)
                    todo.append(step)
        return seen

    def _holds(self, step: GraphStep) -> bool:
        is_youth = step.is_youth and not step.is_end
        return is_youth or step.organisation in self.parties or step in self.ends


def _known(actor: str | Unsaid | None) -> str | None:
    return None if actor is None or isinstance(actor, Unsaid) else actor
