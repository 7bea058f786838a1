"""One walk along three contents with the same ids: every value from the side that changed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from klantreis.journey import Address, Approach, Content, Flow, Part, Subprocess
from klantreis.journey.shape import Shape, listing, shapes
from klantreis.merge.members import (
    Key,
    is_known_by_key,
    is_mixed,
    is_one_arrow,
    key_of,
    keys_of,
    label_of,
    shown,
)
from klantreis.merge.model import Clash, ClashKind, Trail, address_of, plain
from klantreis.merge.rows import has_doubles, only, woven

P = TypeVar("P", bound=Part)
Row = tuple[Any, ...]
ONE = frozenset({"eindverantwoordelijk"})
"""Lists in which one is meant: two that both sides filled in are not both meant."""


class Walk:
    """One merge of three contents; collects the clashes on the way.

    `keep` are items that stay because something refers to them, `renamed` those with a new id.
    """

    def __init__(
        self, content: Content, keep: Collection[Address], renamed: Collection[Address]
    ) -> None:
        self.clashes: list[Clash] = []
        self._content = content
        self._keep = keep
        self._staying = bool(keep or renamed)
        self._renamed = renamed

    def part(self, at: Trail, base: P, ours: P, theirs: P) -> P:
        """Return our part with their changes; ours as it is when the models refuse the two."""
        mark = len(self.clashes)
        values: dict[str, Any] = {}
        for key, shape in shapes(type(ours)).items():
            sides = [getattr(each, shape.name) for each in (base, ours, theirs)]
            value = self._value((*at, key), shape, *sides)
            if value is not sides[1]:
                values[shape.name] = value
        if isinstance(ours, Subprocess | Approach):
            self._leave_out_doubles(at, ours, values)
        if not values:
            return ours
        said = {name: value for name, value in (_said(ours) | values).items() if value is not None}
        try:
            return type(ours).model_validate(said)
        except ValidationError:
            del self.clashes[mark:]
            self._clash(at, "both-changed", base, ours, theirs)
            return ours

    def _value(self, at: Trail, shape: Shape, base: Any, ours: Any, theirs: Any) -> Any:
        easy = _easy(base, ours, theirs)
        if easy and not (self._staying and shape.holds_items):
            return easy[0]
        sides = (base, ours, theirs)
        if shape.keyed:
            return self._by_name(at, shape, *sides)
        if shape.many and all(each is None or isinstance(each, tuple) for each in sides):
            row = self._row(at, shape, *(each or () for each in sides))
            return row if row or ours else ours
        if shape.part and all(isinstance(each, Part) for each in sides):
            return self.part(at, *sides)
        return self._changed(at, *sides)

    def _changed(self, at: Trail, base: Any, ours: Any, theirs: Any) -> Any:
        gone = [each in (None, (), {}) for each in (base, ours, theirs)]
        is_removal = not gone[0] and (gone[1] or gone[2])
        return self._clash(
            at, "changed-and-removed" if is_removal else "both-changed", base, ours, theirs
        )

    def _clash(self, at: Trail, kind: ClashKind, base: Any, ours: Any, theirs: Any) -> Any:
        """Tell it and keep ours, or what is left of a thing that one side removed."""
        self.clashes.append(Clash(at, kind, plain(base), plain(ours), plain(theirs)))
        return theirs if ours in (None, (), {}) else ours

    def _row(self, at: Trail, shape: Shape, base: Row, ours: Row, theirs: Row) -> Row:
        if shape.part is None:
            return self._texts(at, base, ours, theirs)
        if shape.part is Flow:
            return self._flows(at, base, ours, theirs)
        keys = [[key_of(each) for each in side] for side in (base, ours, theirs)]
        if is_known_by_key(shape) and not any(map(has_doubles, keys)):
            return self._members(at, keys, base, ours, theirs)
        row: Row = self._changed(at, base, ours, theirs)
        return row

    def _texts(self, at: Trail, base: Row, ours: Row, theirs: Row) -> Row:
        """Merge texts as sets in an order; one that both replaced by another is told."""
        by_us, by_them = set(ours) - set(base), set(theirs) - set(base)
        both_replaced = set(base) - set(ours) - set(theirs) or at[-1] in ONE
        is_unclear = both_replaced and by_us and by_them and by_us != by_them
        if is_unclear or any(map(has_doubles, (base, ours, theirs))):
            row: Row = self._changed(at, base, ours, theirs)
            return row
        stay = (set(base) & set(ours) & set(theirs)) | by_us | by_them
        return tuple(only(self._order(at, base, ours, theirs), stay))

    def _flows(self, at: Trail, base: Row, ours: Row, theirs: Row) -> Row:
        """Merge arrows by answer, or by where they lead; two new ways on are not both meant."""
        sides = (base, ours, theirs)
        mark = len(self.clashes)
        keys = [keys_of(base, each) for each in sides]
        if not is_one_arrow(*sides) and not any(map(has_doubles, keys)):
            row = self._members(at, keys, *sides)
            if not is_mixed(row) and not has_doubles([key_of(each) for each in row]):
                return row
        del self.clashes[mark:]
        kept: Row = self._changed(at, *sides)
        return kept

    def _members(
        self, at: Trail, keys: Sequence[Sequence[Key]], base: Row, ours: Row, theirs: Row
    ) -> Row:
        """Merge parts that are known by a key: each once, in the order of who changed it."""
        sides = [
            dict(zip(names, row, strict=True))
            for names, row in zip(keys, (base, ours, theirs), strict=True)
        ]
        found = []
        for key in self._order(at, *keys):
            one, two, three = (side.get(key) for side in sides)
            trail = (*at, label_of(two or three or one))
            found.append(self._member(trail, one, two, three))
        return tuple(each for each in found if each is not None)

    def _member(self, at: Trail, base: Any, ours: Any, theirs: Any) -> Any:
        if base is None and ours is not None and theirs is not None and ours != theirs:
            return self._clash(at, "both-added", base, ours, theirs)
        if base is not None and (ours is None) != (theirs is None):
            return self._removed(at, base, ours, theirs)
        easy = _easy(base, ours, theirs)
        if easy and not (self._staying and isinstance(base, Subprocess)):
            return easy[0]
        return self.part(at, base, ours, theirs)

    def _removed(self, at: Trail, base: Any, ours: Any, theirs: Any) -> Any:
        """Let it go, unless the other side changed it or something refers to it."""
        address = address_of(at, self._content) if hasattr(base, "id") else None
        left = theirs if ours is None else ours
        if left != base or address in self._renamed:
            return self._clash(at, "changed-and-removed", base, ours, theirs)
        if address in self._keep:
            return self._clash(at, "referred-to", base, ours, theirs)
        return None

    def _order(
        self, at: Trail, base: Sequence[Key], ours: Sequence[Key], theirs: Sequence[Key]
    ) -> list[Key]:
        """Return every key once: in their order when only they changed it, else in ours."""
        common = set(base) & set(ours) & set(theirs)
        was, our, their = (only(each, common) for each in (base, ours, theirs))
        if was == our != their:
            return woven(theirs, ours)
        if was != our != their != was:
            told = ([shown(key) for key in row] for row in (was, our, their))
            self.clashes.append(Clash(at, "order", *told))
        return woven(ours, theirs)

    def _by_name(self, at: Trail, shape: Shape, base: Any, ours: Any, theirs: Any) -> Any:
        """Merge values by the name that the writer chose for each."""
        found = {}
        for name in woven(list(ours), list(theirs)):
            one, two, three = (side.get(name) for side in (base, ours, theirs))
            easy = _easy(one, two, three)
            if easy:
                value = easy[0]
            elif shape.many:
                row = self._row((*at, name), shape, one or (), two or (), three or ())
                value = row or (None if two is None or three is None else row)
            else:
                value = self._changed((*at, name), one, two, three)
            if value is not None:
                found[name] = value
        return found

    def _leave_out_doubles(self, at: Trail, ours: Part, values: dict[str, Any]) -> None:
        """Leave out their item when an item of ours in another list has its id."""
        for places in _scopes(ours, values):
            count = Counter(item.id for place in places for item in place.now)
            if count.total() == len(count):
                continue
            holders = {item.id: item for place in places for item in place.ours}
            for place in places:
                own = {item.id for item in place.ours}
                out = [each for each in place.now if count[each.id] > 1 and each.id not in own]
                for item in out:
                    trail = (*at, *place.way, item.id)
                    self._clash(trail, "both-added", None, holders.get(item.id), item)
                if out:
                    place.put(values, tuple(each for each in place.now if each not in out))


class _Place(NamedTuple):
    """A list of items: what ours had there and what is there now."""

    way: Trail
    name: str
    ours: Row
    now: Row

    def put(self, values: dict[str, Any], row: Row) -> None:
        """Give the list other items."""
        _, *names = self.way
        values[self.name] = {**values[self.name], names[0]: row} if names else row


def _scopes(ours: Part, values: dict[str, Any]) -> Iterable[list[_Place]]:
    """Yield the lists over which an id is unique."""
    drawn = {shape.key for shape in listing(Subprocess)}
    beside: list[_Place] = []
    for shape in listing(type(ours)):
        mine = getattr(ours, shape.name)
        now = values.get(shape.name, mine)
        if shape.keyed:
            yield [
                _Place((shape.key, name), shape.name, mine.get(name, ()), row)
                for name, row in now.items()
            ]
        elif shape.key in drawn:
            beside.append(_Place((shape.key,), shape.name, mine, now))
    yield beside


def _easy(base: Any, ours: Any, theirs: Any) -> tuple[Any] | None:
    """Return the value when at most one side changed it, or both alike; None when neither."""
    if theirs in (ours, base):
        return (ours,)
    return (theirs,) if base is ours or base == ours else None


def _said(part: Part) -> dict[str, Any]:
    """Return what a part says, by attribute."""
    every = ((shape, getattr(part, shape.name)) for shape in shapes(type(part)).values())
    return {shape.name: value for shape, value in every if value != shape.default}
