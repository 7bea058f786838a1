"""What a key of the format may hold, as far as somebody needs who fills one in at random."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from klantreis.journey import Part, Refers, Unsaid

WHOLE, YES_NO, CHOICE, WORDS, NAME = "whole", "yes_no", "choice", "words", "name"


class Blank(NamedTuple):
    """The plain values of one key: which words, what they refer to, and whether Unsaid is one."""

    kind: str
    choices: tuple[str, ...]
    refers: str
    open: bool


@cache
def blanks(model: type[Part]) -> dict[str, Blank]:
    """Return what the keys of a kind of part hold, parts themselves left out."""
    return {
        field.alias or name: _blank(field.alias or name, field)
        for name, field in model.model_fields.items()
    }


def _blank(key: str, field: Any) -> Blank:
    layers = [*field.metadata, *_layers(field.annotation)]
    refers = next((each.kind for each in layers if isinstance(each, Refers)), "")
    choices = tuple(each for each in layers if isinstance(each, str))
    if int in layers:
        kind = WHOLE
    elif bool in layers:
        kind = YES_NO
    elif choices:
        kind = CHOICE
    else:
        kind = NAME if refers or key == "id" else WORDS
    return Blank(kind, choices, refers, Unsaid in layers)


def _layers(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
        yield from _layers(annotation.__origin__)
    elif get_origin(annotation) is None:
        yield annotation
    else:
        for inner in get_args(annotation):
            yield from _layers(inner)
