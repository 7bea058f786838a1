"""Add, remove and move the items of any list of a file."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import JsonValue

from klantreis.edits.base import C, Edit
from klantreis.edits.fields import Plain, refuse_doubles, refuse_unknown, validated
from klantreis.edits.flows import Disconnect
from klantreis.edits.ids import refuse_id, refuse_twice
from klantreis.edits.joining import without_step
from klantreis.edits.places import (
    ATTACHED,
    COVERS,
    DRAWN,
    Names,
    Path,
    called,
    get,
    group_path,
    not_there,
    part_at,
    path_of,
    put,
    quoted,
)
from klantreis.edits.references import owners
from klantreis.edits.texts import clean_key, cleaned
from klantreis.errors import EditRefused
from klantreis.journey import Actor, Address, Approach, Content, Flow, Part, Step, Subprocess
from klantreis.journey.address import LISTS
from klantreis.journey.shape import shapes
from klantreis.words import listed, say

HELD = frozenset({"deelprocessen", ATTACHED, COVERS, *LISTS, *DRAWN})
"""Every list to which an item can be added."""
MOST_NAMED = 5
"""How many names stand in one sentence."""


class AddItem(Edit):
    """Add an item with all its keys to a list.

    `into` is the Dutch key of the list, of an attachment `haakt_aan.` and the klantreis. `group` is
    the subprocess; empty for a list of the file. It comes after the item `after`; None is last and
    empty is first.
    """

    kind: Literal["add-item"] = "add-item"
    group: str = ""
    into: str
    item: dict[str, JsonValue]
    after: str | None = None

    def apply(self, content: C) -> C:
        """Put the item in its list."""
        path, model = self._list(content)
        item: Any = validated(model, _mapping(self.item, self.group), self.group)
        if "id" in model.model_fields:
            refuse_id(content, path, item.id, self.group)
        refuse_inside(item, self.group)
        home = self.group or (content.id if isinstance(content, Approach) else self.into)
        refuse_unknown(_beside(content, path, item), home, None, item)
        items = get(content, path)
        place = next_to(items, self.after, self.group)
        return put(content, path, (*items[:place], item, *items[place:]))

    def _list(self, content: Content) -> tuple[Path, type[Part]]:
        whole = group_path(content, self.group)
        if whole is None:
            raise not_there(self.group)
        key, _, name = self.into.partition(".")
        part: Part = get(content, whole)
        shape = shapes(type(part)).get(key)
        if not shape or not shape.part or not (shape.holds_items or key == COVERS):
            raise EditRefused(say("edits.no_list", sleutel=quoted(self.into)), about=self.group)
        if shape.keyed and name:
            return (*whole, shape.name, clean_key(name, self.group)), shape.part
        if shape.keyed:
            raise EditRefused(say("edits.no_journey"), about=self.group)
        return (*whole, shape.name), shape.part

    def _told(self, names: Names) -> str:
        """Say what came into which list."""
        key = self.into.partition(".")[0]
        group = key if key in (*LISTS, ATTACHED) else self.group
        id = str(self.item.get("id", ""))
        naam = names.now(id) if key == "deelprocessen" else names.item(group, id)
        lijst = say(f"edit_list.{key}") if key in HELD else key
        return say("edits.told_added", naam=naam if id else self._text, lijst=lijst)

    @property
    def _text(self) -> str:
        """What it says first, of an item without an id."""
        texts = (quoted(each) for each in self.item.values() if isinstance(each, str))
        return next(texts, self.into)


def refuse_inside(item: Part, at: str) -> None:
    """Refuse what the reader would leave out of a step or subprocess: what is there twice."""
    if isinstance(item, Step):
        refuse_doubles(item.flows, at)
    if isinstance(item, Subprocess):
        refuse_twice(item, at)
        for step in item.steps:
            refuse_doubles(step.flows, at)


def _mapping(item: dict[str, JsonValue], at: str) -> Plain:
    plain = cleaned(item, at)
    return plain if isinstance(plain, dict) else {}


def _beside(content: C, path: Path, item: Any) -> C:
    """Return the content with the item in it, so that it may name itself."""
    return put(content, path, (*get(content, path), item))


def next_to(items: tuple[Any, ...], after: str | None, at: str) -> int:
    """Return the place after an item, known by its id, answer, target or number."""
    if after is None:
        return len(items)
    if not after:
        return 0
    for place, item in enumerate(items):
        if after in _names(item, place):
            return place + 1
    raise EditRefused(say("edits.not_in_list", plek=quoted(after)), about=at)


def _names(item: Any, place: int) -> tuple[str | None, ...]:
    if isinstance(item, Flow):
        return (item.when or item.to,)
    return (getattr(item, "id", str(place + 1)),)


class Remove(Edit):
    """Take a part away; what named it stays as it is and is told.

    A step joins its one predecessor to its one successor. An actor that is named anywhere stays.
    """

    kind: Literal["remove"] = "remove"
    at: str

    def apply(self, content: C) -> C:
        """Take the part out of its list."""
        path, part = part_at(content, self.at)
        if not path:
            raise EditRefused(say("edits.whole_file"), about=self.at)
        if isinstance(part, Actor):
            self._refuse_named(content, part)
        if isinstance(part, Step):
            return without_step(content, path, Address.parse(self.at).group)
        if isinstance(part, Flow):
            return Disconnect(at=self.at).apply(content)
        return without_item(content, path)

    def _refuse_named(self, content: Content, actor: Actor) -> None:
        places = [str(each) for each in owners(content, Address("actoren", actor.id))]
        if places:
            blanks = {"naam": called(actor), "aantal": len(places), "waar": shortly(places)}
            raise EditRefused(say("edits.actor_named", **blanks), about=self.at)

    def _told(self, names: Names) -> str:
        """Say what went, and what still names it."""
        address = Address.parse(self.at)
        if address.branch or address.target:
            return Disconnect(at=self.at).told(names.before, names.after)
        sentence = say("edits.told_removed", naam=names.was(self.at))
        left = owners(names.after, address)
        if not left:
            return sentence
        still = shortly([names.now(str(each)) for each in left])
        return f"{sentence} {say('edits.told_left_open', aantal=len(left), namen=still)}"


def without_item(content: C, path: Path) -> C:
    """Return the content without an item; a klantreis without attachments goes too."""
    *above, place = path
    items = get(content, tuple(above))
    left = tuple(item for number, item in enumerate(items) if number != place)
    if left or not isinstance(content, Approach) or path[0] != "attached":
        return put(content, tuple(above), left)
    return put(
        content,
        ("attached",),
        {key: each for key, each in content.attached.items() if key != path[1]},
    )


def shortly(names: list[str]) -> str:
    """List some names, and how many more there are."""
    more = len(names) - MOST_NAMED
    if more <= 0:
        return listed(names)
    return listed([*names[:MOST_NAMED], say("edits.more", aantal=more)])


class Move(Edit):
    """Give an item another place in its own list: after another one, or first when that is empty.

    An item is known by its id, a branch by its answer, an arrow by its end, `dekt` by number.
    """

    kind: Literal["move"] = "move"
    at: str
    after: str

    def apply(self, content: C) -> C:
        """Put the item elsewhere in its list."""
        path, part = part_at(content, self.at)
        if not path:
            raise EditRefused(say("edits.whole_file"), about=self.at)
        *above, old = path
        items = get(content, tuple(above))
        new = next_to(items, self.after, self.at)
        if new in (old, int(old) + 1):
            return content
        moved = [(place, each) for place, each in enumerate(items) if each is not part]
        first = tuple(each for place, each in moved if place < new)
        last = tuple(each for place, each in moved if place >= new)
        return put(content, tuple(above), (*first, part, *last))

    def _told(self, names: Names) -> str:
        """Say where it stands now."""
        naam = names.was(self.at)
        if not self.after:
            return say("edits.told_first", naam=naam)
        path = path_of(names.before, Address.parse(self.at))
        items = get(names.before, path[:-1]) if path else ()
        found = (each for place, each in enumerate(items) if self.after in _names(each, place))
        return say("edits.told_moved", naam=naam, ander=called(next(found, None)) or self.after)
