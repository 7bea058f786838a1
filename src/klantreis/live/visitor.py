"""Who somebody is to us: a token in a cookie of their browser, never a name."""

from __future__ import annotations

import re
from http.cookies import CookieError, SimpleCookie
from secrets import token_urlsafe

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from klantreis.live.origin import header
from klantreis.store.model import Person

COOKIE = "klantreis"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")
_YEAR = 365 * 24 * 3600


def person_of(token: str) -> Person:
    """Return who has this token: at this laptop everybody is begeleider."""
    return Person("begeleider", token)


class Visitor:
    """Give every browser a token, so that people can take back their own changes.

    It is in `scope["token"]`, for sockets too.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does; a browser without a token gets one with its first page."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        known = _token(header(scope, b"cookie"))
        scope["token"] = known or token_urlsafe(16)

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                cookie = f"{COOKIE}={scope['token']}; Path=/; Max-Age={_YEAR}; HttpOnly; "
                pair = (b"set-cookie", f"{cookie}SameSite=Lax".encode())
                message["headers"] = [*message.get("headers", ()), pair]
            await send(message)

        await self.app(scope, receive, send if known else with_cookie)


def _token(cookies: str) -> str:
    try:
        found = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found and _TOKEN.fullmatch(found.value) else ""
