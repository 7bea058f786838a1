"""Every text of a journey, with the part and the key that hold it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter
from typing import Any, Literal, NamedTuple, get_args, get_origin

from klantreis.journey.address import Address
from klantreis.journey.approach import Approach, Attachment
from klantreis.journey.journey import Journey, Subprocess
from klantreis.journey.part import Part, Refers, Unsaid
from klantreis.journey.persona import Persona
from klantreis.journey.step import Flow
from klantreis.memory import Same

ANYWHERE = frozenset({"actor", "audience", "phase", "session", "source", "subprocess", "system"})
"""What a text may refer to that belongs to the whole journey."""
WITHIN = frozenset({"item", "step"})
"""What a text may refer to that belongs to a subprocess."""
REFERRING = ANYWHERE | WITHIN
EVERY = REFERRING | {""}
REMEMBERED = 64
"""Of how many subprocesses the texts are remembered: those of some files that are open."""


class Said(NamedTuple):
    """One text: `kind` is what it refers to, empty when it is free text.

    `field` is the Dutch key in its owner; what stands deeper, as in `terugweg`, has the outer key.
    """

    owner: Address
    field: str
    kind: str
    text: str


def texts(journey: Journey, kinds: frozenset[str] = EVERY) -> Iterator[Said]:
    """Yield the texts of these kinds, in the order of the models."""
    found: list[Said] = []
    _collect(journey, Address(), "", kinds, found)
    return iter(found)


def texts_in(subprocess: Subprocess, kinds: frozenset[str] = EVERY) -> Iterator[Said]:
    """Yield the texts of these kinds in a subprocess, in the order of the models."""
    found: list[Said] = []
    _collect(subprocess, Address(subprocess.id), "", kinds, found)
    return iter(found)


def texts_beside(content: Approach | Persona) -> Iterator[Said]:
    """Yield the texts of an aanpak or persona that are not in its journey."""
    shared = content.journey.model_fields_set
    drawn = content.journey.subprocesses[0].model_fields_set if content.journey.subprocesses else ()
    for name, field in type(content).model_fields.items():
        if name not in shared and name not in drawn:
            yield from _inside(getattr(content, name), Address(), field.alias or name)


def _inside(value: object, owner: Address, key: str) -> Iterator[Said]:
    if isinstance(value, str):
        yield Said(owner, key, "", value)
    elif isinstance(value, Attachment):
        at = Address("haakt_aan", value.id)
        for name, field in Attachment.model_fields.items():
            yield from _inside(getattr(value, name), at, field.alias or name)
    else:
        for each in _parts_of(value):
            yield from _inside(each, owner, key)


def _parts_of(value: object) -> Iterable[object]:
    if isinstance(value, Part):
        return [getattr(value, name) for name in type(value).model_fields]
    if isinstance(value, Mapping):
        return (*value, *value.values())  # the writer chooses the names as well
    return value if isinstance(value, tuple) else ()


def words(part: Part, kinds: frozenset[str] = EVERY) -> Mapping[str, set[str]]:
    """Return the texts in a part by kind: no places, several times as fast."""
    found: dict[str, set[str]] = defaultdict(set)
    if isinstance(part, Journey):
        _gather(Journey, [part.model_copy(update={"subprocesses": ()})], kinds, found)
        for subprocess in part.subprocesses:
            for kind, said in words_of(subprocess).items():
                if kind in kinds:
                    found[kind] |= said
    else:
        _gather(type(part), [part], kinds, found)
    return found


def words_of(subprocess: Subprocess) -> Mapping[str, Set[str]]:
    """Return the texts in a subprocess by kind; looked up once, for an edit leaves most alone."""
    return _remembered(Same(subprocess))


@lru_cache(maxsize=REMEMBERED)
def _remembered(subprocess: Same[Subprocess]) -> Mapping[str, Set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    _gather(Subprocess, [subprocess.it], EVERY, found)
    return dict(found)


class _Key(NamedTuple):
    name: str
    get: Callable[[Part], Any]
    key: str
    kind: str  # what a text refers to
    part: type[Part] | None  # instead of a text
    many: bool
    has_address: bool


class _Plan(NamedTuple):
    keys: tuple[_Key, ...]
    values: Callable[[Part], tuple[Any, ...]]


def _collect(
    part: Part, owner: Address, outer: str, kinds: frozenset[str], found: list[Said]
) -> None:
    keys, values = _plan(type(part), kinds)
    for value, key in zip(values(part), keys, strict=True):
        if not value or value.__class__ is Unsaid:
            continue
        field = outer or key.key
        for each in value if key.many else (value,):
            if key.part is None:
                found.append(Said(owner, field, key.kind, each))
            elif key.has_address:
                _collect(each, _address(each, key.key, owner), "", kinds, found)
            else:
                _collect(each, owner, field, kinds, found)


def _gather(
    kind: type[Part], parts: list[Any], kinds: frozenset[str], found: dict[str, set[str]]
) -> None:
    """Take one key of all parts of a kind at a time: the loops run inside the interpreter."""
    for key in _plan(kind, kinds).keys:
        said = list(filter(None, map(key.get, parts)))
        if Unsaid in map(type, said):
            said = [value for value in said if type(value) is not Unsaid]
        if not said:
            continue
        values = list(chain.from_iterable(said)) if key.many else said
        if key.part:
            _gather(key.part, values, kinds, found)
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
def _plan(part: type[Part], kinds: frozenset[str]) -> _Plan:
    """Work out once which keys of a kind of part hold texts, or parts that hold them."""
    keys = tuple(_keys(part, kinds))
    names = [key.name for key in keys]
    if len(names) > 1:
        return _Plan(keys, attrgetter(*names))
    return _Plan(keys, lambda each: tuple(getattr(each, name) for name in names))


def _keys(part: type[Part], kinds: frozenset[str]) -> Iterator[_Key]:
    for name, field in part.model_fields.items():
        key, get = field.alias or name, attrgetter(name)
        for kind, many in _kinds(field.annotation, field.metadata):
            if isinstance(kind, str):
                if kind in kinds:
                    yield _Key(name, get, key, kind, None, many, False)
            elif _plan(kind, kinds).keys:
                has_address = kind is Flow or "id" in kind.model_fields
                yield _Key(name, get, key, "", kind, many, has_address)


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
