"""What rewriting promises, each checked on one text and one change."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from klantreis.errors import RewriteFailed
from klantreis.source import Content, Document, Problem, read, rewrite
from tests.writing.bounds import Bound
from tests.writing.comments import comments

BOM = b"\xef\xbb\xbf"
REFUSED = "nothing was written"


@dataclass(frozen=True)
class Outcome:
    """The document that came, and the first promise that it does not keep; empty when it does."""

    document: Document
    broken: str = ""


def tried(document: Document, wanted: Content) -> Outcome:
    """Write the wanted content into the document, and look at all that was promised."""
    try:
        result = rewrite(document, wanted)
    except RewriteFailed:
        return Outcome(document, REFUSED)
    again = read(result.data)
    promise = (
        _says(result, again, document, wanted)
        or _looks(result.data, document.data)
        or _keeps(again, document, wanted)
    )
    return Outcome(result, promise)


def _says(result: Document, again: Document, document: Document, wanted: Content) -> str:
    """What is read back is what was meant, and the problems are those that were there."""
    if again.content != wanted or result.content != wanted:
        return "what is read back is what was meant"
    if again.problems != result.problems or again.text != result.text:
        return "the document is that of its own bytes"
    came = _told(again.problems) - _told(document.problems)
    return "no problem is new" if came else ""


def _looks(new: bytes, old: bytes) -> str:
    """Byte order mark, kind of newline and end of the file are as they were."""
    if new.startswith(BOM) != old.startswith(BOM):
        return "the byte order mark stays"
    windows = new.count(b"\r\n")
    if windows not in (0, new.count(b"\n")) or (
        old.count(b"\r\n") and not windows and b"\n" in new
    ):
        return "the newlines stay of one kind"
    ends = new.endswith(b"\n"), old.endswith(b"\n")
    return "the end of the file stays" if ends[0] != ends[1] else ""


def _keeps(result: Document, document: Document, wanted: Content) -> str:
    """Lines that the change is not about stay in their order, and so do comments."""
    assert document.tree is not None
    assert document.content is not None
    assert result.tree is not None
    bound = Bound(document.text)
    bound.whole(document.tree, document.content, wanted)
    fixed = [line for number, line in enumerate(bound.lines) if number not in bound.changing]
    if not _is_in_order(_ended(fixed), _ended(result.text.split("\n"))):
        return "only the lines of the change differ"
    old, new = comments(document.tree.root, document.text), comments(result.tree.root, result.text)
    stay = Counter(text for place, text in old if bound.line(place) not in bound.going)
    now = Counter(text for _, text in new)
    if stay - now:
        return "comments stay"
    if now - Counter(text for _, text in old):
        return "comments never double"
    return _same_problems(result, document, bound)


def _same_problems(result: Document, document: Document, bound: Bound) -> str:
    stay = (each for each in document.problems if each.at.line - 1 not in bound.changing)
    return "problems elsewhere stay" if _told(stay) - _told(result.problems) else ""


def _told(problems: Iterable[Problem]) -> Counter[str]:
    """Return the sentences, without the lines that they point at."""
    return Counter(re.sub(r"regel \d+", "regel", each.sentence) for each in problems)


def _ended(lines: list[str]) -> list[str]:
    return [line.rstrip("\r") for line in lines]


def _is_in_order(some: list[str], lines: list[str]) -> bool:
    """Whether some lines are among others, in their order."""
    others = iter(lines)
    return all(line in others for line in some)
