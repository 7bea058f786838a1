"""Where a Dutch word may break over two lines."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Protocol

SOFT_HYPHEN = "\u00ad"
AUTHORS = re.compile(rf"{SOFT_HYPHEN}|(?<=\w)[-/\u2010](?=\w)")
LETTERS = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]{6,}")
SHORTEST_PIECE = 3
EXTENDING = ("Mn", "Me", "Cf")  # these take no room

Break = tuple[int, str]  # how many characters stay, and the hyphen that is added to them
Places = Callable[[str], Iterator[Break]]


class Hyphenator(Protocol):
    """The one thing asked of a hyphenation library."""

    def positions(self, word: str) -> list[int]:
        """Return the places where the word may break."""


def split(word: str, fits: Callable[[str], bool], *, anywhere: bool) -> tuple[str, str] | None:
    """Return the longest first piece that fits and the rest, from the best kind of place.

    The author's own places go first, then the joints of a compound, then syllables; cutting
    anywhere is the last resort and only done on request. None when no piece fits.
    """
    kinds: tuple[Places, ...] = (authors, joints, syllables, *([clusters] if anywhere else []))
    for kind in kinds:
        for place, hyphen in reversed(list(kind(word))):
            piece = word[:place].rstrip(SOFT_HYPHEN) + hyphen
            if place < len(word) and fits(piece):
                return piece, word[place:]
    return None


def authors(word: str) -> Iterator[Break]:
    """Yield the places the author gave: soft hyphens, hyphens and slashes."""
    for found in AUTHORS.finditer(word):
        if found.start() > 0:
            yield found.end(), "-" if found.group() == SOFT_HYPHEN else ""


def joints(word: str) -> Iterator[Break]:
    """Yield the places between two known parts of a compound, a linking s included."""
    for run in LETTERS.finditer(word):
        letters = run.group().lower()
        for place in range(SHORTEST_PIECE, len(letters) - SHORTEST_PIECE + 1):
            if _starts_part(letters, place) and _ends_part(letters, place):
                yield run.start() + place, "-"


def syllables(word: str) -> Iterator[Break]:
    """Yield the places where Dutch hyphenates a word."""
    for run in LETTERS.finditer(word):
        for place in _hyphenator().positions(run.group()):
            yield run.start() + place, "-"


def clusters(word: str) -> Iterator[Break]:
    """Yield every place that does not part a letter from its accents."""
    for place, (_, following) in enumerate(pairwise(word), start=1):
        if unicodedata.category(following) not in EXTENDING:
            yield place, ""


def _starts_part(letters: str, place: int) -> bool:
    ends = range(place + SHORTEST_PIECE, len(letters) + 1)
    return any(letters[place:end] in _parts() for end in ends)


def _ends_part(letters: str, place: int) -> bool:
    starts = range(place - SHORTEST_PIECE + 1)
    heads = (letters[:place], letters[: place - 1] if letters[place - 1] == "s" else "")
    return any(head[start:] in _parts() for head in heads for start in starts)


@cache
def _parts() -> frozenset[str]:
    path = Path(__file__).with_name("compounds.txt")
    return frozenset(path.read_text("utf-8").split())


@cache
def _hyphenator() -> Hyphenator:
    import pyphen  # 0.1 s, and few words get this far

    hyphenator: Hyphenator = pyphen.Pyphen(lang="nl_NL", left=SHORTEST_PIECE, right=SHORTEST_PIECE)
    return hyphenator
