"""New text for one value, in the manner of the old one, and read back before it is used."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from klantreis.errors import RewriteFailed, SourceError
from klantreis.source.tree import Limits, Scalar, parse
from klantreis.source.writing.patches import WHITE
from klantreis.source.writing.wanted import typed
from klantreis.words import say

WIDTH = 100
"""A text of several lines, or in brackets, tries to stay within this many characters."""
_WORDS = re.compile(r"[^\W\d_][\w.-]*(?: [\w.()&-]+)*")
_USUAL = Limits()
_NULLS = frozenset(("null", "Null", "NULL", "~"))
_SIGNS = ("-", "?", ":")
"""Plain text for our parser alone: others take them for a list or a key."""


def scalar_text(value: str | None, *, flow: bool = False) -> str:
    """Write a value on one line: plain when that reads back the same, else quoted."""
    return fitting([value or "", _double(value or "")], value, flow=flow)


def changed_scalar(old: Scalar, source: str, value: str, *, flow: bool, room: bool) -> str:
    """Write a new value in the manner of the old one.

    `source` is the old text; `room` says that nothing follows it on its last line, so that a text
    of several lines may stand there.
    """
    return fitting(_candidates(old, source, value, room), value, flow=flow)


def long_text(value: str, column: int, newline: str) -> str | None:
    """Write a long text, or one of several lines, as a block whose lines start at a column."""
    style = "|" if "\n" in value else ">"
    if "\n" not in value and len(value) + column <= WIDTH:
        return None
    text = _block(style, f"{style}{newline}{' ' * column}x", value)
    return text if _reads_as(text, value, flow=False) else None


def fitting(candidates: Iterable[str], value: str | None, *, flow: bool) -> str:
    """Return the first candidate that reads back as exactly this value."""
    for candidate in candidates:
        if candidate in _NULLS:
            continue  # text to us, nothing at all to others
        if (candidate == value and _is_plain_words(value)) or _reads_as(
            candidate, value, flow=flow
        ):
            return candidate
    raise RewriteFailed(say("source.not_written"))


def _candidates(old: Scalar, source: str, value: str, room: bool) -> Iterator[str]:
    if old.style in ("|", ">") and room and "\n" in source and value:
        yield _block(old.style, source, value)
        if old.style == ">" and "\n" in value:
            yield _block("|", source, value)
    elif "\n" in source and value:
        yield _rewrapped(source, value, old.style, old.style)
        yield _rewrapped(source, value, old.style, '"')
    if old.style == "'":
        yield "'" + value.replace("'", "''") + "'"
    if old.style == '"':
        yield _double(value)
    yield value
    yield _double(value)


def _reads_as(candidate: str, value: str | None, *, flow: bool) -> bool:
    if candidate in _SIGNS:
        return False
    sample = f"{{k: {candidate}, z: 0}}" if flow else f"k: {candidate}\nz: 0\n"
    try:
        tree = parse(sample, _USUAL)
    except SourceError:
        return False
    return not tree.cut and typed(tree.root) == {"k": value, "z": "0"}


def _is_plain_words(value: str) -> bool:
    return bool(_WORDS.fullmatch(value))


def _double(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _rewrapped(source: str, value: str, old_style: str, style: str) -> str:
    """Keep the lines of a text of several lines that did not change."""
    lines = source.split("\n")
    indent = min(_indentation(line) for line in lines[1:] if line.strip(WHITE))
    old = [
        line.strip(WHITE)
        for line in source.removeprefix(old_style).removesuffix(old_style).split("\n")
    ]
    quoted = {"'": value.replace("'", "''"), '"': _double(value)[1:-1]}.get(style, value)
    newline = "\r\n" if "\r\n" in source else "\n"
    return style + (newline + " " * indent).join(wrapped(old, quoted)) + style


def _block(style: str, source: str, value: str) -> str:
    """Write a `|` or `>` text with the header and indentation of the old one."""
    header, _, body = source.partition("\n")
    newline = "\r\n" if header.endswith("\r") else "\n"
    header = style + header[1:].rstrip("\r")
    old = body.split("\n")
    indent = min((_indentation(line) for line in old if line.strip(WHITE)), default=2)
    lines = value.split("\n") if style == "|" else _folded(old, value)
    text = newline.join([header, *(" " * indent + line if line else "" for line in lines)])
    return text + source[len(source.rstrip("\r\n")) :]  # the blank lines that a + keeps


def _folded(old: list[str], value: str) -> list[str]:
    """Wrap each paragraph, keeping the old lines that still fit."""
    paragraphs: list[list[str]] = [[]]
    for line in old:
        if line.strip(WHITE):
            paragraphs[-1].append(line.strip(WHITE))
        elif paragraphs[-1]:
            paragraphs.append([])
    lines: list[str] = []
    for number, paragraph in enumerate(value.split("\n")):
        if number:
            lines.append("")
        if paragraph:
            lines += wrapped(max(paragraphs, key=lambda has: _agreement(has, paragraph)), paragraph)
    return lines


def wrapped(old: Sequence[str], value: str) -> list[str]:
    """Break a text into lines, with as many of the old lines as possible at both ends."""
    head: list[str] = []
    for line in old:
        if not value.startswith(line + " ") or not line:
            break
        head.append(line)
        value = value[len(line) + 1 :]
    tail: list[str] = []
    for line in reversed(old[len(head) :]):
        if not value.endswith(" " + line) or not line:
            break
        tail.insert(0, line)
        value = value[: -len(line) - 1]
    width = max([WIDTH - 12, *map(len, old)])
    if [value] == list(old[len(head) : len(old) - len(tail)]):
        return [*head, value, *tail]
    middle = textwrap.wrap(value, width, break_long_words=False, break_on_hyphens=False)
    return [*head, *(middle or [value]), *tail]


def _agreement(lines: Sequence[str], paragraph: str) -> int:
    return sum(len(line) for line in lines if line in paragraph)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
