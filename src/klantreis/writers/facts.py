"""What stands on everything that people take home: what it is about, and how old it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from textwrap import shorten
from typing import Final

from klantreis.journey import Journey
from klantreis.outline import Outline
from klantreis.outline.wording import closed
from klantreis.words import date as written
from klantreis.words import say
from klantreis.writers.svg import NOT_XML

SHORT: Final = 12
"""Letters of a hash that tell one version from another."""
SAID_ALREADY: Final = "geen juridisch advies"


@dataclass(frozen=True, slots=True)
class Facts:
    """A journey, the hash of its file, the day of that version, and a remark such as on privacy."""

    journey: Journey
    mark: str
    day: date
    remark: str = ""

    def rows(self, outline: Outline | None = None) -> Iterator[tuple[str, str]]:
        """Yield what is known, each with its name; also of the one deelproces that it is about."""
        journey = self.journey
        for name, value in (
            ("title", journey.title),
            ("part", outline and titled(outline)),
            ("status", outline and status(outline)),
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

    def stamp(self, outline: Outline | None = None) -> str:
        """Return the title block on one line: what it is about, which version, and its hash."""
        journey = self.journey
        told = (
            journey.title,
            *((titled(outline), say("sheet.status", status=status(outline))) if outline else ()),
            journey.version and say("sheet.version", versie=journey.version),
            written(f"{self.day:%Y-%m-%d}"),
            say("sheet.mark", kenmerk=self.mark[:SHORT]),
        )
        return text(" · ".join(filter(None, told)))

    def remarks(self) -> Iterator[str]:
        """Yield what has to be said beside it: whose it is, and that it is no legal advice."""
        note = self.journey.note or ""
        advice = "" if SAID_ALREADY in note.casefold() else say("sheet.advice")
        for remark in (note, advice, self.remark):
            if remark:
                yield closed(text(remark))


def titled(outline: Outline) -> str:
    """Return the number and title of a deelproces."""
    return say("web.numbered", nummer=outline.part, titel=outline.title)


def status(outline: Outline) -> str:
    """Return how far a deelproces got."""
    return outline.telling.subprocess.status or say("overview.no_status")


def text(said: str) -> str:
    """Put a text on one line, without what XML cannot hold."""
    return NOT_XML.sub("\ufffd", " ".join(said.split()))


def short(said: str, most: int) -> str:
    """Return as much of a text as there is room for, in letters: whole words where that works."""
    cut = shorten(said, most, placeholder=" …")
    return cut if len(cut) > most // 2 or len(said) <= most else f"{said[: most - 1]}…"
