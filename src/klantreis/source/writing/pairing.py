"""Which new item of a list is which old one: itself, by its id, or because it is much alike.

Only lines and comments follow this guess, so it may be bold; the one in `merge/labels.py` leads
references along and may not.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Sequence

from klantreis.journey.part import Part

SIMILAR = 0.5
"""An item with another id is the old one when at least this part of its keys agrees."""


def paired(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """Return for each new item the place of the old item that it is, if any."""
    found = _known(old, new)
    free = sorted(set(range(len(old))) - set(found))
    for place, item in enumerate(new):
        if found[place] is None and free:
            partner = _alike(old, item, free)
            if partner is None and place in free and _is_changed(old, new, place):
                partner = place
            if partner is not None:
                found[place] = partner
                free.remove(partner)
    return found


def likeness(old: object, new: object) -> float:
    """Return which part of the keys of two parts agrees, 0 when they are no parts of a kind."""
    if not isinstance(old, Part) or type(old) is not type(new):
        return 0.0
    one, other = old.__dict__, new.__dict__
    keys = [key for key in one if key != "id" and (one[key] or other[key])]
    return sum(one[key] == other[key] for key in keys) / len(keys) if keys else 1.0


def _known(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """Pair what has the same name; of equal ones the first with the first."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for place, item in enumerate(old):
        waiting[_name(item)].append(place)
    found: list[int | None] = []
    for item in new:
        row = waiting.get(_name(item))
        found.append(row.popleft() if row else None)
    return found


def _name(item: object) -> Hashable:
    """Return the id; of a branch its answer, of an arrow its end, of anything else all it says."""
    if not isinstance(item, Part):
        return str(item)
    for key in ("id", "when"):
        value = getattr(item, key, None)
        if isinstance(value, str):
            return key, value
    return repr(item)


def _alike(old: Sequence[object], item: object, free: Sequence[int]) -> int | None:
    scores = {place: likeness(old[place], item) for place in free}
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] >= SIMILAR else None


def _is_changed(old: Sequence[object], new: Sequence[object], place: int) -> bool:
    """Whether two items without an id stand in the same place of lists of one length."""
    return len(old) == len(new) and not any(
        hasattr(each, "id") for each in (old[place], new[place])
    )
