"""Changes to a content at random: whatever the models allow, whether or not an edit can do it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, NamedTuple, TypeVar

from klantreis.journey import Journey, Part
from klantreis.journey.shape import Shape, shapes
from klantreis.source import Content
from tests.writing.contents import Filling, scope

P = TypeVar("P", bound=Part)
Change = Callable[[Random, Part], Part | None]


class Spot(NamedTuple):
    """A part somewhere in another, and the way to it: attribute, name and place in its list."""

    part: Part
    way: tuple[tuple[str, str | None, int | None], ...]


def changed(random: Random, content: Content) -> Content:
    """Return the content with one thing in it changed, now and then a few; it can be read."""
    while True:
        new = content
        for _ in range(random.choice([1, 1, 1, 2, 4])):
            new = _another(random, new)
        if new != content and is_sound(new):
            return new


def shortened(random: Random, content: Content) -> Content | None:
    """Return the content with one key or one item less; None when nothing was found to go."""
    for _ in range(20):
        spot = _somewhere(random, content)
        less = random.choice((_remove, _clear))(random, spot.part)
        if less is not None and is_sound(new := _put(content, spot.way, less)) and new != content:
            return new
    return None


def _another(random: Random, content: Content) -> Content:
    if isinstance(content, Journey) and random.random() < 0.1:
        return _carried(random, content)
    spot = _somewhere(random, content)
    new = random.choice(CHANGES)(random, spot.part)
    return content if new is None else _put(content, spot.way, new)


def is_sound(content: Content) -> bool:
    """Whether a file can say this: no ids twice, nothing that the models refuse."""
    plain = content.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    try:
        again = type(content).model_validate(plain)
    except ValueError:
        return False
    return again == content and not _doubles(content)


def _doubles(content: Content) -> bool:
    drawn = content.subprocesses if isinstance(content, Journey) else ()
    return any(_has_doubles(each) for each in (content, *drawn))


def _has_doubles(whole: Part) -> bool:
    names: Counter[tuple[str, str]] = Counter()
    for part in _near(whole):
        name = getattr(part, "id", None)
        names.update([(scope(type(part)), name)] if isinstance(name, str) else [])
        answers = [flow.when for flow in getattr(part, "flows", ()) if flow.when]
        if len(answers) > len(set(answers)):
            return True
    return any(count > 1 for count in names.values())


def _near(whole: Part) -> Iterator[Part]:
    """Yield the parts in the lists of a part."""
    for shape in shapes(type(whole)).values():
        value = getattr(whole, shape.name)
        rows = value.values() if shape.keyed else [value]
        for row in rows if shape.part else []:
            yield from (row if isinstance(row, tuple) else ())


def _somewhere(random: Random, content: Content) -> Spot:
    """Walk into the content until it has been far enough."""
    spot = Spot(content, ())
    while True:
        inside = list(_inside(spot))
        if not inside or random.random() < 0.25:
            return spot
        spot = random.choice(random.choice(inside))


def _inside(spot: Spot) -> Iterator[list[Spot]]:
    """Yield the parts inside, key by key."""
    for shape in shapes(type(spot.part)).values():
        found = list(_at(spot, shape)) if shape.part else []
        if found:
            yield found


def _at(spot: Spot, shape: Shape) -> Iterator[Spot]:
    value = getattr(spot.part, shape.name)
    for name, each in value.items() if shape.keyed else [(None, value)]:
        if isinstance(each, Part):
            yield Spot(each, (*spot.way, (shape.name, name, None)))
        elif isinstance(each, tuple):
            for place, one in enumerate(each):
                yield Spot(one, (*spot.way, (shape.name, name, place)))


def _put(whole: P, way: tuple[tuple[str, str | None, int | None], ...], new: Part) -> P:
    """Return the whole with another part at the end of a way."""
    if not way:
        assert isinstance(new, type(whole))
        return new
    (attribute, name, place), *rest = way
    value = getattr(whole, attribute)
    old = value if name is None else value[name]
    if place is None:
        value = inner = _put(old, tuple(rest), new)
    else:
        inner = _put(old[place], tuple(rest), new)
        value = (*old[:place], inner, *old[place + 1 :])
    if name is not None:
        value = {**getattr(whole, attribute), name: value}
    return whole.model_copy(update={attribute: value})


def _with(part: Part, shape: Shape, plain: Any) -> Part | None:
    """Return a part with a key set to plain data; None when the models refuse it."""
    said = part.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    try:
        read = type(part).model_validate({**said, shape.key: plain})
    except ValueError:
        return None
    return part.model_copy(update={shape.name: getattr(read, shape.name)})


def _said(part: Part) -> list[Shape]:
    fixed = {"id", "schema", "soort"}
    known = shapes(type(part)).values()
    return [each for each in known if each.key not in fixed and getattr(part, each.name)]


def _lists(part: Part, least: int) -> list[Shape]:
    return [
        shape
        for shape in shapes(type(part)).values()
        if isinstance(row := getattr(part, shape.name), tuple) and len(row) >= least
    ]


def _set(random: Random, part: Part) -> Part | None:
    """Fill a key in, or say something else there."""
    fixed = {"id", "schema"} if type(part).__name__ == "Handover" else {"id", "schema", "soort"}
    free = [shape for shape in shapes(type(part)).values() if shape.key not in fixed]
    shape = random.choice(free)
    return _with(part, shape, _filling(random, part).value(type(part), shape))


def _clear(random: Random, part: Part) -> Part | None:
    said = _said(part)
    if not said:
        return None
    shape = random.choice(said)
    return part.model_copy(update={shape.name: shape.default})


def _words(random: Random, part: Part) -> Part | None:
    """Change a word of a text."""
    texts = [shape for shape in _said(part) if type(getattr(part, shape.name)) is str]
    if not texts:
        return None
    shape = random.choice(texts)
    words = getattr(part, shape.name).split(" ")
    words[random.randrange(len(words))] = random.choice(["anders", "iets meer", "x:", "één", ""])
    return _with(part, shape, " ".join(words))


def _insert(random: Random, part: Part) -> Part | None:
    """Put a new item into a list, one that is still empty too."""
    lists = _lists(part, least=random.choice([0, 1]))
    if not lists:
        return None
    shape = random.choice(lists)
    row = list(getattr(part, shape.name))
    made = _with(part, shape, _filling(random, part).value(type(part), shape))
    new = getattr(made, shape.name, None)
    if not isinstance(new, tuple) or not new:
        return None
    row.insert(random.choice([0, len(row), random.randint(0, len(row))]), new[0])
    return part.model_copy(update={shape.name: tuple(row)})


def _remove(random: Random, part: Part) -> Part | None:
    lists = _lists(part, least=1)
    if not lists:
        return None
    shape = random.choice(lists)
    row = list(getattr(part, shape.name))
    row.pop(random.randrange(len(row)))
    return part.model_copy(update={shape.name: tuple(row)})


def _reorder(random: Random, part: Part) -> Part | None:
    lists = _lists(part, least=2)
    if not lists:
        return None
    shape = random.choice(lists)
    row = list(getattr(part, shape.name))
    row.insert(random.randrange(len(row)), row.pop(random.randrange(len(row))))
    return part.model_copy(update={shape.name: tuple(row)})


def _rename(random: Random, part: Part) -> Part | None:
    """Give an item another id, its references as they were."""
    if "id" not in shapes(type(part)):
        return None
    return part.model_copy(update={"id": f"nieuw-{random.randrange(1000)}"})


def _carried(random: Random, journey: Journey) -> Journey:
    """Take an item from one subprocess to another."""
    if len(journey.subprocesses) < 2:
        return journey
    source, target = random.sample(range(len(journey.subprocesses)), 2)
    lists = [shape for shape in _lists(journey.subprocesses[source], 1) if shape.part]
    if not lists:
        return journey
    name = random.choice(lists).name
    parts = list(journey.subprocesses)
    giving, getting = list(getattr(parts[source], name)), list(getattr(parts[target], name))
    item = giving.pop(random.randrange(len(giving)))
    getting.insert(random.randint(0, len(getting)), item)
    parts[source] = parts[source].model_copy(update={name: tuple(giving)})
    parts[target] = parts[target].model_copy(update={name: tuple(getting)})
    return journey.model_copy(update={"subprocesses": tuple(parts)})


def _filling(random: Random, part: Part) -> Filling:
    """Return who fills in values with ids that the part does not have yet."""
    filling = Filling(random)
    for each in _near(part):
        if isinstance(name := getattr(each, "id", None), str):
            filling.taken[scope(type(each))].add(name)
    return filling


CHANGES: tuple[Change, ...] = (_set, _set, _clear, _words, _insert, _remove, _reorder, _rename)
