"""What a merge and a comparison give back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Generic, Literal, TypeVar

from klantreis.journey import Address, Content, Journey, Part, Subprocess
from klantreis.journey.address import LISTS
from klantreis.journey.shape import listing

C = TypeVar("C", bound=Content)

Trail = tuple[str, ...]
"""The way to a value by Dutch keys and ids, never by places in a list."""

ClashKind = Literal[
    "both-changed", "both-added", "changed-and-removed", "referred-to", "order", "kind"
]
DifferenceKind = Literal["added", "removed", "changed", "moved", "renamed"]


class Missing:
    """What stands where nothing is written."""

    def __repr__(self) -> str:
        return "MISSING"

    def __bool__(self) -> bool:
        return False


MISSING: Final = Missing()


@dataclass(frozen=True, slots=True)
class Clash:
    """One thing that two sides changed, each in another way, as plain data.

    Ours is in the merged content; of a thing that one side removed, what the other made of it.
    """

    at: Trail
    kind: ClashKind
    base: Any
    ours: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merged(Generic[C]):
    """The content with the changes of both sides, and what people have to decide."""

    content: C
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not the same in two versions.

    `address` is the part it is about, under its new id, and `field` the Dutch key in it: that of
    its list when a part came, went or moved. Values are those of the models; of what moved, the ids
    it stands behind.
    """

    kind: DifferenceKind
    at: Trail
    address: Address
    field: str
    before: Any
    after: Any


def plain(value: object) -> Any:
    """Return a value as it is written: texts, lists and mappings; MISSING when nothing is."""
    if isinstance(value, Part):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, tuple):
        return [plain(each) for each in value] if value else MISSING
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()} if value else MISSING
    return MISSING if value is None else value


def address_of(trail: Trail, content: Content) -> Address:
    """Return the address of the part that a trail leads to, or leads through."""
    match trail:
        case ("deelprocessen", group, _, item, *rest):
            return _inside(group, item, trail[2], rest)
        case ("deelprocessen", group, *_):
            return Address(group)
        case ("haakt_aan", _, id, *_):
            return Address("haakt_aan", id)
        case (key, id, *_) if key in LISTS:
            return Address(key, id)
        case (key, item, *rest) if key in _DRAWN and not isinstance(content, Journey):
            return _inside(content.id, item, key, rest)
    return Address()


def _inside(group: str, item: str, key: str, rest: list[str]) -> Address:
    if key == "stappen" and len(rest) > 1 and rest[0] == "daarna":
        return Address(group, item, rest[1])
    return Address(group, item) if key in _DRAWN else Address(group)


_DRAWN = frozenset(shape.key for shape in listing(Subprocess))
