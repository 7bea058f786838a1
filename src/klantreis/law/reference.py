"""Understanding how people write the name of an article."""

import re
from functools import cache
from typing import NamedTuple

from klantreis.law.book import book

LONGEST = 200  # a reference is a name; longer text is something else
ORDINALS = (
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "vijfde",
    "zesde",
    "zevende",
    "achtste",
    "negende",
    "tiende",
    "elfde",
    "twaalfde",
)
ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)}) lid\b")
NOISE = re.compile(r"\bvan (?:de|het)\b")
PLACE = re.compile(
    r"[\s,]*(?:art(?:ikel|\.)?)?\s*(?P<number>\d+(?:\.\d+)*(?:[a-z]{1,2}(?![a-z]))?)"
    r"(?:[\s,]*(?:lid|leden|l\.)\s?(?P<paragraph>\d+)(?P<more>(?:\s?(?:-|–|,|en|t/m)\s?\d+)*))?"
    r"(?:[\s,]*(?:onder|onderdeel|sub)?\s?[a-z])?[\s,]*"
)


class Reference(NamedTuple):
    """A law, and where in it."""

    law: str
    number: str | None = None
    paragraph: str | None = None

    @property
    def id(self) -> str:
        """The name as the law data writes it."""
        paragraph = f" lid {self.paragraph}" if self.paragraph else ""
        return f"{self.law} {self.number}{paragraph}" if self.number else self.law


def parse(text: str) -> Reference | None:
    """Return what the text refers to, or None when it names no law or holds other words.

    Several paragraphs at once refer to the article as a whole.
    """
    plain = " ".join(text.casefold().split())
    found = _names().search(plain) if len(plain) <= LONGEST else None
    if not found:
        return None
    law = _laws()[found.group()]
    rest = NOISE.sub("", f"{plain[: found.start()]} {plain[found.end() :]}").strip()
    place = PLACE.fullmatch(_numbered(rest))
    if place:
        paragraph = None if place["more"] else place["paragraph"]
        return Reference(law, place["number"], paragraph)
    return None if rest else Reference(law)


def _numbered(text: str) -> str:
    """Write `tweede lid` as `lid 2`."""
    return ORDINAL.sub(lambda found: f"lid {ORDINALS.index(found[1]) + 1}", text)


@cache
def _laws() -> dict[str, str]:
    """Return the law behind every name it has."""
    return {name.casefold(): law.id for law in book().laws for name in (law.id, *law.other_names)}


@cache
def _names() -> re.Pattern[str]:
    """Return the pattern that finds a law's name, the longest first."""
    names = "|".join(map(re.escape, sorted(_laws(), key=len, reverse=True)))
    return re.compile(rf"(?<![a-z])(?:{names})(?![a-z])")
