"""Set any key of any part, and the checks that every new value passes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeVar

from pydantic import JsonValue, ValidationError
from pydantic_core import ErrorDetails

from klantreis.edits.base import C, Edit
from klantreis.edits.places import (
    Names,
    Path,
    called,
    drawn_of,
    get,
    part_at,
    put,
)
from klantreis.edits.texts import MAY_BE_EMPTY, cleaned
from klantreis.errors import EditRefused
from klantreis.journey import Address, Content, Flow, Part, Step
from klantreis.journey.part import replaced
from klantreis.journey.references import Targets
from klantreis.journey.shape import Shape, listing, shapes
from klantreis.journey.texts import REFERRING, words
from klantreis.source.problems import aliases, sentence_of, shown, with_guess
from klantreis.words import say
from klantreis.words.nearest import nearest

P = TypeVar("P", bound=Part)
Plain = dict[str, Any]

SPOKEN = {True: "ja", False: "nee"}
FIXED = frozenset({"schema", "soort"})
"""Keys of a file as a whole that make it another kind of file."""


class SetField(Edit):
    """Give a key of a part another value, or none; an empty mapping under budget is a question.

    `field` is a Dutch key, or keys with points between them: `terugweg.meldpunt`, `termijn.binnen`,
    `termijn.2.binnen` (the second of some), `kiest.pro/keuze`.
    """

    kind: Literal["set-field"] = "set-field"
    at: str
    field: str
    value: JsonValue = None

    def apply(self, content: C) -> C:
        """Replace the part by one with the other value."""
        path, part = part_at(content, self.at)
        value = cleaned(self.value, self.at)
        changed = _Change(part, self.at, self.field).to(value)
        refuse_unknown(content, self.at, part, changed)
        return placed(content, path, changed, self.at)

    def _told(self, names: Names) -> str:
        """Say which key changed, and into what when that is short."""
        naam = names.was(self.at)
        if self.value == {} and self.field.endswith(MAY_BE_EMPTY):
            return say("edits.told_asked", naam=naam, sleutel=self.field)
        if self.value in (None, "", [], {}):
            return say("edits.told_emptied", naam=naam, sleutel=self.field)
        said = SPOKEN[self.value] if isinstance(self.value, bool) else self.value
        if value := shown(said):
            told = say("edits.told_set", naam=naam, sleutel=self.field, waarde=value)
            return told.removesuffix(".") if value.endswith((".", "?", "!")) else told
        return say("edits.told_changed", naam=naam, sleutel=self.field)


class _Change:
    """A change of one key of a part, or of a key in what it holds."""

    def __init__(self, part: Part, at: str, field: str) -> None:
        self._part = part
        self._at = at
        self._key, *self._rest = field.split(".")

    def to(self, value: JsonValue) -> Part:
        """Return the part with this value."""
        shape = self._shape(type(self._part), self._key)
        self._refuse_fixed(shape)
        old = _plain(self._part)
        new = self._inside(old.get(self._key), shape, self._rest, value)
        part = validated(type(self._part), _with(old, shape, new), self._at)
        was = getattr(self._part, shape.name)
        return replaced(self._part, {shape.name: _shared(was, getattr(part, shape.name))})

    def _shape(self, model: type[Part], key: str) -> Shape:
        known = shapes(model)
        if key not in known:
            unknown = ErrorDetails(type="extra_forbidden", loc=(key,), msg="", input=None)
            raise EditRefused(sentence_of(unknown, key, tuple(known)), about=self._at)
        return known[key]

    def _refuse_fixed(self, shape: Shape) -> None:
        if shape.key == "id":
            raise EditRefused(say("edits.id_by_rename"), about=self._at)
        if shape.holds_items:
            raise EditRefused(say("edits.list_by_item", sleutel=shape.key), about=self._at)
        if shape.key in FIXED and "version_of_format" in type(self._part).model_fields:
            raise EditRefused(say("edits.fixed", sleutel=shape.key), about=self._at)

    def _inside(self, old: Any, shape: Shape, rest: list[str], value: Any) -> Any:
        if not rest:
            return value
        if shape.keyed:
            names = dict(old or {})
            names.pop(name := ".".join(rest), None)
            return names if value is None else cleaned({**names, name: value}, self._at)
        if not shape.many:
            return self._in_one(old, shape, rest, value)
        many = list(old) if isinstance(old, list) else []
        place, deeper = self._place(many, rest)
        one = self._in_one(many[place] if place < len(many) else None, shape, deeper, value)
        many[place : place + 1] = [] if one in (None, {}) else [one]
        return many

    def _place(self, many: list[Any], rest: list[str]) -> tuple[int, list[str]]:
        numbers = {str(place + 1): place for place in range(len(many) + 1)}
        if rest[0] in numbers:
            return numbers[rest[0]], rest[1:]
        if rest[0].isdecimal():
            raise EditRefused(say("edits.no_number", nummer=shown(rest[0])), about=self._at)
        if len(many) > 1:
            raise EditRefused(say("edits.which", sleutel=self._key), about=self._at)
        return 0, rest

    def _in_one(self, old: Any, shape: Shape, rest: list[str], value: Any) -> Any:
        if not rest:
            return value
        if shape.part is None:
            raise EditRefused(say("edits.no_keys", sleutel=shape.key), about=self._at)
        inner = self._shape(shape.part, rest[0])
        mapping = old if isinstance(old, dict) else {}
        return _with(mapping, inner, self._inside(mapping.get(inner.key), inner, rest[1:], value))


def _plain(part: Part) -> Plain:
    """Return what a part says itself, as it is written, without the items that it holds."""
    names = {shape.name for shape in shapes(type(part)).values() if not shape.holds_items}
    return part.model_dump(mode="json", by_alias=True, exclude_defaults=True, include=names)


def _shared(was: object, now: object) -> object:
    """Return a value with the parts of the one before it that are still the same."""
    if not isinstance(was, tuple) or not isinstance(now, tuple):
        return now
    return tuple(next((old for old in was if old == new), new) for new in now)


def _with(mapping: Mapping[str, Any], shape: Shape, value: Any) -> Plain:
    rest = {key: each for key, each in mapping.items() if key != shape.key}
    is_empty = value is None or value == [] or (value == {} and not shape.empty)
    return rest if is_empty else {**rest, shape.key: value}


def validated(model: type[P], data: Plain, at: str) -> P:
    """Return the part that some keys and values say; refuse with the sentence of the reader."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        sentence = _sentence(error.errors(include_url=False)[0], model)
        raise EditRefused(sentence, about=at) from None


def _sentence(error: ErrorDetails, model: type[Part]) -> str:
    key, above, below = "", model, model
    for each in error["loc"]:
        shape = shapes(below).get(str(each))
        if shape is not None:
            key, above, below = shape.key, below, shape.part or below
    if error["type"] == "comma_in_article":
        return say("edits.article", sleutel=key)
    if error["type"] == "extra_forbidden":
        key, above = str(error["loc"][-1]), below
    return sentence_of(error, key, aliases(above), aliases(below))


def placed(content: C, path: Path, part: Part, at: str) -> C:
    """Return the content with another part at a path; of a branch its whole step must hold."""
    if not isinstance(part, Flow):
        if isinstance(part, Step):
            refuse_doubles(part.flows, at)
        return put(content, path, part)
    *step, _, number = path
    old: Step = get(content, tuple(step))
    flows = tuple(part if place == number else flow for place, flow in enumerate(old.flows))
    return with_flows(content, tuple(step), flows, at)


def with_flows(content: C, step: Path, flows: tuple[Flow, ...], at: str) -> C:
    """Return the content with other arrows of one step; refuse what the reader would refuse."""
    old: Step = get(content, step)
    if any(flow.when is None and flow.to is None for flow in flows if flow not in old.flows):
        raise EditRefused(say("edits.to_nowhere"), about=at)
    if len({flow.when is None for flow in flows}) > 1:
        raise EditRefused(say("edits.mixed", stap=called(old)), about=at)
    refuse_doubles(flows, at)
    return put(content, (*step, "flows"), flows)


def refuse_doubles(flows: Iterable[Flow], at: str) -> None:
    """Refuse two branches with one answer."""
    answers = [flow.when for flow in flows if flow.when is not None]
    for place, answer in enumerate(answers):
        if answer in answers[:place]:
            raise EditRefused(say("edits.twice_branch", tak=shown(answer)), about=at)


def refuse_unknown(content: Content, at: str, before: Part | None, after: Part) -> None:
    """Refuse what a part names for the first time and nobody knows."""
    old = _named(before)
    fresh = [
        (kind, name)
        for kind, names in _named(after).items()
        for name in sorted(names - old.get(kind, set()))
    ]
    if not fresh:
        return
    group = Address.parse(at).group
    targets = Targets(drawn_of(content))
    for kind, name in fresh:
        if not targets.holds(kind, name, group):
            known = targets.called(kind, name) or nearest(name, targets.names(kind, group))
            sentence = say("edits.unknown", woord=shown(name))
            raise EditRefused(with_guess(sentence, known), about=at)


def _named(part: Part | None) -> Mapping[str, set[str]]:
    if part is None:
        return {}
    alone = replaced(part, {each.name: each.default for each in listing(type(part))})
    return words(alone, REFERRING)
