"""The known word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 60  # beyond this a guess costs time and helps nobody
MOST = 1000  # each known word costs time too
NEAR = 0.6  # how alike they must be, from 0 to 1


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to this one, or nothing when none is near or all too many."""
    if len(word) > LONGEST:
        return None
    spelled: dict[str, str] = {}
    for each in known:
        if len(spelled) == MOST:
            return None
        spelled.setdefault(each.casefold(), each)
    plain = word.casefold()
    likely = [each for each in spelled if _at_most(plain, each) >= NEAR]
    found = get_close_matches(plain, likely, n=1, cutoff=NEAR)
    return spelled[found[0]] if found else None


def _at_most(word: str, known: str) -> float:
    """Return what the likeness of two words cannot exceed: most fall off before it is measured."""
    both = len(word) + len(known)
    return 2.0 * sum(map(word.__contains__, known)) / both if both else 1.0
