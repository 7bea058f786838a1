"""A text in pieces that can each be read without the others: its head, and every deelproces.

An edit is nearly always about one of them. Reading only its lines again takes a fraction of the
time, and says the same: a property of the tests.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from klantreis.journey import Address, Content, Journey, Subprocess
from klantreis.memory import without_garbage_collection
from klantreis.source.addresses import nodes_of
from klantreis.source.habits import Habits
from klantreis.source.problems import Problem
from klantreis.source.sieve import MOST_PROBLEMS, Sieve
from klantreis.source.tree import Collection, Data, Entry, Limits, Node, Scalar, Tree, parse

LIST = "deelprocessen"
USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Read:
    """What the lines of a piece say; places count from its first line."""

    tree: Tree
    root: Collection
    said: Journey | Subprocess
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Island:
    """Some lines of a text: a deelproces from its dash up to the next, or all above the first."""

    text: str
    is_head: bool = False

    @cached_property
    def read(self) -> Read | None:
        """What they say; None when that is no journey or deelproces. May raise SourceError."""
        return read_head(self.text) if self.is_head else read_part(self.text)

    @cached_property
    def nodes(self) -> Mapping[Address, Node] | None:
        """What stands at the addresses of a deelproces; None when it cannot be read alone."""
        return nodes_of(_around(self.read.root)) if self.read and not self.is_head else None

    @cached_property
    def lines(self) -> int:
        """How many lines it has, one that does not end in a newline too."""
        return self.text.count("\n") + (not self.text.endswith("\n"))


@dataclass(frozen=True, slots=True)
class Islands:
    """A text cut up: the lines above the first deelproces, and the deelprocessen.

    `size` counts the nodes of the whole text at the last time that it was read as a whole.
    """

    head: Island
    parts: tuple[Island, ...]
    habits: Habits
    size: int

    @property
    def pieces(self) -> tuple[Island, ...]:
        """All pieces, in the order of the text."""
        return (self.head, *self.parts)

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(piece.text for piece in self.pieces)

    def above(self, part: int) -> int:
        """Return how many lines stand above a deelproces."""
        return self.head.lines + sum(each.lines for each in self.parts[:part])

    def with_piece(self, index: int, piece: Island) -> Islands:
        """Return the text with one piece replaced; 0 is the head."""
        pieces = (*self.pieces[:index], piece, *self.pieces[index + 1 :])
        return replace(self, head=pieces[0], parts=pieces[1:])

    def problems_with(
        self, index: int, new: Island, problems: Sequence[Problem]
    ) -> tuple[Problem, ...]:
        """Return the problems of the whole text after one piece was replaced."""
        first = sum(piece.lines for piece in self.pieces[:index])
        behind = first + self.pieces[index].lines
        moved = new.lines - self.pieces[index].lines
        own = new.read.problems if new.read else ()
        return (
            *(each for each in problems if each.at.line <= first),
            *(each.lower(first) for each in own),
            *(each.lower(moved) for each in problems if each.at.line > behind),
        )


def islands_of(
    text: str, tree: Tree | None, content: Content | None, problems: Sequence[Problem]
) -> Islands | None:
    """Cut a text up; None when they are not a plain list at its end, all of it read."""
    if tree is None or not isinstance(content, Journey) or len(problems) > MOST_PROBLEMS:
        return None
    listed = _last_list(tree)
    if listed is None or len(listed.entries) != len(content.subprocesses):
        return None
    starts = [text.rfind("\n", 0, entry.start) + 1 for entry in listed.entries]
    if not starts or sorted(set(starts)) != starts:
        return None
    ends = [*starts[1:], len(text)]
    parts = tuple(Island(text[start:end]) for start, end in zip(starts, ends, strict=True))
    return Islands(
        Island(text[: starts[0]], is_head=True), parts, Habits.of(text, tree.root), tree.size
    )


def read_part(text: str) -> Read | None:
    """Read the lines of one deelproces as if they stood alone in a journey."""
    with without_garbage_collection():
        tree = parse(text, USUAL)
        root = tree.root
        if not isinstance(root, Collection) or root.flow or not isinstance(root.data, list):
            return None
        read = _sifted(text, tree, root, _around(root)) if len(root.entries) == 1 else None
        if read is None or not isinstance(read.said, Journey) or not read.said.subprocesses:
            return None
        return replace(read, said=read.said.subprocesses[0])


def read_head(text: str) -> Read | None:
    """Read the lines above the first deelproces as a journey without any."""
    with without_garbage_collection():
        tree = parse(text, USUAL)
        root = tree.root
        is_plain = isinstance(root, Collection) and isinstance(root.data, dict) and not root.flow
        return (
            _sifted(text, tree, root, root) if is_plain and isinstance(root, Collection) else None
        )


def _sifted(text: str, tree: Tree, root: Collection, journey: Collection) -> Read | None:
    sieve = Sieve(journey)
    content = sieve.sifted()
    if not isinstance(content, Journey) or sieve.untold:
        return None
    return Read(tree, root, content, tuple(sieve.problems_in(text, tree, content)))


def _around(listed: Collection) -> Collection:
    """Return a journey that holds only this list."""
    name = Scalar(0, 0, 0, 0, "x", "")
    names = {"id": Entry(0, 0, 0, name, "id"), LIST: Entry(0, 0, 0, listed, LIST)}
    data: dict[str, Data] = {"id": "x", LIST: listed.data}
    return Collection(0, 0, 0, 0, False, data, list(names.values()), [], names)


def _last_list(tree: Tree) -> Collection | None:
    root = tree.root
    if not isinstance(root, Collection) or root.flow or not root.entries:
        return None
    last = root.entries[-1]
    value = last.value
    if last.key != LIST or not isinstance(value, Collection) or value.flow:
        return None
    is_plain = isinstance(value.data, list) and len(value.kept) == len(value.entries)
    return value if is_plain and all(_is_block(entry) for entry in value.entries) else None


def _is_block(entry: Entry) -> bool:
    value = entry.value
    return isinstance(value, Collection) and not value.flow and isinstance(value.data, dict)
