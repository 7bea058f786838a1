"""From what a document says and what it should say to the parts of its text that must change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from klantreis.journey.part import Part
from klantreis.journey.shape import Shape, shapes
from klantreis.source.tree import Collection, Node, Scalar
from klantreis.source.writing.pairing import paired
from klantreis.source.writing.spelling import (
    inner_data,
    is_said,
    is_unsaid,
    one_data,
    part_data,
    value_data,
    written_order,
)
from klantreis.source.writing.splice import Splice
from klantreis.source.writing.wanted import KEEP, Fields, Item, Items, Keep, Lent, Wanted


@dataclass(frozen=True, slots=True)
class Donor:
    """A part as another text has it, whose lines may come back."""

    text: Splice
    node: Node
    said: object


class Lift:
    """Compares parts with what they should be; `single` as in the habits of the text."""

    def __init__(self, single: Mapping[str, bool]) -> None:
        self.single = single

    def part(self, node: Collection, old: Part, new: Part, donor: Donor | None = None) -> Wanted:
        """Return what the mapping of a part should say."""
        if old is new or not node.entries:
            return KEEP if old is new else part_data(new, self.single)
        values: dict[str, Wanted] = {entry.key or "": KEEP for entry in node.entries}
        lent: dict[str, Lent] = {}
        for shape in shapes(type(old)).values():
            before, after = getattr(old, shape.name), getattr(new, shape.name)
            if before is after or before == after:
                continue
            if shape.says_nothing(after):
                self._empty(values, shape, node, before)
            elif shape.key in node.names:
                values[shape.key] = self._known(shape, node, before, after, donor)
            else:
                order: Sequence[str] = written_order(type(old))
                value: Wanted = value_data(shape, after, self.single)
                back = self._back(shape, after, donor)
                if back is not None:
                    value, lent[shape.key] = back
                    order = [entry.key or "" for entry in back[1].home.entries]
                values = _with(values, shape.key, value, order)
        return Fields(values, lent) if values else {}

    def _empty(
        self, values: dict[str, Wanted], shape: Shape, node: Collection, before: object
    ) -> None:
        """Take a key out; the items in it that were not read stay."""
        entry = node.names.get(shape.key)
        value = entry.value if entry else None
        is_list = isinstance(value, Collection) and isinstance(value.data, list)
        kept = {id(each) for each in value.kept} if isinstance(value, Collection) else set()
        if is_list and isinstance(value, Collection) and len(kept) < len(value.entries) and before:
            unread = [place for place, each in enumerate(value.entries) if id(each) not in kept]
            values[shape.key] = Items(tuple(Item(KEEP, index) for index in unread))
        else:
            values.pop(shape.key, None)

    def _known(
        self, shape: Shape, node: Collection, before: object, after: object, donor: Donor | None
    ) -> Wanted:
        """Return what a key that stands there should say."""
        inner = _inside(donor, shape)
        value = node.names[shape.key].value
        was_read = isinstance(node.data, dict) and shape.key in node.data
        if not was_read:
            return value_data(shape, after, self.single)
        if not shape.keyed:
            return self._value(shape, value, before, after, inner)
        if not isinstance(value, Collection) or not value.entries:
            return value_data(shape, after, self.single)
        return self._keyed(shape, value, before, after, inner)

    def _keyed(
        self, shape: Shape, node: Collection, before: object, after: object, donor: Donor | None
    ) -> Wanted:
        """Compare values by the names that the writer chose."""
        assert isinstance(before, dict)
        assert isinstance(after, dict)
        values: dict[str, Wanted] = {}
        lent: dict[str, Lent] = {}
        for entry in node.entries:
            name = entry.key or ""
            if name not in before:
                values[name] = KEEP
            elif name in after:
                inner = _by_name(donor, name)
                values[name] = self._value(shape, entry.value, before[name], after[name], inner)
        for name in after:
            if name not in values:
                values[name] = inner_data(shape, after[name], self.single)
        return Fields(values, lent) if values else {}

    def _value(
        self, shape: Shape, node: Node, before: object, after: object, donor: Donor | None
    ) -> Wanted:
        """Compare one value, or a list of them."""
        if not isinstance(after, tuple) or not isinstance(before, tuple):
            return self._one(shape, node, before, after, donor)
        if before == after:
            return KEEP
        if isinstance(node, Collection) and isinstance(node.data, list):
            return self._items(shape, node, before, after, donor)
        if len(before) != 1 or len(after) != 1 or is_unsaid(shape, after[0]):
            return [one_data(shape, each, self.single) for each in after]
        if isinstance(node, Scalar):
            return inner_data(shape, after, self.single)
        return self._one(shape, node, before[0], after[0], None)

    def _one(
        self, shape: Shape, node: Node, before: object, after: object, donor: Donor | None
    ) -> Wanted:
        if before is after or before == after:
            return KEEP
        if isinstance(before, Part) and isinstance(after, Part) and type(before) is type(after):
            is_mapping = isinstance(node, Collection) and isinstance(node.data, dict)
            if is_mapping and isinstance(node, Collection) and node.entries:
                return self.part(node, before, after, donor)
        return inner_data(shape, after, self.single)

    def _items(
        self,
        shape: Shape,
        node: Collection,
        before: tuple[object, ...],
        after: tuple[object, ...],
        donor: Donor | None,
    ) -> Wanted:
        """Compare the items of a list; what was not read stays behind its neighbour."""
        if len(node.kept) != len(before) or not node.entries:
            return inner_data(shape, after, self.single)
        kept = {id(entry): place for place, entry in enumerate(node.kept)}
        entry_of = [index for index, entry in enumerate(node.entries) if id(entry) in kept]
        items: list[Item] = []
        for place, now in zip(paired(before, after), after, strict=True):
            if place is None:
                items.append(self._arriving(shape, now, donor))
                continue
            index = entry_of[place]
            inner = _same_item(donor, now)
            value = self._one(shape, node.entries[index].value, before[place], now, inner)
            items.append(Item(value, index))
        _put_unread(items, node, set(entry_of))
        return Items(tuple(items)) if items else []

    def _arriving(self, shape: Shape, now: object, donor: Donor | None) -> Item:
        """Return a new item, with its old lines when the donor has them."""
        lender = _same_item(donor, now)
        if lender is None or donor is None or not isinstance(donor.node, Collection):
            return Item(one_data(shape, now, self.single))
        index = next(i for i, e in enumerate(donor.node.entries) if e.value is lender.node)
        value = self._one(shape, lender.node, lender.said, now, None)
        return Item(value, lent=Lent(lender.text, donor.node, index))

    def _back(self, shape: Shape, after: object, donor: Donor | None) -> tuple[Wanted, Lent] | None:
        """Return a key that the donor still has, with the entry that it is there."""
        inner = _inside(donor, shape)
        if inner is None or donor is None or not isinstance(donor.node, Collection):
            return None
        index = next(
            (place for place, each in enumerate(donor.node.entries) if each.value is inner.node), -1
        )
        value = self._value(shape, inner.node, inner.said, after, None)
        is_whole = isinstance(value, Keep | Fields | Items)
        return (value, Lent(inner.text, donor.node, index)) if is_whole else None


def _with(
    values: dict[str, Wanted], key: str, value: Wanted, order: Sequence[str]
) -> dict[str, Wanted]:
    """Put a new key behind the nearest one that comes before it in an order."""
    before = order[: order.index(key)]
    place = max((index for index, each in enumerate(values) if each in before), default=-1)
    pairs = list(values.items())
    pairs.insert(place + 1, (key, value))
    return dict(pairs)


def _put_unread(items: list[Item], node: Collection, read: set[int]) -> None:
    for index in range(len(node.entries)):
        if index not in read:
            before = [place for place, item in enumerate(items) if item.was == index - 1]
            items.insert(
                before[0] + 1 if before else _after_nearest(items, index), Item(KEEP, index)
            )


def _after_nearest(items: list[Item], index: int) -> int:
    """Return the place behind the last item that stood before an entry."""
    earlier = [
        place for place, item in enumerate(items) if item.was is not None and item.was < index
    ]
    return max(earlier) + 1 if earlier else 0


def _inside(donor: Donor | None, shape: Shape) -> Donor | None:
    """Return the value of a key as the donor has it."""
    if donor is None or not isinstance(donor.node, Collection) or not isinstance(donor.said, Part):
        return None
    entry = donor.node.names.get(shape.key)
    is_read = isinstance(donor.node.data, dict) and shape.key in donor.node.data
    if entry is None or not is_read or not is_said(donor.said, shape):
        return None
    return Donor(donor.text, entry.value, getattr(donor.said, shape.name))


def _by_name(donor: Donor | None, name: str) -> Donor | None:
    if donor is None or not isinstance(donor.node, Collection) or not isinstance(donor.said, dict):
        return None
    entry = donor.node.names.get(name)
    return (
        Donor(donor.text, entry.value, donor.said[name]) if entry and name in donor.said else None
    )


def _same_item(donor: Donor | None, item: object) -> Donor | None:
    """Return the item with the same id as the donor has it; without an id, an equal one."""
    if donor is None or not isinstance(donor.said, tuple):
        return None
    node, name = donor.node, getattr(item, "id", None)
    if not isinstance(node, Collection) or len(node.kept) != len(donor.said):
        return None
    for entry, said in zip(node.kept, donor.said, strict=True):
        is_same = said == item if name is None else getattr(said, "id", None) == name
        if is_same:
            return Donor(donor.text, entry.value, said)
    return None
