"""What everybody who looks is sent, at once and after every change."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from klantreis.errors import KlantreisError
from klantreis.live.clashes import told
from klantreis.live.hub import hub
from klantreis.live.library import library
from klantreis.live.looking import USUAL, Looking, news_in
from klantreis.live.view import View
from klantreis.memory import Same
from klantreis.store.model import Revision
from klantreis.store.parking import waiting

if TYPE_CHECKING:
    from klantreis.live.routes import Show

BEAT = 4.0
"""Seconds after which somebody who hears nothing is told that we are still there."""


class Follower:
    """Makes the messages for one browser; it skips what would say nothing new."""

    def __init__(
        self, key: str, part: str, token: str, show: Show, looking: Looking = USUAL
    ) -> None:
        self.key = key
        self.part = part
        self.token = token
        self.show = show
        self.looking = looking
        self._sent: object = None

    def message(self) -> str | None:
        """Return the newest as JSON; None when that was sent before."""
        tick = hub().tick
        try:
            view = library().view(self.key)
        except KlantreisError as error:
            return self._unless_sent(str(error), _json(self._head(tick) | {"trouble": str(error)}))
        facts = self._facts(view)
        mark = (Same(view), _json(facts))
        if mark == self._sent:
            return None
        self._sent = mark
        return self._written(self._head(tick) | facts, view)

    def _head(self, tick: int) -> dict[str, Any]:
        return {"epoch": hub().epoch, "tick": tick}

    def _facts(self, view: View) -> dict[str, Any]:
        keeper = library().keeper
        known = {"version": view.number, "frame": view.frame}
        if keeper is None:
            return known | {"trouble": library().why_closed}
        head = keeper.head(self.key)
        change, by = head.revision.change, head.revision.by
        undo, redo = keeper.own_changes(self.key, self.token)
        return known | {
            "sentence": change.sentence,
            "by_me": by.token == self.token,
            "undo": undo,
            "redo": redo,
            "before_today": _before_today(keeper.history(self.key)),
            "trouble": keeper.trouble(self.key),
            "clashes": list(told(keeper.clashes(self.key), head)),
            "parking": [
                {"number": each.number, "text": each.text, "part": each.part}
                for each in waiting(keeper.store.parking.parked(self.key))
            ],
        }

    def _written(self, facts: dict[str, Any], view: View) -> str:
        """Write a message; what shows a deelproces is the same for all and written once."""
        part = view.parts.get(self.part)
        if part is not None:
            with part.lock:  # who comes first writes it, all others wait for that
                key = (self.looking.look, self.looking.room, news_in(part, self.looking))
                shown = part.shown.get(key, lambda: _json(self.show(part, self.looking)))
        return f'{_json(facts)[:-1]}, "view": {shown if part else "null"}}}'

    def _unless_sent(self, mark: object, message: str) -> str | None:
        if mark == self._sent:
            return None
        self._sent = mark
        return message


def _before_today(revisions: Sequence[Revision]) -> int:
    """Return the last version of before today, or the first of all."""
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    older = (each.number for each in reversed(revisions) if each.at < midnight)
    return next(older, 1)


async def follow(socket: WebSocket, show: Show) -> None:
    """Send somebody who looks at a journey the newest, until they leave."""
    follower = Follower(
        socket.path_params["journey"],
        socket.query_params.get("part", ""),
        str(socket.scope.get("token", "")),
        show,
        Looking.asked(socket.query_params),
    )
    await socket.accept()
    with hub().following() as changed, suppress(WebSocketDisconnect):
        await _follow(socket, follower, changed)


async def _follow(socket: WebSocket, follower: Follower, changed: asyncio.Event) -> None:
    """Send the newest until the browser leaves; a slow one skips what it missed.

    The pending receive notices a browser that left, and a server that wants to stop: without it a
    stop waits for everybody.
    """
    leaving = asyncio.create_task(_left(socket))
    try:
        while not leaving.done():
            if changed.is_set():
                changed.clear()
                message = await run_in_threadpool(follower.message)
                if message:
                    await socket.send_text(message)
            await _either(changed, leaving)
            if not changed.is_set() and not leaving.done():
                await socket.send_text("{}")
    finally:
        leaving.cancel()


async def _either(changed: asyncio.Event, leaving: asyncio.Task[None]) -> None:
    """Wait for a change, for the browser to leave, or for the next beat."""
    news = asyncio.create_task(_set(changed))
    await asyncio.wait({news, leaving}, timeout=BEAT, return_when=asyncio.FIRST_COMPLETED)
    news.cancel()


async def _set(changed: asyncio.Event) -> None:
    await changed.wait()


async def _left(socket: WebSocket) -> None:
    with suppress(WebSocketDisconnect):
        while True:
            await socket.receive_text()


def _json(plain: Mapping[str, Any]) -> str:
    return json.dumps(plain, ensure_ascii=False)
