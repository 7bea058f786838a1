"""What the room is told about the order of the lanes, when it asks for a better one."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from klantreis import layout
from klantreis.live.suggesting import part_of
from klantreis.live.view import PartView
from klantreis.words import listed, say


def ordering(request: Request) -> Response:
    """Answer with an order of lanes in which fewer lines cross, and a sentence about it."""
    part = part_of(request)
    if part is None:
        return JSONResponse({"sentence": say("web.not_there")}, 404)
    return JSONResponse(proposal(part))


def proposal(part: PartView) -> dict[str, Any]:
    """Return a sentence, and the ids of the lanes in their new order; none when that is no better.

    Nothing changes before somebody takes it over.
    """
    found = layout.lane_order(part.outline, part.whole.presentation.rows_of(part.subprocess.id))
    if found is None:
        return {"sentence": say("lanes.too_few"), "lanes": []}
    if found.then >= found.now:
        return {"sentence": say("lanes.as_good", aantal=found.now), "lanes": []}
    actors = part.whole.graph.actors
    names = listed(actors[id].title if id in actors else id for id in found.lanes)
    told = say("lanes.better", nu=found.now, dan=found.then, namen=names)
    return {"sentence": told, "lanes": list(found.lanes)}
