"""What happens to each entry of one list or mapping: it stays, goes, moves or comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from klantreis.source.tree import Collection
from klantreis.source.writing.patches import Path
from klantreis.source.writing.wanted import Fields, Items, Lent, Wanted


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An entry to write; `moved` is the old entry, `lent` the one elsewhere, that it brings."""

    value: Wanted
    path: Path
    key: str | None = None
    moved: int | None = None
    lent: Lent | None = None


@dataclass(slots=True)
class Plan:
    """What happens to the entries: those that stay, and who comes behind which; -1 is before all.

    An entry that does neither goes.
    """

    kept: dict[int, tuple[Wanted, Path]] = field(default_factory=dict)
    after: dict[int, list[Newcomer]] = field(default_factory=dict)

    @property
    def newcomers(self) -> list[Newcomer]:
        """All who come, in their order."""
        return [one for place in sorted(self.after) for one in self.after[place]]

    @property
    def first(self) -> int:
        """The first entry that stays."""
        return min(self.kept)


def planned(node: Collection, wanted: Fields | Items, path: Path) -> Plan:
    """Compare the entries with what they should hold."""
    if isinstance(wanted, Fields):
        return _planned_mapping(node, wanted, path)
    return _planned_list(node, wanted, path)


def _planned_mapping(node: Collection, wanted: Fields, path: Path) -> Plan:
    plan, place = Plan(), -1
    at = {entry.key: index for index, entry in enumerate(node.entries)}
    for key, value in wanted.values.items():
        if key in at:
            place = at[key]
            plan.kept[place] = (value, (*path, key))
        else:
            newcomer = Newcomer(value, (*path, key), key, lent=wanted.lent.get(key))
            plan.after.setdefault(place, []).append(newcomer)
    return plan


def _planned_list(node: Collection, wanted: Items, path: Path) -> Plan:
    plan, place = Plan(), -1
    weights = [entry.end - entry.start for entry in node.entries]
    kept = staying([item.was for item in wanted.items], weights)
    for number, item in enumerate(wanted.items):
        if item.was is not None and item.was in kept:
            place = item.was
            plan.kept[place] = (item.value, (*path, number))
        else:
            newcomer = Newcomer(item.value, (*path, number), moved=item.was, lent=item.lent)
            plan.after.setdefault(place, []).append(newcomer)
    return plan


def staying(matched: Sequence[int | None], weights: Sequence[int]) -> set[int]:
    """Return the entries that keep their place, so that the least text moves."""
    order = [index for index in matched if index is not None]
    if all(one < other for one, other in pairwise(order)):
        return set(order)
    best: list[tuple[int, int]] = []  # weight of the heaviest row that ends here, the item before
    for place, index in enumerate(order):
        before = max(((best[k][0], k) for k in range(place) if order[k] < index), default=(0, -1))
        best.append((before[0] + weights[index], before[1]))
    place = max(range(len(order)), key=lambda k: best[k][0])
    kept: set[int] = set()
    while place >= 0:
        kept.add(order[place])
        place = best[place][1]
    return kept
