"""The three-way merge of two contents that began as one."""

from __future__ import annotations

from typing import Any

from klantreis.journey import Address
from klantreis.journey.mentions import Mention, mentions, replaced
from klantreis.merge.alignment import Sides, aligned
from klantreis.merge.labels import addresses
from klantreis.merge.model import C, Clash, Merged, plain
from klantreis.merge.walk import Walk


def merge(base: C, ours: C, theirs: C) -> Merged[C]:
    """Return our content with what they changed since base, by id; a clash keeps ours and is told.

    What one side removed and the other changed or refers to stays, and is told: nothing in the
    result refers to something that is gone, unless it did so on one side already.
    """
    if not type(base) is type(ours) is type(theirs):
        return _unlike(base, ours, theirs)
    if theirs in (ours, base):
        return Merged(ours)
    if base is ours or base == ours:
        return Merged(theirs)
    id, clashes = _id(base.id, ours.id, theirs.id)
    base, theirs = (replaced(each, {"id": ours.id}) for each in (base, theirs))
    merged = _merged(aligned(base, ours, theirs))
    content = merged.content if id == ours.id else replaced(merged.content, {"id": id})
    return Merged(content, (*clashes, *merged.clashes))


def _unlike(base: C, ours: C, theirs: C) -> Merged[C]:
    """Merge what is of different kinds: nothing in it can be compared."""
    if base == theirs:
        return Merged(ours)
    if base == ours:
        return Merged(theirs)
    return Merged(ours, (Clash((), "kind", *map(plain, (base, ours, theirs))),))


def _id(base: str, ours: str, theirs: str) -> tuple[str, list[Clash]]:
    if ours == base:
        return theirs, []
    if theirs in (ours, base):
        return ours, []
    return ours, [Clash(("id",), "both-changed", base, ours, theirs)]


def _merged(sides: Sides[C]) -> Merged[C]:
    keep = set(sides.taken)
    while True:
        walk = Walk(sides.ours, keep, sides.renamed)
        content = walk.part((), sides.base, sides.ours, sides.theirs)
        lost = _lost(content, sides)
        if lost <= keep:
            return Merged(content, (*sides.clashes, *walk.clashes))
        keep |= lost


def _lost(content: C, sides: Sides[C]) -> set[Address]:
    """Return what something refers to and is gone, though it was there on the side that says so."""
    there = [addresses(each) for each in (content, sides.ours, sides.theirs)]
    gone = (there[1] | there[2]) - there[0]
    if not gone:
        return set()
    referring = [each for each in mentions(content) if each.target in gone]
    if not referring:
        return set()
    known = _to_nothing(sides.ours, there[1]) | _to_nothing(sides.theirs, there[2])
    targets = {each.target for each in referring if _key(each) not in known}
    return targets | {each.whole for each in targets if each.item}


def _to_nothing(content: Any, there: set[Address]) -> set[tuple[Address, str, str]]:
    return {_key(each) for each in mentions(content) if each.target not in there}


def _key(mention: Mention) -> tuple[Address, str, str]:
    return mention.owner, mention.field, mention.text
