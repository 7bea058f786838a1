"""Memory is cleaned up while nobody changes anything, so that no edit waits for it.

Versions hold cycles, which only the collector of Python frees; a full round over a large journey
takes a few hundred milliseconds, and by itself it comes in the middle of an edit.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable

QUIET = 3.0
"""Seconds without a change after which there is time to clean up."""
LIMITS = (50_000, 20, 200)
"""As `gc.set_threshold`: small rounds stay, a full one is rare while there are quiet moments."""


class Tidier:
    """Cleans up once after every run of changes; `tick` counts the changes."""

    def __init__(self, tick: Callable[[], int], clean: Callable[[], object] = gc.collect) -> None:
        self._tick = tick
        self._clean = clean
        self._seen = self._done = tick()

    def look(self) -> None:
        """Clean up when something changed before the last look and nothing since."""
        now = self._tick()
        if now == self._seen != self._done:
            self._clean()
            self._done = now
        self._seen = now


def settle() -> None:
    """Leave what was loaded at the start out of all later rounds, and make those rarer."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*LIMITS)


async def tidy(tick: Callable[[], int]) -> None:
    """Look every few seconds, until cancelled."""
    tidier = Tidier(tick)
    while True:
        await asyncio.sleep(QUIET)
        tidier.look()
