"""Items that got another id: which they are, and a content with other ids for its items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from klantreis.journey import Address, Approach, Journey, Part, Subprocess
from klantreis.journey.acceptance import is_as_it_was, mark_of
from klantreis.journey.address import LISTS
from klantreis.journey.mentions import Mention, mapped
from klantreis.journey.part import replaced
from klantreis.journey.shape import Shape, listing, shapes
from klantreis.merge.model import C, Trail

NAMES = ("naam", "titel", "tekst", "taak", "wat")
"""The keys under which a part says what people call it."""
ALIKE = 0.6
AT_LEAST = 2  # keys that are the same, of a part without a name

P = TypeVar("P", bound=Part)


class Renamed(NamedTuple):
    """An item that got another id: its list, and its address before and after."""

    way: Trail
    before: Address
    after: Address


class Item(NamedTuple):
    """A part with an id: where it is, the Dutch key of its list, and itself."""

    address: Address
    key: str
    part: Any


def items(content: Part) -> Iterator[Item]:
    """Yield every part with an id, what holds others before what it holds."""
    home = content.id if isinstance(content, Approach) else ""
    return _items(content, Address(home))


def _items(part: Part, owner: Address) -> Iterator[Item]:
    for shape in listing(type(part)):
        value = getattr(part, shape.name)
        for row in value.values() if shape.keyed else (value,):
            for item in row:
                at = address_in(item, shape, owner)
                yield Item(at, shape.key, item)
                yield from _items(item, at)


def addresses(content: Part) -> set[Address]:
    """Return the address of every part with an id."""
    return {item.address for item in items(content)}


def gone(old: Part, new: Part) -> Iterator[Address]:
    """Yield the address of every part with an id that is in the old content only."""
    home = Address(old.id if isinstance(old, Approach) else "")
    return _gone(old, new, home)


def _gone(old: Part, new: Part, owner: Address) -> Iterator[Address]:
    for shape in listing(type(old)):
        for _, one, other in _rows(shape, old, new, every=True):
            known = {item.id: item for item in other}
            for item in one:
                same = known.get(item.id)
                at = address_in(item, shape, owner) if same is None else owner
                if same is None:
                    yield at
                    yield from (each.address for each in _items(item, at))
                elif shape.part is Subprocess and same is not item:
                    yield from _gone(item, same, Address(item.id))


def renames(old: Part, new: Part) -> tuple[Renamed, ...]:
    """Return the items that have another id in the new content: one gone, one come, and alike."""
    if old is new:
        return ()
    home = old.id if isinstance(old, Approach) else ""
    return tuple(_renames(old, new, Address(home), Address(home), ()))


def _renames(old: Part, new: Part, was: Address, now: Address, way: Trail) -> Iterator[Renamed]:
    for shape in listing(type(old)):
        for name, one, other in _rows(shape, old, new):
            at = (*way, shape.key, *name)
            pairs = tuple(_pairs(one, other))
            for item, same in pairs:
                before, after = address_in(item, shape, was), address_in(same, shape, now)
                yield Renamed(at, before, after)
            if shape.part is Subprocess:
                for item, same in (*_same(one, other), *pairs):
                    inside = Address(item.id), Address(same.id)
                    yield from _renames(item, same, *inside, (*at, same.id))


def _rows(
    shape: Shape, old: Part, new: Part, *, every: bool = False
) -> Iterator[tuple[Trail, Any, Any]]:
    """Yield the lists of items under a key that both have, or either, and are not one object."""
    one, other = getattr(old, shape.name), getattr(new, shape.name)
    if one is other:
        return
    if not shape.keyed:
        yield (), one, other
        return
    for name in one if every else one.keys() & other.keys():
        yield (name,), one[name], other.get(name, ())


def address_in(item: Any, shape: Shape, owner: Address) -> Address:
    """Return the address of an item that stands under a key of the part at another address."""
    if isinstance(item, Subprocess):
        return Address(item.id)
    return Address(shape.key if shape.key in (*LISTS, "haakt_aan") else owner.group, item.id)


def _same(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield the items of two lists with the same id."""
    known = {item.id: item for item in new}
    return ((item, known[item.id]) for item in old if known.get(item.id, item) is not item)


def _pairs(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield each item that has another id in the new list, with what it is there."""
    ids = {item.id for item in old}, {item.id for item in new}
    gone = [item for item in old if item.id not in ids[1]]
    for item in new:
        if item.id not in ids[0] and gone:
            best = max(gone, key=lambda each: likeness(each, item))
            if is_another_id(best, item):
                gone.remove(best)
                yield best, item


def is_another_id(old: Part, new: Part) -> bool:
    """Whether two parts with other ids are one: of the same name, and by the same actor or alike.

    Parts that are called differently are never one: a wrong guess would lead references astray.
    """
    if _called(old) != _called(new):
        return False
    actors = getattr(old, "actor", None), getattr(new, "actor", None)
    if _called(old) and actors[0] == actors[1]:
        return True
    return likeness(old, new) >= ALIKE and _agreeing(old, new) >= AT_LEAST


def likeness(old: Part, new: Part) -> float:
    """Return which part of what two parts say is the same, from 0 to 1."""
    said = [shape for shape in _own(old) if not _is_absent(shape, old, new)]
    return _agreeing(old, new) / len(said) if said else 0.0


def _agreeing(old: Part, new: Part) -> int:
    return sum(
        getattr(old, shape.name) == getattr(new, shape.name)
        for shape in _own(old)
        if not _is_absent(shape, old, new)
    )


def _own(part: Part) -> Iterator[Shape]:
    return (shape for shape in shapes(type(part)).values() if shape.key != "id")


def _is_absent(shape: Shape, *parts: Part) -> bool:
    return all(shape.absent(getattr(part, shape.name)) for part in parts)


def _called(part: Part) -> str:
    known = shapes(type(part))
    said = (getattr(part, known[name].name) for name in NAMES if name in known)
    return next((name for name in said if isinstance(name, str) and name), "")


def relabelled(content: C, ids: Mapping[Address, str]) -> C:
    """Return a content with other ids for the items at these addresses, and what refers to them.

    What was accepted and held has the mark of its items under their new ids.
    """
    ids = {address: id for address, id in ids.items() if id != address.id}
    if not ids:
        return content
    home = content.id if isinstance(content, Approach) else ""
    return _still_accepted(
        content, _named(mapped(content, lambda each: _text(each, ids)), Address(home), ids)
    )


def _text(mention: Mention, ids: Mapping[Address, str]) -> str:
    target = mention.target
    if mention.kind == "subprocess" or target.group in LISTS:
        return ids.get(target, mention.text)
    item = ids.get(target, target.item)
    if "/" not in mention.text:
        return item
    return f"{ids.get(target.whole, target.group)}/{item}"


def _named(part: P, owner: Address, ids: Mapping[Address, str]) -> P:
    """Return a part with the new ids of the items in it."""
    values: dict[str, object] = {}
    for shape in listing(type(part)):
        old = getattr(part, shape.name)
        if shape.keyed:
            new = {name: _row(row, shape, owner, ids) for name, row in old.items()}
            is_same = all(new[name] is old[name] for name in old)
        else:
            new = _row(old, shape, owner, ids)
            is_same = new is old
        if not is_same:
            values[shape.name] = new
    return replaced(part, values) if values else part


def _row(row: Any, shape: Shape, owner: Address, ids: Mapping[Address, str]) -> Any:
    new = tuple(_item(item, address_in(item, shape, owner), ids) for item in row)
    return new if any(map(lambda one, other: one is not other, new, row)) else row


def _item(item: Any, address: Address, ids: Mapping[Address, str]) -> Any:
    named = _named(item, address, ids)
    return replaced(named, {"id": ids[address]}) if address in ids else named


def _still_accepted(before: C, after: C) -> C:
    if isinstance(before, Journey) and isinstance(after, Journey):
        parts = tuple(map(_marked, before.subprocesses, after.subprocesses))
        return replaced(after, {"subprocesses": parts})
    if isinstance(before, Approach) and isinstance(after, Approach):
        (old,), (new,) = before.journey.subprocesses, after.journey.subprocesses
        return replaced(after, {"accepted": _marked(old, new).accepted})
    return after


def _marked(old: Subprocess, new: Subprocess) -> Subprocess:
    """Give what was accepted and held the mark that its items have now."""
    if new is old:
        return new
    accepted = tuple(
        replaced(now, {"as_was": mark_of(new, now.about)})
        if is_as_it_was(old, then) and not is_as_it_was(new, now)
        else now
        for then, now in zip(old.accepted, new.accepted, strict=True)
    )
    return replaced(new, {"accepted": accepted})
