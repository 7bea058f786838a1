"""How the keys of a part are built: what holds many, what has a short form, what holds parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from klantreis.journey.part import Part, ShortForm, Unsaid


class Shape(NamedTuple):
    """One key of a part.

    `part` is what its values are; None for plain texts, numbers, yes and no. A value may always be
    one of the words of Unsaid instead, where the models allow it.
    """

    name: str  # the attribute
    key: str  # as it is written
    part: type[Part] | None
    many: bool  # a tuple of values
    keyed: bool  # values by a name that the writer chooses; those may be many
    short: str  # the key that one plain text stands for
    empty: bool  # whether nothing at all stands for an empty part
    unsaid: bool  # whether a word of Unsaid stands for no value
    default: object

    @property
    def holds_items(self) -> bool:
        """Whether its values are parts with an id of their own."""
        return self.part is not None and "id" in self.part.model_fields

    def absent(self, value: object) -> bool:
        """Whether a value is what stands there when nothing is written."""
        return value in (None, (), {}, self.default)

    def says_nothing(self, value: object) -> bool:
        """Whether a value that is empty is the same as a key that is not written."""
        return value is None or (not value and value == self.default)


@cache
def shapes(model: type[Part]) -> Mapping[str, Shape]:
    """Return the keys of a kind of part as they are written, in their order."""
    found = (_shape(name, field) for name, field in model.model_fields.items())
    return {shape.key: shape for shape in found}


@cache
def listing(model: type[Part]) -> tuple[Shape, ...]:
    """Return the keys of a kind of part that hold items with an id of their own."""
    return tuple(shape for shape in shapes(model).values() if shape.holds_items)


def _shape(name: str, field: Any) -> Shape:
    many, keyed, short, empty, unsaid, part = False, False, "", False, False, None
    for each in _layers(field.annotation, field.metadata):
        if isinstance(each, ShortForm):
            short, empty = each.key, each.empty
        elif isinstance(each, type) and issubclass(each, Part):
            part = each
        elif each is Unsaid:
            unsaid = True
        elif each is tuple:
            many = True
        elif each is dict:
            keyed = True
    return Shape(
        name,
        field.alias or name,
        part,
        many,
        keyed,
        short,
        empty,
        unsaid,
        field.get_default(call_default_factory=True),
    )


def _layers(annotation: Any, metadata: Any) -> Iterator[object]:
    """Yield what an annotation is made of: its marks, its containers and its kinds of part."""
    yield from metadata
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from annotation.__metadata__
        yield from _layers(annotation.__origin__, ())
    elif origin is not None:
        yield origin
        for inner in get_args(annotation):
            yield from _layers(inner, ())
    else:
        yield annotation
