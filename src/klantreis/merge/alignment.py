"""Before a merge: the same item has the same id on every side, whoever gave it another one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic

from klantreis.journey import Address
from klantreis.merge.labels import Renamed, addresses, relabelled, renames
from klantreis.merge.model import C, Clash

_Named = dict[Address, Renamed]


@dataclass
class Sides(Generic[C]):
    """Three contents in which every item has one id, and what was decided on the way.

    `renamed` has a new id, `taken` cannot have the one that it got, for somebody else has it.
    """

    base: C
    ours: C
    theirs: C
    clashes: list[Clash] = field(default_factory=list)
    renamed: set[Address] = field(default_factory=set)
    taken: set[Address] = field(default_factory=set)


def aligned(base: C, ours: C, theirs: C) -> Sides[C]:
    """Give the items of three contents the ids that they get in the end; ours when both did.

    A rename is not followed when the other side gave that id to something else.
    """
    by_us = {each.before: each for each in renames(base, ours)}
    by_them = {each.before: each for each in renames(base, theirs)}
    sides = Sides(base, ours, theirs)
    if not by_us and not by_them:
        return sides
    final = _final(sides, by_us, by_them)
    sides.base = relabelled(base, final)
    sides.ours = relabelled(ours, _seen_from(by_us, final))
    sides.theirs = relabelled(theirs, _seen_from(by_them, final))
    return sides


def _final(sides: Sides[C], by_us: _Named, by_them: _Named) -> dict[Address, str]:
    """Return the ids in the end by the address in base; notes what was decided."""
    has = addresses(sides.ours), addresses(sides.theirs)
    final: dict[Address, str] = {}
    for before in dict.fromkeys((*by_us, *by_them)):
        ours, theirs = by_us.get(before), by_them.get(before)
        named = ours or theirs
        assert named is not None
        other, others = (by_them, has[1]) if ours else (by_us, has[0])
        id = named.after.id
        is_same = ours is not None and theirs is not None and theirs.after.id == id
        if not is_same and _elsewhere(before, id, other) in others:
            sides.taken.add(before)
            continue
        final[before] = id
        if ours and theirs and not is_same:
            at = (*ours.way, id, "id")
            sides.clashes.append(Clash(at, "both-changed", before.id, id, theirs.after.id))
    sides.renamed = {_in_the_end(before, final) for before in final}
    sides.taken = {_in_the_end(before, final) for before in sides.taken}
    return final


def _in_the_end(before: Address, final: dict[Address, str]) -> Address:
    group = final.get(before.whole, before.group)
    return Address(group, final.get(before, before.item)) if before.item else Address(group)


def _seen_from(named: _Named, final: dict[Address, str]) -> dict[Address, str]:
    """Return the ids in the end by the address that an item has on one side."""
    return {
        named[before].after if before in named else _elsewhere(before, before.id, named): id
        for before, id in final.items()
    }


def _elsewhere(before: Address, id: str, named: _Named) -> Address:
    """Return the address that an id has on a side that may have renamed its subprocess."""
    if not before.item:
        return Address(id)
    group = named.get(before.whole)
    return Address(group.after.group if group else before.group, id)
