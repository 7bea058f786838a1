"""Texts as people mean them: without case, accents and signs."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NO_LETTER = re.compile(r"[\W_]+")
_NOTE = re.compile(r"(?:^|\s)//")
_BETWEEN = re.compile(r"\s*,\s*|\s+en\s+")


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Return only the letters and digits, so that `W&I` and `wi` are the same."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return _NO_LETTER.sub("", "".join(each for each in letters if not unicodedata.combining(each)))


def capital(text: str) -> str:
    """Return a text with a capital at its start."""
    return text[:1].upper() + text[1:]


def one_line(text: str) -> str:
    """Return a text on one line, with single spaces."""
    return " ".join(text.split())


def parted(text: str) -> tuple[str, str]:
    """Return a text and the note after its ` //`."""
    said, *note = _NOTE.split(text, maxsplit=1)
    return said.strip(), "".join(note).strip()


def each_of(text: str) -> list[str]:
    """Return the pieces of `a, b en c`."""
    return [piece for piece in _BETWEEN.split(text.strip()) if piece]
