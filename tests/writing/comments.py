"""The comments of a text, wherever they stand."""

from __future__ import annotations

import re

from klantreis.source.tree import Node, Scalar

_HASH = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)


def comments(node: Node, text: str) -> list[tuple[int, str]]:
    """Return every comment in a text with its place."""
    pieces: list[tuple[int, int]] = []
    _note_pieces(node, pieces)
    found: list[tuple[int, str]] = []
    start = 0
    for first, last in [*pieces, (len(text), len(text))]:
        if text.find("#", start, first) >= 0:
            between = _HASH.finditer(text[start:first])
            found += [(start + match.start(), match.group().rstrip()) for match in between]
        start = last
    return found


def _note_pieces(node: Node, pieces: list[tuple[int, int]]) -> None:
    """Note where the keys and texts of a value stand, in the order of the file."""
    if isinstance(node, Scalar):
        pieces.append((node.start, max(node.start, node.end)))
        return
    for entry in node.entries:
        if entry.key is not None:
            pieces.append((entry.start, entry.anchor))
        _note_pieces(entry.value, pieces)
