"""What a journey accepts on purpose, and whether it is still the same as it was then."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256

from klantreis.journey.address import Address
from klantreis.journey.beside import Accepted, Beside
from klantreis.journey.handover import Handover
from klantreis.journey.journey import Journey, Subprocess
from klantreis.journey.part import Part
from klantreis.journey.step import Step

Key = tuple[str, str, str]
"""A rule, a subprocess and an item; an empty item is the subprocess as a whole."""


class Acceptances:
    """The findings that a journey accepts on purpose.

    One with `zoals` holds as long as its items keep that mark; after a change it has lapsed.
    """

    def __init__(self, journey: Journey) -> None:
        self._holding: dict[Key, Accepted] = {}
        self._lapsed: dict[Key, Accepted] = {}
        for subprocess in journey.subprocesses:
            for accepted in subprocess.accepted:
                into = self._holding if is_as_it_was(subprocess, accepted) else self._lapsed
                into.update((key, accepted) for key in _keys(subprocess, accepted))

    def holding(self, rule: str, about: Address) -> Accepted | None:
        """Return what accepts a finding of this rule at this place."""
        return _at(self._holding, rule, about) if self._holding else None

    def lapsed(self, rule: str, about: Address) -> Accepted | None:
        """Return what accepted it before its item changed."""
        return _at(self._lapsed, rule, about) if self._lapsed else None


def is_as_it_was(subprocess: Subprocess, accepted: Accepted) -> bool:
    """Whether the items that something was accepted of kept their mark; without one they did.

    The mark may be typed in capitals.
    """
    if accepted.as_was is None:
        return True
    return accepted.as_was.strip().casefold() == mark_of(subprocess, accepted.about)


def mark_of(subprocess: Subprocess, items: Iterable[str] = ()) -> str:
    """Return the mark of some items as they are now: 8 hex digits, for `zoals`.

    Without items it is that of the subprocess, what it accepts left out. What is not there counts
    as empty, so that it also changes when an item goes.
    """
    known: dict[str, Part] = {part.id: part for part in _parts(subprocess)}
    parts = [known.get(item) for item in items] or [subprocess.model_copy(update={"accepted": ()})]
    return sha256(json.dumps([_plain(part) for part in parts]).encode()).hexdigest()[:8]


def _plain(part: Part | None) -> object:
    return part and part.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _parts(subprocess: Subprocess) -> Iterator[Step | Handover | Beside]:
    yield from subprocess.steps
    yield from subprocess.handovers
    yield from subprocess.responsibilities
    yield from subprocess.risks
    yield from subprocess.opportunities
    yield from subprocess.questions
    yield from subprocess.agreements
    yield from subprocess.differences


def _keys(subprocess: Subprocess, accepted: Accepted) -> Iterator[Key]:
    for item in accepted.about or ("",):
        if accepted.rule is not None:
            yield accepted.rule, subprocess.id, item


def _at(known: dict[Key, Accepted], rule: str, about: Address) -> Accepted | None:
    items = (about.item, about.target) if about.target else (about.item,)
    return next((known[key] for item in items if (key := (rule, about.group, item)) in known), None)
