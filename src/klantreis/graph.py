"""The journey as a graph of steps and arrows, with the questions that checks and pictures ask.

Meaning follows docs/begrippen.md: an arrow between two organisations that no handover spans and
that nobody shares is an unowned transition.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import networkx as nx

from klantreis.journey import (
    Actor,
    Address,
    Audience,
    Flow,
    Handover,
    Journey,
    Responsibility,
    Step,
    Subprocess,
    Unsaid,
)
from klantreis.journey.audience import Traits
from klantreis.journey.step import CountsAs
from klantreis.journey.texts import words
from klantreis.memory import without_garbage_collection

ArrowKind = Literal["flow", "handover", "return"]


@dataclass(frozen=True, slots=True, eq=False)
class GraphStep:
    """A step with its subprocess and its actor, and what follows from them.

    `organisation` is the id of the organisation that does it; None for the young person, an end,
    or nobody known. `is_youth` holds for the young person, the family and every end. `is_start`:
    a journey begins here, or comes in from another subprocess. `is_end`: a journey ends here.
    """

    said: Step
    subprocess: Subprocess
    actor: Actor | None
    order: int
    address: Address
    organisation: str | None
    is_youth: bool
    is_start: bool
    is_end: bool

    @classmethod
    def of(cls, said: Step, subprocess: Subprocess, actor: Actor | None, order: int) -> GraphStep:
        """Work out what follows from a step and its actor."""
        is_end = said.outcome is not None
        is_youth = is_end or (actor is not None and actor.is_youth)
        return cls(
            said,
            subprocess,
            actor,
            order,
            Address(subprocess.id, said.id),
            None if actor is None or is_youth else actor.id,
            is_youth,
            said.kind_said == "start" or bool(said.comes_from),
            is_end,
        )

    @property
    def is_national(self) -> bool:
        """Whether a national organisation does it."""
        return self.actor is not None and self.actor.group == "landelijk"

    @property
    def accountable(self) -> tuple[str, ...]:
        """Who sees to it: as written, else the organisation that does it."""
        if self.said.accountable:
            return self.said.accountable
        return () if self.organisation is None or self.is_national else (self.organisation,)

    @property
    def title(self) -> str:
        """Its name."""
        return self.said.title


@dataclass(frozen=True, slots=True, eq=False)
class GraphHandover:
    """A handover with the steps and organisations that follow from it."""

    said: Handover
    subprocess: Subprocess
    source: GraphStep | None
    target: GraphStep | None
    givers: tuple[str, ...]
    receiver: str | None
    order: int
    address: Address

    @property
    def title(self) -> str:
        """Its name."""
        return self.said.title


@dataclass(frozen=True, slots=True, eq=False)
class Arrow:
    """One line of the picture: a flow, a handover that is a line itself, or a way back.

    `target` is None for a branch without `naar` and for a reference to nothing; `handovers` are
    the agreements that span it.
    """

    kind: ArrowKind
    source: GraphStep
    target: GraphStep | None
    to: str | None
    flow: Flow | None = None
    handovers: list[GraphHandover] = field(default_factory=list)

    @property
    def address(self) -> Address:
        """The arrow, or the branch while it leads nowhere yet."""
        group, item = self.source.subprocess.id, self.source.said.id
        if self.to is None:
            return Address(group, item, branch=(self.flow and self.flow.when) or "")
        return Address(group, item, target=self.to)

    @property
    def label(self) -> str | None:
        """The answer that this branch belongs to."""
        return self.flow.when if self.flow else None

    @property
    def crosses(self) -> bool:
        """Whether it leaves its subprocess."""
        return self.target is not None and self.target.subprocess is not self.source.subprocess

    @property
    def is_loose(self) -> bool:
        """Whether nothing is drawn yet where it leads: an open branch, an empty subprocess."""
        if self.target is None:
            return bool(self.to or self.label)
        return self.target.subprocess.is_empty


Way = tuple[Arrow, GraphStep]
"""An arrow, and the step at its other end."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """The journey passes from one organisation to another over this arrow."""

    arrow: Arrow
    givers: tuple[GraphStep, ...]
    receiver: GraphStep
    shared: bool

    @property
    def address(self) -> Address:
        """The arrow that enters the receiving step."""
        return self.arrow.address


@dataclass(frozen=True, slots=True)
class Owned:
    """A step, handover or task, and whom the file names as the one who sees to it."""

    address: Address
    title: str
    owners: tuple[str, ...]


class JourneyGraph:
    """All steps and arrows of a journey; made once per version, never changed."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.actors: Mapping[str, Actor] = {actor.id: actor for actor in journey.actors}
        self.steps: tuple[GraphStep, ...] = tuple(self._all_steps())
        self._by_id = {(s.subprocess.id, s.said.id): s for s in self.steps}
        self._out: dict[GraphStep, list[Arrow]] = {step: [] for step in self.steps}
        self._traits: dict[tuple[int, str], Traits] = {}  # audiences live as long as the journey
        self._into: dict[GraphStep, list[Arrow]] = {step: [] for step in self.steps}
        self._ahead: dict[GraphStep, list[Way]] = {step: [] for step in self.steps}
        self._behind: dict[GraphStep, list[Way]] = {step: [] for step in self.steps}
        for step in self.steps:
            for arrow in self._own_arrows(step):
                self._add(arrow)
        self.handovers: tuple[GraphHandover, ...] = tuple(self._all_handovers())
        for handover in self.handovers:
            self._span(handover)

    # -- what there is ---------------------------------------------------------------------

    def step(self, reference: str, subprocess: Subprocess | str) -> GraphStep | None:
        """Find a step by `step`, seen from a subprocess, or by `subprocess/step`."""
        here = subprocess if isinstance(subprocess, str) else subprocess.id
        group, slash, item = reference.partition("/")
        return self._by_id.get((group, item) if slash else (here, reference))

    def steps_of(self, subprocess: Subprocess) -> tuple[GraphStep, ...]:
        """Return the steps of one subprocess, in the order of the file."""
        return self._steps_by_subprocess.get(subprocess.id, ())

    def handovers_of(self, subprocess: Subprocess) -> tuple[GraphHandover, ...]:
        """Return the handovers of one subprocess, in the order of the file."""
        return tuple(each for each in self.handovers if each.subprocess is subprocess)

    @cached_property
    def arrows(self) -> tuple[Arrow, ...]:
        """All arrows, by the order of their source in the file; ways back included."""
        return tuple(arrow for step in self.steps for arrow in self._out[step])

    def out_of(self, step: GraphStep) -> list[Arrow]:
        """Return the arrows that leave a step, ways back included."""
        return self._out[step]

    def into(self, step: GraphStep) -> list[Arrow]:
        """Return the arrows that enter a step, ways back included."""
        return self._into[step]

    @cached_property
    def starts(self) -> tuple[GraphStep, ...]:
        """Where journeys begin: said so, else the first step of a subprocess."""
        found: list[GraphStep] = []
        for subprocess in self.journey.subprocesses:
            steps = self.steps_of(subprocess)
            found += [step for step in steps if step.is_start] or steps[:1]
        return tuple(found)

    @cached_property
    def ends(self) -> tuple[GraphStep, ...]:
        """Where journeys end."""
        return tuple(step for step in self.steps if step.is_end)

    @cached_property
    def owned(self) -> tuple[Owned, ...]:
        """Return every step, handover and task that names who sees to it."""
        return tuple(part for each in self.journey.subprocesses for part in _owned(each))

    @cached_property
    def loose_ends(self) -> frozenset[GraphStep]:
        """Where the drawing stops and the journey may go on.

        At an arrow that leads to nothing drawn yet, and at a handover without a target.
        """
        ends = {each.source for each in self.handovers if each.source and not each.target}
        return frozenset(ends.union(arrow.source for arrow in self.arrows if arrow.is_loose))

    @cached_property
    def from_school(self) -> tuple[tuple[Subprocess, Traits], ...]:
        """The subprocesses where a journey begins at a school, each with whom it is for."""
        schools = {
            step.subprocess.id
            for step in self.starts
            if step.actor is not None and step.actor.group == "onderwijs"
        }
        return tuple(
            (each, self.traits(None, each))
            for each in self.journey.subprocesses
            if each.id in schools
        )

    def counting(self, kind: CountsAs, subprocess: Subprocess) -> tuple[GraphStep, ...]:
        """Return the steps of a subprocess that count as this; without any, those it leads to."""
        own = self.steps_of(subprocess)
        found = tuple(step for step in own if kind in step.said.counts_as)
        if found:
            return found
        ahead = self.reachable(step for step in own if step in self._starts)
        return tuple(step for step in self.steps if step in ahead and kind in step.said.counts_as)

    def traits(self, audience: Audience | None, subprocess: Subprocess) -> Traits:
        """Return whom a part is for: its own audience, else that of its subprocess."""
        said = audience or subprocess.audience
        key = (id(said), subprocess.id)
        if key not in self._traits:
            traits = Traits.of(said, self._groups)
            if not traits.origins and subprocess.origin:
                traits = traits._replace(origins=subprocess.origin)
            self._traits[key] = traits
        return self._traits[key]

    @cached_property
    def words(self) -> Mapping[str, Collection[str]]:
        """Every text of the journey, by what it refers to; free text has no kind."""
        return words(self.journey)

    @cached_property
    def finishing(self) -> frozenset[GraphStep]:
        """Every step from which an end, or a loose end, can be reached."""
        return self.reaching((*self.ends, *self.loose_ends))

    def name(self, actor: str | None) -> str:
        """Return the name of an actor; an unknown one stays as it was typed."""
        known = self.actors.get(actor) if actor else None
        return known.title if known else (actor or "")

    # -- reachability ----------------------------------------------------------------------

    def reachable(
        self, starts: Iterable[GraphStep], *, without: Collection[object] = ()
    ) -> frozenset[GraphStep]:
        """Return every step that can be reached, not passing the steps or arrows in `without`."""
        return self._walk(starts, self._ahead, without)

    def reaching(
        self, ends: Iterable[GraphStep], *, without: Collection[object] = ()
    ) -> frozenset[GraphStep]:
        """Return every step from which one of these can be reached."""
        return self._walk(ends, self._behind, without)

    def _walk(
        self,
        starts: Iterable[GraphStep],
        ways: Mapping[GraphStep, list[Way]],
        without: Collection[object],
        within: Collection[GraphStep] | None = None,
    ) -> frozenset[GraphStep]:
        leave_out = frozenset(without)
        seen = {step for step in starts if step not in leave_out}
        todo = list(seen)
        while todo:
            for arrow, step in ways[todo.pop()]:
                if step in seen or step in leave_out or arrow in leave_out:
                    continue
                if within is None or step in within:
                    seen.add(step)
                    todo.append(step)
        return frozenset(seen)

    @cached_property
    def net(self) -> nx.DiGraph[GraphStep]:
        """The steps and arrows for networkx; a way back from an end is left out."""
        net: nx.DiGraph[GraphStep] = nx.DiGraph()
        net.add_nodes_from(self.steps)
        net.add_edges_from(
            (arrow.source, arrow.target)
            for arrow in self.arrows
            if arrow.target is not None and not arrow.source.is_end
        )
        return net

    @cached_property
    def cycles(self) -> tuple[frozenset[GraphStep], ...]:
        """The groups of steps that lead round to themselves, in the order of the file."""
        groups = [
            frozenset(group)
            for group in nx.strongly_connected_components(self.net)
            if len(group) > 1 or any(self.net.has_edge(step, step) for step in group)
        ]
        return tuple(sorted(groups, key=lambda group: min(step.order for step in group)))

    @cached_property
    def backward(self) -> frozenset[Arrow]:
        """The arrows that run back to a step on the way to them, by the order of the file."""
        found: set[Arrow] = set()
        state: dict[GraphStep, bool] = {}  # True while the step is being followed
        for root in (*self.starts, *self.steps):
            if root in state:
                continue
            state[root] = True
            trail = [(root, iter(self._out[root]))]
            while trail:
                step, arrows = trail[-1]
                arrow = next(arrows, None)
                if arrow is None:
                    state[step] = False
                    trail.pop()
                elif arrow.target is None or arrow.kind == "return":
                    continue
                elif arrow.target not in state:
                    state[arrow.target] = True
                    trail.append((arrow.target, iter(self._out[arrow.target])))
                elif state[arrow.target]:
                    found.add(arrow)
        return frozenset(found)

    @cached_property
    def routes(self) -> Mapping[GraphStep, int]:
        """How many routes from a start to an end pass each step, loops left out.

        Routes through the drawing, never young people. Counted in linear time.
        """
        order = self._forward_order()
        before = {step: int(step in self._starts) for step in order}
        for step in order:
            for following in self._forward[step]:
                before[following] += before[step]
        behind = {step: int(step.is_end or not self._forward[step]) for step in order}
        for step in reversed(order):
            behind[step] += sum(behind[following] for following in self._forward[step])
        return {step: before[step] * behind[step] for step in order}

    @cached_property
    def _forward(self) -> Mapping[GraphStep, list[GraphStep]]:
        back = self.backward
        return {
            step: [
                arrow.target
                for arrow in arrows
                if arrow.target is not None and arrow.kind != "return" and arrow not in back
            ]
            for step, arrows in self._out.items()
        }

    def _forward_order(self) -> list[GraphStep]:
        """Return the steps so that every forward arrow runs on (Kahn, 1962)."""
        waiting = dict.fromkeys(self.steps, 0)
        for targets in self._forward.values():
            for target in targets:
                waiting[target] += 1
        order = [step for step, count in waiting.items() if not count]
        for step in order:
            for target in self._forward[step]:
                waiting[target] -= 1
                if not waiting[target]:
                    order.append(target)
        return order

    # -- who hands over to whom ------------------------------------------------------------

    @cached_property
    def crossings(self) -> tuple[Crossing, ...]:
        """Every change of organisation that no handover spans, in the order of the file.

        Looks back through steps of the young person. A start or an end is none.
        """
        found: list[Crossing] = []
        for step in self.steps:
            if step.organisation is None or step.is_start:
                continue
            found += self._crossings_into(step)
        return tuple(sorted(found, key=lambda crossing: crossing.arrow.source.order))

    def _crossings_into(self, step: GraphStep) -> Iterator[Crossing]:
        seen: set[Address] = set()
        for arrow in self._into[step]:
            if arrow.handovers or arrow.source.organisation == step.organisation:
                continue
            if arrow.address in seen:
                continue
            seen.add(arrow.address)
            givers = [
                giver
                for giver, owned_by in self._givers(arrow)
                if giver.organisation != step.organisation and step.organisation not in owned_by
            ]
            if givers:
                shared = all(self._share(giver, step) for giver in givers)
                yield Crossing(arrow, tuple(givers), step, shared)

    def _givers(self, arrow: Arrow) -> list[tuple[GraphStep, frozenset[str | None]]]:
        """Return the organisations' steps behind an arrow, and who is promised on the way."""
        found: dict[GraphStep, frozenset[str | None]] = {}
        seen: set[GraphStep] = set()
        todo: list[tuple[GraphStep, frozenset[str | None]]] = [(arrow.source, frozenset())]
        while todo:
            step, promised = todo.pop()
            if step in seen or step.is_end:
                continue
            seen.add(step)
            if step.organisation is not None:
                if not step.is_start:
                    found[step] = promised
                continue
            if step.actor is None or step.is_start:
                continue
            for before in self._into[step]:
                to = frozenset(handover.receiver for handover in before.handovers)
                todo.append((before.source, promised | to))
        return sorted(found.items(), key=lambda item: item[0].order)

    @staticmethod
    def _share(giver: GraphStep, receiver: GraphStep) -> bool:
        return (
            receiver.organisation in giver.said.together_with
            or giver.organisation in receiver.said.together_with
        )

    def organisations_before(self, step: GraphStep) -> tuple[str, ...]:
        """Return the organisation of a step, or those behind it when it is the young person's."""
        if step.organisation is not None:
            return (step.organisation,)
        found: dict[str, None] = {}
        seen = {step}
        todo = [step]
        while todo:
            for arrow in self._into[todo.pop()]:
                before = arrow.source
                if before in seen:
                    continue
                seen.add(before)
                if before.organisation is not None:
                    found[before.organisation] = None
                else:
                    todo.append(before)
        return tuple(found)

    # -- building --------------------------------------------------------------------------

    def _all_steps(self) -> Iterator[GraphStep]:
        order = 0
        for subprocess in self.journey.subprocesses:
            for step in subprocess.steps:
                yield GraphStep.of(step, subprocess, self.actors.get(step.actor or ""), order)
                order += 1

    @cached_property
    def _groups(self) -> Mapping[str, Traits]:
        return {group.id: Traits.said(group) for group in self.journey.audiences}

    @cached_property
    def _starts(self) -> frozenset[GraphStep]:
        return frozenset(self.starts)

    @cached_property
    def _steps_by_subprocess(self) -> Mapping[str, tuple[GraphStep, ...]]:
        found: dict[str, list[GraphStep]] = defaultdict(list)
        for step in self.steps:
            found[step.subprocess.id].append(step)
        return {name: tuple(steps) for name, steps in found.items()}

    def _own_arrows(self, step: GraphStep) -> Iterator[Arrow]:
        for flow in step.said.flows:
            target = self.step(flow.to, step.subprocess) if flow.to else None
            yield Arrow("flow", step, target, flow.to, flow)
        back = step.said.way_back
        if back is not None and back.to is not None:
            yield Arrow("return", step, self.step(back.to, step.subprocess), back.to)

    def _add(self, arrow: Arrow) -> None:
        self._out[arrow.source].append(arrow)
        if arrow.target is not None:
            self._into[arrow.target].append(arrow)
            self._ahead[arrow.source].append((arrow, arrow.target))
            self._behind[arrow.target].append((arrow, arrow.source))

    def _all_handovers(self) -> Iterator[GraphHandover]:
        order = 0
        for subprocess in self.journey.subprocesses:
            for said in subprocess.handovers:
                source = self.step(said.source, subprocess) if said.source else None
                target = self.step(said.target, subprocess) if said.target else None
                giver = _known(said.giver)
                givers = (giver,) if giver else self.organisations_before(source) if source else ()
                receiver = _known(said.receiver) or (target.organisation if target else None)
                about = Address(subprocess.id, said.id)
                yield GraphHandover(
                    said, subprocess, source, target, givers, receiver, order, about
                )
                order += 1

    def _span(self, handover: GraphHandover) -> None:
        """Lay a handover over the flows it is about, or make it a line of its own."""
        if handover.source is None or handover.target is None:
            return
        spanned = self._spanned(handover, handover.source, handover.target)
        if not spanned:
            line = Arrow("handover", handover.source, handover.target, handover.said.target)
            self._add(line)
            spanned = [line]
        for arrow in spanned:
            arrow.handovers.append(handover)

    def _spanned(
        self, handover: GraphHandover, source: GraphStep, target: GraphStep
    ) -> list[Arrow]:
        """Return the flows on the way from source to target by its two parties and the youth."""
        between = {*handover.givers, handover.receiver} - {None}
        way = {
            step
            for subprocess in {source.subprocess.id, target.subprocess.id}
            for step in self._steps_by_subprocess[subprocess]
            if (step.is_youth and not step.is_end) or step.organisation in between
        }
        way |= {source, target}
        ahead = self._walk([source], self._ahead, self._out[target], within=way)
        if target not in ahead:
            return []
        behind = self._walk([target], self._behind, self._into[source], within=way)
        on_the_way = (ahead & behind) - {target}
        return [
            arrow
            for step in sorted(on_the_way, key=lambda step: step.order)
            for arrow in self._out[step]
            if arrow.kind == "flow" and arrow.target in behind and arrow.target is not source
        ]


def of(journey: Journey) -> JourneyGraph:
    """Return the graph of a journey."""
    with without_garbage_collection():
        return JourneyGraph(journey)


def _owned(subprocess: Subprocess) -> Iterator[Owned]:
    parts: tuple[Step | Handover | Responsibility, ...]
    parts = (*subprocess.steps, *subprocess.handovers, *subprocess.responsibilities)
    for part in parts:
        owners = part.accountable
        if owners and not isinstance(owners, Unsaid):
            yield Owned(Address(subprocess.id, part.id), part.title, owners)


def _known(actor: str | Unsaid | None) -> str | None:
    return None if actor is None or isinstance(actor, Unsaid) else actor
