"""The terms of a journey: alike ones together, as lines of time and as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from klantreis.live.view import View
from klantreis.outline.clocks import Clock, Timeline
from klantreis.web.parts.places import Places
from klantreis.words import say
from klantreis.writers.markup import Html, joined, tag

MARKS: Final = {"wet": "W", "regio": "R", "praktijk": "P", "voorbeeld": "V", None: "?"}


@dataclass(frozen=True, slots=True)
class Term:
    """One term that the journey has in one or more places, which tell the same of it."""

    clocks: tuple[Clock, ...]

    @property
    def clock(self) -> Clock:
        """What is told of it."""
        return self.clocks[0]

    @property
    def mark(self) -> str:
        """The letter of its source."""
        return MARKS[self.clock.basis]

    @property
    def is_drawn(self) -> bool:
        """Whether it has a place on a line of time."""
        place = self.clock.placed
        return bool(place.at) or place.start is not None or place.end is not None


def terms(timeline: Timeline) -> tuple[Term, ...]:
    """Return the terms that count from one point, alike ones together, by when they end."""
    found: dict[object, list[Clock]] = {}
    for clock in timeline.clocks:
        alike = (clock.title, clock.who, clock.when, clock.basis, clock.article, clock.quoting)
        found.setdefault(alike, []).append(clock)
    return tuple(Term(tuple(clocks)) for clocks in found.values())


def rows(view: View, found: tuple[Term, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a row for every term: what, who, when, from which source, and where it is."""
    places = Places(view)
    for term in found:
        clock = term.clock
        spots = dict.fromkeys((each.address, each.title) for each in term.clocks)
        yield clock.title, clock.who, clock.when, source(term), places.links(spots)


def source(term: Term) -> Html:
    """Say where a term comes from: its letter, its word and its article."""
    clock = term.clock
    pieces = [
        say(f"term_source.{clock.basis or 'nobody'}"),
        *([clock.article] if clock.article else ()),
        *([clock.quoting] if clock.quoting else ()),
    ]
    if clock.is_reading:
        pieces.append(say("coverage.reading"))
    sign = tag("span", term.mark, class_="mark", aria_hidden="true")
    return joined((sign, " ", ", ".join(pieces)))
