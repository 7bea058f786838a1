"""Which ids are free."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from klantreis.edits.places import ATTACHED, COVERS, DRAWN, Path, get
from klantreis.errors import EditRefused
from klantreis.journey import Content, Subprocess
from klantreis.journey.address import LISTS
from klantreis.journey.part import ID_PATTERN
from klantreis.journey.references import ANSWERS
from klantreis.journey.shape import shapes
from klantreis.source.problems import shown
from klantreis.words import say

LONGEST_ID = 60
_DRAWN = tuple(shapes(Subprocess)[key].name for key in DRAWN)
_MEANING = frozenset({*LISTS, ATTACHED, COVERS, *ANSWERS})
"""Words that an address or an answer is read by."""
_NO_FILE = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])(\..*)?", re.IGNORECASE)
"""What Windows keeps for itself; files are named after ids."""


def refuse_id(content: Content, items: Path, id: str, at: str) -> None:
    """Refuse an id that is no id, stands for something else, or is taken beside this list."""
    if not re.fullmatch(ID_PATTERN, id) or len(id) > LONGEST_ID:
        raise EditRefused(say("edits.no_id", waarde=shown(id)), about=at)
    if is_reserved(id):
        raise EditRefused(say("edits.reserved_id", waarde=id), about=at)
    if id in _ids_beside(content, items):
        raise EditRefused(say("edits.taken", id=id), about=at)


def is_reserved(id: str) -> bool:
    """Whether an id stands for something else, here or on Windows."""
    return id in _MEANING or _NO_FILE.fullmatch(id) is not None


def refuse_twice(subprocess: Subprocess, at: str) -> None:
    """Refuse a subprocess in which two items have one id."""
    seen: set[str] = set()
    for item in _items(subprocess):
        if item.id in seen:
            raise EditRefused(say("edits.taken", id=item.id), about=at)
        seen.add(item.id)


def _items(whole: Any) -> Iterator[Any]:
    return chain.from_iterable(getattr(whole, name) for name in _DRAWN)


def _ids_beside(content: Content, items: Path) -> set[str]:
    """Return the ids that must differ from one in this list."""
    if not items:
        return set()
    if items[0] == "attached":
        return {each.id for each in chain.from_iterable(get(content, ("attached",)).values())}
    if items[-1] in _DRAWN:
        return {each.id for each in _items(get(content, items[:-1]))}
    return {each.id for each in get(content, items)}
