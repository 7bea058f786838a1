"""Several lines at once, as somebody pastes them: each is read on what the ones before it made."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from klantreis.capture.cursor import Cursor
from klantreis.capture.draft import PASTED, ROLE
from klantreis.capture.here import Here
from klantreis.capture.reading import understand
from klantreis.capture.understood import Choice, Understood
from klantreis.edits import OneEdit
from klantreis.edits.places import drawn_of
from klantreis.edits.several import MOST_EDITS
from klantreis.words import say

MOST_LINES = 400
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s+(?=\S)")
"""What a text editor puts before the lines of a list."""


@dataclass(frozen=True)
class Left:
    """A line that was not clear: it goes back to who pasted it."""

    line: str
    sentence: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Pasted:
    """What came of all lines: the edits of one version, and the lines that are left."""

    sentence: str
    cursor: Cursor
    edits: tuple[OneEdit, ...]
    parked: tuple[str, ...]
    left: tuple[Left, ...]


def several(lines: Iterable[str], here: Here, cursor: Cursor) -> Pasted:
    """Return what lines mean, one after the other; what is not clear, or too much, is left."""
    edits: list[OneEdit] = []
    parked: list[str] = []
    left: list[Left] = []
    said = [_plain(line) for line in lines if line.strip()]
    for place, line in enumerate(said):
        reply = understand(line, here, cursor, f"{ROLE}={PASTED}")
        if place >= MOST_LINES or len(edits) + len(reply.edits) > MOST_EDITS:
            left.extend(Left(each, say("capture.too_much")) for each in said[place:])
            break
        if reply.unclear or reply.undo or reply.redo:
            left.append(_left(line, reply))
            continue
        here, cursor = _further(here, reply), reply.cursor
        edits.extend(reply.edits)
        parked.extend(filter(None, [reply.park]))
    told = _told(len(said) - len(left), len(left))
    return Pasted(told, cursor, tuple(edits), tuple(parked), tuple(left))


def _plain(line: str) -> str:
    """Return a line without the mark of a list; a first cell of a table is the role."""
    return _BULLET.sub("", line).strip().replace("\t", ": ", 1)


def _left(line: str, reply: Understood) -> Left:
    sentence = say("capture.undo_alone") if reply.undo or reply.redo else reply.sentence
    return Left(line, sentence, reply.choices)


def _further(here: Here, reply: Understood) -> Here:
    """Return what the next line is read against: with these edits, and numbers that stay."""
    content = here.content
    for edit in reply.edits:
        content = edit.apply(content)
    presentation = here.presentation
    if reply.edits:
        presentation = presentation.numbered(drawn_of(content))
    return replace(here, content=content, presentation=presentation)


def _told(understood: int, left: int) -> str:
    if not left:
        return say("capture.pasted", aantal=understood)
    return say("capture.pasted_some", goed=understood, over=left)
