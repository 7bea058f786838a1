"""The journey as a graph of steps and arrows, with the questions that checks and pictures ask.

What counts as an unowned transition stands in docs/decisions/0004-unowned-transitions.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from functools import cached_property

from klantreis.graph import loops, rounds
from klantreis.graph.bounces import Pass
from klantreis.graph.building import build
from klantreis.graph.crossings import crossings
from klantreis.graph.parts import Arrow, Crossing, GraphHandover, GraphStep, Owned, Way
from klantreis.graph.rounds import Round
from klantreis.journey import (
    Actor,
    Address,
    Approach,
    Attachment,
    Audience,
    Handover,
    Journey,
    Persona,
    Responsibility,
    Step,
    Subprocess,
    Unsaid,
)
from klantreis.journey.audience import Traits
from klantreis.journey.step import CountsAs
from klantreis.journey.texts import words
from klantreis.memory import without_garbage_collection

__all__ = [
    "Arrow",
    "Crossing",
    "GraphHandover",
    "GraphStep",
    "JourneyGraph",
    "Owned",
    "Pass",
    "Round",
    "Way",
    "of",
]


class JourneyGraph:
    """All steps and arrows of a journey; made once per version, never changed."""

    def __init__(
        self,
        content: Journey | Approach | Persona,
        others: Mapping[str, Journey] | None = None,
    ) -> None:
        """Take what a file says; `others` are the journeys it may name, None when not known."""
        journey = content if isinstance(content, Journey) else content.journey
        self.content = content
        self.others = others
        self.journey = journey
        self.actors: Mapping[str, Actor] = {actor.id: actor for actor in journey.actors}
        self._network, self.handovers = build(journey, self.actors)
        self.steps = self._network.steps
        self._traits: dict[tuple[int, str], Traits] = {}  # audiences live as long as the journey

    def step(self, reference: str, subprocess: Subprocess | str) -> GraphStep | None:
        """Find a step by `step`, seen from a subprocess, or by `subprocess/step`."""
        return self._network.step(reference, subprocess)

    def steps_of(self, subprocess: Subprocess) -> tuple[GraphStep, ...]:
        """Return the steps of one subprocess, in the order of the file."""
        return self._network.steps_of(subprocess.id)

    def handovers_of(self, subprocess: Subprocess) -> tuple[GraphHandover, ...]:
        """Return the handovers of one subprocess, in the order of the file."""
        return self._handovers_by_subprocess.get(subprocess.id, ())

    @cached_property
    def arrows(self) -> tuple[Arrow, ...]:
        """All arrows, by the order of their source in the file; ways back included."""
        return tuple(arrow for step in self.steps for arrow in self._network.out[step])

    def out_of(self, step: GraphStep) -> list[Arrow]:
        """Return the arrows that leave a step, ways back included."""
        return self._network.out[step]

    def into(self, step: GraphStep) -> list[Arrow]:
        """Return the arrows that enter a step, ways back included."""
        return self._network.into[step]

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

        At an arrow that leads to nothing drawn yet, at a handover without a target, and where an
        aanpak passes the young person on to a journey.
        """
        ends = {each.source for each in self.handovers if each.source and not each.target}
        ends.update(arrow.source for arrow in self.arrows if arrow.is_loose)
        for _, joint in self.attachments:
            leaving = joint.passes_on_to and self.step(joint.leaves or "", self.journey.id)
            ends.update((leaving,) if leaving else ())
        return frozenset(ends)

    @cached_property
    def attachments(self) -> tuple[tuple[str, Attachment], ...]:
        """Where an aanpak meets a journey, with the id of that journey; of a journey none."""
        return tuple(self.content.attachments) if isinstance(self.content, Approach) else ()

    @cached_property
    def from_school(self) -> tuple[tuple[Subprocess, Traits], ...]:
        """The subprocesses where a journey begins at a school, each with whom it is for.

        An aanpak has none: what the law asks of the school stands in the journey beneath it.
        """
        if not isinstance(self.content, Journey):
            return ()
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

    def outcomes(self, subprocess: Subprocess) -> frozenset[str]:
        """Return how the journeys that begin in a subprocess may end, as far as drawn."""
        starts = (step for step in self.steps_of(subprocess) if step in self._starts)
        ahead = self.reachable(starts)
        return frozenset(step.said.outcome for step in ahead if step.said.outcome)

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
    def words(self) -> Mapping[str, Set[str]]:
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

    def reachable(
        self, starts: Iterable[GraphStep], *, without: Collection[object] = ()
    ) -> frozenset[GraphStep]:
        """Return every step that can be reached, not passing the steps or arrows in `without`."""
        return self._network.walk(starts, self._network.ahead, without)

    def reaching(
        self, ends: Iterable[GraphStep], *, without: Collection[object] = ()
    ) -> frozenset[GraphStep]:
        """Return every step from which one of these can be reached."""
        return self._network.walk(ends, self._network.behind, without)

    def organisations_before(self, step: GraphStep) -> tuple[str, ...]:
        """Return the organisation of a step, or those behind it when it is the young person's."""
        return self._network.organisations_before(step)

    @cached_property
    def crossings(self) -> tuple[Crossing, ...]:
        """Every change of organisation that no handover spans, in the order of the file."""
        return crossings(self._network)

    def gaps_of(self, subprocess: str) -> Mapping[Address, Crossing]:
        """Return the unowned transitions that start in a subprocess, by their arrow."""
        return self._gaps_by_subprocess.get(subprocess, {})

    def handover_at(self, address: Address) -> GraphHandover | None:
        """Return the handover with this address."""
        return self._handovers_by_address.get(address)

    @cached_property
    def cycles(self) -> tuple[frozenset[GraphStep], ...]:
        """The groups of steps that lead round to themselves, in the order of the file."""
        return loops.cycles(self._network, self.steps)

    def cycles_among(self, steps: Set[GraphStep]) -> tuple[frozenset[GraphStep], ...]:
        """Return the groups that lie within some steps: quicker than all, when these are few."""
        return loops.cycles(self._network, steps) if steps else ()

    @cached_property
    def backward(self) -> frozenset[Arrow]:
        """The arrows that run back to a step on the way to them, by the order of the file."""
        return loops.backward(self._network.ahead, (*self.starts, *self.steps))

    @cached_property
    def onward(self) -> Mapping[GraphStep, list[Way]]:
        """What follows each step within its subprocess, loops and ways back left out.

        Every step comes after the steps that lead to it.
        """
        return loops.onward(self._inside, loops.roots(self._network, self.starts))

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds within a subprocess that nothing ends, in the order of the file.

        A round ends by `hooguit`, and at a step with a term that ends once and for all.
        """
        phases = self.journey.phases
        again = {"herintreden"} | {each.id for each in phases if each.within == "herintreden"}
        return rounds.rounds(self._network, self._inside, self.starts, again)

    @cached_property
    def routes(self) -> Mapping[GraphStep, int]:
        """How many routes from a start to an end pass each step, loops left out."""
        return loops.routes(self._network, self._starts, self.backward)

    @cached_property
    def _handovers_by_subprocess(self) -> Mapping[str, tuple[GraphHandover, ...]]:
        found: dict[str, list[GraphHandover]] = {}
        for handover in self.handovers:
            found.setdefault(handover.subprocess.id, []).append(handover)
        return {subprocess: tuple(handovers) for subprocess, handovers in found.items()}

    @cached_property
    def _handovers_by_address(self) -> Mapping[Address, GraphHandover]:
        return {handover.address: handover for handover in self.handovers}

    @cached_property
    def _gaps_by_subprocess(self) -> Mapping[str, Mapping[Address, Crossing]]:
        found: dict[str, dict[Address, Crossing]] = {}
        for crossing in self.crossings:
            if not crossing.shared:
                address = crossing.address
                found.setdefault(address.group, {})[address] = crossing
        return found

    @cached_property
    def _inside(self) -> Mapping[GraphStep, list[Way]]:
        return rounds.inside(self._network)

    @cached_property
    def _groups(self) -> Mapping[str, Traits]:
        return {group.id: Traits.said(group) for group in self.journey.audiences}

    @cached_property
    def _starts(self) -> frozenset[GraphStep]:
        return frozenset(self.starts)


def of(
    content: Journey | Approach | Persona, others: Mapping[str, Journey] | None = None
) -> JourneyGraph:
    """Return the graph of what a file says; `others` are the journeys it may name."""
    with without_garbage_collection():
        return JourneyGraph(content, others)


def _owned(subprocess: Subprocess) -> Iterator[Owned]:
    parts: tuple[Step | Handover | Responsibility, ...]
    parts = (*subprocess.steps, *subprocess.handovers, *subprocess.responsibilities)
    for part in parts:
        owners = part.accountable
        if owners and not isinstance(owners, Unsaid):
            yield Owned(Address(subprocess.id, part.id), part.title, owners)
