"""Which ids are free."""

from __future__ import annotations

import re
from itertools import chain

from klantreis.edits.places import DRAWN, Path, get
from klantreis.errors import EditRefused
from klantreis.journey import Content, Subprocess
from klantreis.journey.address import LISTS
from klantreis.journey.part import ID_PATTERN
from klantreis.journey.shape import shapes
from klantreis.source.problems import shown
from klantreis.words import say

LONGEST_ID = 60
_DRAWN = frozenset(shapes(Subprocess)[key].name for key in DRAWN)
_NO_FILE = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])(\..*)?", re.IGNORECASE)
"""What Windows keeps for itself; files are named after ids."""


def refuse_id(content: Content, items: Path, id: str, at: str) -> None:
    """Refuse an id that is no id, stands for something else, or is taken beside this list."""
    if not re.fullmatch(ID_PATTERN, id) or len(id) > LONGEST_ID:
        raise EditRefused(say("edits.no_id", waarde=shown(id)), about=at)
    if id in LISTS or _NO_FILE.fullmatch(id):
        raise EditRefused(say("edits.reserved_id", waarde=id), about=at)
    if id in _ids_beside(content, items):
        raise EditRefused(say("edits.taken", id=id), about=at)


def _ids_beside(content: Content, items: Path) -> set[str]:
    """Return the ids that must differ from one in this list."""
    if not items:
        return set()
    if items[0] == "attached":
        many = chain.from_iterable(get(content, ("attached",)).values())
    elif items[-1] in _DRAWN:
        whole = get(content, items[:-1])
        many = chain.from_iterable(getattr(whole, name) for name in sorted(_DRAWN))
    else:
        many = iter(get(content, items))
    return {item.id for item in many if hasattr(item, "id")}
