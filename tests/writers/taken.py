"""What is taken home of the shipped journeys, and of files that mean harm."""

from __future__ import annotations

from datetime import date
from functools import cache

from klantreis import graph, rules
from klantreis.layout import arrange
from klantreis.outline import Line, Outline, lines, outline_of
from klantreis.source import read
from klantreis.writers.facts import Facts
from klantreis.writers.html import Chapter
from tests import hostile, pictures

DAY = date(2026, 11, 22)
SHIPPED = [each for each in pictures.parts() if each[0] in {"rijnmond", "noord-midden-drenthe"}]


def facts(name: str) -> Facts:
    """Return what stands on everything of a journey."""
    return Facts(pictures.whole(name).journey, "abc123", DAY, "Opmerking.")


def chapter(name: str, id: str) -> Chapter:
    """Return one deelproces in words and as a drawing."""
    return Chapter(pictures.outline(name, id), pictures.scene(name, id))


def every_line(outline: Outline) -> tuple[Line, ...]:
    """Return all that is open in a deelproces."""
    return (*outline.room, *outline.desk)


@cache
def harmful(first: int) -> tuple[Facts, tuple[Chapter, ...], tuple[Line, ...]]:
    """Return a journey with what means harm in every field, as the writers get it."""
    return of_text(hostile.journey(first))


def of_text(data: bytes) -> tuple[Facts, tuple[Chapter, ...], tuple[Line, ...]]:
    """Return a journey in a text as the writers get it."""
    journey = read(data).journey
    assert journey is not None
    made = graph.of(journey)
    found = rules.check(made)
    chapters = tuple(
        Chapter(outline_of(made, each, found), arrange(made, each, found))
        for each in journey.subprocesses
    )
    return Facts(journey, "abc", DAY), chapters, lines(made, found)
