"""What stands on everything that people take home: what it is about, and how old it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from klantreis.journey import Journey
from klantreis.words import date as written
from klantreis.words import say
from klantreis.writers.svg import NOT_XML


@dataclass(frozen=True, slots=True)
class Facts:
    """A journey, the hash of its file, the day of writing, and a remark such as on privacy."""

    journey: Journey
    mark: str
    day: date
    remark: str = ""

    def rows(self) -> Iterator[tuple[str, str]]:
        """Yield what is known, each with its name."""
        journey = self.journey
        for name, value in (
            ("title", journey.title),
            ("region", journey.region),
            ("version", journey.version),
            ("day", written(f"{self.day:%Y-%m-%d}")),
            ("law_date", journey.law_date and written(journey.law_date)),
            ("mark", self.mark),
        ):
            if value:
                yield say(f"facts.{name}"), text(value)

    def line(self) -> str:
        """Return the facts that tell one version from another, on one line."""
        journey = self.journey
        told = (
            journey.region and say("overview.region", regio=journey.region),
            journey.version and say("sheet.version", versie=journey.version),
            written(f"{self.day:%Y-%m-%d}"),
            journey.law_date and say("overview.law_date", datum=written(journey.law_date)),
        )
        return text(" · ".join(filter(None, told)))

    def remarks(self) -> Iterator[str]:
        """Yield what has to be said beside it: whose it is, and that it is no legal advice."""
        for remark in (self.journey.note, say("sheet.advice"), self.remark):
            if remark:
                yield text(remark)


def text(said: str) -> str:
    """Put a text on one line, without what XML cannot hold."""
    return NOT_XML.sub("\ufffd", " ".join(said.split()))


def short(said: str, most: int) -> str:
    """Return as much of a text as there is room for, in letters: whole words where that works."""
    cut = shorten(said, most, placeholder=" …")
    return cut if len(cut) > most // 2 or len(said) <= most else f"{said[: most - 1]}…"
