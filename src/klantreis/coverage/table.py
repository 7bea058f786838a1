"""The table itself: the groups of the law, crossed with the parts of the journey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple, get_args
from weakref import WeakKeyDictionary

from klantreis import law
from klantreis.coverage.ages import asked
from klantreis.coverage.model import Band, Cell, Group, Part, Window
from klantreis.coverage.parts import parts
from klantreis.graph import JourneyGraph
from klantreis.journey.audience import Traits
from klantreis.law.model import Enrolment

_made: WeakKeyDictionary[JourneyGraph, tuple[Cell, ...]] = WeakKeyDictionary()
EVERYBODY = law.Cohort("", "")
"""From the last birthday on, when school and diploma make no difference."""


class _Row(NamedTuple):
    """What the law says of a group."""

    group: Group
    holders: tuple[law.Holder, ...]
    consults: bool


def cells(graph: JourneyGraph) -> tuple[Cell, ...]:
    """Return who is there for every group, by cohort, age, enrolment and window.

    They are made once for a graph, and go when it goes.
    """
    known = _made.get(graph)
    if known is None:
        known = _made[graph] = _cells(graph)
    return known


def _cells(graph: JourneyGraph) -> tuple[Cell, ...]:
    rows = _rows()
    ages = asked(graph.journey)
    found: list[list[Part]] = [[] for _ in rows]
    every = tuple(parts(graph))
    for part in every:
        places: Iterable[int] = _places(part.traits, ages)
        if part.is_timed:
            places = [place for place in places if part.meets(rows[place].group.window)]
        for place in places:
            found[place].append(part)
    said = {each.traits for each in every}
    origins = _origins(graph, said)
    said.update(map(Traits.said, graph.journey.audiences))
    named = frozenset[str]().union(*map(_named, said))
    return tuple(
        Cell(
            *row,
            tuple(found[place]),
            row.group.band.within(ages),
            row.group.cohort.id in named,
        )
        for place, row in enumerate(rows)
        if not origins or not origins.isdisjoint(row.group.cohort.origins or origins)
    )


def _origins(graph: JourneyGraph, said: Iterable[Traits]) -> set[str]:
    """Return the kinds of school that the journey is about."""
    of_parts = {origin for traits in said for origin in traits.origins}
    return of_parts.union(*(each.origin for each in graph.journey.subprocesses))


@lru_cache(maxsize=1024)
def _named(traits: Traits) -> frozenset[str]:
    """Return the cohorts whose diploma somebody names, and not for other schools only."""
    return frozenset(
        cohort.id
        for cohort in law.cohorts
        if _meet(traits.origins, cohort.origins)
        and not set(traits.diplomas).isdisjoint(cohort.diplomas)
    )


@lru_cache(maxsize=1024)
def _places(traits: Traits, ages: Band) -> tuple[int, ...]:
    """Return the rows whose groups these traits are about, at the ages of the journey."""
    return tuple(place for place, row in enumerate(_rows()) if _is_about(traits, row.group, ages))


def _is_about(traits: Traits, group: Group, ages: Band) -> bool:
    band = group.band.within(ages)
    said = Band(traits.since or 0, traits.until)
    return (
        band is not None
        and band.within(said) is not None
        and (not traits.schools or group.enrolment in traits.schools)
        and _meet(traits.origins, group.cohort.origins)
        and _meet(traits.diplomas, group.cohort.diplomas)
    )


def _meet(said: tuple[str, ...], meant: tuple[str, ...]) -> bool:
    return not said or not meant or not set(said).isdisjoint(meant)


@cache
def _rows() -> tuple[_Row, ...]:
    """Return every group of the law; nothing of a journey is in it."""
    last = Band(law.ages.youth.value, None)
    first, middle = law.ages.qualification.value, law.ages.adult.value
    bands = (Band(first, middle), Band(middle, last.since))
    places = [(cohort, band) for cohort in law.cohorts for band in bands]
    found = [row for place in places for each in get_args(Enrolment) for row in _of(*place, each)]
    return (*found, *_of(EVERYBODY, last, "niet-ingeschreven"))


def _of(cohort: law.Cohort, band: Band, enrolment: Enrolment) -> Iterator[_Row]:
    """Yield a group for every window; at school there is only one."""
    origin, diploma = (each[0] if each else "" for each in (cohort.origins, cohort.diplomas))
    holders = law.holders(origin, diploma, band, enrolment)
    consults = 12 * (law.consultation_years(origin, diploma) or 0)
    starts = sorted({0, *(each.months for each in holders if each.months)})
    for since, until in zip(starts, (*starts[1:], None), strict=True):
        there = tuple(each for each in holders if each.months is None or each.months > since)
        is_away = enrolment != "ingeschreven"
        group = Group(cohort, band, enrolment, Window(since, until))
        yield _Row(group, there, is_away and since < consults)
