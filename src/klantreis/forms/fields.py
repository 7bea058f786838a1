"""The keys of one part as fields, in the order in which people fill them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from klantreis.forms.choices import options_of
from klantreis.forms.controls import LINES, Kind, kinds
from klantreis.forms.field import Field, Instead, Section
from klantreis.journey import DESK, ROOM, Handover, Part, Unsaid
from klantreis.journey.shape import Shape, shapes
from klantreis.words import say

LEFT_OUT: Final = frozenset(("id", "schema", "daarna", "zoals"))
"""Keys that nobody fills in here: an id goes by renaming, an arrow has a form of its own."""
FIRST: Final = frozenset(
    (
        *("naam", "titel", "tekst", "wat", "taak", "als", "naar", "actor", "functie", "met"),
        *("wie", "wanneer", "eigenaar", "maatregel", "actie", "voor", "stand", "antwoord"),
        *("hoe_vaak", "hoe_erg", "kort", "groep", "doel", "status", "hooguit", "uitkomst"),
        *("termijn", "datum", "van", "soort", "doet", "valt_in", "per", "regel", "reden", "door"),
    )
)
"""The keys that most items get first; the others wait under a fold while they are empty."""
Said = Callable[[str, Any], str]
Plain = Mapping[str, Any]


class Fields:
    """Makes the fields of parts; `said` puts a value of a key into words."""

    def __init__(self, said: Said) -> None:
        self._said = said

    def of(self, part: Part, open_keys: frozenset[str] = frozenset()) -> tuple[Field, ...]:
        """Return the fields of a part; `open_keys` are those that a finding asks for."""
        plain = part.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        made = [self._field(part, shape, plain.get(shape.key), open_keys) for shape in _asked(part)]
        return tuple(sorted(made, key=_order(part)))

    def _field(self, part: Part, shape: Shape, plain: Any, open_keys: frozenset[str]) -> Field:
        value = getattr(part, shape.name)
        is_open = _is_open(part, shape, open_keys)
        default = shape.default if isinstance(shape.default, str) else None
        return _made(
            "",
            shape,
            kinds(type(part))[shape.key],
            plain if plain is not None else default,
            said=self._said(shape.key, value),
            why=type(part).model_fields[shape.name].description or "",
            section=_section(part, shape, filled=value not in (None, ()), is_open=is_open),
            is_open=is_open,
        )


def _asked(part: Part) -> Iterator[Shape]:
    for key, shape in shapes(type(part)).items():
        if key not in LEFT_OUT and not shape.holds_items and not _is_fixed(part, key):
            yield shape


def _is_fixed(part: Part, key: str) -> bool:
    """Whether a key makes the file another kind of file."""
    return key == "soort" and "version_of_format" in type(part).model_fields


def _is_open(part: Part, shape: Shape, open_keys: frozenset[str]) -> bool:
    if isinstance(part, Handover) and part.asks(shape.name):
        return part.is_open(shape.name)
    return shape.key in open_keys


def _section(part: Part, shape: Shape, *, filled: bool, is_open: bool) -> Section:
    if isinstance(part, Handover):
        if part.asks(shape.name):
            return "zaal" if part.asks_room(shape.name) else "bureau"
        return "zaal" if is_open else "eerst" if shape.key in ("naam", "soort") else "meer"
    return "eerst" if filled or is_open or shape.key in FIRST else "meer"


def _order(part: Part) -> Callable[[Field], tuple[int, int]]:
    """Return the place of a field: of a handover as it is asked, open ones before the others."""
    asked: tuple[str, ...] = ()
    if isinstance(part, Handover):
        asked = (*ROOM[part.kind], *DESK[part.kind])
    places = {_key_of(part, name): place for place, name in enumerate(asked)}

    def order(field: Field) -> tuple[int, int]:
        return not field.is_open, places.get(field.key, len(places))

    return order


def _key_of(part: Part, name: str) -> str:
    """Return the key of an attribute."""
    return type(part).model_fields[name].alias or name


def _made(
    above: str, shape: Shape, kind: Kind, value: Any, *, said: str = "", **more: Any
) -> Field:
    key = f"{above}{shape.key}"
    return Field(
        key,
        _label(shape.key),
        more.pop("why"),
        kind.control,
        value,
        said,
        many=shape.many,
        lines=shape.key in LINES,
        names=kind.names,
        options=options_of(shape.key, kind.options, value),
        instead=tuple(_instead(shape)),
        fields=tuple(_inside(key, shape, value)) if kind.control == "group" else (),
        **more,
    )


def _inside(key: str, shape: Shape, value: Any) -> Iterator[Field]:
    """Yield the fields of a group; of several the fields of each, and of one more."""
    if not shape.many:
        yield from _keys(f"{key}.", shape, value if isinstance(value, dict) else {})
        return
    rows = [row if isinstance(row, dict) else {} for row in value or ()]
    for place, row in enumerate((*rows, {}), 1):
        yield from _keys(f"{key}.{place}.", shape, row)


def _keys(above: str, shape: Shape, value: Plain) -> Iterator[Field]:
    assert shape.part is not None
    known = kinds(shape.part)
    for key, inner in shapes(shape.part).items():
        why = shape.part.model_fields[inner.name].description or ""
        yield _made(above, inner, known[key], value.get(key), why=why)


def _instead(shape: Shape) -> Iterator[Instead]:
    """Yield what may be said for a value; an open question where empty stands for one."""
    if shape.empty:
        yield Instead({}, say("form.asked"), "?")
    if shape.unsaid:
        yield Instead(Unsaid.UNKNOWN.value, say("form.unknown"), "?")
        yield Instead(Unsaid.NOT_APPLICABLE.value, say("form.not_applicable"), "-")


def _label(key: str) -> str:
    return key.replace("_", " ").capitalize()
