"""Tries to say something in a text, reads what came of it, and tries again where that is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from klantreis.errors import Position, RewriteFailed, SourceError
from klantreis.source.habits import Habits
from klantreis.source.problems import Problem
from klantreis.source.tree import Limits, Node, parse
from klantreis.source.writing.patches import Patch, Path, applied, ordered
from klantreis.source.writing.splice import Splice
from klantreis.source.writing.wanted import Keep, Wanted, difference
from klantreis.words import say

TRIES = 60
LIMITS = Limits()
Made = TypeVar("Made")


class Again(NamedTuple, Generic[Made]):
    """A new text that was read: its root, what it makes, and where something is wrong in it."""

    root: Node | None
    made: Made | None
    wrong: Position | None


class Work(NamedTuple, Generic[Made]):
    """A text, its root, what it should say, its habits, and how a new text is read and judged."""

    text: str
    root: Node
    wanted: Wanted
    habits: Habits
    read: Callable[[str], Again[Made]]


def spliced(work: Work[Made]) -> Made:
    """Try until what is read back is what is wanted; each time more is written afresh."""
    if isinstance(work.wanted, Keep):
        return _made(work.read(work.text))
    closed = work.text.endswith("\n")
    source = work.text if closed else work.text + work.habits.newline
    before = work.root if closed else parse(source, LIMITS).root
    afresh: frozenset[Path] = frozenset()
    for _ in range(TRIES):
        splice = Splice(source, before, work.habits, afresh)
        splice.whole_text(work.wanted)
        patches = ordered(splice.patches)
        result = applied(source, patches)
        found, suspects = _judged(work, result, patches)
        if not suspects:
            return _made(found) if closed else _opened(work, result, found)
        afresh = _widened(afresh, suspects)
    raise RewriteFailed(say("source.not_written"))


def _opened(work: Work[Made], result: str, found: Again[Made]) -> Made:
    """Take the newline off again that the text did not have at its end."""
    bare = result.rstrip("\r\n")
    without, suspects = _judged(work, bare, [])
    return _made(found if suspects else without)


def _made(found: Again[Made]) -> Made:
    assert found.made is not None  # or it would have been judged wrong
    return found.made


def _judged(
    work: Work[Made], text: str, patches: Sequence[Patch]
) -> tuple[Again[Made], list[Path]]:
    """Read a text again; also return the paths that may be to blame, the likeliest first."""
    try:
        found = work.read(text)
    except SourceError as error:
        found = Again[Made](None, None, error.at)
    wrong = None if found.root is None else difference(found.root, work.wanted, work.root)
    if found.root is not None and found.wrong is None and wrong is None:
        return found, []
    place = _index(text, found.wrong or Position(1, 1))
    named = [] if wrong is None else [wrong]
    return found, [*named, *_suspects(patches, place)] or [()]


def _widened(afresh: frozenset[Path], suspects: Iterable[Path]) -> frozenset[Path]:
    """Add the first suspect, or the smallest part around it, that was not tried yet."""
    for suspect in suspects:
        path = suspect
        while path in afresh:
            path = path[:-1]
        if path:
            return afresh | {path}
    raise RewriteFailed(say("source.not_written"))


def _suspects(patches: Sequence[Patch], index: int) -> list[Path]:
    """Return the paths of the patches, those nearest to a place in the new text first."""
    shift = 0
    found: list[tuple[int, Path]] = []
    for patch in patches:
        start = patch.start + shift
        end = start + len(patch.text)
        found.append((max(start - index, index - end, 0), patch.path))
        shift += len(patch.text) - (patch.end - patch.start)
    return [path for _, path in sorted(found, key=lambda pair: pair[0])]


def _index(text: str, at: Position) -> int:
    start = 0
    for _ in range(at.line - 1):
        start = text.find("\n", start) + 1
    return start + at.column - 1


def new_problem(before: Iterable[Problem], after: Iterable[Problem]) -> Position | None:
    """Return where a problem stands that was not there before."""
    known = Counter(problem.told for problem in before)
    for problem in after:
        known[problem.told] -= 1
        if known[problem.told] < 0:
            return problem.at
    return None
