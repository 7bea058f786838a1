"""Changes the text of a document so that it says something else, touching as little as possible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from klantreis.errors import Position, RewriteFailed, SourceError
from klantreis.journey import Content, Journey, Subprocess
from klantreis.source.document import Document
from klantreis.source.habits import Habits
from klantreis.source.islands import Island, Islands
from klantreis.source.problems import Problem
from klantreis.source.reader import read_text
from klantreis.source.tree import Collection, Limits, Node, parse
from klantreis.source.writing.lift import Donor, Lift
from klantreis.source.writing.patches import Patch, Path, applied, ordered
from klantreis.source.writing.splice import Splice
from klantreis.source.writing.wanted import Item, Items, Keep, Wanted, difference
from klantreis.words import say

TRIES = 60
_LIMITS = Limits()


class _Again(NamedTuple):
    """A new text that was read: its root, what it makes, and where something is wrong in it."""

    root: Node | None
    made: Document | Island | None
    wrong: Position | None


class _Work(NamedTuple):
    """A text, its root, what it should say, its habits, and how a new text is read and judged."""

    text: str
    root: Node
    wanted: Wanted
    habits: Habits
    read: Callable[[str], _Again]


def rewrite(document: Document, content: Content, donor: Document | None = None) -> Document:
    """Return the document that says `content`, with the fewest lines changed.

    What comes back, as after an undo, takes its lines and comments from the donor. The result has
    been read again: it says `content`, and has no problem that was not there. Of a content that
    the document says already it is the document itself. RewriteFailed when no text was found.
    """
    if document.content is None or type(document.content) is not type(content):
        raise RewriteFailed(say("source.not_written"))
    if document.content == content:
        return document
    return _in_one_piece(document, content, donor) or _in_all(document, content, donor)


def _in_one_piece(document: Document, content: Content, donor: Document | None) -> Document | None:
    """Rewrite the one piece that changed; None when it has to be the whole text."""
    islands, old = document.islands, document.content
    if islands is None or not isinstance(old, Journey) or not isinstance(content, Journey):
        return None
    index = _only_changed(old, content)
    if index is None:
        return None
    try:
        piece = _rewritten(islands, index, old, content, _island_donor(donor, content, index))
    except (RewriteFailed, SourceError):
        return None
    if piece is None or piece.read is None:
        return None
    after = islands.with_piece(index, piece)
    text = after.text
    if len(text.encode()) > _LIMITS.bytes or _size(after) > _LIMITS.nodes:
        return None
    return Document(
        text,
        lambda: read_text(text).tree,
        _with_piece(content, index, piece.read.said),
        islands.problems_with(index, piece, document.problems),
        document.has_bom,
        after,
    )


def _rewritten(
    islands: Islands, index: int, old: Journey, content: Journey, donor: Donor | None
) -> Island | None:
    """Return a piece that says its part of the content; None when it cannot be read alone."""
    piece = islands.pieces[index]
    read, before, after = piece.read, _piece(old, index), _piece(content, index)
    if read is None or read.said != before:
        return None
    lift = Lift(islands.habits.single)
    wanted: Wanted
    if piece.is_head:
        wanted = lift.part(read.root, read.said, after, donor)
    else:
        entry = read.root.entries[0].value
        assert isinstance(entry, Collection)  # or nothing would have been read
        wanted = Items((Item(lift.part(entry, read.said, after, donor), 0),))
    problems = read.problems

    def again(text: str) -> _Again:
        island = Island(text, piece.is_head)
        found = island.read
        if found is None:
            return _Again(None, island, Position(1, 1))
        wrong = _new_problem(problems, found.problems)
        if wrong is None and found.said != after:
            wrong = Position(1, 1)
        return _Again(found.root, island, wrong)

    made = _spliced(_Work(piece.text, read.root, wanted, islands.habits, again))
    return made if isinstance(made, Island) else None


def _in_all(document: Document, content: Content, donor: Document | None) -> Document:
    """Rewrite the whole text."""
    tree, old = document.tree, document.content
    if tree is None or old is None or not isinstance(tree.root, Collection):
        raise RewriteFailed(say("source.not_written"))
    habits = Habits.of(document.text, tree.root)
    wanted = Lift(habits.single).part(tree.root, old, content, _whole_donor(donor))

    def again(text: str) -> _Again:
        result = read_text(text, has_bom=document.has_bom)
        if result.tree is None or result.content is None:
            return _Again(None, result, result.problems[0].at)
        wrong = _new_problem(document.problems, result.problems)
        if wrong is None and result.content != content:
            wrong = Position(1, 1)
        return _Again(result.tree.root, result, wrong)

    made = _spliced(_Work(document.text, tree.root, wanted, habits, again))
    assert isinstance(made, Document)
    if len(made.text.encode()) > _LIMITS.bytes:
        raise RewriteFailed(say("source.too_big", most=_LIMITS.bytes // 1_000_000))
    return replace(made, content=content)


def _spliced(work: _Work) -> Document | Island | None:
    """Try until what is read back is what is wanted; each time more is written afresh."""
    if isinstance(work.wanted, Keep):
        return work.read(work.text).made
    closed = work.text.endswith("\n")
    source = work.text if closed else work.text + work.habits.newline
    before = work.root if closed else parse(source, _LIMITS).root
    afresh: frozenset[Path] = frozenset()
    for _ in range(TRIES):
        splice = Splice(source, before, work.habits, afresh)
        splice.whole_text(work.wanted)
        patches = ordered(splice.patches)
        result = applied(source, patches)
        found, suspects = _judged(work, result, patches)
        if not suspects:
            return found.made if closed else _opened(work, result, found)
        afresh = _widened(afresh, suspects)
    raise RewriteFailed(say("source.not_written"))


def _opened(work: _Work, result: str, found: _Again) -> Document | Island | None:
    """Take the newline off again that the text did not have at its end."""
    bare = result.removesuffix("\n").removesuffix("\r")
    without, suspects = _judged(work, bare, [])
    return found.made if suspects else without.made


def _judged(work: _Work, text: str, patches: Sequence[Patch]) -> tuple[_Again, list[Path]]:
    """Read a text again; also return the paths that may be to blame, the likeliest first."""
    try:
        found = work.read(text)
    except SourceError as error:
        found = _Again(None, None, error.at)
    if found.root is None or found.wrong is not None:
        place = _index(text, found.wrong or Position(1, 1))
        return found, _suspects(patches, place) or [()]
    wrong = difference(found.root, work.wanted, work.root)
    return found, [] if wrong is None else [wrong, *_suspects(patches, 0)]


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


def _new_problem(before: Iterable[Problem], after: Iterable[Problem]) -> Position | None:
    """Return where a problem stands that was not there before."""
    known = Counter(problem.told for problem in before)
    for problem in after:
        known[problem.told] -= 1
        if known[problem.told] < 0:
            return problem.at
    return None


def _only_changed(old: Journey, new: Journey) -> int | None:
    """Return which piece changed, when all else is the same; 0 is the head."""
    if len(old.subprocesses) != len(new.subprocesses):
        return None
    pairs = enumerate(zip(old.subprocesses, new.subprocesses, strict=True), start=1)
    changed = [place for place, (one, other) in pairs if one is not other and one != other]
    if _is_head_changed(old, new):
        changed.append(0)
    if len(changed) != 1:
        return None
    (index,) = changed
    is_same = index == 0 or old.subprocesses[index - 1].id == new.subprocesses[index - 1].id
    return index if is_same else None


def _is_head_changed(old: Journey, new: Journey) -> bool:
    pairs = (
        (getattr(old, name), getattr(new, name))
        for name in Journey.model_fields
        if name != "subprocesses"
    )
    return any(one is not other and one != other for one, other in pairs)


def _piece(content: Journey, index: int) -> Journey | Subprocess:
    """Return what a piece says."""
    if index == 0:
        return content.model_copy(update={"subprocesses": ()})
    return content.subprocesses[index - 1]


def _with_piece(content: Journey, index: int, said: Journey | Subprocess) -> Journey:
    """Return the journey with a piece as it was read again."""
    parts = content.subprocesses
    if isinstance(said, Journey):
        return said.model_copy(update={"subprocesses": parts})
    changed = (*parts[: index - 1], said, *parts[index:])
    return content.model_copy(update={"subprocesses": changed})


def _size(islands: Islands) -> int:
    """Return at least how many nodes a text has."""
    pieces = islands.pieces
    read = (each.read.tree.size for each in pieces if "read" in each.__dict__ and each.read)
    return max(islands.size, sum(read))


def _island_donor(donor: Document | None, content: Journey, index: int) -> Donor | None:
    """Return a piece as the donor has it."""
    if donor is None or donor.islands is None:
        return None
    wanted = _piece(content, index).id
    for piece in donor.islands.pieces:
        read = piece.read if piece.is_head == (index == 0) else None
        if read is not None and read.said.id == wanted:
            text = piece.text if piece.text.endswith("\n") else piece.text + "\n"
            node = read.root if piece.is_head else read.root.entries[0].value
            return Donor(Splice(text, read.root, donor.islands.habits), node, read.said)
    return None


def _whole_donor(donor: Document | None) -> Donor | None:
    if donor is None or donor.tree is None or donor.content is None:
        return None
    text = donor.text if donor.text.endswith("\n") else donor.text + "\n"
    habits = Habits.of(text, donor.tree.root)
    return Donor(Splice(text, donor.tree.root, habits), donor.tree.root, donor.content)
