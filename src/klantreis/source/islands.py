"""The deelprocessen of a text, each with lines of its own that can be read without the others.

An edit is nearly always about one deelproces. Reading only its lines again takes a fraction of the
time, and says the same: a property of the tests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from klantreis.errors import Position
from klantreis.journey import Content, Journey, Subprocess
from klantreis.memory import without_garbage_collection
from klantreis.source.habits import Habits
from klantreis.source.problems import Problem
from klantreis.source.sieve import MOST_PROBLEMS, Sieve
from klantreis.source.tree import Collection, Data, Entry, Limits, Scalar, Tree, parse

LIST = "deelprocessen"


@dataclass(frozen=True, slots=True)
class Read:
    """What the lines of one deelproces say; places count from its first line."""

    tree: Tree
    root: Collection
    said: Subprocess | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Island:
    """The lines of one deelproces: from its dash up to the dash of the next."""

    text: str

    @cached_property
    def read(self) -> Read | None:
        """What they say; None when they are no list of one deelproces. May raise SourceError."""
        return read_part(self.text)

    @cached_property
    def lines(self) -> int:
        """How many lines it has."""
        return self.text.count("\n")


@dataclass(frozen=True, slots=True)
class Islands:
    """A text cut up: the lines above the first deelproces, and the deelprocessen.

    `size` counts the nodes of the whole text at the last time that it was read as a whole.
    """

    head: str
    parts: tuple[Island, ...]
    habits: Habits
    size: int

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join([self.head, *(part.text for part in self.parts)])

    def first_line(self, index: int) -> int:
        """Return how many lines stand above a deelproces."""
        return self.head.count("\n") + sum(part.lines for part in self.parts[:index])

    def with_part(self, index: int, part: Island) -> Islands:
        """Return the text with one deelproces replaced."""
        parts = (*self.parts[:index], part, *self.parts[index + 1 :])
        return replace(self, parts=parts)

    def problems_with(
        self, index: int, new: Island, problems: Sequence[Problem]
    ) -> tuple[Problem, ...]:
        """Return the problems of the whole text after one deelproces was replaced."""
        first = self.first_line(index)
        behind = first + self.parts[index].lines
        moved = new.lines - self.parts[index].lines
        own = new.read.problems if new.read else ()
        return (
            *(each for each in problems if each.at.line <= first),
            *(_lower(each, first) for each in own),
            *(_lower(each, moved) for each in problems if each.at.line > behind),
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
    return Islands(text[: starts[0]], parts, Habits.of(text, tree.root), tree.size)


def read_part(text: str, limits: Limits | None = None) -> Read | None:
    """Read the lines of one deelproces as if they stood alone in a journey."""
    with without_garbage_collection():
        tree = parse(text, limits or Limits())
        root = tree.root
        if not isinstance(root, Collection) or root.flow or not isinstance(root.data, list):
            return None
        if len(root.entries) != 1:
            return None
        sieve = Sieve(_around(root))
        content = sieve.sifted()
        if not isinstance(content, Journey) or sieve.untold:
            return None
        said = content.subprocesses[0] if content.subprocesses else None
        return Read(tree, root, said, tuple(sieve.problems_in(text, tree, content)))


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


def _lower(problem: Problem, lines: int) -> Problem:
    at = Position(problem.at.line + lines, problem.at.column)
    return replace(problem, at=at)
