"""The cells of the table: which group, who holds it by law, and where in the journey."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Literal, NamedTuple

from klantreis.journey import Address
from klantreis.journey.audience import Traits
from klantreis.law import Cohort, Holder
from klantreis.law.model import Enrolment
from klantreis.law.model import Group as ActorGroup

PartKind = Literal["step", "branch", "handover", "task"]
State = Literal["moet", "kan", "klantreis", "niemand"]
Said = Literal["ja", "open", "nee"]


class Band(NamedTuple):
    """Ages from one birthday until another; without `until` there is no end."""

    since: int
    until: int | None

    def within(self, other: Band) -> Band | None:
        """Return the ages that both have."""
        since = max(self.since, other.since)
        until = min(self.until or inf, other.until or inf)
        return Band(since, None if until == inf else int(until)) if since < until else None


class Window(NamedTuple):
    """Months after leaving school; without `until` there is no end."""

    since: int
    until: int | None


class Group(NamedTuple):
    """Young people about whom the law says one thing."""

    cohort: Cohort
    band: Band
    enrolment: Enrolment
    window: Window


class Part(NamedTuple):
    """A part of the journey that is for some group.

    `organisations` are those that do it, empty when nobody does yet; `groups` are theirs. `since`
    and `until` are months after leaving, None where the file does not say. `holds` is false for
    what only passes somebody on, for what somebody may do and need not, for a task or branch whose
    target group is only an age, and for a step that has only the herkomst of its subprocess.
    """

    address: Address
    kind: PartKind
    organisations: tuple[str, ...]
    groups: tuple[ActorGroup, ...]
    articles: tuple[str, ...]
    traits: Traits
    since: float | None
    until: float | None
    holds: bool

    @property
    def is_timed(self) -> bool:
        """Tell whether the file says from or until which month."""
        return self.since is not None or self.until is not None

    def meets(self, window: Window) -> bool:
        """Tell whether it may go on in these months."""
        ended = self.until is not None and self.until <= window.since
        return not ended and (self.since or 0) < (window.until or inf)

    def says(self, window: Window) -> bool:
        """Tell whether the file says that it goes on when these months begin, or begins in them."""
        if self.until is not None:
            return self.until > window.since
        return (self.since or 0) >= window.since


@dataclass(frozen=True, slots=True)
class Cell:
    """One group: who is there by law (duties first), and in the journey (in file order).

    `consults`: the doorstroompunt first has to consult the school. `asked` are the ages of the
    group that the journey is about, None when it is about none of them. `is_named`: somewhere it
    names this diploma, and not for other schools only.
    """

    group: Group
    holders: tuple[Holder, ...]
    consults: bool
    parts: tuple[Part, ...]
    asked: Band | None
    is_named: bool

    @property
    def state(self) -> State:
        """Who is there, in one word."""
        present = [each for each in self.holders if not each.waits]
        if any(each.is_duty and self._for_all_ages(each) for each in present):
            return "moet"
        if present:
            return "kan"
        return "klantreis" if self.has_somebody else "niemand"

    @property
    def has_somebody(self) -> bool:
        """Whether any organisation does something for this group in the journey."""
        return any(part.organisations for part in self.parts)

    @property
    def organisations(self) -> tuple[str, ...]:
        """The organisations that do something for this group in the journey."""
        return tuple(dict.fromkeys(each for part in self.parts for each in part.organisations))

    @property
    def said(self) -> Said:
        """How sure the journey is that somebody is there."""
        if self.asked is None or not self.has_somebody:
            return "nee"
        lawful = {each.group for each in self.holders if not each.waits}
        sure = {
            part.traits
            for part in self.parts
            if part.holds
            and part.organisations
            and (part.says(self.group.window) or not lawful.isdisjoint(part.groups))
        }
        return "ja" if uncovered(sure, self.asked) is None else "open"

    def _for_all_ages(self, holder: Holder) -> bool:
        until = holder.audience.age_until
        return until is None or until >= (self.group.band.until or inf)


def uncovered(audiences: Iterable[Traits], band: Band) -> int | None:
    """Return the first age in the band that none of these is for."""
    age: float = band.since
    for since, until in sorted((each.since or 0, each.until or inf) for each in audiences):
        if since <= age < until:
            age = until
    return None if age >= (band.until or inf) else int(age)
