"""Changes the text of a document so that it says something else, touching as little as possible."""

from __future__ import annotations

from dataclasses import replace

from klantreis.errors import Position, RewriteFailed
from klantreis.journey import Content
from klantreis.source.document import Document
from klantreis.source.habits import Habits
from klantreis.source.reader import read_text
from klantreis.source.tree import Collection
from klantreis.source.writing.attempt import LIMITS, Again, Work, new_problem, spliced
from klantreis.source.writing.lift import Donor, Lift
from klantreis.source.writing.pieces import rewritten_piece
from klantreis.source.writing.splice import Splice
from klantreis.words import say


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
    return rewritten_piece(document, content, donor) or _in_all(document, content, donor)


def _in_all(document: Document, content: Content, donor: Document | None) -> Document:
    """Rewrite the whole text."""
    tree, old = document.tree, document.content
    if tree is None or old is None or not isinstance(tree.root, Collection):
        raise RewriteFailed(say("source.not_written"))
    habits = Habits.of(document.text, tree.root)
    wanted = Lift(habits.single).part(tree.root, old, content, _whole_donor(donor))

    def again(text: str) -> Again[Document]:
        result = read_text(text, has_bom=document.has_bom)
        if result.tree is None or result.content is None:
            return Again(None, None, result.problems[0].at)
        wrong = new_problem(document.problems, result.problems)
        if wrong is None and result.content != content:
            wrong = Position(1, 1)
        return Again(result.tree.root, result, wrong)

    made = spliced(Work(document.text, tree.root, wanted, habits, again))
    if len(made.text.encode()) > LIMITS.bytes:
        raise RewriteFailed(say("source.too_big", most=LIMITS.bytes // 1_000_000))
    return replace(made, content=content)


def _whole_donor(donor: Document | None) -> Donor | None:
    if donor is None or donor.tree is None or donor.content is None:
        return None
    text = donor.text if donor.text.endswith("\n") else donor.text + "\n"
    habits = Habits.of(text, donor.tree.root)
    return Donor(Splice(text, donor.tree.root, habits), donor.tree.root, donor.content)
