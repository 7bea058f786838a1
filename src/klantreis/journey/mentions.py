"""What names what in one file, an aanpak included, and how a reference gets another text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

from klantreis.journey.address import LISTS, Address
from klantreis.journey.approach import Approach, Attachment
from klantreis.journey.journey import Subprocess
from klantreis.journey.moment import Moment
from klantreis.journey.part import Part, Refers, Unsaid, replaced
from klantreis.journey.shape import shapes

T = TypeVar("T")

KIND_OF_LIST = dict(
    zip(LISTS, ("actor", "audience", "system", "source", "session", "phase"), strict=True)
)
_LIST_OF_KIND = {kind: name for name, kind in KIND_OF_LIST.items()}
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

    @property
    def target(self) -> Address:
        """What it names, whether or not that is there."""
        if self.kind in _LIST_OF_KIND:
            return Address(_LIST_OF_KIND[self.kind], self.text)
        if self.kind == "subprocess":
            return Address(self.text)
        group, slash, item = self.text.partition("/")
        return Address(group, item) if slash else Address(self.home, self.text)


Change = Callable[[Mention], str]


def mapped(content: T, change: Change) -> T:
    """Return the content with another text for each mention; what stays is the same object."""
    return _Walk(change, content.id if isinstance(content, Approach) else None).content(content)


def mentions(content: Part) -> Iterator[Mention]:
    """Yield every text that may name something, in the order of the models."""
    found: list[Mention] = []

    def note(mention: Mention) -> str:
        found.append(mention)
        return mention.text

    mapped(content, note)
    return iter(found)


class _Walk:
    """One walk along the mentions of a file."""

    def __init__(self, change: Change, approach: str | None) -> None:
        self._change = change
        self._approach = approach

    def content(self, whole: T) -> T:
        """Walk along a whole file."""
        walked: T = self._part(whole, Address(self._approach or ""))
        return walked

    def _part(self, part: Any, owner: Address) -> Any:
        values = {}
        for name, key, kind in _referring(part.__class__):
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
    id: str = part.id  # type: ignore[attr-defined]  # its model has one
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
