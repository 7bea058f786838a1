"""The keys of the Werksessie as a page that fits one side of A4."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from klantreis.words import say

BETWEEN = " | "
_PLACE = re.compile(r"([^:,]+): (?=[^:,]+: )")
_NEXT = re.compile(r", (?=[^:,]+: )")
_WITH = re.compile(r" en |, ")


def keys() -> Iterator[tuple[str, str, str]]:
    """Yield where a key works, what is pressed and what it does, as the app says it."""
    for item in say("screen.key_list").split(BETWEEN):
        place = _PLACE.match(item)
        where = place.group(1).lower() if place else say("key_card.drawing")
        for each in _NEXT.split(item[place.end() :] if place else item):
            pressed, _, what = each.partition(": ")
            yield where, pressed, what


def write() -> bytes:
    """Return a table for every place where keys work, two keys in a row."""
    places: dict[str, list[str]] = {}
    for where, pressed, what in keys():
        places.setdefault(where, []).append(f"{_marked(pressed)} | {what}")
    tables = (_table(where, cells) for where, cells in places.items())
    head = f"# {say('key_card.title')}\n\n{say('key_card.about')}\n"
    return "\n".join((head, *tables)).encode()


def _marked(pressed: str) -> str:
    """Mark every key by itself: `+` en `-`."""
    return _WITH.sub("` en `", f"`{pressed}`")


def _table(where: str, cells: list[str]) -> str:
    half = (len(cells) + 1) // 2
    head = f"| {say('key_card.key')} | {where} " * 2
    rows = zip(cells[:half], [*cells[half:], " | "], strict=False)
    return _lines(
        (f"{head}|", "|---" * 4 + "|", *(f"| {left} | {right} |" for left, right in rows))
    )


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
