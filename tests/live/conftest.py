"""The middleware and routes as the server has them, asked without a network."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.types import ASGIApp, Message, Scope

from klantreis.live.headers import Headers
from klantreis.live.hub import hub
from klantreis.live.library import FOLDER, Library, library
from klantreis.live.origin import SameOrigin
from klantreis.live.routes import routes
from klantreis.live.visitor import Visitor
from klantreis.store.place import STATE

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

    @property
    def told(self) -> dict[str, Any]:
        """What a JSON answer says."""
        told: dict[str, Any] = json.loads(self.body)
        return told


Ask = Callable[..., Answer]
Send = Callable[..., Answer]


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
    app = guarded(folder)

    def asked(
        path: str,
        *,
        kind: str = "http",
        method: str = "GET",
        body: bytes = b"",
        query: str = "",
        **headers: str,
    ) -> Answer:
        named = {"host": "127.0.0.1:8501"} | {k.replace("_", "-"): v for k, v in headers.items()}
        scope: Scope = {
            "type": kind,
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "scheme": "http",
            "server": ("127.0.0.1", 8501),
            "headers": [(name.encode(), text.encode("latin-1")) for name, text in named.items()],
        }
        return asyncio.run(_exchange(app, scope, body))

    return asked


def guarded(folder: Path) -> ASGIApp:
    """Return the app as the server has it, without Streamlit."""
    inner = Starlette(routes=routes(INDEX, ("/", "/bestand"), folder, _shown))
    return Headers(SameOrigin(Visitor(inner)), index=INDEX)


def _shown(part: Any, _looking: Any) -> dict[str, Any]:
    return {"part": part.subprocess.id, "steps": [each.title for each in part.subprocess.steps]}


@pytest.fixture
def opened(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Keep versions of the journey, in a state folder of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STATE, str(tmp_path_factory.mktemp("state")))
        shelf = library()
        shelf.open(told="http://127.0.0.1:8501", news=hub().tell)
        yield shelf
        shelf.close()


@pytest.fixture
def send(ask: Ask) -> Send:
    """Post something as JSON from our own page; the token is that of one browser."""

    def sent(
        path: str, asked: object, *, token: str = "een-eigen-token-1", journey: str = "proef"
    ) -> Answer:
        return ask(
            f"/api/journeys/{journey}/{path}",
            method="POST",
            body=asked if isinstance(asked, bytes) else json.dumps(asked).encode(),
            origin="http://127.0.0.1:8501",
            content_type="application/json",
            cookie=f"klantreis={token}",
        )

    return sent


async def _exchange(app: Any, scope: Scope, body: bytes) -> Answer:
    answer = Answer()

    async def receive() -> Message:
        await asyncio.sleep(0)
        if scope["type"] == "websocket":
            return {"type": "websocket.connect"}
        return {"type": "http.request", "body": body, "more_body": False}

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
