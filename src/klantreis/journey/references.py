"""Which parts of a journey name which others, and whether those are there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple, get_args

from klantreis.journey.address import LISTS, Address
from klantreis.journey.journey import FixedPhase, Journey, Subprocess
from klantreis.journey.part import Unsaid
from klantreis.journey.texts import ANYWHERE, REFERRING, WITHIN, texts, words, words_of

ANSWERS = frozenset({"samen", *Unsaid})
"""Words that stand where an organisation may stand and name none."""


class Reference(NamedTuple):
    """One part names another: `field` is the Dutch key, `kind` says what its target is.

    `subprocess` is where a target without a subprocess of its own is looked for; empty for the
    lists of the journey.
    """

    owner: Address
    field: str
    kind: str
    target: str
    subprocess: str


def references(journey: Journey) -> Iterator[Reference]:
    """Yield every reference, in the order of the models."""
    for said in texts(journey, REFERRING):
        group = said.owner.group
        yield Reference(*said, subprocess="" if group in LISTS else group)


def unknown(journey: Journey, said: Mapping[str, Set[str]] | None = None) -> Iterator[Reference]:
    """Yield the references to something that is not there; none of an empty subprocess.

    `said` is what `words` gives for the journey, for who has it already.
    """
    targets = Targets(journey)
    if _all_there(journey, targets, words(journey, ANYWHERE) if said is None else said):
        return
    for reference in references(journey):
        known = targets.holds(reference.kind, reference.target, reference.subprocess)
        if not known and reference.subprocess not in targets.empty:
            yield reference


def _all_there(journey: Journey, targets: Targets, said: Mapping[str, Set[str]]) -> bool:
    """Whether nothing is unknown, found without looking at places."""
    anywhere = all(targets.hold(kind, said[kind], "") for kind in ANYWHERE & said.keys())
    return anywhere and all(
        targets.hold(kind, named, subprocess.id)
        for subprocess in journey.subprocesses
        for kind, named in words_of(subprocess).items()
        if kind in WITHIN
    )


class Targets:
    """Everything that a reference may name."""

    def __init__(self, journey: Journey) -> None:
        self.empty = frozenset(each.id for each in journey.subprocesses if each.is_empty)
        self._anywhere: dict[str, Set[str]] = {
            "actor": {actor.id for actor in journey.actors} | ANSWERS,
            "audience": {audience.id for audience in journey.audiences},
            "system": {system.id for system in journey.systems},
            "source": {source.id for source in journey.sources},
            "session": {session.id for session in journey.sessions},
            "phase": {phase.id for phase in journey.phases} or {*get_args(FixedPhase)},
            "subprocess": {each.id for each in journey.subprocesses},
        }
        self._called = {
            name.casefold(): actor.id
            for actor in reversed(journey.actors)
            for name in (*actor.also, *filter(None, (actor.short, actor.name)))
        }
        steps = {each.id: {step.id for step in each.steps} for each in journey.subprocesses}
        items = {each.id: _items(each) | steps[each.id] for each in journey.subprocesses}
        self._within: dict[str, dict[str, Set[str]]] = {"step": {**steps}, "item": {**items}}

    def holds(self, kind: str, target: str, subprocess: str) -> bool:
        """Whether a target is there, seen from a subprocess.

        In a subprocess that is still empty, anything may be.
        """
        if kind in self._anywhere:
            return target in self._anywhere[kind]
        group, slash, item = target.partition("/")
        if not slash:
            group, item = subprocess, target
        return group in self.empty or item in self._near(kind, group)

    def hold(self, kind: str, named: Set[str], subprocess: str) -> bool:
        """Whether all of these targets are there."""
        known = self._anywhere[kind] if kind in self._anywhere else self._near(kind, subprocess)
        return all(self.holds(kind, target, subprocess) for target in named - known)

    def _near(self, kind: str, subprocess: str) -> Set[str]:
        return self._within[kind].get(subprocess, frozenset())

    def called(self, kind: str, name: str) -> str | None:
        """Return the id of the actor with this name, abbreviation or other name."""
        return self._called.get(name.casefold()) if kind == "actor" else None

    def names(self, kind: str, subprocess: str) -> list[str]:
        """Return what may be written there, as it is written."""
        if kind in self._anywhere:
            return sorted(self._anywhere[kind] - ANSWERS)
        within = self._within[kind]
        near = sorted(within.get(subprocess, ()))
        return near + sorted(f"{group}/{item}" for group in within for item in within[group])


def _items(subprocess: Subprocess) -> set[str]:
    return {
        item.id
        for items in (
            subprocess.handovers,
            subprocess.responsibilities,
            subprocess.risks,
            subprocess.opportunities,
            subprocess.questions,
            subprocess.agreements,
            subprocess.differences,
            subprocess.accepted,
        )
        for item in items
    }
