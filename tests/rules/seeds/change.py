"""The complete journey, and what is the same with one thing changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from klantreis import graph
from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Approach, Journey, Part, Persona, Step, Subprocess
from klantreis.journey.address import LISTS
from klantreis.source import read

Kept = TypeVar("Kept", bound=Part)
Made = Callable[[Part], tuple[Part, ...]]

NOTHING: Mapping[str, str] = MappingProxyType({})

TWICE = {
    "terug/o-hulp": "mbo/o-27",
    "mbo/o-27": "mbo/o-27",
    "school/d-aanbod": "terug/d-aanbod",
    "terug/d-aanbod": "terug/d-aanbod",
}
"""What the complete journey says twice, with the second place."""


class Seed(NamedTuple):
    """One thing that was changed, and where the check must find it.

    `extras` are the other findings that follow of necessity: by key, with the reason.
    """

    content: Journey | Approach | Persona
    places: tuple[Address, ...]
    extras: Mapping[str, str] = NOTHING


Seeds = Iterator[Seed]


def _complete() -> Journey:
    document = read((Path(__file__).parents[2] / "fixtures" / "compleet.yaml").read_bytes())
    assert document.journey is not None
    assert not document.problems, document.problems
    return document.journey


COMPLETE = _complete()
DRAWN: JourneyGraph = graph.of(COMPLETE)


def parts(kind: type[Kept], journey: Journey = COMPLETE) -> Iterator[tuple[Address, Kept]]:
    """Yield the parts of one kind with their addresses, in the order of the file."""
    for subprocess in journey.subprocesses:
        for field in Subprocess.model_fields:
            for each in _items(subprocess, field):
                if isinstance(each, kind):
                    yield Address(subprocess.id, str(getattr(each, "id", ""))), each


def changed(place: Address, journey: Journey = COMPLETE, /, **said: Any) -> Journey:
    """Return the journey with these keys of one part changed, read again as a file is."""
    return _replaced(journey, place, lambda part: (again(part, **said),))


def removed(place: Address, journey: Journey = COMPLETE) -> Journey:
    """Return the journey without one item."""
    return _replaced(journey, place, lambda part: ())


def added(group: str, key: str, journey: Journey = COMPLETE, /, **said: Any) -> Journey:
    """Return the journey with one more item in a list of a subprocess; `key` as in the file."""
    there = plain(next(each for each in journey.subprocesses if each.id == group))
    return changed(Address(group), journey, **{key: [*there.get(key, ()), said]})


def flow_changed(place: Address, number: int, **said: Any) -> Journey:
    """Return the journey with these keys of one flow of a step changed."""
    step = step_at(place)
    flows = [plain(flow) for flow in step.flows]
    flows[number] |= said
    return changed(place, daarna=flows)


def flow_added(place: Address, journey: Journey = COMPLETE, /, **said: Any) -> Journey:
    """Return the journey with one more flow out of a step."""
    return changed(place, journey, daarna=[*map(plain, step_at(place).flows), said])


def contradicted(place: Address) -> dict[str, str]:
    """Say what follows when one of two subprocesses that say the same says something else."""
    later = TWICE.get(str(place))
    return {f"tegenstrijdig@{later}": "een ander deel noemt dit ook"} if later else {}


def step_at(place: Address) -> Step:
    """Return the step of the complete journey with this address."""
    return dict(parts(Step))[place]


def again(part: Kept, **said: Any) -> Kept:
    """Return a part with these keys changed, read again as a file is."""
    return type(part).model_validate(plain(part) | said)


def plain(part: Part) -> dict[str, Any]:
    """Return what a part says, by the keys of the file."""
    return part.model_dump(by_alias=True, exclude_unset=True)


def _replaced(journey: Journey, place: Address, made: Made) -> Journey:
    if not place.group:
        (new,) = made(journey)
        assert isinstance(new, Journey)
        return new
    if place.group in LISTS:
        (field,) = (
            name for name, info in Journey.model_fields.items() if info.alias == place.group
        )
        return _within(journey, field, place.item, made)
    if not place.item:
        return _within(journey, "subprocesses", place.group, made)

    def inside(part: Part) -> tuple[Part, ...]:
        (field,) = (
            name
            for name in Subprocess.model_fields
            if any(getattr(each, "id", None) == place.item for each in _items(part, name))
        )
        return (_within(part, field, place.item, made),)

    return _within(journey, "subprocesses", place.group, inside)


def _within(owner: Kept, field: str, item: str, made: Made) -> Kept:
    items = _items(owner, field)
    assert any(getattr(each, "id", None) == item for each in items), item
    found = [made(each) if getattr(each, "id", None) == item else (each,) for each in items]
    return owner.model_copy(update={field: tuple(new for each in found for new in each)})


def _items(owner: Part, field: str) -> tuple[Part, ...]:
    value = getattr(owner, field)
    items = value if isinstance(value, tuple) else ()
    return tuple(each for each in items if isinstance(each, Part))
