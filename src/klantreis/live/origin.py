"""From where a request may come: our own address only, also for Streamlit's socket."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from klantreis.words import say

THIS_MACHINE = frozenset({"127.0.0.1", "localhost"})
PROGRAMS = "/api/"
"""What our own pages ask for: they expect JSON."""
_READING = ("GET", "HEAD")


class SameOrigin:
    """Refuse hosts we are not, and sockets and changes that another site asks for."""

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str] = THIS_MACHINE) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what comes from our own pages; refuse the rest."""
        if scope["type"] == "lifespan" or self._allows(scope):
            await self.app(scope, receive, send)
        else:
            await refuse(scope, receive, send)

    def _allows(self, scope: Scope) -> bool:
        host = header(scope, b"host")
        if _name(host) not in self.hosts:
            return False
        if scope["type"] == "http" and scope["method"] in _READING:
            return True
        return header(scope, b"origin") in (f"http://{host}", f"https://{host}")


async def refuse(scope: Scope, receive: Receive, send: Send) -> None:
    """Say no; a socket that is closed before it is accepted becomes a 403."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 4403})
    else:
        await _said(say("web.other_site"), scope["path"])(scope, receive, send)


def _said(sentence: str, path: str) -> Response:
    if path.startswith(PROGRAMS):
        return JSONResponse({"sentence": sentence}, 403)
    return PlainTextResponse(sentence, 403)


def header(scope: Scope, name: bytes) -> str:
    """Return a header of a request; empty when it has none."""
    return next((text.decode("latin-1") for key, text in scope["headers"] if key == name), "")


def _name(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
