"""The app as a person meets it: from the start of the server to the diagram on the screen."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.serving import free_port, start, until_listening
from tools import browser

ROUNDS = 3
JOURNEYS = Path("journeys")


def figures() -> Iterator[Figure]:
    """The median of a few cold starts, with the browser already running."""
    found = browser.find()
    if found is None:
        print("geen browser gevonden: niet gemeten")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        journeys = shutil.copytree(JOURNEYS, Path(folder) / "journeys")
        chromium = playwright.chromium.launch(executable_path=found, args=list(browser.FLAGS))
        times = []
        for _ in range(ROUNDS):
            page = chromium.new_context(viewport={"width": 1920, "height": 1080}).new_page()
            port = free_port()
            began = time.perf_counter()
            with start(journeys, port) as process:
                until_listening(port)
                page.goto(f"http://127.0.0.1:{port}/werksessie", wait_until="commit")
                page.locator("[data-step]").first.wait_for(timeout=60_000)
                times.append(time.perf_counter() - began)
                page.context.close()
                process.terminate()
        chromium.close()
    yield Figure("start van de server tot het plaatje", statistics.median(times), "s", 3)
