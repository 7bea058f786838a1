"""Which parts of a journey name which others, and whether those are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cached_property, lru_cache
from typing import NamedTuple, get_args

from klantreis.journey.address import LISTS, Address
from klantreis.journey.journey import FixedPhase, Journey, Subprocess
from klantreis.journey.part import Unsaid
from klantreis.journey.texts import REFERRING, REMEMBERED, Said, texts, texts_in, words_of
from klantreis.memory import Same

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
    yield from map(_reference, texts(_head(journey), REFERRING))
    for subprocess in journey.subprocesses:
        yield from _references_in(Same(subprocess))


def unknown(journey: Journey) -> Iterator[Reference]:
    """Yield the references to something that is not there; none of an empty subprocess."""
    targets = Targets(journey)
    yield from targets.unknown(references(_head(journey)))
    for subprocess in journey.subprocesses:
        if not subprocess.is_empty and not _all_there(subprocess, targets):
            yield from targets.unknown(_references_in(Same(subprocess)))


def _head(journey: Journey) -> Journey:
    return journey.model_copy(update={"subprocesses": ()})


@lru_cache(maxsize=REMEMBERED)
def _references_in(subprocess: Same[Subprocess]) -> tuple[Reference, ...]:
    """Return the references in a subprocess; looked up once, for an edit leaves most alone."""
    return tuple(map(_reference, texts_in(subprocess.it, REFERRING)))


def _reference(said: Said) -> Reference:
    group = said.owner.group
    return Reference(*said, subprocess="" if group in LISTS else group)


def _all_there(subprocess: Subprocess, targets: Targets) -> bool:
    """Whether nothing in a subprocess is unknown, found without looking at places."""
    said = words_of(subprocess)
    return all(targets.hold(kind, said[kind], subprocess.id) for kind in REFERRING & said.keys())


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

    def unknown(self, references: Iterable[Reference]) -> Iterator[Reference]:
        """Yield the references to something that is not there."""
        for each in references:
            if not self.holds(each.kind, each.target, each.subprocess):
                yield each

    def called(self, kind: str, name: str) -> str | None:
        """Return the id of the actor with this name, abbreviation or other name."""
        return self._called.get(name.casefold()) if kind == "actor" else None

    def names(self, kind: str, subprocess: str) -> list[str]:
        """Return what may be written there, as it is written."""
        if kind in self._anywhere:
            return sorted(self._anywhere[kind] - ANSWERS)
        within = self._within[kind]
        return sorted(within.get(subprocess, ())) + self._in_full[kind]

    @cached_property
    def _in_full(self) -> dict[str, list[str]]:
        """Every step and item, written so that it may be named from anywhere."""
        return {
            kind: sorted(f"{group}/{item}" for group, items in within.items() for item in items)
            for kind, within in self._within.items()
        }


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
