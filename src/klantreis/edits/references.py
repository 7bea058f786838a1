"""What names what in one file, an aanpak included, and how a reference gets another text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from klantreis.edits.base import C
from klantreis.edits.places import replaced
from klantreis.journey import (
    Address,
    Approach,
    Attachment,
    Content,
    Moment,
    Part,
    Refers,
    Subprocess,
    Unsaid,
)
from klantreis.journey.address import LISTS
from klantreis.journey.shape import shapes

KIND_OF_LIST = dict(
    zip(LISTS, ("actor", "audience", "system", "source", "session", "phase"), strict=True)
)
_ALSO = {
    (Moment, "after"): "moment",
    (Moment, "before"): "moment",
    (Attachment, "meets"): "step",
    (Attachment, "leaves"): "step",
    (Attachment, "handover"): "item",
}
"""Free texts that name a step or item of their own file when its id is all they say."""


class Mention(NamedTuple):
    """A text that may name something: its owner, its Dutch key, what it names, and from where.

    `home` is the subprocess or aanpak in which a name without one is looked for.
    """

    owner: Address
    field: str
    kind: str
    home: str
    text: str


Change = Callable[[Mention], str]


def mapped(content: C, change: Change) -> C:
    """Return the content with another text for each mention; what stays is the same object."""
    return _Walk(change, content.id if isinstance(content, Approach) else None).content(content)


def mentions(content: Content) -> Iterator[Mention]:
    """Yield every text that may name something, in the order of the models."""
    found: list[Mention] = []

    def note(mention: Mention) -> str:
        found.append(mention)
        return mention.text

    mapped(content, note)
    return iter(found)


def is_named(mention: Mention, address: Address) -> bool:
    """Whether a mention names the part at an address, or something in that subprocess."""
    if address.group in KIND_OF_LIST:
        return (mention.kind, mention.text) == (KIND_OF_LIST[address.group], address.item)
    if mention.kind not in {"step", "item", "moment", "subprocess"}:
        return False
    if not address.item:
        group = mention.text if mention.kind == "subprocess" else mention.text.partition("/")[0]
        return group == address.group and (mention.kind == "subprocess" or "/" in mention.text)
    if mention.kind == "subprocess":
        return False
    at_home = mention.home == address.group and mention.text == address.item
    return at_home or mention.text == f"{address.group}/{address.item}"


def owners(content: Content, address: Address) -> tuple[Address, ...]:
    """Return what names the part at an address, itself left out, each once."""
    found = (each.owner for each in mentions(content) if is_named(each, address))
    return tuple(dict.fromkeys(each for each in found if not _is_within(each, address)))


def _is_within(owner: Address, address: Address) -> bool:
    return owner == address or (not address.item and owner.group == address.group)


class _Walk:
    """One walk along the mentions of a file."""

    def __init__(self, change: Change, approach: str | None) -> None:
        self._change = change
        self._approach = approach

    def content(self, whole: C) -> C:
        """Walk along a whole file."""
        walked: C = self._part(whole, Address(self._approach or ""))
        return walked

    def _part(self, part: Part, owner: Address) -> Any:
        values = {}
        for name, key, kind in _referring(type(part)):
            old = getattr(part, name)
            new = self._value(old, owner, key, kind)
            if new is not old:
                values[name] = new
        return replaced(part, values) if values else part

    def _value(self, value: Any, owner: Address, key: str, kind: str) -> Any:
        if isinstance(value, str):
            return self._text(value, owner, key, kind)
        if isinstance(value, Part):
            return self._part(value, _address(value, owner, key))
        if isinstance(value, tuple):
            many = tuple(self._value(each, owner, key, kind) for each in value)
            return many if any(map(_differs, many, value)) else value
        if isinstance(value, dict):
            named = {name: self._value(each, owner, key, kind) for name, each in value.items()}
            return named if any(map(_differs, named.values(), value.values())) else value
        return value

    def _text(self, text: str, owner: Address, key: str, kind: str) -> str:
        if not kind or isinstance(text, Unsaid):
            return text
        home = self._approach or ("" if owner.group in LISTS else owner.group)
        return self._change(Mention(owner, key, kind, home, text))


def _differs(one: object, other: object) -> bool:
    return one is not other


def _address(part: Part, owner: Address, key: str) -> Address:
    if "id" not in type(part).model_fields:
        return owner
    id: str = getattr(part, "id", "")
    if isinstance(part, Subprocess):
        return Address(id)
    return Address(key if key in (*LISTS, "haakt_aan") else owner.group, id)


@cache
def _referring(model: type[Part]) -> tuple[tuple[str, str, str], ...]:
    """Return the keys of a part that hold mentions: attribute, Dutch key, what they name."""
    found = []
    for key, shape in shapes(model).items():
        field = model.model_fields[shape.name]
        kind = _ALSO.get((model, shape.name)) or next(
            (each.kind for each in _marks(field.annotation, field.metadata)), ""
        )
        if kind or (shape.part and _referring(shape.part)):
            found.append((shape.name, key, kind))
    return tuple(found)


def _marks(annotation: Any, metadata: Any = ()) -> Iterator[Refers]:
    """Yield what the texts of an annotation refer to; not those in the parts that it holds."""
    for each in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(each, Refers):
            yield each
    for inner in get_args(annotation):
        yield from _marks(inner)
