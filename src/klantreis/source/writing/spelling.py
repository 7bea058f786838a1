"""Parts as they are written: Dutch keys, texts, and the short form where there is one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from klantreis.journey.part import Part, Unsaid
from klantreis.journey.shape import Shape, shapes
from klantreis.source.tree import Data


def part_data(part: Part, single: Mapping[str, bool]) -> dict[str, Data]:
    """Return what a part says by its keys; `single` says which keys hold no list of one."""
    every = shapes(type(part))
    said = ((key, every[key]) for key in written_order(type(part)) if is_said(part, every[key]))
    return {key: value_data(shape, getattr(part, shape.name), single) for key, shape in said}


@cache
def written_order(model: type[Part]) -> tuple[str, ...]:
    """Return the keys in the order in which people write them: what, and then at what."""
    keys = list(shapes(model))
    if "bij" in keys[:2]:
        keys.remove("bij")
        keys.insert(2, "bij")
    return tuple(keys)


def is_said(part: Part, shape: Shape) -> bool:
    """Whether a key has anything to say; a usual value only when somebody said it."""
    value = getattr(part, shape.name)
    if shape.says_nothing(value):
        return False
    return value != shape.default or shape.name in part.model_fields_set


def value_data(shape: Shape, value: object, single: Mapping[str, bool]) -> Data:
    """Return the value of a key as it is written."""
    if isinstance(value, Mapping):
        return {str(name): inner_data(shape, each, single) for name, each in value.items()}
    return inner_data(shape, value, single)


def inner_data(shape: Shape, value: object, single: Mapping[str, bool]) -> Data:
    """Return a value, or a list of them, as it is written."""
    if not isinstance(value, tuple):
        return one_data(shape, value, single)
    many: list[Data] = [one_data(shape, each, single) for each in value]
    if len(many) != 1 or shape.holds_items or is_unsaid(shape, many[0]) or _is_branch(many[0]):
        return many
    return many[0] if single.get(shape.key) else many


def one_data(shape: Shape, value: object, single: Mapping[str, bool]) -> Data:
    """Return one value: a mapping, its short form, or a text."""
    if not isinstance(value, Part):
        return plain_text(value)
    data = part_data(value, single)
    if shape.short and data.keys() == {shape.short}:
        short = data[shape.short]
        return short if isinstance(short, str) and not is_unsaid(shape, short) else data
    return None if shape.empty and not data else data


def _is_branch(value: Data) -> bool:
    """Whether this is an answer of a choice: there will be more of them."""
    return isinstance(value, dict) and "als" in value


def is_unsaid(shape: Shape, value: object) -> bool:
    """Whether a text would be read as one of the words of Unsaid if it stood alone."""
    return shape.unsaid and value in [*Unsaid]


def plain_text(value: object) -> str:
    """Return a text, number, yes or no as it is written."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value)
