"""Which lines of a text a change is about; every other line has to stay to the letter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from klantreis.journey import Part
from klantreis.journey.shape import Shape, shapes
from klantreis.source.tree import Collection, Entry, Node, Scalar, Tree

_COMMENT = re.compile(r"[ \t]*#")


@dataclass
class Bound:
    """Lines by number from 0: those that may change, and those whose comment may go.

    `about` are the lines on which something stands that changes, goes or moves.
    """

    text: str
    changing: set[int] = field(default_factory=set)
    going: set[int] = field(default_factory=set)
    about: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")
        self._texts: dict[int, range] = {}  # the `|` and `>` texts by their last line
        self._starts = [0, *accumulate(len(line) + 1 for line in self.lines)]

    def line(self, offset: int) -> int:
        """Return the line of a place in the text."""
        return bisect_right(self._starts, offset) - 1

    def span(self, start: int, end: int) -> range:
        """Return the lines of a piece of text."""
        return range(self.line(start), self.line(max(start, end - 1)) + 1)

    def is_comment(self, line: int) -> bool:
        """Whether there is only a comment on a line."""
        return bool(_COMMENT.match(self.lines[line]))

    def whole(self, tree: Tree, before: Part, after: Part) -> None:
        """Compare a whole content with what it should be."""
        assert isinstance(tree.root, Collection)
        blocks = (each for each in _scalars(tree.root) if each.style in ("|", ">"))
        spans = (self.span(each.start, each.end) for each in blocks)
        self._texts = {span[-1]: span for span in spans}
        self.part(tree.root, before, after)

    def part(self, node: Collection, before: Part, after: Part) -> None:
        """Compare the keys of a part."""
        known = shapes(type(before))
        for index, entry in enumerate(node.entries):
            shape = known.get(entry.key or "")
            if shape is None:
                continue
            old, new = getattr(before, shape.name), getattr(after, shape.name)
            if old is new or (old == new and type(old) is type(new)):
                continue
            self._key(node, index, shape, old, new)
        written = {known[key].name for key in node.names if key in known}
        came = (each.name for each in known.values() if each.name not in written)
        if any(getattr(before, name) != getattr(after, name) for name in came):
            self._arrival(node)

    def _key(self, node: Collection, index: int, shape: Shape, old: object, new: object) -> None:
        """Compare one key that is written and no longer says what it should."""
        entry = node.entries[index]
        if new in (None, (), {}):
            self._gone(node, index)
        elif shape.keyed and isinstance(entry.value, Collection):
            self._keyed(shape, entry.value, old, new)
        else:
            self._value(entry, shape, old, new)

    def _keyed(self, shape: Shape, node: Collection, old: object, new: object) -> None:
        assert isinstance(old, dict)
        assert isinstance(new, dict)
        if new.keys() - old.keys():
            self._arrival(node)
        for index, entry in enumerate(node.entries):
            name = entry.key or ""
            if name in old and name not in new:
                self._gone(node, index)
            elif name in old and old[name] != new[name]:
                self._value(entry, shape, old[name], new[name])

    def _value(self, entry: Entry, shape: Shape, old: object, new: object) -> None:
        node = entry.value
        if not isinstance(old, tuple) or not isinstance(new, tuple):
            self._one(entry, old, new)
        elif isinstance(node, Collection) and isinstance(node.data, list):
            self._items(shape, node, old, new)
        elif len(old) == len(new) == 1:
            self._one(entry, old[0], new[0])
        else:
            self._one(entry, old, new)

    def _one(self, entry: Entry, old: object, new: object) -> None:
        """Compare one value: part by part when it is one, else it may be written anew."""
        node = entry.value
        if (
            isinstance(node, Collection)
            and node.names
            and isinstance(old, Part)
            and isinstance(new, type(old))
            and new.model_dump(exclude_defaults=True)
        ):
            self.part(node, old, new)
            return
        self.about.update(self.span(entry.start, entry.end))
        self.changing.update(self.span(entry.start, entry.end), self._kept_blanks(node))
        if isinstance(node, Collection):
            self.going.update(self.span(node.start, node.end))
            self.changing.update(self._below(node, node.column))
            self.going.update(self._below(node, node.column))

    def _items(
        self, shape: Shape, node: Collection, old: Sequence[object], new: Sequence[object]
    ) -> None:
        """Compare the items of a list: those that stay, those that go, those that move."""
        places = [index for index, entry in enumerate(node.entries) if entry in node.kept]
        partners = list(_partners(old, new))
        for place, other in enumerate(partners):
            index = places[place]
            if other is None:
                self._gone(node, index)
            elif old[place] != new[other]:
                self._one(node.entries[index], old[place], new[other])
        if len(new) > sum(other is not None for other in partners):
            self._arrival(node, first=False)
        for place in _moving(partners):
            self._moved(node, places[place])

    def _arrival(self, node: Collection, *, first: bool = True) -> None:
        """Something new changes the lines of its brackets; a first key that of its dash."""
        if node.flow:
            self.changing.update(self.span(node.start, node.end))
            self.about.add(self.line(node.end - 1))
        elif first and self._stands_behind_a_dash(node):
            self.changing.add(self.line(node.start))
            self.about.add(self.line(node.start))

    def _stands_behind_a_dash(self, node: Collection) -> bool:
        return bool(self.text[self._starts[self.line(node.start)] : node.start].strip())

    def _gone(self, node: Collection, index: int) -> None:
        """An entry goes with its lines, and with the comments that are right beside them."""
        self._moved(node, index)
        entry = node.entries[index]
        lines = {*self.span(entry.start, entry.end), *self._above(entry)}
        self.going.update(lines, self._below(entry, node.column))
        if node.flow:
            ends = [each.end for each in node.entries[:index]] or [node.start]
            starts = [each.start for each in node.entries[index + 1 :]] or [node.end]
            self.going.update(self.span(ends[-1], starts[0]))

    def _moved(self, node: Collection, index: int) -> None:
        """An entry goes elsewhere: its lines leave, its comments stay somewhere."""
        entry = node.entries[index]
        self.about.update(self.span(entry.start, entry.end))
        if node.flow:
            self.changing.update(self.span(node.start, node.end))
            return
        lines = {*self.span(entry.start, entry.end), *self._above(entry)}
        self.changing.update(lines, self._below(entry, node.column), self._loose(entry))
        self.changing.update(self._text_above(entry))
        if index == 0 and self._stands_behind_a_dash(node):  # another key takes its place there
            self.changing.update(self.line(each.start) for each in node.entries)

    def _above(self, entry: Entry) -> Iterator[int]:
        """Yield the comments right above an entry."""
        line = self.line(entry.start) - 1
        while line >= 0 and self.is_comment(line):
            yield line
            line -= 1

    def _below(self, entry: Entry | Collection, column: int) -> Iterator[int]:
        """Yield the comments right below an entry that stand deeper than it."""
        line = self.line(max(entry.start, entry.end - 1)) + 1
        while line < len(self.lines) and self.is_comment(line):
            if len(self.lines[line]) - len(self.lines[line].lstrip()) <= column:
                break
            yield line
            line += 1

    def _kept_blanks(self, node: Node) -> Iterator[int]:
        """Yield the blank lines below a text whose `+` says that they are part of it."""
        last = _last(node)
        header = self.text[last.start : last.end].split("\n", 1)[0].split("#", 1)[0]
        line = self.line(max(last.start, last.end - 1)) + 1
        while last.style in ("|", ">") and "+" in header and line < len(self.lines):
            if self.lines[line].strip():
                break
            yield line
            line += 1

    def _text_above(self, entry: Entry) -> range:
        """Return the lines of a `|` or `>` text above an entry: a comment below that may end it."""
        line = self.line(entry.start) - 1
        while line >= 0 and (self.is_comment(line) or not self.lines[line].strip()):
            line -= 1
        return self._texts.get(line, range(0))

    def _loose(self, entry: Entry) -> Iterator[int]:
        """Yield the blank lines and comments around an entry: they may stand elsewhere."""
        for line, way in ((self.line(entry.start) - 1, -1), (self.line(entry.end - 1) + 1, 1)):
            at = line
            while 0 <= at < len(self.lines) and (self.is_comment(at) or not self.lines[at].strip()):
                yield at
                at += way


def _partners(old: Sequence[object], new: Sequence[object]) -> Iterator[int | None]:
    """Yield for each old item the place of the new one that it is."""
    free = dict.fromkeys(range(len(new)))
    found: list[int | None] = []
    for item in old:
        same = next((place for place in free if _is_same(item, new[place])), None)
        free.pop(same, None) if same is not None else None
        found.append(same)
    left = [place for place, other in enumerate(found) if other is None]
    if len(left) == len(free) == 1 and _is_renamed(old[left[0]], new[next(iter(free))]):
        found[left[0]] = next(iter(free))
    yield from found


def _is_same(one: object, other: object) -> bool:
    for key in ("id", "when"):
        name = getattr(one, key, None)
        if name is not None:
            return bool(name == getattr(other, key, None))
    return one == other


def _is_renamed(one: object, other: object) -> bool:
    if not isinstance(one, Part) or not isinstance(other, Part) or not hasattr(one, "id"):
        return False
    return one.model_copy(update={"id": other.__dict__["id"]}) == other


def _moving(partners: Sequence[int | None]) -> set[int]:
    """Return the items that stand in another order with some other item."""
    pairs = [(place, other) for place, other in enumerate(partners) if other is not None]
    moving: set[int] = set()
    highest, lowest = -1, len(partners) * 2 + 10**6
    for place, other in pairs:
        moving.update([place] if other < highest else [])
        highest = max(highest, other)
    for place, other in reversed(pairs):
        moving.update([place] if other > lowest else [])
        lowest = min(lowest, other)
    return moving


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    for entry in node.entries:
        yield from _scalars(entry.value)


def _last(node: Node) -> Scalar:
    """Return the text that a value ends with."""
    if isinstance(node, Scalar):
        return node
    return (
        _last(node.entries[-1].value)
        if node.entries
        else Scalar(node.start, node.end, 0, 0, None, "")
    )
