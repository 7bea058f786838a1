"""The fast way: an edit that is about one piece of a text is written and read in that piece."""

from __future__ import annotations

from klantreis.errors import Position, RewriteFailed, SourceError
from klantreis.journey import Content, Journey, Subprocess
from klantreis.source.document import Document
from klantreis.source.islands import Island, Islands
from klantreis.source.reader import read_text
from klantreis.source.tree import Collection
from klantreis.source.writing.attempt import LIMITS, Again, Work, new_problem, spliced
from klantreis.source.writing.lift import Donor, Lift
from klantreis.source.writing.splice import Splice
from klantreis.source.writing.wanted import Item, Items, Wanted


def rewritten_piece(
    document: Document, content: Content, donor: Document | None
) -> Document | None:
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
    if len(text.encode()) > LIMITS.bytes or _size(after) > LIMITS.nodes:
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

    def again(text: str) -> Again[Island]:
        island = Island(text, piece.is_head)
        found = island.read
        if found is None:
            return Again(None, island, Position(1, 1))
        wrong = new_problem(problems, found.problems)
        if wrong is None and found.said != after:
            wrong = Position(1, 1)
        return Again(found.root, island, wrong)

    return spliced(Work(piece.text, read.root, wanted, islands.habits, again))


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
