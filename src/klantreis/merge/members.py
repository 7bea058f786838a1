"""How the parts in a list are known when somebody changes them: by id, answer, or what they say."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from klantreis.journey import Cover, Flow, Subprocess
from klantreis.journey.shape import Shape, shapes

Key = Hashable
SEAT = shapes(Subprocess)["aan_tafel"].part


def key_of(part: Any) -> Key:
    """Return what a part is known by in its list; its id, if nothing else."""
    if isinstance(part, Flow):
        return (part.when, None if part.when else part.to)
    if isinstance(part, Cover):
        return (part.rule, part.about)
    if type(part) is SEAT:
        return tuple(getattr(part, name) for name in ("actor", "function"))
    id: str | None = getattr(part, "id", None)
    return id


def label_of(part: Any) -> str:
    """Return what people know a part in a list by, for a trail."""
    return shown(key_of(part))


def shown(key: Key) -> str:
    """Return a key as one text."""
    if not isinstance(key, tuple):
        return str(key)
    said = (each if isinstance(each, str) else " ".join(each or ()) for each in key)
    return " ".join(filter(None, said))


def keys_of(base: Sequence[Flow], flows: Sequence[Flow]) -> list[Key]:
    """Return the keys of some arrows; a branch with another answer has the key that it had."""
    keys = [key_of(flow) for flow in flows]
    known = {key_of(flow) for flow in base}
    gone = [flow for flow in base if flow.when and key_of(flow) not in keys]
    for place, flow in enumerate(flows):
        same = [each for each in gone if each.to and each.to == flow.to]
        if flow.when and keys[place] not in known and len(same) == 1:
            keys[place] = key_of(same[0])
            gone.remove(same[0])
    return keys


def is_one_arrow(*sides: Sequence[Flow]) -> bool:
    """Whether each of some lists has one way on at most, and not all of them the same."""
    ways = {flow.to for flows in sides for flow in flows}
    is_one = all(len(flows) <= 1 and not any(flow.when for flow in flows) for flows in sides)
    return is_one and len(ways) > 1


def is_mixed(flows: Sequence[Flow]) -> bool:
    """Whether some of the arrows have an answer and others have none."""
    return len({flow.when is None for flow in flows}) > 1


def is_known_by_key(shape: Shape) -> bool:
    """Whether the parts under a key can be told apart in their list."""
    return shape.part in {Flow, Cover, SEAT} or shape.holds_items
