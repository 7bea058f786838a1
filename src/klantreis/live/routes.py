"""Our own addresses beside Streamlit's: the page itself, its files, drawings and downloads."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from klantreis import fonts


def routes(index: str, pages: tuple[str, ...], assets: Path) -> list[BaseRoute]:
    """Return our routes; `index` is the page that Streamlit fills, at each of the paths `pages`."""

    async def page(_request: Request) -> Response:
        return HTMLResponse(index, headers={"cache-control": "no-cache"})

    return [
        *(Route(path, page) for path in pages),
        Route("/api/journeys/{journey}/{part}.svg", _drawing),
        Route("/download/{journey}/{file}", _download),
        Route("/download/{journey}/{part}/{file}", _download),
        Mount("/assets", StaticFiles(directory=assets)),
        Mount("/fonts", StaticFiles(directory=Path(fonts.__file__).parent)),
    ]


def _drawing(request: Request) -> Response:
    from klantreis.live.answers import drawing  # loads much; the server starts without it

    return drawing(request)


def _download(request: Request) -> Response:
    from klantreis.live.answers import download

    return download(request)
