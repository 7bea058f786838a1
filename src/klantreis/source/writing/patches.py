"""Patches to a text: collected in any order, made from front to back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from klantreis.errors import RewriteFailed
from klantreis.words import say

WHITE = " \t\r\n"
"""What YAML calls white; a hard space is text."""
Path = tuple[str | int, ...]
"""Keys and places in lists, from the root of what is written."""


class Patch(NamedTuple):
    """Put `text` in the place of [start, end); the path says on whose account."""

    start: int
    end: int
    text: str
    path: Path


def ordered(patches: Sequence[Patch]) -> list[Patch]:
    """Sort patches from front to back; insertions first, the deepest foremost."""
    return sorted(patches, key=lambda each: (each.start, each.end > each.start, -len(each.path)))


def applied(text: str, patches: Sequence[Patch], start: int = 0, end: int | None = None) -> str:
    """Return text[start:end] with the ordered patches made in it."""
    end = len(text) if end is None else end
    parts: list[str] = []
    for patch in patches:
        if patch.start < start:
            raise RewriteFailed(say("source.not_written"))
        parts += [text[start : patch.start], patch.text]
        start = patch.end
    return "".join([*parts, text[start:end]])
