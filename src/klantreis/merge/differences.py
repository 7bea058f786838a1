"""What is not the same in two versions of a content, by id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from klantreis.journey import Address, Content, Cover, Flow, Part
from klantreis.journey.part import replaced
from klantreis.journey.shape import Shape, shapes
from klantreis.merge.labels import Renamed, relabelled, renames
from klantreis.merge.members import Key, key_of, keys_of, label_of, shown
from klantreis.merge.model import Difference, Trail, address_of
from klantreis.merge.rows import has_doubles, moved, woven

Row = tuple[Any, ...]


def differences(old: Content, new: Content) -> tuple[Difference, ...]:
    """Return what differs, in the order of the models; nothing when both say the same.

    An item with another id is the same item when it is called the same and is much alike.
    """
    if new is old or new == old:
        return ()
    if type(old) is not type(new):
        return (Difference("changed", (), Address(), "soort", old, new),)
    found: list[Difference] = []
    if old.id != new.id:
        found.append(Difference("renamed", (), Address(), "id", old.id, new.id))
        old = replaced(old, {"id": new.id})
    named = {each.after: each for each in renames(old, new)}
    old = relabelled(old, {each.before: each.after.id for each in named.values()})
    return (*found, *_Comparison(new, named).of((), Address(), old, new))


class _Comparison:
    """One comparison; the items of both sides have the ids of the new one."""

    def __init__(self, content: Content, named: dict[Address, Renamed]) -> None:
        self._content = content
        self._named = named

    def of(self, at: Trail, owner: Address, old: Part, new: Part) -> Iterator[Difference]:
        """Yield what differs in two parts; `owner` is their address."""
        for key, shape in shapes(type(new)).items():
            before, after = getattr(old, shape.name), getattr(new, shape.name)
            if before is after:
                continue
            if shape.keyed:
                yield from self._by_name((*at, key), before, after)
            elif _is_listed(shape) and isinstance(before, tuple) and isinstance(after, tuple):
                yield from self._members((*at, key), owner, before, after)
            elif before != after and not (shape.absent(before) and shape.absent(after)):
                yield Difference("changed", (*at, key), owner, key, before, after)

    def _members(self, at: Trail, owner: Address, before: Row, after: Row) -> Iterator[Difference]:
        names = _keys(before, before), _keys(before, after)
        if any(map(has_doubles, names)):
            if before != after:
                yield Difference("changed", at, owner, at[-1], before, after)
            return
        old, new = dict(zip(names[0], before, strict=True)), dict(zip(names[1], after, strict=True))
        away = moved(*names) if after and hasattr(after[0], "id") else set()
        for key in woven(names[1], names[0]):
            one, other = old.get(key), new.get(key)
            if one == other and key not in away and not self._named:
                continue
            trail = (*at, label_of(other or one))
            address = self._address(trail, owner, other or one)
            yield from self._member(trail, address, one, other)
            if key in away:
                behind = [_behind(row, key) for row in names]
                yield Difference("moved", trail, address, at[0 if _is_keyed(at) else -1], *behind)

    def _member(self, at: Trail, address: Address, one: Any, other: Any) -> Iterator[Difference]:
        if one is None or other is None:
            field = at[0] if _is_keyed(at) else at[-2]
            yield Difference("added" if one is None else "removed", at, address, field, one, other)
            return
        if address in self._named and hasattr(other, "id"):  # an arrow to nowhere has none
            before = self._named[address].before
            yield Difference("renamed", at, address, "id", before.id, other.id)
        if one is not other:
            yield from self.of(at, address, one, other)

    def _by_name(self, at: Trail, before: Any, after: Any) -> Iterator[Difference]:
        """Yield what differs in values by a name that the writer chose."""
        for name in woven(list(after), list(before)):
            one, other = before.get(name), after.get(name)
            if isinstance(one or other or (), tuple):
                yield from self._members((*at, name), Address(), one or (), other or ())
            elif one != other:
                yield Difference("changed", (*at, name), Address(at[-1], name), at[-1], one, other)

    def _address(self, at: Trail, owner: Address, part: Any) -> Address:
        if isinstance(part, Flow):
            return owner._replace(branch=part.when or "", target="" if part.when else part.to or "")
        return Address(at[-2], at[-1]) if isinstance(part, Cover) else address_of(at, self._content)


def _is_listed(shape: Shape) -> bool:
    """Whether the values of a key are told one by one."""
    return shape.part in {Flow, Cover} or shape.holds_items


def _is_keyed(at: Trail) -> bool:
    return at[0] == "haakt_aan"


def _keys(before: Row, row: Row) -> list[Key]:
    is_flows = any(isinstance(each, Flow) for each in row)
    return keys_of(before, row) if is_flows else [key_of(each) for each in row]


def _behind(row: Sequence[Key], key: Key) -> str:
    """Return what stands before a key in a row; empty when it is the first."""
    place = row.index(key)
    return shown(row[place - 1]) if place else ""
