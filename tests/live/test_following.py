"""What everybody who looks is sent."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.types import Message, Scope

from klantreis.edits import Rename
from klantreis.live import following
from klantreis.live.hub import hub
from klantreis.live.library import Library
from klantreis.store.keeper import Request
from klantreis.store.model import Person

from .conftest import guarded

TOKEN = "een-eigen-token-1"
SOON = 5.0


class Line:
    """One browser on the line."""

    def __init__(self, folder: Path, part: str = "mbo-wi") -> None:
        self._app = guarded(folder)
        self._in: asyncio.Queue[Message] = asyncio.Queue()
        self._out: asyncio.Queue[Message] = asyncio.Queue()
        self._part = part

    async def __aenter__(self) -> Line:
        await self._in.put({"type": "websocket.connect"})
        scope: Scope = {
            "type": "websocket",
            "path": "/api/journeys/proef/live",
            "raw_path": b"/api/journeys/proef/live",
            "query_string": f"part={self._part}".encode(),
            "root_path": "",
            "scheme": "ws",
            "headers": [
                (b"host", b"127.0.0.1:8501"),
                (b"origin", b"http://127.0.0.1:8501"),
                (b"cookie", f"klantreis={TOKEN}".encode()),
            ],
            "subprotocols": [],
        }
        self._task = asyncio.create_task(self._run(scope))
        assert (await self._out.get())["type"] == "websocket.accept"
        return self

    async def _run(self, scope: Scope) -> None:
        await self._app(scope, self._in.get, self._out.put)

    async def heard(self) -> dict[str, Any]:
        """Return the next message that is no beat."""
        while True:
            message = await asyncio.wait_for(self._out.get(), SOON)
            told: dict[str, Any] = json.loads(message["text"])
            if told:
                return told

    async def beat(self) -> dict[str, Any]:
        message = await asyncio.wait_for(self._out.get(), SOON)
        told: dict[str, Any] = json.loads(message["text"])
        return told

    async def leave(self) -> None:
        await self._in.put({"type": "websocket.disconnect", "code": 1001})
        await asyncio.wait_for(self._task, SOON)

    async def __aexit__(self, *_: object) -> None:
        if not self._task.done():
            await self.leave()


Run = Callable[[Callable[[], Awaitable[None]]], None]


def rename(opened: Library, name: str, token: str = TOKEN) -> None:
    assert opened.keeper
    opened.keeper.edit(
        "proef",
        Rename(at="mbo-wi/intake", name=name),
        seen=opened.view("proef").number,
        request=Request(Person("begeleider", token), name),
    )


def test_who_comes_in_is_sent_the_newest(opened: Library, folder: Path):
    async def look() -> None:
        async with Line(folder) as line:
            told = await line.heard()
            assert (told["version"], told["epoch"]) == (1, hub().epoch)
            assert told["view"]["steps"] == ["=Voert een gesprek", "Doet de intake"]

    asyncio.run(look())


def test_everybody_is_sent_the_next_version(opened: Library, folder: Path):
    async def look() -> None:
        async with Line(folder) as one, Line(folder) as other:
            for line in (one, other):
                await line.heard()
            await asyncio.to_thread(rename, opened, "Belt")
            for line in (one, other):
                told = await line.heard()
                assert told["view"]["steps"][1] == "Belt"
                assert told["version"] == 2

    asyncio.run(look())


def test_one_hears_who_made_it_and_what_can_be_undone(opened: Library, folder: Path):
    async def look() -> None:
        async with Line(folder) as line:
            await line.heard()
            await asyncio.to_thread(rename, opened, "Belt", "een-ander-token-22")
            told = await line.heard()
            assert (told["by_me"], told["undo"]) == (False, "")
            assert told["sentence"] == "Doet de intake heet nu Belt."
            await asyncio.to_thread(rename, opened, "App")
            told = await line.heard()
            assert (told["by_me"], told["undo"]) == (True, "Belt heet nu App.")

    asyncio.run(look())


def test_a_slow_one_skips_what_it_missed(opened: Library, folder: Path):
    async def look() -> None:
        async with Line(folder) as line:
            await line.heard()
            for number in range(5):
                rename(opened, f"Belt {number}")  # the loop has no turn in between
            assert (await line.heard())["version"] == 6

    asyncio.run(look())


def test_a_page_about_no_deelproces_hears_only_that_something_changed(
    opened: Library, folder: Path
):
    async def look() -> None:
        async with Line(folder, part="") as line:
            assert (await line.heard())["view"] is None

    asyncio.run(look())


def test_a_later_message_has_a_higher_tick(opened: Library, folder: Path):
    async def look() -> None:
        async with Line(folder) as line:
            first = await line.heard()
            await asyncio.to_thread(rename, opened, "Belt")
            assert (await line.heard())["tick"] > first["tick"]

    asyncio.run(look())


def test_silence_is_told_from_absence(
    opened: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(following, "BEAT", 0.01)

    async def look() -> None:
        async with Line(folder) as line:
            await line.heard()
            assert await line.beat() == {}

    asyncio.run(look())


def test_who_leaves_is_forgotten(opened: Library, folder: Path):
    async def look() -> None:
        async with Line(folder) as line:
            await line.heard()
            assert hub().followers == 1
        assert hub().followers == 0

    asyncio.run(look())


def test_a_change_in_the_file_is_pushed_too(opened: Library, folder: Path):
    async def look() -> None:
        async with Line(folder) as line:
            await line.heard()
            text = (folder / "proef.yaml").read_text("utf-8").replace("Doet de intake", "Belt")
            (folder / "proef.yaml").write_text(text, "utf-8")
            assert (await line.heard())["view"]["steps"][1] == "Belt"

    asyncio.run(look())


def test_files_that_are_only_shown_are_sent_as_they_are(folder: Path):
    async def look() -> None:
        async with Line(folder) as line:
            assert (await line.heard())["version"] == 0

    asyncio.run(look())
