"""A text, the journey it says, and where in the text everything stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from klantreis.errors import Position
from klantreis.journey import Address, Approach, Content, Journey
from klantreis.journey.address import LISTS
from klantreis.source.addresses import nodes_of
from klantreis.source.islands import Islands, islands_of
from klantreis.source.problems import Problem
from klantreis.source.tree import Collection, Node, Tree

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
        nodes, above = self._nodes_near(address.group)
        node = nodes.get(address) or nodes.get(Address(address.group, address.item))
        if node is None:
            return Position(1, 1)
        if field and isinstance(node, Collection) and field in node.names:
            entry = node.names[field]
            at = entry.value.at if entry.value.data is not None else entry.at
        else:
            at = node.at
        return at._replace(line=at.line + above)

    def line_of(self, position: Position) -> str:
        """Return the line of the text at a position, without its end."""
        lines = self._lines
        return lines[position.line - 1].rstrip("\r") if position.line <= len(lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def _nodes_near(self, group: str) -> tuple[Mapping[Address, Node], int]:
        """Return what stands at the addresses of a group, and how many lines stand above it.

        After an edit the piece of a deelproces is read already, the text as a whole is not.
        """
        islands, journey = self.known_islands, self.content
        if islands is None or "tree" in self.__dict__ or not isinstance(journey, Journey):
            return self._nodes, 0
        ids = [each.id for each in journey.subprocesses]
        if group not in ids or group in LISTS:
            return self._nodes, 0
        nodes = islands.parts[ids.index(group)].nodes
        return (self._nodes, 0) if nodes is None else (nodes, islands.above(ids.index(group)))

    @cached_property
    def _nodes(self) -> Mapping[Address, Node]:
        if self.tree is None or not isinstance(self.tree.root, Collection):
            return {}
        approach = self.content.id if isinstance(self.content, Approach) else None
        return nodes_of(self.tree.root, approach)
