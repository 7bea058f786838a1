"""The findings as questions for the room, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from klantreis.errors import StoreError
from klantreis.live.library import library
from klantreis.live.view import PartView, View
from klantreis.outline import Line
from klantreis.web.parts.findings import shown
from klantreis.web.place import JOURNEY, PART, SPOT, address
from klantreis.words import say


def questions(view: View, part: PartView | None, first: str = "") -> dict[str, Any]:
    """Return the questions of one deelproces or of the whole journey, weightiest first.

    What is parked comes last. `first` is the key of the line to begin with; without it what is
    complete comes first.
    """
    lines = part.outline.room if part else view.room
    asked = [_question(line, view) for line in lines]
    return {
        "journey": view.version.key,
        "part": part.subprocess.id if part else "",
        "number": view.number,
        "place": f"{view.version.key}/{part.subprocess.id if part else ''}",
        "praise": _praise((part,) if part else view.parts.values()),
        "questions": sorted(asked, key=lambda each: bool(each["parked"])),
        "first": first,
    }


def answer(request: Request) -> Response:
    """Answer with the questions of the newest version, for a page that is looked at."""
    try:
        view = library().view(request.path_params["journey"])
    except StoreError:
        view = None
    if view is None or view.journey is None:
        return JSONResponse({"sentence": say("web.not_there")}, 404)
    part = view.parts.get(request.query_params.get("part", ""))
    return JSONResponse(questions(view, part))


def where(line: Line, view: View) -> str:
    """Say what a line is about: its deelproces, number and name."""
    part = view.parts.get(line.address.group)
    if part is None:
        return view.journey.title if view.journey else ""
    item = part.outline.item(line.address)
    name = " ".join(each for each in (line.number, item.title if item else "") if each)
    title = say("web.numbered", nummer=part.outline.part, titel=part.subprocess.title)
    return f"{title} · {name}" if name else title


def _question(line: Line, view: View) -> dict[str, Any]:
    place = {JOURNEY: view.version.key, PART: line.address.group, SPOT: str(line.address)}
    return shown(line, view) | {
        "where": where(line, view),
        "link": address("/werksessie", **place) if line.address.group in view.parts else "",
    }


def _praise(parts: Iterable[PartView]) -> list[str]:
    """Return up to three things that are complete, with their deelproces when there are more."""
    each = list(parts)
    return list(islice(_said(each), 3))


def _said(parts: list[PartView]) -> Iterator[str]:
    if len(parts) == 1:
        yield from (praise.sentence for praise in parts[0].outline.praise)
        return
    for part in parts:
        for praise in part.outline.praise[:1]:
            yield say("web.in_part", nummer=part.outline.part, zin=praise.sentence)
