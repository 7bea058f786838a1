"""Bytes in, a document out: whatever can be read is read, the rest is told with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import ValidationError

from klantreis.errors import Position, SourceError
from klantreis.journey import Approach, Journey, Persona
from klantreis.memory import without_garbage_collection
from klantreis.source.document import Content, Document
from klantreis.source.problems import Problem
from klantreis.source.sieve import MOST_PROBLEMS, Sieve
from klantreis.source.tree import Collection, Limits, Tree, parse
from klantreis.words import say

BOM = b"\xef\xbb\xbf"
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
    with without_garbage_collection():  # everything that is made here is kept
        try:
            return _built(text, parse(text, limits))
        except SourceError as error:
            return Document(text, None, None, (Problem(str(error), error.at),))


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


def _built(text: str, tree: Tree) -> Document:
    root = tree.root
    if not isinstance(root, Collection) or not isinstance(root.data, dict):
        sentence = say("source.empty" if root.data is None else "source.no_mapping")
        return Document(text, tree, None, (Problem(sentence, root.at),))
    sieve = Sieve(root, _MODELS.get(str(root.data.get("soort")), Journey))
    content = _sifted(sieve)
    problems = [*sieve.problems, *(_cut(each.at) for each in tree.cut[:MOST_PROBLEMS])]
    problems.sort(key=lambda problem: problem.at)
    cut = [each.at for each in tree.cut[MOST_PROBLEMS:]]
    problems += [*_more(sieve.untold, hint=False), *_more(cut, hint=True)]
    return Document(text, tree, content, tuple(problems))


def _sifted(sieve: Sieve) -> Content | None:
    """Leave out what the models refuse until the rest is a journey, an aanpak or a persona."""
    sieve.leave_out_doubles()
    for _ in range(20):
        try:
            return sieve.model.model_validate(sieve.root.data)
        except ValidationError as error:
            sieve.leave_out(error.errors(include_url=False))
    return None


def _more(places: list[Position], *, hint: bool) -> Iterator[Problem]:
    """Say how many more there are; nobody reads thousands."""
    if places:
        yield Problem(say("source.more", aantal=len(places)), places[0], hint)


def _cut(at: Position) -> Problem:
    return Problem(say("trap.cut_by_hash"), at, hint=True)
