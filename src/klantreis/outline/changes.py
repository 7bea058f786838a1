"""What differs between two versions, as Dutch sentences."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from klantreis import graph
from klantreis.journey import Address, Content, Flow, Journey, Subprocess
from klantreis.merge import Difference, Trail, address_of, differences, items
from klantreis.outline.names import Names
from klantreis.outline.presentation import FRESH, Presentation
from klantreis.outline.values import Values
from klantreis.outline.wording import plain
from klantreis.words import say

LONGEST = 80  # characters of a value in a sentence
TO_A_STEP = frozenset(("van", "naar"))
BEFORE = 20  # characters that a long value keeps before the first that differs


@dataclass(frozen=True, slots=True)
class Group:
    """The changes in one deelproces, or in the file itself when `part` is 0."""

    part: int
    title: str
    sentences: tuple[str, ...]


def sentences(old: Content, new: Content, presentation: Presentation = FRESH) -> tuple[str, ...]:
    """Return a sentence for everything that differs; none when both say the same."""
    return tuple(
        _within(group, sentence)
        for group in changes(old, new, presentation)
        for sentence in group.sentences
    )


def _within(group: Group, sentence: str) -> str:
    if not group.part or sentence.startswith(say("changes.part", deel=group.part)):
        return sentence
    return say("changes.in_part", deel=group.part, zin=sentence[0].lower() + sentence[1:])


def changes(old: Content, new: Content, presentation: Presentation = FRESH) -> tuple[Group, ...]:
    """Return what differs by deelproces, what is about the file itself first.

    Items are called by the numbers that the presentation keeps; what is gone, by its old one.
    """
    if type(old) is not type(new):
        return (Group(0, say("changes.file"), (say("changes.other_kind"),)),)
    telling = _Telling(_Side(old, presentation), _Side(new, presentation))
    told = sorted(
        ((telling.part(each), each) for each in differences(old, new)), key=lambda pair: pair[0]
    )
    return tuple(
        Group(part, telling.title(part), tuple(telling.sentence(each) for _, each in pairs))
        for part, pairs in groupby(told, key=lambda pair: pair[0])
    )


def place(content: Content, at: Trail, presentation: Presentation = FRESH) -> str:
    """Name what a trail leads to: the part, and in it the key."""
    side = _Side(content, presentation)
    address = address_of(at, content)
    what = side.called(Address(address.group, address.item))
    field = at[-1].replace("_", " ") if at and at[-1] != address.item else ""
    return f"{what}, {field}" if field else what


class _Side:
    """One of the two versions, with what its parts are called."""

    def __init__(self, content: Content, presentation: Presentation) -> None:
        self.content = content
        self._presentation = presentation

    @cached_property
    def names(self) -> Names:
        return Names(graph.of(self.content), self._presentation)

    @cached_property
    def items(self) -> dict[Address, tuple[str, Any]]:
        return {item.address: (item.key, item.part) for item in items(self.content)}

    def subprocess(self, group: str) -> Subprocess | None:
        return self.names.graph.journey.subprocess(group)

    def said(self, group: str, key: str, value: Any) -> str:
        """Put a value into words, as seen from a subprocess; a step with its name."""
        if key in TO_A_STEP and isinstance(value, str) and self.subprocess(group):
            return self.step(group, value)
        return plain(Values(self.names, self.subprocess(group)).said(key, value))

    def called(self, address: Address) -> str:
        """Name a part: its kind, its number when it has one, and what people call it."""
        if address not in self.items:
            return say("changes.file")
        key, part = self.items[address]
        if isinstance(part, Subprocess):
            return say("changes.part", deel=self.names.parts[part.id])
        number = self.names.number(Address(address.group, address.item))
        return " ".join(filter(None, (say(f"list.{key}"), number, f"'{_cut(_title(part))}'")))

    def step(self, group: str, reference: str | None) -> str:
        """Name a step that an arrow leads to."""
        here = self.subprocess(group)
        found = self.names.graph.step(reference, here) if reference and here else None
        if found is None or here is None:
            return reference or ""
        return f"{self.names.step(found, here)} '{_cut(found.said.title)}'"


@dataclass(frozen=True)
class _Telling:
    """Tells the differences between two versions."""

    old: _Side
    new: _Side

    def part(self, difference: Difference) -> int:
        """Return the number of the deelproces that a difference is in; 0 is the file itself."""
        address = difference.address
        side = self._side(difference)
        is_whole = not address.item and difference.kind in {"added", "removed", "moved"}
        if is_whole or not isinstance(side.content, Journey):
            return 0
        return side.names.parts.get(address.group, 0)

    def title(self, part: int) -> str:
        """Return the title of a deelproces of the new version."""
        if not part or not isinstance(self.new.content, Journey):
            return say("changes.file")
        subprocesses = self.new.content.subprocesses
        title = subprocesses[part - 1].title if part <= len(subprocesses) else ""
        return say("changes.titled", deel=part, titel=title)

    def sentence(self, each: Difference) -> str:
        """Say one difference."""
        if "daarna" in each.at:
            return self._of_arrow(each)
        what = self._side(each).called(each.address)
        match each.kind:
            case "added":
                return say("changes.added", wat=self._titled(each, what))
            case "removed":
                return say("changes.removed", wat=self._titled(each, what))
            case "moved":
                return self._moved(each, what)
            case "renamed":
                return say("changes.renamed", wat=what, was=each.before, nu=each.after)
            case _:
                return self._changed(each, self._choice(each, what))

    def _side(self, each: Difference) -> _Side:
        return self.old if each.kind == "removed" else self.new

    def _titled(self, each: Difference, what: str) -> str:
        part = each.before or each.after
        if isinstance(part, Subprocess):
            return f"{what} '{_cut(part.title)}'"
        return what if each.address in self._side(each).items else say(f"list.{each.field}")

    def _choice(self, each: Difference, what: str) -> str:
        is_choice = each.field == "kiest" and len(each.at) > 1
        return f"{say('list.kiest')} '{each.at[-1]}'" if is_choice else what

    def _moved(self, each: Difference, what: str) -> str:
        if not each.after:
            return say("changes.moved_first", wat=what)
        group = each.address.group
        near = Address(group, each.after) if each.address.item else Address(each.after)
        return say("changes.moved", wat=what, ander=_lower(self.new.called(near)))

    def _changed(self, each: Difference, what: str) -> str:
        group = each.address.group
        was = self.old.said(self._before(group), each.field, each.before)
        now = self.new.said(group, each.field, each.after)
        was, now = _shortly(was, now)
        field = each.field.replace("_", " ")
        if not now:
            return say("changes.emptied", wat=what, veld=field, was=was)
        if not was:
            return say("changes.filled", wat=what, veld=field, nu=now)
        return say("changes.changed", wat=what, veld=field, was=was, nu=now)

    def _before(self, group: str) -> str:
        """Return what a subprocess was called in the old version."""
        return self._old_groups.get(group, group)

    @cached_property
    def _old_groups(self) -> dict[str, str]:
        found = differences(self.old.content, self.new.content)
        renamed = (each for each in found if each.kind == "renamed" and not each.address.item)
        return {str(each.after): str(each.before) for each in renamed}

    def _of_arrow(self, each: Difference) -> str:
        place = each.at.index("daarna")
        group, label = each.address.group, plain("".join(each.at[place + 1 : place + 2]))
        side = self._side(each)
        what = side.called(Address(group, each.address.item))
        if each.kind == "changed":
            named = say("changes.at_branch", wat=what, tak=label)
            return self._changed(each, named if each.address.branch else what)
        return self._of_way(each, side, what)

    def _of_way(self, each: Difference, side: _Side, what: str) -> str:
        flow = each.before or each.after
        if not isinstance(flow, Flow):
            return self._changed(each, what)
        leads = side.step(each.address.group, flow.to)
        if flow.when and not flow.to:
            key = "changes.open_branch" if each.kind == "added" else "changes.no_open_branch"
            return say(key, wat=what, tak=plain(flow.when))
        if flow.when:
            key = "changes.branch" if each.kind == "added" else "changes.no_branch"
            return say(key, wat=what, tak=plain(flow.when), naar=leads)
        key = "changes.way" if each.kind == "added" else "changes.no_way"
        return say(key, wat=what, naar=leads)


def _title(part: Any) -> str:
    names = ("title", "name", "text", "what", "rule", "id")
    said = (getattr(part, name, None) for name in names)
    return next(plain(each) for each in said if isinstance(each, str) and each)


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _cut(text: str, start: int = 0) -> str:
    """Return a piece of a text that is not too long, whole words where it can be."""
    piece = text[start:]
    if len(piece) > LONGEST:
        piece = f"{piece[:LONGEST].rsplit(' ', 1)[0]}…"
    return f"…{piece}" if start else piece


def _shortly(was: str, now: str) -> tuple[str, str]:
    """Shorten two values to where they differ."""
    if max(len(was), len(now)) <= LONGEST:
        return was, now
    same = next(
        (place for place, pair in enumerate(zip(was, now, strict=False)) if pair[0] != pair[1]),
        min(len(was), len(now)),
    )
    start = was.rfind(" ", 0, same - BEFORE) + 1 if same > LONGEST else 0
    return _cut(was, start), _cut(now, start)
