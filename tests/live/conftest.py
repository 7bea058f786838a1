"""The middleware and routes as the server has them, asked without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.types import Message, Scope

from klantreis.live.headers import Headers
from klantreis.live.library import FOLDER, library
from klantreis.live.origin import SameOrigin
from klantreis.live.routes import routes

INDEX = "<html><head></head><body><script>let a = 1</script></body></html>"
JOURNEY = """\
id: proef
titel: Proef
regio: Rijnmond
versie: 0.1
actoren:
  - id: mbo
    naam: Mbo-school
  - id: wi
    naam: Werk & Inkomen
deelprocessen:
  - id: mbo-wi
    titel: Van mbo naar W&I
    stappen:
      - id: gesprek
        naam: =Voert een gesprek
        actor: mbo
        daarna: intake
      - id: intake
        naam: Doet de intake
        actor: wi
"""


@dataclass
class Answer:
    """What came back."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    body: bytes = b""
    accepted: bool = False


Ask = Callable[..., Answer]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Serve one small journey."""
    (tmp_path / "proef.yaml").write_text(JOURNEY, "utf-8")
    monkeypatch.setenv(FOLDER, str(tmp_path))
    library.cache_clear()
    return tmp_path


@pytest.fixture
def ask(folder: Path) -> Ask:
    """Ask for a path, with headers by name; the host is this machine unless said otherwise."""
    app = Headers(
        SameOrigin(Starlette(routes=routes(INDEX, ("/", "/bestand"), folder))), index=INDEX
    )

    def asked(path: str, *, kind: str = "http", method: str = "GET", **headers: str) -> Answer:
        named = {"host": "127.0.0.1:8501"} | {k.replace("_", "-"): v for k, v in headers.items()}
        scope: Scope = {
            "type": kind,
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "root_path": "",
            "scheme": "http",
            "server": ("127.0.0.1", 8501),
            "headers": [(name.encode(), text.encode("latin-1")) for name, text in named.items()],
        }
        return asyncio.run(_exchange(app, scope))

    return asked


async def _exchange(app: Any, scope: Scope) -> Answer:
    answer = Answer()

    async def receive() -> Message:
        await asyncio.sleep(0)
        if scope["type"] == "websocket":
            return {"type": "websocket.connect"}
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.names = [name.decode() for name, _ in message["headers"]]
            answer.headers = {name.decode(): text.decode() for name, text in message["headers"]}
        answer.body += message.get("body", b"")
        answer.accepted |= message["type"] == "websocket.accept"
        if message["type"] == "websocket.close":
            answer.status = message["code"]

    await app(scope, receive, send)
    return answer
