"""What the details panel is told of one item: the fields of its form, as the newest version has."""

from __future__ import annotations

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from klantreis.errors import StoreError
from klantreis.forms import Form, Forms
from klantreis.live.library import library
from klantreis.live.view import View
from klantreis.words import say

LONGEST = 400
"""Letters in an address that is still looked for."""


def filling(request: Request) -> Response:
    """Answer with the form of what stands at the address that is asked."""
    at = request.query_params.get("at", "")[:LONGEST]
    try:
        view = library().view(request.path_params["journey"])
    except StoreError:
        return _gone()
    form = form_of(view, at) if view.journey else None
    return _gone() if form is None else JSONResponse({"version": view.number, **asdict(form)})


def form_of(view: View, at: str) -> Form | None:
    """Return the form of what stands at a written address of a journey."""
    content = view.document.content
    assert content is not None
    return Forms(content, view.names, view.findings).form(at)


def _gone() -> Response:
    return JSONResponse({"sentence": say("web.not_there")}, 404)
