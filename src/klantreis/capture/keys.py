"""The keys of the format as field commands: what may be typed at each, read from the models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from klantreis.capture.plain import bare
from klantreis.journey import (
    Agreement,
    Flow,
    Handover,
    Opportunity,
    Part,
    Question,
    Refers,
    Risk,
    Step,
)
from klantreis.journey.shape import Shape, shapes

NUMBERED: tuple[type[Part], ...] = (Step, Handover, Risk, Question, Agreement, Opportunity)
"""What has a number that people say out loud."""
ALIASES: Mapping[str, tuple[str, ...]] = {
    "eigenaar": ("eindverantwoordelijk",),
    "verantwoordelijk": ("eindverantwoordelijk", "eigenaar"),
    "doet": ("actor", "wie"),
    "baan": ("actor",),
    "betaalt": ("budget",),
    "krijgt": ("inhoud",),
    "uitleg": ("toelichting",),
    "notitie": ("toelichting",),
    "bevestigt": ("bevestiging",),
    "toestemming": ("instemming",),
    "ontvangt": ("ontvanger",),
    "geeft": ("gever",),
    "datum": ("wanneer",),
    "vraag": ("tekst",),
}
"""Everyday words for a key, the first that the item has."""
_FLOW: type[Part] = Flow
OURS = frozenset({"id", "daarna"})
"""Keys that other forms set."""


class Key(NamedTuple):
    """One key: its shape, what its texts refer to, and the words that it chooses from."""

    shape: Shape
    refers: str
    choices: tuple[str, ...]


@cache
def keys(model: type[Part]) -> Mapping[str, Key]:
    """Return the keys of a kind of part that a field command can set."""
    return {
        name: _key(model, shape)
        for name, shape in shapes(model).items()
        if name not in OURS and not shape.holds_items
    }


def _key(model: type[Part], shape: Shape) -> Key:
    marks = list(_marks(model.model_fields[shape.name]))
    refers = next((each.kind for each in marks if isinstance(each, Refers)), "")
    return Key(shape, refers, tuple(each for each in marks if isinstance(each, str)))


def _marks(field: Any) -> Iterator[object]:
    for mark in field.metadata:
        yield from (mark,) if isinstance(mark, Refers) else ()
    yield from _in(field.annotation)


def _in(annotation: Any) -> Iterator[object]:
    """Yield the words that may be chosen, and what a text refers to; nothing inside a part."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif get_origin(annotation) is Annotated:
        yield from (mark for mark in annotation.__metadata__ if isinstance(mark, Refers))
        yield from _in(annotation.__origin__)
    else:
        for inner in get_args(annotation):
            yield from _in(inner)


def key_of(model: type[Part], word: str) -> str | None:
    """Return the key that a word means for a kind of part: itself, or by an everyday name."""
    known = {bare(key): key for key in keys(model)}
    if bare(word) in known:
        return known[bare(word)]
    return next((key for key in ALIASES.get(word.lower(), ()) if key in keys(model)), None)


@cache
def is_key(word: str) -> bool:
    """Whether a word is a key of anything that has a number, or of an arrow."""
    if word.lower() in ALIASES:
        return True
    return any(key_of(model, word) for model in (*NUMBERED, _FLOW))
