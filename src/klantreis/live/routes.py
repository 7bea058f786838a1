"""Our own addresses beside Streamlit's: the page itself, its files, drawings and downloads."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketClose

from klantreis import fonts
from klantreis.words import say

CHANGES: Final = ("edits", "undo", "redo", "renumber", "rearrange", "restore", "text")
PARKED: Final = "/api/journeys/{journey}/parking/{number:int}"
Show = Callable[[Any, Any], Mapping[str, Any]]


def nothing(_part: Any, _looking: Any) -> Mapping[str, Any]:
    """Show nothing: for whoever only wants to know that something changed."""
    return {}


def routes(
    index: str, pages: tuple[str, ...], assets: Path, show: Show = nothing
) -> list[BaseRoute]:
    """Return our routes; `index` is the page that Streamlit fills, at each of the paths `pages`.

    `show` makes what a page needs to draw a deelproces, sent to everybody who looks at it.
    """

    async def page(_request: Request) -> Response:
        return HTMLResponse(index, headers={"cache-control": "no-cache"})

    return [
        *(Route(path, page) for path in pages),
        Route("/api/journeys/{journey}/{part}.svg", _drawing),
        WebSocketRoute("/api/journeys/{journey}/live", _live(show)),
        Route("/api/journeys/{journey}/lines", _typing, methods=["POST"]),
        Route("/api/check", _check, methods=["POST"]),
        Route("/api/journeys/{journey}/parking", _park, methods=["POST"]),
        Route(f"{PARKED}/done", _settle(done=True), methods=["POST"]),
        Route(f"{PARKED}/back", _settle(done=False), methods=["POST"]),
        *(
            Route(f"/api/journeys/{{journey}}/{name}", _change(name), methods=["POST"])
            for name in CHANGES
        ),
        Route("/api/journeys/{journey}/{part}/suggest", _suggest),
        Route("/api/journeys/{journey}/{part}/lanes", _lanes),
        Route("/api/journeys/{journey}/item", _fill),
        Route("/api/card", _card),
        Route("/download/{journey}/versies/{number:int}.yaml", _version),
        Route("/download/{journey}/{file}", _download),
        Route("/download/{journey}/{part}/{file}", _download),
        Mount("/api", _absent),
        Mount("/assets", StaticFiles(directory=assets)),
        Mount("/fonts", StaticFiles(directory=Path(fonts.__file__).parent)),
    ]


async def _absent(scope: Scope, receive: Receive, send: Send) -> None:
    """Say in words that nothing is here, or nothing that can be asked in this way."""
    if scope["type"] == "websocket":
        await WebSocketClose()(scope, receive, send)
    else:
        await JSONResponse({"sentence": say("web.not_there")}, 404)(scope, receive, send)


def _live(show: Show) -> Callable[[WebSocket], Awaitable[None]]:
    async def live(socket: WebSocket) -> None:
        from klantreis.live.following import follow

        await follow(socket, show)

    return live


def _change(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def change(request: Request) -> Response:
        from klantreis.live import editing

        return await editing.changing(request, name)

    return change


async def _typing(request: Request) -> Response:
    from klantreis.live.lines import typing

    return await typing(request)


async def _check(request: Request) -> Response:
    from klantreis.live.checking import checking

    return await checking(request)


async def _park(request: Request) -> Response:
    from klantreis.live.parking import parking

    return await parking(request)


def _settle(*, done: bool) -> Callable[[Request], Awaitable[Response]]:
    async def settle(request: Request) -> Response:
        from klantreis.live.parking import settling

        return await settling(request, done=done)

    return settle


def _lanes(request: Request) -> Response:
    from klantreis.live.ordering import ordering

    return ordering(request)


def _fill(request: Request) -> Response:
    from klantreis.live.filling import filling

    return filling(request)


def _drawing(request: Request) -> Response:
    from klantreis.live.answers import drawing  # loads much; the server starts without it

    return drawing(request)


def _suggest(request: Request) -> Response:
    from klantreis.live.suggesting import suggesting

    return suggesting(request)


def _card(request: Request) -> Response:
    from klantreis.live.suggesting import carding

    return carding(request)


def _download(request: Request) -> Response:
    from klantreis.live.answers import download

    return download(request)


def _version(request: Request) -> Response:
    from klantreis.live.answers import version

    return version(request)
