"""What a page of ours may do: security headers on every answer, refusals included."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

Pair = tuple[bytes, bytes]
FIXED = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
OURS = ("/_stcore/bidi-components/", "/assets/", "/fonts/")  # their names say no version
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def content_security_policy(index: str) -> str:
    """Allow our own files, the inline scripts of this page, and WebAssembly (Graphviz).

    Styles may stand inline: Streamlit makes them while it runs.
    """
    scripts = ["'self'", "'wasm-unsafe-eval'", *map(_hash_of, _INLINE_SCRIPT.findall(index))]
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(scripts),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class Headers:
    """Put the security headers on every answer; the outermost middleware."""

    def __init__(self, app: ASGIApp, *, index: str) -> None:
        self.app = app
        policy = {"content-security-policy": content_security_policy(index)}
        self.headers = [(name.encode(), text.encode()) for name, text in (FIXED | policy).items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does, with our headers."""
        ours = self.headers
        if scope["type"] == "http" and scope["path"].startswith(OURS):
            ours = [*ours, (b"cache-control", b"no-cache")]

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*_without(message.get("headers", ()), ours), *ours]
            await send(message)

        await self.app(scope, receive, with_headers)


def _without(given: Iterable[Pair], ours: Iterable[Pair]) -> Iterable[Pair]:
    names = {name for name, _ in ours}
    return ((name, text) for name, text in given if name.lower() not in names)


def _hash_of(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{b64encode(digest).decode()}'"
