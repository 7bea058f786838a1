"""The three-way merge of two contents that began as one."""

from __future__ import annotations

from klantreis.journey import Address, Content, Journey
from klantreis.journey.address import LISTS
from klantreis.journey.mentions import Mention, mentions
from klantreis.journey.part import replaced
from klantreis.journey.texts import REFERRING, texts, words
from klantreis.merge.alignment import Sides, aligned
from klantreis.merge.labels import addresses, gone
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
    away = {*gone(sides.ours, content), *gone(sides.theirs, content)}
    if not away or not _may_be_named(content, away):
        return set()
    referring = _naming(content, away)
    known: set[Mention] = set()
    for side in (sides.ours, sides.theirs):
        absent = {each.target for each in referring} - addresses(side)
        known |= _naming(side, absent) if absent else set()
    targets = {each.target for each in referring - known}
    return targets | {each.whole for each in targets if each.item}


def _naming(content: Content, targets: set[Address]) -> set[Mention]:
    """Return what names one of some parts."""
    if not isinstance(content, Journey):
        return {each for each in mentions(content) if each.target in targets}
    said = texts(content, REFERRING)  # several times as fast
    every = (Mention(*each[:3], _home(each.owner), each.text) for each in said)
    return {each for each in every if each.target in targets}


def _home(owner: Address) -> str:
    return "" if owner.group in LISTS else owner.group


def _may_be_named(content: Content, away: set[Address]) -> bool:
    """Whether some text is an id that went; quick, and sure when it says no."""
    if not isinstance(content, Journey):
        return True
    said = set().union(*words(content).values())
    return any(not said.isdisjoint((each.id, str(each))) for each in away)
