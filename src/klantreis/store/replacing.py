"""A whole text that somebody wrote becomes the next version, with what others did meanwhile."""

from __future__ import annotations

from typing import Literal

from klantreis.errors import Conflict, EditRefused
from klantreis.merge import merge
from klantreis.outline.changes import sentences
from klantreis.source import Document, read, rewrite
from klantreis.words import say

Prefer = Literal["", "mine", "theirs"]
"""Whose value stands where two people changed one thing; empty: they have to choose."""


def next_text(data: bytes, *, seen: Document, head: Document, prefer: Prefer = "") -> Document:
    """Return the text that comes next: exactly these bytes, or with what came since `seen`.

    What came since is written into this text, so that its comments stay. Raises EditRefused when
    nothing can be read of the text or it is another kind of file, Conflict when both changed one
    thing and nobody chose.
    """
    written = read(data)
    if written.content is None:
        first = written.problems[0]
        place = {"regel": first.at.line, "kolom": first.at.column}
        raise EditRefused(say("store.text_unreadable", **place, zin=first.sentence))
    if head.content is not None and type(head.content) is not type(written.content):
        raise EditRefused(say("store.other_kind"))
    if seen.data == head.data or seen.content is None or head.content is None:
        return written
    if prefer == "mine":
        merged = merge(seen.content, written.content, head.content)
    else:
        merged = merge(seen.content, head.content, written.content)
    if merged.clashes and not prefer:
        raise Conflict(say("store.conflict"), clashes=merged.clashes)
    return rewrite(written, merged.content, donor=head)


def told_of(before: Document, after: Document) -> str:
    """Say in one sentence, or two, what is another text than before."""
    told = sentences(before.content, after.content) if before.content and after.content else ()
    first = told[0] if told else say("store.only_looks")
    return f"{first} {say('store.more', aantal=len(told) - 1)}" if len(told) > 1 else first
