"""Who is looking, and how they hear that something changed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from secrets import token_hex
from threading import Lock


class Hub:
    """Wakes everybody who looks after every change; safe to call from any thread.

    `epoch` is another one at each start of the server. `tick` counts the changes since: of two
    messages of one epoch the one with the higher tick is the newer.
    """

    def __init__(self) -> None:
        self.epoch = token_hex(4)
        self.tick = 0
        self._waiting: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}
        self._lock = Lock()

    def tell(self, _key: str = "") -> None:
        """Wake everybody: an aanpak changes with the journey that it names."""
        with self._lock:
            self.tick += 1
            waiting = tuple(self._waiting.items())
        for changed, loop in waiting:
            with suppress(RuntimeError):  # the server is going down
                loop.call_soon_threadsafe(changed.set)

    @contextmanager
    def following(self) -> Iterator[asyncio.Event]:
        """Give an event that is set now, and after every change."""
        changed = asyncio.Event()
        changed.set()
        with self._lock:
            self._waiting[changed] = asyncio.get_running_loop()
        try:
            yield changed
        finally:
            with self._lock:
                del self._waiting[changed]

    @property
    def followers(self) -> int:
        """How many are looking."""
        return len(self._waiting)


@cache
def hub() -> Hub:
    """Return the hub of this server."""
    return Hub()
