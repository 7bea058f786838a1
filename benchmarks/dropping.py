"""Lines typed while the network is gone or the server is killed: none lost, none doubled."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.journeys import journey
from benchmarks.serving import free_port, start, until_listening
from tools import browser

AWAY = (5, 130)
"""Seconds without a network."""
KILLS = 10
PACE = 250
"""Milliseconds between two lines."""
PATIENCE = 60_000
"""Milliseconds in which everything has to arrive once the server is back."""


class Server:
    """A server that can be killed and started again at the same address."""

    def __init__(self, journeys: Path) -> None:
        self.journeys = journeys
        self.port = free_port()
        self.process = self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        process = start(self.journeys, self.port)
        until_listening(self.port)
        return process

    def kill(self) -> None:
        """Kill it as a power cut does."""
        self.process.kill()
        self.process.wait()

    def restart(self) -> None:
        """Start it again."""
        self.process = self._started()


class Typist:
    """Somebody who types numbered lines and goes on whatever happens."""

    def __init__(self, chromium: Any, address: str) -> None:
        self.context = chromium.new_context(viewport={"width": 1366, "height": 768})
        self.page = self.context.new_page()
        self.page.goto(f"{address}/werksessie?klantreis=proef")
        self.page.locator(".workshop[data-epoch]").wait_for(timeout=PATIENCE)
        self.page.get_by_role("combobox", name="regel").focus()
        self.typed = 0

    def type(self, lines: int) -> None:
        """Type so many lines at the pace of somebody in a hurry."""
        for _ in range(lines):
            self.typed += 1
            self.page.keyboard.type(f"! regel {self.typed}")
            self.page.keyboard.press("Enter")
            self.page.wait_for_timeout(PACE)

    def settle(self) -> None:
        """Wait until the server has everything."""
        self.page.locator(".workshop[data-unsaved='0']").wait_for(timeout=PATIENCE)


def figures() -> Iterator[Figure]:
    """Count what is lost, doubled or out of order in each kind of trouble."""
    found = browser.find()
    if found is None:
        print("geen browser gevonden: niet gemeten")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(browser.FLAGS))
        for seconds in AWAY:
            yield from _figures(chromium, f"{seconds} s zonder netwerk", _without_network(seconds))
        yield from _figures(chromium, f"server {KILLS} keer gedood", _killed)
        chromium.close()


def _figures(
    chromium: Any, name: str, trouble: Callable[[Typist, Server], None]
) -> Iterator[Figure]:
    with _typing(chromium) as (typist, server):
        typist.type(4)
        trouble(typist, server)
        typist.type(4)
        typist.settle()
        kept = _kept(server.journeys)
    typed = list(range(1, typist.typed + 1))
    note = f"{len(typed)} regels"
    yield Figure(f"{name}: kwijt", len(set(typed) - set(kept)), "", 0, note)
    yield Figure(f"{name}: dubbel", len(kept) - len(set(kept)), "", 0)
    yield Figure(f"{name}: niet op volgorde", sum(a > b for a, b in pairwise(kept)), "", 0)


@contextmanager
def _typing(chromium: Any) -> Iterator[tuple[Typist, Server]]:
    with tempfile.TemporaryDirectory() as folder:
        journeys = Path(folder) / "journeys"
        journeys.mkdir()
        (journeys / "proef.yaml").write_text(journey(20), "utf-8")
        server = Server(journeys)
        try:
            typist = Typist(chromium, f"http://127.0.0.1:{server.port}")
            yield typist, server
            typist.context.close()
        finally:
            server.kill()


def _without_network(seconds: int) -> Callable[[Typist, Server], None]:
    def away(typist: Typist, _server: Server) -> None:
        typist.context.set_offline(True)
        lines = min(20, seconds * 1000 // PACE)
        typist.type(lines)
        typist.page.wait_for_timeout(seconds * 1000 - lines * PACE)
        typist.context.set_offline(False)

    return away


def _killed(typist: Typist, server: Server) -> None:
    for _ in range(KILLS):
        typist.type(2)
        server.kill()
        typist.type(4)
        server.restart()


def _kept(journeys: Path) -> list[int]:
    """Return the numbers of the lines that stand in the file, in its order."""
    text = (journeys / "proef.yaml").read_text("utf-8")
    return [int(number) for number in re.findall(r"tekst: Regel (\d+)", text, re.IGNORECASE)]
