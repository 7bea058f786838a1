"""An id for what somebody typed: short, readable and free."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count

from klantreis.edits.ids import is_reserved

LONGEST = 28
_FILLING = frozenset({"de", "het", "een", "dat", "die", "of", "en", "te", "er"})
_NAMELESS = "nieuw"


def id_for(text: str, taken: Container[str]) -> str:
    """Return an id that says what a text says, in ASCII, and that nothing else has."""
    base = _base(text)
    for number in count(1):
        id = base if number == 1 else f"{base}-{number}"
        if id not in taken and not is_reserved(id):
            return id
    raise AssertionError  # count() never ends


def _base(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words: list[str] = re.findall(r"[a-z0-9]+", letters)
    telling: list[str] = [word for word in words if word not in _FILLING] or words or [_NAMELESS]
    base: str = telling[0][:LONGEST]
    for word in telling[1:]:
        if len(base) + 1 + len(word) > LONGEST:
            break
        base = f"{base}-{word}"
    return base
