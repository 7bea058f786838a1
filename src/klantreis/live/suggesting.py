"""What the bar is told: how a line could go on, where the next one goes, all that can be typed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from klantreis.capture import Cursor, Here, card, open_answers, suggestions
from klantreis.errors import StoreError
from klantreis.journey import Address
from klantreis.live.library import library
from klantreis.live.view import PartView
from klantreis.words import say

LONGEST: Final = 2000
"""Letters of a line that is still looked at."""


def suggesting(request: Request) -> Response:
    """Answer with ways to go on with a line, if there is one, and with the place of the cursor."""
    part = part_of(request)
    if part is None:
        return JSONResponse({"sentence": say("web.not_there")}, 404)
    cursor = _cursor(request.query_params.get("cursor", ""), part)
    found = _suggested(part, request.query_params, cursor)
    return JSONResponse({"suggestions": found, "where": where(part, cursor)})


def carding(_request: Request) -> Response:
    """Answer with the card: groups of forms, each with what is typed and what it becomes."""
    return JSONResponse([asdict(group) for group in card()], headers={"cache-control": "no-cache"})


def where(part: PartView, cursor: Cursor) -> dict[str, str]:
    """Return where the next step comes: as a text, and as the address of the step before it."""
    place = cursor.settled(part.subprocess)
    step = next((each for each in part.subprocess.steps if each.id == place.step), None)
    if step is None:
        kind = "apart" if part.subprocess.steps else "first"
        return {"text": say(f"suggest.{kind}"), "address": ""}
    address = Address(part.subprocess.id, step.id)
    answer = place.branch or next(iter(open_answers(step)), "")
    kind = "beside" if place.fork else "answer" if answer else "after"
    number = part.outline.item_at(address).number
    return {
        "text": say(f"suggest.{kind}", nummer=number, antwoord=answer),
        "address": str(address),
    }


def _suggested(part: PartView, asked: Mapping[str, str], cursor: Cursor) -> list[dict[str, Any]]:
    line, content = asked.get("line"), part.whole.document.content
    if line is None or len(line) > LONGEST or content is None:
        return []
    here = Here(content, part.subprocess.id, part.whole.presentation)
    return [asdict(each) for each in suggestions(line, _caret(asked, line), here, cursor)]


def _caret(asked: Mapping[str, str], line: str) -> int:
    caret = asked.get("caret", "")
    return min(int(caret), len(line)) if caret.isdecimal() and len(caret) < 6 else len(line)


def part_of(request: Request) -> PartView | None:
    """Return the deelproces that a request is about; None when it is not there."""
    try:
        view = library().view(request.path_params["journey"])
    except StoreError:
        return None
    return view.parts.get(request.path_params["part"])


def _cursor(asked: str, part: PartView) -> Cursor:
    try:
        kept = json.loads(asked)
    except (ValueError, RecursionError):
        kept = None
    return Cursor.begun(kept, part.subprocess)
