"""What can be chosen, in Dutch words: the values of a key, and the things of a journey by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, get_args

from klantreis.forms.field import Option
from klantreis.journey import Actor, Address, Journey, Subprocess
from klantreis.journey.journey import FixedPhase
from klantreis.outline import Names
from klantreis.outline.wording import plain
from klantreis.words import say

AREAS: Final = {"herkomst": "origin", "groep": "group", "uitkomst": "outcome"}
TOPICS: Final = 9
"""How many topics of the Regeling there are; each may be written as a letter and as a word."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something that may be named; `also` are other words that people type for it."""

    id: str
    text: str
    also: tuple[str, ...] = ()


def options_of(key: str, values: tuple[str, ...], now: object) -> tuple[Option, ...]:
    """Return the choices of a key; a topic goes by its letter unless its word stands there."""
    if key == "onderwerp":
        letters, topics = values[:TOPICS], values[TOPICS:]
        named = [Option(a, f"{a}: {_spaced(b)}") for a, b in zip(letters, topics, strict=True)]
        return (*named, *(Option(each, _spaced(each)) for each in topics if each == now))
    return tuple(Option(each, _said(key, each)) for each in values)


def _said(key: str, value: str) -> str:
    return say(f"{AREAS[key]}.{value}") if key in AREAS else _spaced(value)


def _spaced(value: str) -> str:
    return value.replace("-", " ")


def named(kind: str, names: Names, part: Subprocess | None) -> tuple[Named, ...]:
    """Return everything of a kind that may be named in a subprocess, its own things first."""
    journey = names.graph.journey
    match kind:
        case "actor":
            return tuple(map(_actor, journey.actors))
        case "step":
            return tuple(_steps(journey, names, part))
        case "item":
            return tuple(_items(names, part)) if part else ()
        case "phase":
            own = [Named(each.id, each.name or each.id) for each in journey.phases]
            return tuple(own) or tuple(Named(each, each) for each in get_args(FixedPhase))
        case "subprocess":
            return tuple(Named(each.id, each.title) for each in journey.subprocesses)
    return tuple(_listed(kind, journey))


def _actor(actor: Actor) -> Named:
    short = (actor.short,) if actor.short else ()
    return Named(actor.id, actor.title, (actor.id, *short, *actor.also, *actor.functions))


def _steps(journey: Journey, names: Names, part: Subprocess | None) -> Iterator[Named]:
    for step in part.steps if part else ():
        number = names.number(Address(part.id if part else "", step.id))
        yield Named(step.id, f"{number} {plain(step.title)}", (step.id,))
    for other in journey.subprocesses:
        for step in other.steps if other is not part else ():
            address = Address(other.id, step.id)
            number = f"DP{names.parts[other.id]}·{names.number(address)}"
            yield Named(str(address), f"{number} {plain(step.title)}", (step.id,))


def _items(names: Names, part: Subprocess) -> Iterator[Named]:
    titles = {step.id: step.title for step in part.steps}
    titles |= {handover.id: handover.title for handover in part.handovers}
    for id, number in names.numbers(part.id).items():
        yield Named(id, f"{number} {plain(titles.get(id, id))}", (id,))


def _listed(kind: str, journey: Journey) -> Iterable[Named]:
    if kind == "audience":
        return (Named(each.id, each.name or each.id) for each in journey.audiences)
    if kind == "system":
        return (Named(each.id, each.name or each.id) for each in journey.systems)
    if kind == "source":
        return (Named(each.id, each.title or each.id) for each in journey.sources)
    if kind == "session":
        return (
            Named(each.id, " ".join(filter(None, (each.kind, each.date))) or each.id)
            for each in journey.sessions
        )
    return ()
