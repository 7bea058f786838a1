"""What our own addresses answer: a drawing, or a file to take home."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from klantreis.errors import StoreError
from klantreis.live.downloads import (
    OF_A_PART,
    OF_THE_WHOLE,
    ROLES,
    TEXT,
    WHO,
    file_name,
    role_of,
)
from klantreis.live.library import library
from klantreis.live.looking import Looking, pieces_of
from klantreis.live.view import PartView, View
from klantreis.words import say


def drawing(request: Request) -> Response:
    """Answer with the drawing of one deelproces."""
    _, part = _asked(request)
    if part is None:
        return _unknown()
    drawn = pieces_of(part, Looking.asked(request.query_params))
    return _answer(request, drawn.joined().encode(), {"content-type": "image/svg+xml"})


def download(request: Request) -> Response:
    """Answer with a file about the whole journey, or about one deelproces."""
    view, part = _asked(request)
    form = (OF_A_PART if part else OF_THE_WHOLE).get(request.path_params["file"])
    if view is None or form is None or (view.journey is None and form is not TEXT):
        return _unknown()
    if form is ROLES and WHO in request.query_params:
        form = role_of(view, request.query_params[WHO])
        if form is None:
            return _unknown()
    name = file_name(view, part, form, datetime.now().astimezone().date())
    return _answer(request, form.write(view, part), _attached(name, form.media_type))


def version(request: Request) -> Response:
    """Answer with the text of the file at one version."""
    key, number = request.path_params["journey"], request.path_params["number"]
    keeper = library().keeper
    try:
        text = keeper.document(key, number).data if keeper else None
    except StoreError:
        text = None
    if text is None:
        return _unknown()
    return _answer(request, text, _attached(f"{key}-versie-{number}.yaml", TEXT.media_type))


def _asked(request: Request) -> tuple[View | None, PartView | None]:
    """Return the journey and the deelproces in the address; nothing when one is not there."""
    id = request.path_params.get("part")
    try:
        view = library().view(request.path_params["journey"])
    except StoreError:
        return None, None
    if id is None:
        return view, None
    return (view, view.parts[id]) if id in view.parts else (None, None)


def _answer(request: Request, content: bytes, headers: dict[str, str]) -> Response:
    """Send the content, unless the browser has the same already."""
    mark = f'"{sha256(content).hexdigest()[:32]}"'
    headers |= {"etag": mark, "cache-control": "no-cache"}
    if mark in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(content, headers=headers)


def _attached(name: str, media_type: str) -> dict[str, str]:
    return {
        "content-type": media_type,
        "content-disposition": f"attachment; filename*=UTF-8''{quote(name)}",
    }


def _unknown() -> Response:
    return PlainTextResponse(say("web.not_there"), 404)
