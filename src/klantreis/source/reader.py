"""Bytes in, a document out: whatever can be read is read, the rest is told with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from klantreis.errors import Position, SourceError
from klantreis.journey import Approach, Content, Journey, Persona
from klantreis.memory import without_garbage_collection
from klantreis.source.document import BOM, Document
from klantreis.source.outside import hints
from klantreis.source.problems import Problem
from klantreis.source.sieve import MOST_PROBLEMS, Sieve
from klantreis.source.tree import Collection, Limits, Tree, parse
from klantreis.words import say

USUAL = Limits()
_MODELS: dict[str, type[Content]] = {"aanpak": Approach, "persona": Persona}
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
    "|\r(?!\n)"
)


def read(data: bytes, *, limits: Limits = USUAL) -> Document:
    """Return the document of these bytes; it has no journey when nothing could be read."""
    try:
        text = _decoded(data, limits)
    except SourceError as error:
        return Document("", None, None, (Problem(str(error), error.at),))
    return read_text(text, has_bom=data.startswith(BOM), limits=limits)


def read_text(text: str, *, has_bom: bool = False, limits: Limits = USUAL) -> Document:
    """Return the document of a text that holds nothing unsafe."""
    with without_garbage_collection():  # everything that is made here is kept
        try:
            tree = parse(text, limits)
        except SourceError as error:
            told = (Problem(str(error), error.at), *hints(text, None, complete=False))
            return Document(text, None, None, told, has_bom)
        content, problems = _built(text, tree)
        return Document(text, tree, content, problems, has_bom)


def _decoded(data: bytes, limits: Limits) -> str:
    start = Position(1, 1)
    if len(data) > limits.bytes:
        raise SourceError(say("source.too_big", most=limits.bytes // 1_000_000), at=start)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise SourceError(say("source.utf16"), at=start)
    if b"\x00" in data[:4096]:
        raise SourceError(say("source.binary"), at=start)
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        before = data.removeprefix(BOM)[: error.start].decode("utf-8", "replace")
        raise SourceError(say("source.not_utf8"), at=_end_of(before)) from error
    unsafe = _UNSAFE.search(text)
    if unsafe:
        code = f"U+{ord(unsafe.group()[0]):04X}"
        raise SourceError(say("source.control", code=code), at=_end_of(text[: unsafe.start()]))
    return text


def _end_of(text: str) -> Position:
    return Position(text.count("\n") + 1, len(text) - text.rfind("\n"))


def _built(text: str, tree: Tree) -> tuple[Content | None, tuple[Problem, ...]]:
    root = tree.root
    if not isinstance(root, Collection) or not isinstance(root.data, dict):
        sentence = say("source.empty" if root.data is None else "source.no_mapping")
        return None, (Problem(sentence, root.at), *hints(text, None, complete=False))
    sieve = Sieve(root, _MODELS.get(str(root.data.get("soort")), Journey))
    content = sieve.sifted()
    problems = sieve.problems_in(text, tree, content)
    cut = [each.at for each in tree.cut[MOST_PROBLEMS:]]
    return content, (*problems, *_more(sieve.untold, hint=False), *_more(cut, hint=True))


def _more(places: list[Position], *, hint: bool) -> Iterator[Problem]:
    """Say how many more there are; nobody reads thousands."""
    if places:
        yield Problem(say("source.more", aantal=len(places)), places[0], hint)
