"""The known word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 60  # beyond this a guess costs time and helps nobody
MOST = 1000  # each known word costs time too


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to this one, or nothing when none is near or all too many."""
    if len(word) > LONGEST:
        return None
    spelled: dict[str, str] = {}
    for each in known:
        if len(spelled) == MOST:
            return None
        spelled.setdefault(each.casefold(), each)
    found = get_close_matches(word.casefold(), list(spelled), n=1, cutoff=0.6)
    return spelled[found[0]] if found else None
