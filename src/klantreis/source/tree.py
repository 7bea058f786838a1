"""The text of a journey as a tree of marked values, built in one pass that refuses what is unsafe.

Nothing is built from the values here: every scalar stays the text that was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from klantreis.errors import Position, SourceError
from klantreis.privacy import conceal
from klantreis.source.traps import syntax_sentence
from klantreis.words import say

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_MERGE = "<<"
_BLOCK = ("|", ">")
_QUOTES = ("'", '"')
_SPACE = (" ", "\t")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may hold at most."""

    bytes: int = 5_000_000
    nodes: int = 200_000
    depth: int = 20
    scalar: int = 20_000


@dataclass(slots=True, eq=False)
class Scalar:
    """One text; `value` is None when nothing was typed. Offsets count characters."""

    start: int
    end: int
    line: int
    column: int
    value: str | None
    style: str

    @property
    def data(self) -> Data:
        """What it says."""
        return self.value

    @property
    def at(self) -> Position:
        """Where it begins, from 1."""
        return Position(self.line + 1, self.column + 1)


@dataclass(slots=True, eq=False)
class Entry:
    """One item of a list, or one key with its value.

    `start` is the dash or the key (in a flow list: the value), `anchor` is right after the dash or
    colon: the place where a value may be written. `line` and `column` are those of the key.
    """

    start: int
    anchor: int
    end: int
    value: Node
    key: str | None = None
    line: int = 0
    column: int = 0

    @property
    def at(self) -> Position:
        """Where its key begins, from 1."""
        return Position(self.line + 1, self.column + 1)


@dataclass(slots=True, eq=False)
class Collection:
    """A list or a mapping; `column` is that of its dashes or keys.

    `data` is what it says. Whoever leaves something out takes it from `data`, and for a list from
    `kept` too; `entries` always holds everything that was typed.
    """

    start: int
    end: int
    line: int
    column: int
    flow: bool
    data: dict[str, Data] | list[Data]
    entries: list[Entry] = field(default_factory=list)
    kept: list[Entry] = field(default_factory=list)
    names: dict[str, Entry] = field(default_factory=dict)

    @property
    def at(self) -> Position:
        """Where it begins, from 1."""
        return Position(self.line + 1, self.column + 1)


Node = Scalar | Collection
Data = str | None | dict[str, "Data"] | list["Data"]


@dataclass(frozen=True, slots=True)
class Tree:
    """The root of a text, the plain texts that a ` #` cuts short, and the number of nodes."""

    root: Node
    cut: tuple[Scalar, ...]
    size: int


def parse(text: str, limits: Limits) -> Tree:
    """Return the tree of a text without byte order mark; SourceError says what is refused."""
    builder = _Builder(text, limits)
    try:
        return Tree(builder.document(), tuple(builder.cut), builder.nodes)
    except yaml.MarkedYAMLError as problem:
        raise _translated(problem, text, builder.over_lines) from problem


def _translated(problem: yaml.MarkedYAMLError, text: str, quoted: Any | None) -> SourceError:
    """Tell a syntax error; right behind a quote over several lines, that quote never closed."""
    mark = problem.problem_mark
    if quoted is not None and mark is not None and mark.line == quoted.end_mark.line:
        start = quoted.start_mark
        return SourceError(say("trap.quote"), at=Position(start.line + 1, start.column + 1))
    sentence, place = syntax_sentence(problem, text)
    return SourceError(sentence, at=Position(place.line + 1, place.column + 1))


def _refused(key: str, mark: Any, /, **blanks: object) -> SourceError:
    return SourceError(say(f"source.{key}", **blanks), at=Position(mark.line + 1, mark.column + 1))


class _Builder:
    """Turns the events of PyYAML's C parser into a tree, and counts while it goes."""

    def __init__(self, text: str, limits: Limits) -> None:
        self.text = text
        self.limits = limits
        self.nodes = 0
        self.depth = 0
        self.cut: list[Scalar] = []
        self.over_lines: Any | None = None  # the last quoted text that runs over a line
        # PyYAML's events and their marks are known by what they carry, not by type
        self.next: Callable[[], Any] = yaml.CSafeLoader(text).get_event

    def document(self) -> Node:
        self.next()  # the stream starts
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return Scalar(0, 0, 0, 0, None, "")
        root = self.node(self.next())
        self.next()  # the document ends
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise _refused("many_documents", event.start_mark)
        return root

    def node(self, event: Any) -> Node:
        if type(event) is yaml.ScalarEvent:
            return self.scalar(event)
        self._admit(event)
        return self.collection(event)

    def scalar(self, event: Any) -> Scalar:
        self._admit(event)
        mark, end, value = event.start_mark, event.end_mark.index, event.value
        style = event.style or ""
        if len(value) > self.limits.scalar:
            raise self._too_long(event)
        if style in _BLOCK:
            end = self._end_of_block(mark.index, end, value)
            value = value.rstrip("\n")  # the last line has no meaning of its own
        node = Scalar(mark.index, end, mark.line, mark.column, value, style)
        if style in _QUOTES:
            if event.end_mark.line > mark.line:
                self.over_lines = event
        elif not style:
            if value == "":
                node.value = None
            elif self.text.startswith(" #", end):
                self._note_cut(node)
        return node

    def _admit(self, event: Any) -> None:
        """Count a node, and refuse what points elsewhere or says how to build it."""
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            raise _refused("too_many", event.start_mark, most=self.limits.nodes)
        if event.anchor is not None:
            is_alias = isinstance(event, yaml.AliasEvent)
            raise _refused("alias" if is_alias else "anchor", event.start_mark)
        if event.tag is not None:
            raise _refused("tag", event.start_mark)

    def _too_long(self, event: Any) -> SourceError:
        """A quoted text that runs on over lines was most likely never closed."""
        mark = event.start_mark
        if event.style in _QUOTES and event.end_mark.line > mark.line:
            return SourceError(say("trap.quote"), at=Position(mark.line + 1, mark.column + 1))
        return _refused("long_text", mark, most=self.limits.scalar)

    def _note_cut(self, node: Scalar) -> None:
        """A comment has a space behind its #; without one it was meant as text."""
        if self.text[node.end + 2 : node.end + 3] not in ("", " ", "\n", "\r", "#"):
            self.cut.append(node)

    def collection(self, event: Any) -> Collection:
        mark = event.start_mark
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self.depth += 1
        if self.depth > self.limits.depth:
            raise _refused("deep", mark, most=self.limits.depth)
        flow = bool(event.flow_style)
        data: dict[str, Data] | list[Data] = {} if is_mapping else []
        node = Collection(mark.index, 0, mark.line, mark.column, flow, data)
        if is_mapping and flow and self.text[mark.index] != "{":
            raise _refused("bare_pair", mark)
        after = self._pairs(node, data) if isinstance(data, dict) else self._items(node, data)
        self.depth -= 1
        last = node.entries[-1].end if node.entries else after.end_mark.index
        node.end = after.end_mark.index if node.flow else last
        return node

    def _pairs(self, node: Collection, data: dict[str, Data]) -> Any:
        names = node.names
        while type(event := self.next()) is not yaml.MappingEndEvent:
            name = self._key(event)
            if name in names:
                line = names[name].line + 1
                raise _refused("twice", event.start_mark, key=conceal(name), line=line)
            value = self.node(self.next())
            names[name] = self._pair(event, name, value, node.flow)
            data[name] = value.data
        node.entries = list(names.values())
        return event

    def _key(self, event: Any) -> str:
        """Return the name of a key; an alias is refused as one, whatever else as complex."""
        if type(event) is yaml.AliasEvent:
            self._admit(event)
        if type(event) is not yaml.ScalarEvent:
            raise _refused("complex_key", event.start_mark)
        self._admit(event)
        name: str = event.value
        if name == "" and not event.style:
            raise _refused("empty_key", event.start_mark)
        if name == _MERGE and not event.style:
            raise _refused("merge_key", event.start_mark)
        if len(name) > self.limits.scalar:
            raise _refused("long_text", event.start_mark, most=self.limits.scalar)
        return name

    def _pair(self, event: Any, name: str, value: Node, flow: bool) -> Entry:
        mark, text = event.start_mark, self.text
        colon = end = event.end_mark.index
        while text[colon : colon + 1] in _SPACE:
            colon += 1
        is_empty = type(value) is Scalar and value.value is None
        if not text.startswith(":", colon):
            if flow and is_empty:
                return Entry(mark.index, end, end, value, name, mark.line, mark.column)
            raise _refused("complex_key", mark)
        if is_empty:
            # libyaml puts an empty value in brackets at the next token
            value.start = value.end = colon + 1
            value.line, value.column = mark.line, mark.column + colon + 1 - mark.index
        return Entry(mark.index, colon + 1, value.end, value, name, mark.line, mark.column)

    def _items(self, node: Collection, data: list[Data]) -> Any:
        position = node.start
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            value = self.node(event)
            if node.flow:
                entry = Entry(value.start, value.start, value.end, value)
            else:
                match = _BLANK.match(self.text, position)
                assert match is not None  # the pattern also matches nothing
                dash = match.end()
                position = max(value.end, dash + 1)
                entry = Entry(dash, dash + 1, position, value)
            node.entries.append(entry)
            data.append(value.data)
        node.kept = list(node.entries)
        return event

    def _end_of_block(self, start: int, end: int, value: str) -> int:
        """Leave out what is no text behind a `|` or `>` text: blank lines without a `+`."""
        body = self.text[start:end]
        if "+" in body.split("\n", 1)[0].split("#", 1)[0]:
            return start + len(body.removesuffix("\n").removesuffix("\r"))
        spaces_count = value.rstrip("\n").endswith(" ")
        return start + len(body.rstrip("\r\n") if spaces_count else body.rstrip(" \t\r\n"))
