"""Traces of persons in what no part of a file holds: comments, and what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from klantreis.errors import Position
from klantreis.privacy import Trace, find_personal_data
from klantreis.source.problems import Problem
from klantreis.source.tree import Collection, Entry, Node, Scalar
from klantreis.words import say

MOST_HINTS = 100
_COMMENT = re.compile("#[^\n]*")


def outside(text: str, root: Node | None, *, complete: bool) -> tuple[Trace, ...]:
    """Return the traces in what no part holds, in the order of the text.

    When nothing was left out only the comments are searched: that is cheap. Without a root nothing
    was read.
    """
    found = tuple(_in_comments(text)) if complete else find_personal_data(text)
    if not found or root is None:
        return found
    read = [*_read(root)]
    return tuple(each for each in found if not any(a <= each.start < b for a, b in read))


def hints(text: str, root: Node | None, *, complete: bool) -> Iterator[Problem]:
    """Yield a hint for each of the first hundred traces outside what was read; count the rest."""
    found = list(placed(text, outside(text, root, complete=complete)))
    for trace, at in found[:MOST_HINTS]:
        yield Problem(trace.sentence, at, hint=True)
    more = len(found) - MOST_HINTS
    if more > 0:
        yield Problem(say("source.more", aantal=more), found[MOST_HINTS][1], hint=True)


def placed(text: str, found: Iterable[Trace]) -> Iterator[tuple[Trace, Position]]:
    """Yield traces in the order of the text with the line and column where each begins."""
    line, past = 1, 0
    for trace in found:
        line += text.count("\n", past, trace.start)
        past = trace.start
        yield trace, Position(line, past - text.rfind("\n", 0, past))


def _in_comments(text: str) -> Iterator[Trace]:
    """Search from every # to the end of its line, also where it turns out to be in a sentence."""
    for comment in _COMMENT.finditer(text):
        start = comment.start()
        for trace in find_personal_data(comment.group()):
            yield Trace(trace.kind, start + trace.start, start + trace.end)


def _read(node: Node) -> Iterator[tuple[int, int]]:
    """Yield where each value begins and ends that was not left out."""
    if isinstance(node, Scalar):
        yield node.start, node.end
        return
    for entry in _kept(node):
        yield from _read(entry.value)


def _kept(node: Collection) -> list[Entry]:
    if isinstance(node.data, list):
        return node.kept
    return [entry for entry in node.entries if entry.key in node.data]
