"""Whom a part is for, with its named target group looked up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import product
from typing import NamedTuple, TypeVar, get_args

from klantreis.journey.moment import Audience, TargetGroup
from klantreis.law.model import Diploma, Enrolment, Origin

Answer = TypeVar("Answer")


class Traits(NamedTuple):
    """What is known of a group of young people; what is empty is not known.

    `since` and `until` are birthdays: the group is that old from the first until the second.
    """

    since: int | None = None
    until: int | None = None
    origins: tuple[Origin, ...] = ()
    diplomas: tuple[Diploma, ...] = ()
    schools: tuple[Enrolment, ...] = ()

    @classmethod
    def said(cls, part: Audience | TargetGroup) -> Traits:
        """Return what a part says itself."""
        since, until = (part.ages.since, part.ages.until) if part.ages else (None, None)
        return cls(since, until, part.origin, part.diploma, part.school)

    @classmethod
    def of(cls, audience: Audience | None, groups: Mapping[str, Traits]) -> Traits:
        """Look the traits up; what the audience says itself goes before its named group."""
        if audience is None:
            return NOBODY_SAID
        group = groups.get(audience.group or "", NOBODY_SAID)
        if audience.ages or audience.origin or audience.diploma or audience.school:
            return cls.said(audience).beside(group)
        return group

    def beside(self, other: Traits) -> Traits:
        """Return these traits, and the other's where nothing is known."""
        ages = self if self.since is not None or self.until is not None else other
        return Traits(
            ages.since,
            ages.until,
            self.origins or other.origins,
            self.diplomas or other.diplomas,
            self.schools or other.schools,
        )

    def answers(
        self, question: Callable[[str, str], Answer]
    ) -> tuple[frozenset[Answer], frozenset[Answer]]:
        """Ask something about origin and diploma of everybody in the group.

        Returns the answers that hold for all of some origin, and those that hold for a part of
        one. A trait that is not known may be anything.
        """
        return _answers(question, self.origins, self.diplomas)


NOBODY_SAID = Traits()


@lru_cache(maxsize=1024)
def _answers(
    question: Callable[[str, str], Answer],
    origins: tuple[Origin, ...],
    diplomas: tuple[Diploma, ...],
) -> tuple[frozenset[Answer], frozenset[Answer]]:
    sure: set[Answer] = set()
    partly: set[Answer] = set()
    for some in [(origin,) for origin in origins] or [get_args(Origin)]:
        pairs = product(some, diplomas or get_args(Diploma))
        found = {question(origin, diploma) for origin, diploma in pairs}
        (sure if len(found) == 1 else partly).update(found)
    return frozenset(sure), frozenset(partly)
