"""What the bar is told: where the next line goes, and all that can be typed."""

from __future__ import annotations

import json
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from klantreis.capture import Cursor
from klantreis.capture.card import card
from klantreis.capture.ways import open_answers
from klantreis.errors import StoreError
from klantreis.journey import Address
from klantreis.live.library import library
from klantreis.live.view import PartView
from klantreis.words import say


def suggesting(request: Request) -> Response:
    """Answer with the place of the cursor in words."""
    part = _part(request)
    if part is None:
        return JSONResponse({"sentence": say("web.not_there")}, 404)
    cursor = _cursor(request.query_params.get("cursor", ""))
    return JSONResponse({"suggestions": [], "where": where(part, cursor)})


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


def _part(request: Request) -> PartView | None:
    try:
        view = library().view(request.path_params["journey"])
    except StoreError:
        return None
    return view.parts.get(request.path_params["part"])


def _cursor(asked: str) -> Cursor:
    try:
        return Cursor.load(json.loads(asked))
    except (ValueError, RecursionError):
        return Cursor()
