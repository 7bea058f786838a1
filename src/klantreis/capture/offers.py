"""What may be typed at some place in a line: parties, numbers, and the values of a key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from klantreis.capture.here import Here, Item
from klantreis.capture.keys import Key
from klantreis.capture.named import names_of
from klantreis.capture.values import NOT_APPLICABLE, SHARED, UNKNOWN
from klantreis.edits.places import called
from klantreis.journey import Actor, Step
from klantreis.words import say


class Offer(NamedTuple):
    """One thing that may be typed: how it is shown, what is typed, what it does, its names."""

    text: str
    typed: str
    told: str
    names: tuple[str, ...]


def roles(here: Here, after: str) -> Iterator[Offer]:
    """Yield the parties, those in the deelproces first, and their functions."""
    actors = sorted(here.actors.values(), key=lambda actor: actor.id not in here.present)
    for actor in actors:
        names = tuple(filter(None, (actor.short, actor.title, actor.id, *actor.also)))
        yield Offer(actor.title, f"{_typed(actor)}{after}", _told(actor), names)
    for actor in actors:
        for function in actor.functions:
            told = say("capture.function_of", partij=actor.title)
            yield Offer(function, f"{function}{after}", told, (function,))


def _typed(actor: Actor) -> str:
    return actor.short or actor.title


def _told(actor: Actor) -> str:
    return say("capture.short", kort=actor.short) if actor.short else ""


def numbers(here: Here, current: str, fits: Callable[[Item], bool]) -> Iterator[Offer]:
    """Yield the numbers of what fits: the current item first, then the newest."""
    newest = [(number, item) for number, item in reversed([*here.numbered.items()]) if fits(item)]
    for number, item in sorted(newest, key=lambda pair: pair[1].id != current):
        name = called(item).strip("'")
        yield Offer(f"{number} {name}", number, "", (number, name))


def values(here: Here, key: Key) -> Iterator[Offer]:
    """Yield the values of a key that can be known, then onbekend and nvt."""
    yield from _known(here, key)
    if key.shape.unsaid:
        yield Offer(UNKNOWN, UNKNOWN, say("capture.unknown"), (UNKNOWN, "onbekend"))
        yield Offer(
            NOT_APPLICABLE, NOT_APPLICABLE, say("capture.not_applicable"), (NOT_APPLICABLE,)
        )


def _known(here: Here, key: Key) -> Iterable[Offer]:
    if key.choices:
        return (Offer(each, each, "", (each,)) for each in key.choices)
    if key.refers == "actor":
        shared = Offer(SHARED, SHARED, say("capture.shared"), (SHARED,))
        return (*roles(here, ""), *((shared,) if key.shape.key == "eindverantwoordelijk" else ()))
    if key.refers in ("step", "item"):
        return numbers(here, "", lambda item: isinstance(item, Step) or key.refers == "item")
    return (Offer(said[-1], said[-1], "", said) for _, said in names_of(here, key.refers))
