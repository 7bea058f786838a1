"""Measuring and wrapping text by the bundled font, without a browser."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from klantreis import fonts
from klantreis.layout import breaks

EM = 1000
UNKNOWN = 1000
EMOJI = 1400  # a fallback font draws pictures wider than an em
CONTEXT = 40  # letters past the end of the line that help to find a good break
ELLIPSIS = "…"
SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")  # a no-break space does not part two words


@lru_cache(maxsize=16_384)
def width(text: str, size: float, bold: bool = False) -> float:
    """Return how wide the text is at this font size, in the unit of the size.

    The sum of the advances without kerning, which is mostly a little more than a renderer
    draws and never over 1.5 % less: leave 2 % slack. Soft hyphens, joiners and combining marks
    take no room.
    """
    return sum(map(_advances(bold).__getitem__, text)) * size / EM


def wrap(
    text: str, width: float, size: float, *, max_lines: int = 4, bold: bool = False
) -> tuple[str, ...]:
    """Return the text in at most `max_lines` lines, none wider than `width`.

    A word moves to the next line whole. One that is wider than a line breaks at the author's
    soft hyphen, a hyphen or a slash, else between the parts of a Dutch compound, else where
    Dutch hyphenates, else anywhere. When the lines run out, words break earlier to fill them;
    what still does not fit ends in an ellipsis. Empty text has no lines. Only a single
    character that is wider than `width` sticks out.
    """
    return _wrap(text, _Line(width, size, bold), max_lines)


class _Line(NamedTuple):
    """The room of one line."""

    width: float
    size: float
    bold: bool

    def holds(self, text: str) -> bool:
        """Tell whether the text fits."""
        return width(text, self.size, self.bold) <= self.width

    def reach(self, text: str) -> int:
        """Return how many characters fit."""
        advances, used = _advances(self.bold), 0
        for count, character in enumerate(text):
            used += advances[character]
            if used * self.size / EM > self.width:
                return count
        return len(text)


@lru_cache(maxsize=4096)
def _wrap(text: str, line: _Line, max_lines: int) -> tuple[str, ...]:
    words = [word for word in SPACE.split(text) if word]
    calm = list(islice(_lines(words, line, early=False), max_lines + 1))
    if len(calm) <= max_lines:
        return tuple(calm)
    filled = list(islice(_lines(words, line, early=True), max_lines + 1))
    if len(filled) <= max_lines:
        return tuple(filled)
    return (*calm[: max_lines - 1], _shortened(calm[max_lines - 1], line))


def _lines(words: list[str], line: _Line, early: bool) -> Iterator[str]:
    current = ""
    for word in words:
        rest = word
        while not line.holds(_joined(current, rest)):
            piece, rest = _piece(current, rest, line, early)
            yield _joined(current, piece)
            current = ""
        current = _joined(current, rest)
    if current:
        yield current


def _piece(current: str, word: str, line: _Line, early: bool) -> tuple[str, str]:
    """Return what of the word still goes on the line, and the rest."""
    if current and not early and line.holds(word):
        return "", word
    seen = word[: line.reach(word) + CONTEXT]
    found = breaks.split(
        seen, lambda piece: line.holds(_joined(current, piece)), anywhere=not current
    )
    if found:
        return found[0], found[1] + word[len(seen) :]
    return ("", word) if current else _first_cluster(word)


def _first_cluster(word: str) -> tuple[str, str]:
    place = next((place for place, _ in breaks.clusters(word)), len(word))
    return word[:place], word[place:]


def _joined(current: str, word: str) -> str:
    shown = word.replace(breaks.SOFT_HYPHEN, "")
    return f"{current} {shown}" if current and shown else current + shown


def _shortened(text: str, line: _Line) -> str:
    """Return the longest beginning of the text that fits together with an ellipsis."""
    places = [len(text), *(place for place, _ in reversed(list(breaks.clusters(text))))]
    starts = (text[:place].rstrip(" -/") + ELLIPSIS for place in places)
    return next(filter(line.holds, starts), ELLIPSIS)


class _Advances(dict[str, int]):
    """The advance of a character in thousandths of an em, known to the font or not."""

    def __missing__(self, character: str) -> int:
        if unicodedata.category(character) in ("Mn", "Me", "Cf"):
            return 0
        wide = unicodedata.east_asian_width(character) in ("W", "F")
        return EMOJI if wide and unicodedata.category(character) == "So" else UNKNOWN


@cache
def _advances(bold: bool) -> _Advances:
    table = fonts.advances("bold" if bold else "regular")
    return _Advances((chr(point), advance) for point, advance in table.items())
