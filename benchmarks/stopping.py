"""How long a server takes to stop while everybody is still connected."""

from __future__ import annotations

import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import connect
from websockets.typing import Origin

from benchmarks.figures import Figure
from benchmarks.journeys import journey
from benchmarks.serving import free_port, start, until_listening
from tools import browser

SOCKETS = 64
PAGES = ("", "werksessie", "bestand")
ROUNDS = 20
"""Stops of each kind; the slowest counts."""


@contextmanager
def everybody(chromium: Any, address: str, *, key: str) -> Iterator[None]:
    """Hold sockets that follow a journey, and pages of Streamlit, open on a server."""
    live = f"{address.replace('http:', 'ws:')}/api/journeys/{key}/live?part="
    with ExitStack() as stack:
        for _ in range(SOCKETS):
            stack.enter_context(connect(live, origin=Origin(address), proxy=None)).recv(timeout=30)
        context = chromium.new_context(base_url=address)
        stack.callback(context.close)
        for path in PAGES:
            page = context.new_page()
            page.goto(f"/{path}?klantreis={key}")
            page.locator("[data-testid=stApp][data-test-script-state=notRunning] h1").wait_for(
                timeout=60_000
            )
        yield


def figures() -> Iterator[Figure]:
    """Measure a stop by the system and one by Ctrl+C."""
    found = browser.find()
    if found is None:
        print("geen browser gevonden: niet gemeten")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(browser.FLAGS))
        for name in ("SIGTERM", "SIGINT"):
            times = [_stop(chromium, signal.Signals[name]) for _ in range(ROUNDS)]
            note = f"{SOCKETS} lijnen, {len(PAGES)} pagina's, {ROUNDS} keer"
            yield Figure(f"stoppen met {name}, traagste", max(times), "s", 1, note)
        chromium.close()


def _stop(chromium: Any, by: signal.Signals) -> float:
    """Return the seconds from the signal to the end of the process."""
    with tempfile.TemporaryDirectory() as folder:
        journeys = Path(folder) / "journeys"
        journeys.mkdir()
        (journeys / "proef.yaml").write_text(journey(20), "utf-8")
        port = free_port()
        process = start(journeys, port)
        until_listening(port)
        with everybody(chromium, f"http://127.0.0.1:{port}", key="proef"):
            begin = time.perf_counter()
            process.send_signal(by)
            process.wait(timeout=60)
            return time.perf_counter() - begin
