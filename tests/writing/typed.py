"""What a content looks like as somebody types it: short forms, one value for a list, own order."""

from __future__ import annotations

from random import Random
from typing import Any

from klantreis.journey import Part, Unsaid
from klantreis.journey.shape import Shape, shapes
from klantreis.source import Content
from klantreis.source.tree import Data

Typed = dict[str, Data]


def typed(random: Random, content: Content) -> Typed:
    """Return the content in plain texts, lists and mappings, as a person might choose them."""
    plain = content.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    hand = _Hand(random)
    data = hand.part(type(content), plain)
    if content.kind != "klantreis" or random.random() < 0.3:
        data = {"soort": content.kind, **data}
    return {"schema": "1", **data} if random.random() < 0.5 else data


class _Hand:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.orderly = random.random() < 0.5

    def chance(self, part: float) -> bool:
        return self.random.random() < part

    def part(self, model: type[Part], plain: dict[str, Any]) -> Typed:
        known = shapes(model)
        keys = list(plain)
        if not self.orderly and self.chance(0.4):
            self.random.shuffle(keys)
        data = {key: self.value(known[key], plain[key]) for key in keys}
        if self.chance(0.15):
            self._add_empty_key(known, data)
        return data

    def value(self, shape: Shape, plain: Any) -> Data:
        if shape.keyed and isinstance(plain, dict):
            return {name: self.values(shape, each) for name, each in plain.items()}
        return self.values(shape, plain)

    def values(self, shape: Shape, plain: Any) -> Data:
        if not isinstance(plain, list):
            return self.one(shape, plain)
        if len(plain) == 1 and plain[0] not in [*Unsaid, {}] and self.chance(0.3):
            return self.one(shape, plain[0])
        return [self.one(shape, each) for each in plain]

    def one(self, shape: Shape, plain: Any) -> Data:
        if isinstance(plain, bool):
            return self.random.choice(["ja", "Ja", "true"] if plain else ["nee", "NEE", "false"])
        if isinstance(plain, int):
            return str(plain)
        if not isinstance(plain, dict) or shape.part is None:
            return str(plain)
        if not plain:
            return None if shape.empty and self.chance(0.7) else {}
        if list(plain) == [shape.short] and plain[shape.short] not in [*Unsaid]:
            return str(plain[shape.short]) if self.chance(0.7) else dict(plain)
        return self.part(shape.part, plain)

    def _add_empty_key(self, known: Any, data: Typed) -> None:
        """Add a key with nothing behind it, which says nothing."""
        free = [each for each in known.values() if each.key not in data and _may_be_empty(each)]
        if free:
            shape = self.random.choice(free)
            is_list = (shape.many and not shape.keyed) and shape.default == ()
            data[shape.key] = [] if is_list and self.chance(0.3) else None


def _may_be_empty(shape: Shape) -> bool:
    return shape.default in (None, (), {}) and not shape.empty and shape.key not in {"id", "soort"}
