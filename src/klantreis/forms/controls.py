"""With what a key is filled in, read from the models: a text, a choice, a name, a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Final, Literal, get_args, get_origin

from klantreis.journey import Moment, Part, Refers
from klantreis.journey.shape import Shape, shapes

Control = Literal["text", "number", "yesno", "choice", "pick", "moment", "group", "keyed"]
LINES: Final = frozenset(
    (
        *("toelichting", "doel", "tekst", "wat", "taak", "maatregel", "actie", "antwoord", "reden"),
        *("aanleiding", "bij_weigering", "bij_geen_reactie", "voor_jongere", "duurzaam", "hoe"),
        *("kenmerk", "speelt", "wil", "naam", "titel"),
    )
)
"""The keys under which people write sentences: their fields grow."""

PLAIN: Final[dict[object, Control]] = {bool: "yesno", int: "number"}


@dataclass(frozen=True, slots=True)
class Kind:
    """How a key is filled in; `options` of a choice, `names` is what a pick chooses from."""

    control: Control
    options: tuple[str, ...] = ()
    names: str = ""


@cache
def kinds(model: type[Part]) -> dict[str, Kind]:
    """Return how every key of a kind of part is filled in; lists of items are left out."""
    return {
        key: _kind(shape, model.model_fields[shape.name])
        for key, shape in shapes(model).items()
        if not shape.holds_items
    }


def _kind(shape: Shape, field: Any) -> Kind:
    if shape.keyed:
        return Kind("keyed")
    if shape.part is not None:
        return Kind("moment" if shape.part is Moment else "group")
    found = Kind("text")
    for each in _layers(field.annotation, field.metadata):
        if isinstance(each, Refers):
            return Kind("pick", names=each.kind)
        if get_origin(each) is Literal:
            found = Kind("choice", tuple(str(option) for option in get_args(each)))
        elif each in PLAIN:
            found = Kind(PLAIN[each])
    return found


def _layers(annotation: Any, metadata: Any) -> Iterator[Any]:
    """Yield the marks and the kinds of value that an annotation is made of."""
    yield from metadata
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _layers(annotation.__origin__, annotation.__metadata__)
    elif origin is None or origin is Literal:
        yield annotation
    else:
        for inner in get_args(annotation):
            yield from _layers(inner, ())
