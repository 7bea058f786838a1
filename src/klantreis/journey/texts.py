"""Every text of a journey, with the part and the key that hold it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, Literal, NamedTuple, get_args, get_origin

from klantreis.journey.address import Address
from klantreis.journey.journey import Journey, Subprocess
from klantreis.journey.part import Part, Refers, Unsaid
from klantreis.journey.step import Flow


class Said(NamedTuple):
    """One text: `kind` is what it refers to, empty when it is free text.

    `field` is the Dutch key in its owner; what stands deeper, as in `terugweg`, has the outer key.
    """

    owner: Address
    field: str
    kind: str
    text: str


def texts(journey: Journey, *, referring: bool = False) -> Iterator[Said]:
    """Yield the texts in the order of the models; only those that refer when asked so."""
    found: list[Said] = []
    _collect(journey, Address(), "", referring, found)
    return iter(found)


def words(part: Part, *, referring: bool = False) -> Mapping[str, set[str]]:
    """Return the texts in a part by what they refer to: no places, several times as fast."""
    found: dict[str, set[str]] = defaultdict(set)
    _gather(type(part), [part], referring, found)
    return found


class _Key(NamedTuple):
    name: str
    key: str
    kind: str  # what a text refers to
    part: type[Part] | None  # instead of a text
    many: bool
    has_address: bool


class _Plan(NamedTuple):
    keys: tuple[_Key, ...]
    values: Callable[[Part], tuple[Any, ...]]


def _collect(part: Part, owner: Address, outer: str, referring: bool, found: list[Said]) -> None:
    keys, values = _plan(type(part), referring)
    for value, (_, key, kind, nested, many, has_address) in zip(values(part), keys, strict=True):
        if not value or value.__class__ is Unsaid:
            continue
        field = outer or key
        for each in value if many else (value,):
            if nested is None:
                found.append(Said(owner, field, kind, each))
            elif has_address:
                _collect(each, _address(each, key, owner), "", referring, found)
            else:
                _collect(each, owner, field, referring, found)


def _gather(
    kind: type[Part], parts: list[Any], referring: bool, found: dict[str, set[str]]
) -> None:
    """Take one key of all parts of a kind at a time."""
    for key in _plan(kind, referring).keys:
        said = [
            value
            for value in map(attrgetter(key.name), parts)
            if value and value.__class__ is not Unsaid
        ]
        if not said:
            continue
        values = list(chain.from_iterable(said)) if key.many else said
        if key.part:
            _gather(key.part, values, referring, found)
        else:
            found[key.kind].update(values)


def _address(part: Any, key: str, owner: Address) -> Address:
    if isinstance(part, Flow):
        to = "" if part.when else part.to or ""
        return Address(owner.group, owner.item, part.when or "", to)
    if isinstance(part, Subprocess):
        return Address(part.id)
    return Address(owner.group or key, part.id)


@cache
def _plan(part: type[Part], referring: bool) -> _Plan:
    """Work out once which keys of a kind of part hold texts, or parts that hold them."""
    keys = tuple(_keys(part, referring))
    names = [key.name for key in keys]
    if len(names) > 1:
        return _Plan(keys, attrgetter(*names))
    return _Plan(keys, lambda each: tuple(getattr(each, name) for name in names))


def _keys(part: type[Part], referring: bool) -> Iterator[_Key]:
    for name, field in part.model_fields.items():
        key = field.alias or name
        for kind, many in _kinds(field.annotation, field.metadata):
            if isinstance(kind, str):
                if kind or not referring:
                    yield _Key(name, key, kind, None, many, False)
            elif _plan(kind, referring).keys:
                has_address = kind is Flow or "id" in kind.model_fields
                yield _Key(name, key, "", kind, many, has_address)


def _kinds(
    annotation: Any, metadata: Iterable[Any] = (), many: bool = False
) -> Iterator[tuple[str | type[Part], bool]]:
    """Yield what a value of this type may refer to, or the parts it may be; and whether many."""
    for each in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(each, Refers):
            yield each.kind, many
            return
    if annotation is str:
        yield "", many
    elif isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation, many
    elif get_origin(annotation) is not Literal:
        for inner in get_args(annotation):
            yield from _kinds(inner, (), many or get_origin(annotation) is tuple)
