"""Quick-add on the server: a line is understood, made into one version, and answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from klantreis.capture import Cursor, Here, cursor_after, several, understand
from klantreis.edits import OneEdit, Several, load
from klantreis.live.asking import Asked, answered, text_of
from klantreis.live.editing import changed, kept
from klantreis.live.parking import park
from klantreis.live.visitor import person_of
from klantreis.store.keeper import Done, Keeper, content_of
from klantreis.store.keeper import Request as By
from klantreis.store.opened import Head

MOST = 100_000
"""Letters in what somebody pastes at once."""
PART = 200
"""Letters in the id of a deelproces."""


class Typed(NamedTuple):
    """A line with who typed it and where."""

    key: str
    token: str
    by: By
    here: Here
    sure: bool


async def typing(request: Request) -> Response:
    """Answer a line that somebody typed, or lines that they pasted."""
    key, token = request.path_params["journey"], str(request.scope.get("token", ""))
    return await answered(request, lambda asked: line(key, token, asked))


def line(key: str, token: str, asked: Asked) -> dict[str, Any]:
    """Do what a line says, and tell where the next one goes on.

    What is not clear changes nothing and is told, with what could be meant. A command that was done
    before gives the same answer. Nobody changes the journey between reading a line and doing it.
    """
    with kept().still(key) as head:
        return _line(key, token, asked, head)


def _line(key: str, token: str, asked: Asked, head: Head) -> dict[str, Any]:
    keeper, by = kept(), By(person_of(token), text_of(asked, "command"))
    text, part = text_of(asked, "line", MOST), text_of(asked, "part", PART)
    choice = text_of(asked, "choice", MOST) if asked.get("choice") else ""
    today = datetime.now().astimezone().date()
    here = Here(content_of(head.document), part, head.presentation, today)
    typed = Typed(key, token, by, here, asked.get("sure") is True)
    known = keeper.store.answer(key, by.command)
    if known is not None and known.change.edits:
        before = Here(content_of(keeper.document(key, known.number - 1)), part).whole
        cursor = Cursor.begun(asked.get("cursor"), before)
        cursor = cursor_after([load(known.change.edits)], here.content, cursor)
        return _again(typed) | {"cursor": cursor.dump()}
    cursor = Cursor.begun(asked.get("cursor"), here.whole)
    return _many(text, typed, cursor) if "\n" in text else _one(text, typed, cursor, choice)


def _one(text: str, typed: Typed, cursor: Cursor, choice: str) -> dict[str, Any]:
    reply = understand(text, typed.here, cursor, choice)
    told: dict[str, Any] = {"sentence": reply.sentence, "cursor": reply.cursor.dump()}
    if reply.unclear:
        return told | {"unclear": True, "choices": [asdict(each) for each in reply.choices]}
    if reply.park:
        return told | park(typed.key, reply.park, typed.here.part, typed.by, sure=typed.sure)
    if reply.undo or reply.redo:
        back = Keeper.undo if reply.undo else Keeper.redo
        return told | changed(
            typed.key, typed.token, lambda keeper: back(keeper, typed.key, typed.by)
        )
    return _made(typed, reply.edits) | told if reply.edits else told


def _many(text: str, typed: Typed, cursor: Cursor) -> dict[str, Any]:
    """Do what some lines say, as one version; what was left of them comes back."""
    reply = several(text.splitlines(), typed.here, cursor)
    told = _made(typed, reply.edits) if reply.edits else {}
    for place, parked in enumerate(reply.parked):
        by = typed.by._replace(command=f"{typed.by.command}.{place}")
        told |= park(typed.key, parked, typed.here.part, by, sure=typed.sure)
    left = [asdict(each) for each in reply.left]
    return told | {"sentence": reply.sentence, "cursor": reply.cursor.dump(), "lines": left}


def _made(typed: Typed, edits: Sequence[OneEdit]) -> dict[str, Any]:
    edit = edits[0] if len(edits) == 1 else Several(edits=tuple(edits))

    def act(keeper: Keeper) -> Done:
        seen = keeper.head(typed.key).revision.number
        return keeper.edit(typed.key, edit, seen=seen, request=typed.by, sure=typed.sure)

    return changed(typed.key, typed.token, act)


def _again(typed: Typed) -> dict[str, Any]:
    def act(keeper: Keeper) -> Done:
        done = keeper.answered(typed.key, typed.by.command)
        assert done is not None
        return done

    return changed(typed.key, typed.token, act)
