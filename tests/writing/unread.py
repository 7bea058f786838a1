"""Puts pieces among what somebody typed that are not read: unknown keys, wrong values, doubles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any, NamedTuple

from klantreis.journey import Part
from klantreis.journey.shape import Shape, shapes
from klantreis.source import Content
from klantreis.source.tree import Data
from tests.writing.formats import CHOICE, WHOLE, YES_NO, blanks
from tests.writing.typed import Typed

UNKNOWN = ["titl", "x-eigen", "Naam", "actr", "opm. van school"]
PIECES: list[Data] = ["iets", None, ["a", "b"], {"a": "b"}, [{"id": "a"}], "zin: met dubbele punt"]


class Place(NamedTuple):
    """The typed keys of one part."""

    model: type[Part]
    data: Typed


def with_unread(random: Random, content: Content, data: Typed) -> Typed:
    """Add one to three pieces; what is read stays the same."""
    for _ in range(random.choice([1, 1, 2, 3])):
        place = random.choice(list(_places(type(content), data)))
        random.choice(_WAYS)(random, place)
    return data


def _places(model: type[Part], data: Data) -> Iterator[Place]:
    if not isinstance(data, dict):
        return
    yield Place(model, data)
    for key, value in data.items():
        shape = shapes(model).get(key)
        if shape and shape.part and not shape.keyed:
            for each in value if isinstance(value, list) else [value]:
                yield from _places(shape.part, each)


def _unknown_key(random: Random, place: Place) -> None:
    key = random.choice(UNKNOWN)
    if key not in place.data:
        _put(random, place.data, key, random.choice(PIECES))


def _wrong_value(random: Random, place: Place) -> None:
    free = [shape for key, shape in shapes(place.model).items() if key not in place.data]
    if free:
        shape = random.choice(free)
        if shape.key not in {"id", "schema", "soort"}:
            _put(random, place.data, shape.key, _wrong(place.model, shape))


def _wrong(model: type[Part], shape: Shape) -> Data:
    if shape.keyed:
        return "een zin"
    if shape.part:
        return [["x"]] if shape.short else "een zin"
    words = {WHOLE: "veel", YES_NO: "misschien", CHOICE: "iets-anders"}
    return words.get(blanks(model)[shape.key].kind, {"a": "b"})


def _wrong_item(random: Random, place: Place) -> None:
    """Put something into a list that cannot be one of its items."""
    known = shapes(place.model)
    lists = [
        (known[key], value)
        for key, value in place.data.items()
        if isinstance(value, list) and key in known and value
    ]
    shape, items = random.choice(lists) if lists else (None, [])
    if shape and not shape.part:
        items.insert(random.randint(0, len(items)), None if random.random() < 0.5 else {"a": "b"})
    elif shape and shape.part and "id" in shapes(shape.part):
        _wrong_part(random, items)
    else:
        _unknown_key(random, place)


def _wrong_part(random: Random, items: list[Any]) -> None:
    known = [each for each in items if isinstance(each, dict)]
    if known and random.random() < 0.4:
        items.append({**random.choice(known), "toelichting": "dubbel"})
    else:
        wrong = random.choice([{"naam": "Zonder id"}, {"id": "twee woorden"}, "los", None])
        items.insert(random.randint(0, len(items)), wrong)


def _put(random: Random, data: Typed, key: str, value: Data) -> None:
    pairs = list(data.items())
    pairs.insert(random.randint(0, len(pairs)), (key, value))
    data.clear()
    data.update(pairs)


_WAYS: tuple[Callable[[Random, Place], None], ...] = (_unknown_key, _wrong_value, _wrong_item)
