"""Where the part of an address is in a file, and how another part takes its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from klantreis.errors import EditRefused
from klantreis.journey import (
    Address,
    Approach,
    Content,
    Flow,
    Handover,
    Journey,
    Part,
    Step,
    Subprocess,
)
from klantreis.journey.address import LISTS
from klantreis.journey.part import replaced
from klantreis.journey.shape import listing, shapes
from klantreis.memory import Same
from klantreis.source.problems import shown
from klantreis.words import printable, say

Path = tuple[str | int, ...]
"""The way from a whole to a part: attributes, places in a tuple and names in a mapping."""

T = TypeVar("T")
P = TypeVar("P", bound=Part)


DRAWN = tuple(shape.key for shape in listing(Subprocess))
"""The lists of a subprocess; an id is unique over all of them."""
ATTACHED = "haakt_aan"
COVERS = "dekt"
REMEMBERED = 8
"""Of how many groups in one version it is remembered where everything stands."""


def get(whole: Any, path: Path) -> Any:
    """Return what stands at a path; a name that is not in a mapping yet stands for no items."""
    for each in path:
        if isinstance(whole, Part):
            whole = getattr(whole, str(each))
        else:
            whole = whole.get(each, ()) if isinstance(whole, dict) else whole[each]
    return whole


def put(whole: T, path: Path, value: object) -> T:
    """Return the whole with another value at a path; the rest is shared.

    The same value again changes nothing: it is the whole itself.
    """
    if get(whole, path) == value:
        return whole
    return _put(whole, path, value)  # type: ignore[no-any-return]  # a whole stays of its kind


def _put(whole: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    first, *rest = path
    old = get(whole, (first,))
    new = _put(old, tuple(rest), value)
    if new is old:
        return whole
    if isinstance(whole, Part):
        return replaced(whole, {str(first): new})
    if isinstance(whole, tuple):
        return tuple(new if place == first else each for place, each in enumerate(whole))
    return {**whole, first: new}


def drawn_of(content: Content) -> Journey:
    """Return what there is to draw of a file."""
    return content if isinstance(content, Journey) else content.journey


def group_path(content: Content, group: str) -> Path | None:
    """Return where the steps of a subprocess or aanpak hang; the empty group is the file."""
    if not group or (isinstance(content, Approach) and group == content.id):
        return ()
    many = content.subprocesses if isinstance(content, Journey) else ()
    found = (place for place, each in enumerate(many) if each.id == group)
    return next((("subprocesses", place) for place in found), None)


def lists_of(content: Content, group: str) -> Iterator[Path]:
    """Yield the lists whose items have this group in their address."""
    known = shapes(type(content))
    if group in LISTS and group in known:
        yield (known[group].name,)
    elif group == ATTACHED and isinstance(content, Approach):
        yield from (("attached", journey) for journey in content.attached)
    elif group and (whole := group_path(content, group)) is not None:
        yield from ((*whole, shapes(Subprocess)[key].name) for key in DRAWN)


def path_of(content: Content, address: Address) -> Path | None:
    """Return where the part of an address stands, if it is there."""
    if not address.item:
        return group_path(content, address.group)
    path = _item_path(content, address)
    if path is None or not (address.branch or address.target):
        return path
    step = get(content, path)
    place = flow_place(step, address) if isinstance(step, Step) else None
    if place is not None:
        return (*path, "flows", place)
    return _handover_path(content, address)


def _item_path(content: Content, address: Address) -> Path | None:
    if address.group == COVERS and isinstance(content, Approach):
        numbers = {str(place + 1): place for place in range(len(content.covers))}
        return ("covers", numbers[address.item]) if address.item in numbers else None
    return _item_paths(Same(content), address.group).get(address.item)


@lru_cache(maxsize=REMEMBERED)
def _item_paths(content: Same[Content], group: str) -> Mapping[str, Path]:
    """Return where every item of a group stands, by its id; of two with one id the first."""
    found: dict[str, Path] = {}
    for path in lists_of(content.it, group):
        for place, item in enumerate(get(content.it, path)):
            found.setdefault(item.id, (*path, place))
    return found


def flow_place(step: Step, address: Address) -> int | None:
    """Return the number of a branch or arrow of a step; an arrow is rather one without answer."""
    if address.branch:
        named = [place for place, flow in enumerate(step.flows) if flow.when == address.branch]
        return named[0] if named else None
    found = [place for place, flow in enumerate(step.flows) if flow.to == address.target]
    plain = (place for place in found if step.flows[place].when is None)
    return next(plain, found[0] if found else None)


def _handover_path(content: Content, address: Address) -> Path | None:
    """Return the handover that is itself the arrow."""
    if not address.target:
        return None
    path = (*(group_path(content, address.group) or ()), "handovers")
    pair = (address.item, address.target)
    found = (
        place for place, each in enumerate(get(content, path)) if (each.source, each.target) == pair
    )
    return next(((*path, place) for place in found), None)


def part_at(content: Content, at: str) -> tuple[Path, Part]:
    """Return the part at a written address; refuse when nothing is there."""
    path = path_of(content, Address.parse(at))
    if path is None:
        raise not_there(at)
    part: Part = get(content, path)
    return path, part


def step_at(content: Content, at: str) -> tuple[Path, Step]:
    """Return the step at a written address; refuse when there is none."""
    path, part = part_at(content, at)
    if not isinstance(part, Step):
        raise EditRefused(say("edits.no_step", plek=quoted(at)), about=at)
    return path, part


def flow_at(content: Content, at: str) -> tuple[Path, Flow]:
    """Return the arrow or branch at a written address; refuse when there is none."""
    path, part = part_at(content, at)
    if isinstance(part, Handover):
        raise EditRefused(say("edits.is_handover", naam=called(part)), about=at)
    if not isinstance(part, Flow):
        raise EditRefused(say("edits.no_arrow", plek=quoted(at)), about=at)
    return path, part


def not_there(at: str) -> EditRefused:
    """Return the refusal of an edit about something that is gone, or never was."""
    return EditRefused(say("edits.not_there", plek=quoted(at)), about=at)


def quoted(text: str) -> str:
    """Return what somebody sent as it may stand in a sentence."""
    return printable(shown(text))


def called(part: object) -> str:
    """Return what people call a part: its title, text or id, a whole sentence between quotes."""
    for name in ("title", "title_said", "name", "text", "what", "when", "rule", "id"):
        if isinstance(said := getattr(part, name, None), str) and said:
            word = quoted(said)
            return f"'{word}'" if word.endswith((".", "?", "!")) else word
    return ""


class Names(NamedTuple):
    """What the parts of a file were called before a change, and are called after it."""

    before: Content
    after: Content

    def was(self, at: str) -> str:
        """Return what a part was called."""
        return called_at(self.before, at)

    def now(self, at: str) -> str:
        """Return what a part is called now."""
        return called_at(self.after, at)

    def item(self, group: str, id: str) -> str:
        """Return what an item is called now; a whole file as its group is an aanpak."""
        return self.now(str(Address(group or self.after.id, id)))


def called_at(content: Content, at: str) -> str:
    """Return what people call the part at an address, or the address when it is gone."""
    address = Address.parse(at)
    path = path_of(content, address)
    if path is not None and address.branch:
        stap = called_at(content, str(address._replace(branch="")))
        return say("edits.branch", stap=stap, antwoord=quoted(address.branch))
    return (called(get(content, path)) if path is not None else "") or at
