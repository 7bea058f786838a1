"""A text, the journey it says, and where in the text everything stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from klantreis.errors import Position
from klantreis.journey import Address, Approach, Content, Journey
from klantreis.journey.address import LISTS
from klantreis.source.islands import Islands, islands_of
from klantreis.source.problems import Problem
from klantreis.source.tree import Collection, Entry, Node, Tree

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Document:
    """One text and all that follows from reading it; `content` is None when nothing did.

    `parsed` is the tree or what makes it: few need it once the content is known. The repr keeps the
    text to itself: somebody may be in it.
    """

    text: str = field(repr=False)
    parsed: Tree | Callable[[], Tree | None] | None = field(repr=False)
    content: Content | None = field(repr=False)
    problems: tuple[Problem, ...]
    has_bom: bool = False
    known_islands: Islands | None = field(default=None, repr=False)

    @property
    def data(self) -> bytes:
        """The bytes that were read."""
        return (BOM if self.has_bom else b"") + self.text.encode()

    @cached_property
    def tree(self) -> Tree | None:
        """The text as marked values; None when it could not be parsed."""
        return self.parsed() if callable(self.parsed) else self.parsed

    @cached_property
    def islands(self) -> Islands | None:
        """The deelprocessen as texts of their own, when the text is laid out for that."""
        if self.known_islands is not None:
            return self.known_islands
        return islands_of(self.text, self.tree, self.content, self.problems)

    @property
    def journey(self) -> Journey | None:
        """What there is to draw and check: of an aanpak, its own small journey."""
        return (
            self.content
            if self.content is None or isinstance(self.content, Journey)
            else self.content.journey
        )

    @property
    def unread(self) -> int:
        """How many places were left out."""
        return sum(not problem.hint for problem in self.problems)

    def position_of(self, address: Address, field: str = "") -> Position:
        """Return where a part stands, or the value of one of its keys when that is written.

        A part without its key is pointed at itself; an unknown address is the start of the file.
        """
        node = self._nodes.get(address) or self._nodes.get(Address(address.group, address.item))
        if node is None:
            return Position(1, 1)
        if field and isinstance(node, Collection) and field in node.names:
            entry = node.names[field]
            return entry.value.at if entry.value.data is not None else entry.at
        return node.at

    def line_of(self, position: Position) -> str:
        """Return the line of the text at a position, without its end."""
        lines = self._lines
        return lines[position.line - 1].rstrip("\r") if position.line <= len(lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _nodes(self) -> dict[Address, Node]:
        if self.tree is None or not isinstance(self.tree.root, Collection):
            return {}
        found: dict[Address, Node] = {}
        approach = self.content.id if isinstance(self.content, Approach) else None
        for address, node in _addresses(self.tree.root, approach):
            found.setdefault(address, node)
        return found


def _addresses(root: Collection, approach: str | None) -> Iterator[tuple[Address, Node]]:
    yield Address(), root
    for name in LISTS:
        for id, item in _named(root.names.get(name)):
            yield Address(name, id), item
    yield from _attachments(root)
    drawn = [(approach, root)] if approach else _named(root.names.get("deelprocessen"))
    for subprocess, node in drawn:
        yield Address(subprocess), node
        entries = (
            [each for each in node.entries if each.key not in (*LISTS, "haakt_aan")]
            if approach
            else node.entries
        )
        for entry in entries:
            for id, item in _named(entry):
                yield Address(subprocess, id), item
                yield from _arrows(subprocess, id, item)
        for _, item in _named(node.names.get("overdrachten")):
            yield from _handover_arrow(subprocess, item)


def _attachments(root: Collection) -> Iterator[tuple[Address, Node]]:
    """Yield what an aanpak or persona says of a journey."""
    for key in ("haakt_aan", "dekt", "kiest"):
        node = root.names[key].value if key in root.names else None
        if not isinstance(node, Collection):
            continue
        yield Address(key), node
        if key == "haakt_aan":
            named = (each for entry in node.entries for each in _named(entry))
            yield from ((Address(key, id), item) for id, item in named)
        elif key == "dekt":
            kept = enumerate(node.kept, start=1)
            yield from ((Address(key, str(number)), each.value) for number, each in kept)


def _handover_arrow(subprocess: str, item: Collection) -> Iterator[tuple[Address, Node]]:
    ends = [item.names[key].value.data for key in ("van", "naar") if key in item.names]
    if len(ends) == 2 and isinstance(ends[0], str) and isinstance(ends[1], str):
        yield Address(subprocess, ends[0], target=ends[1]), item


def _arrows(subprocess: str, id: str, item: Collection) -> Iterator[tuple[Address, Node]]:
    """Yield the branches and arrows of a step."""
    flows = item.names.get("daarna")
    if flows is None:
        return
    node = flows.value
    many = node.entries if isinstance(node, Collection) and isinstance(node.data, list) else [flows]
    for flow in many:
        value = flow.value
        names = value.names if isinstance(value, Collection) else {}
        to = names["naar"].value if "naar" in names else value
        if isinstance(to.data, str):
            yield Address(subprocess, id, target=to.data), to
        if "als" in names and isinstance(when := names["als"].value.data, str):
            yield Address(subprocess, id, branch=when), value


def _named(entry: Entry | None) -> Iterator[tuple[str, Collection]]:
    """Yield the items of a list by their id; one mapping is a list of one."""
    node = entry.value if entry else None
    if not isinstance(node, Collection):
        return
    many = [each.value for each in node.kept] if isinstance(node.data, list) else [node]
    for value in many:
        if isinstance(value, Collection) and "id" in value.names:
            id = value.names["id"].value.data
            if isinstance(id, str):
                yield id, value
