"""The form of one item: its own fields, and what hangs on it with fields of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from klantreis.edits.places import ATTACHED, COVERS, DRAWN, get, path_of
from klantreis.forms.choices import Named, named
from klantreis.forms.field import Field
from klantreis.forms.fields import Fields
from klantreis.journey import Address, Approach, Content, Flow, Handover, Part, Step, Subprocess
from klantreis.journey.acceptance import mark_of
from klantreis.journey.address import LISTS
from klantreis.journey.beside import Beside as Hanging
from klantreis.journey.shape import Shape, listing
from klantreis.outline import Names
from klantreis.outline.values import Values
from klantreis.outline.wording import plain
from klantreis.rules import Finding
from klantreis.words import say

NAMED: Final = {
    "vragen": "tekst",
    "risicos": "tekst",
    "kansen": "tekst",
    "verschillen": "tekst",
    "afspraken": "wat",
    "verantwoordelijkheden": "taak",
    "bronnen": "titel",
    "sessies": "soort",
    "deelprocessen": "titel",
}
"""What is typed first of a new item in each list; of all others it is the name."""

OFTEN: Final = ("risicos", "vragen", "afspraken", "kansen")
"""To which lists people add most in a session, the first first."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Something that hangs on an item: a risk, a question, an arrow …, with its own fields."""

    at: str
    into: str
    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class New:
    """A list in which something can be added, by one text under `key`."""

    into: str
    group: str
    word: str
    key: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """Everything that can be filled in at one item; `names` are what its fields pick from.

    `mark` is that of a step or handover as it is now, for `zoals` in a file.
    """

    at: str
    fields: tuple[Field, ...]
    beside: tuple[Beside, ...]
    new: tuple[New, ...]
    names: Mapping[str, tuple[Named, ...]]
    mark: str = ""


class Forms:
    """Makes the forms of one version of a file."""

    def __init__(self, content: Content, names: Names, findings: Iterable[Finding] = ()) -> None:
        self._content = content
        self._names = names
        self._open: dict[Address, set[str]] = {}
        for finding in findings:
            self._open.setdefault(finding.about, set()).add(finding.field)

    def form(self, at: str) -> Form | None:
        """Return the form of what stands at a written address; None when nothing does."""
        address = Address.parse(at)
        path = path_of(self._content, address)
        if path is None:
            return None
        part: Part = get(self._content, path)
        beside = tuple(self._beside(address, part))
        fields = self._fields(address, part)
        names = _picked((*fields, *(field for each in beside for field in each.fields)))
        within = self._within(address)
        return Form(
            at,
            fields,
            beside,
            tuple(self._new(address, part)),
            {kind: named(kind, self._names, within) for kind in sorted(names)},
            mark_of(within, (address.item,))
            if within and isinstance(part, Step | Handover)
            else "",
        )

    def _within(self, address: Address) -> Subprocess | None:
        group = address.group or (self._content.id if isinstance(self._content, Approach) else "")
        return self._names.graph.journey.subprocess(group)

    def _fields(self, address: Address, part: Part) -> tuple[Field, ...]:
        values = Values(self._names, self._within(address))
        return Fields(values.said).of(part, frozenset(self._open.get(address, ())))

    def _beside(self, address: Address, part: Part) -> Iterator[Beside]:
        if isinstance(part, Step):
            yield from self._arrows(address, part)
        if isinstance(part, Step | Handover):
            yield from self._hanging(address.group, address.item)
        elif not address.item:
            yield from self._items(address, part)

    def _arrows(self, address: Address, step: Step) -> Iterator[Beside]:
        for flow in step.flows:
            at = address._replace(branch=flow.when or "", target=flow.to or "")
            if flow.when:
                at = at._replace(target="")
            yield self._one(at, "daarna", self._flow_title(flow, address), flow)

    def _flow_title(self, flow: Flow, address: Address) -> str:
        values = Values(self._names, self._within(address))
        to = values.said("naar", flow.to)
        return f"{plain(flow.when)}: {to or '?'}" if flow.when else to

    def _hanging(self, group: str, item: str) -> Iterator[Beside]:
        """Yield what hangs on one item, or with an empty item on none."""
        part = self._within(Address(group))
        for key, each in _hangs(part):
            if item in each.about or not (item or each.about):
                address = Address(group, each.id)
                number = self._names.number(address)
                yield self._one(address, key, f"{number} {_called(each)}".strip(), each)

    def _items(self, address: Address, part: Part) -> Iterator[Beside]:
        """Yield what a whole deelproces or file holds; its steps have forms in the drawing."""
        group = address.group
        if group or isinstance(part, Approach):
            yield from self._hanging(group or self._content.id, "")
        for shape in listing(type(part)):
            if shape.key in LISTS:
                for each in getattr(part, shape.name):
                    yield self._one(Address(shape.key, each.id), shape.key, _called(each), each)

    def _one(self, address: Address, into: str, title: str, part: Part) -> Beside:
        return Beside(str(address), into, title, self._fields(address, part))

    def _new(self, address: Address, part: Part) -> Iterator[New]:
        """Yield the lists to which something can be added here."""
        item = isinstance(part, Step | Handover)
        if not item and address.item:
            return
        about = (address.item,) if item else ()
        whole = self._within(address) if item else part
        for shape in sorted(listing(type(whole)) if whole else (), key=_often):
            if _can_be_added(shape.key):
                group = "" if shape.key in LISTS or shape.key == "deelprocessen" else address.group
                word = say(f"form_new.{shape.key}")
                key = NAMED.get(shape.key, "naam")
                yield New(shape.key, group, word, key, about if shape.key in DRAWN else ())


def _often(shape: Shape) -> int:
    """Return the place of a list by how often people add to it."""
    return OFTEN.index(shape.key) if shape.key in OFTEN else len(OFTEN)


def _can_be_added(key: str) -> bool:
    """Whether one text is enough to add to a list; steps are drawn, what is accepted is asked."""
    return key not in ("stappen", "overdrachten", "bewust_zo", ATTACHED, COVERS)


def _hangs(part: Subprocess | None) -> Iterator[tuple[str, Any]]:
    for shape in listing(Subprocess) if part else ():
        if shape.part is not None and issubclass(shape.part, Hanging):
            for each in getattr(part, shape.name):
                yield shape.key, each


def _called(part: Any) -> str:
    """Return what people call an item, on one line."""
    for name in ("title", "text", "what", "task", "rule", "name", "kind"):
        said = getattr(part, name, None)
        if said:
            return plain(str(said))
    return str(part.id)


def _picked(fields: Iterable[Field]) -> set[str]:
    found: set[str] = set()
    for field in fields:
        found |= {field.names} - {""}
        found |= {"source"} if field.control == "moment" else _picked(field.fields)
    return found
