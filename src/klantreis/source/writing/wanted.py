"""What a text should say: what stays as it stands, and what is said instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from klantreis.source.tree import Collection, Data, Node, Scalar
from klantreis.source.writing.patches import Path

if TYPE_CHECKING:
    from klantreis.source.writing.splice import Splice


class Keep:
    """What stands there stays, to the letter."""


KEEP: Final = Keep()


@dataclass(frozen=True, slots=True)
class Lent:
    """The lines in another text that an entry brings along: an entry of a collection there."""

    text: Splice
    home: Collection
    index: int


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: `was` is the entry that it is now, `lent` the entry it is elsewhere.

    Its value is about that entry; without one it says everything.
    """

    value: Wanted
    was: int | None = None
    lent: Lent | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list whose items are partly there."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping whose keys are partly there; a key that comes back may be lent."""

    values: dict[str, Wanted]
    lent: dict[str, Lent]


Wanted = Keep | Fields | Items | Data


def typed(node: Node) -> Data:
    """Return everything that was typed, also what was left out when it was read."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node.data, dict):
        return {entry.key or "": typed(entry.value) for entry in node.entries}
    return [typed(entry.value) for entry in node.entries]


def spelled(wanted: Wanted, node: Node | None) -> Data:
    """Return all that is wanted in full, of a value that stands at a node."""
    if isinstance(wanted, Keep):
        return None if node is None else typed(node)
    if isinstance(wanted, Fields):
        pairs = wanted.values.items()
        return {key: spelled(value, _node_of_key(wanted, key, node)) for key, value in pairs}
    if isinstance(wanted, Items):
        return [spelled(item.value, _node_of_item(item, node)) for item in wanted.items]
    return wanted


def difference(found: Node, wanted: Wanted, node: Node | None, path: Path = ()) -> Path | None:
    """Return the path of the smallest part that does not say what is wanted; None when all does.

    `node` is what stood there before, which the wanted parts are about.
    """
    inside = _inside(found, wanted, node)
    if inside is None:
        return None if typed(found) == spelled(wanted, node) else path
    wrong = (difference(each, value, was, (*path, key)) for key, each, value, was in inside)
    return next((place for place in wrong if place is not None), None)


def _inside(
    found: Node, wanted: Wanted, node: Node | None
) -> list[tuple[str | int, Node, Wanted, Node | None]] | None:
    """Pair what was found with what is wanted; None when the two are not built alike."""
    if not isinstance(found, Collection):
        return None
    if isinstance(wanted, Fields) and found.names.keys() == wanted.values.keys():
        return [
            (key, found.names[key].value, value, _node_of_key(wanted, key, node))
            for key, value in wanted.values.items()
        ]
    is_list = isinstance(wanted, Items) and isinstance(found.data, list)
    if is_list and isinstance(wanted, Items) and len(found.entries) == len(wanted.items):
        pairs = enumerate(zip(found.entries, wanted.items, strict=True))
        return [
            (place, entry.value, item.value, _node_of_item(item, node))
            for place, (entry, item) in pairs
        ]
    return None


def _node_of_key(fields: Fields, key: str, node: Node | None) -> Node | None:
    lent = fields.lent.get(key)
    if lent is not None:
        return lent.home.entries[lent.index].value
    known = node.names.get(key) if isinstance(node, Collection) else None
    return known.value if known else None


def _node_of_item(item: Item, node: Node | None) -> Node | None:
    if item.lent is not None:
        return item.lent.home.entries[item.lent.index].value
    if item.was is None or not isinstance(node, Collection):
        return None
    return node.entries[item.was].value
