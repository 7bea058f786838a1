"""The app as a person meets it: from the start of the server to the diagram on the screen."""

from __future__ import annotations

import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
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
            port = _free_port()
            start = time.perf_counter()
            with _server(journeys, port) as process:
                _until_listening(port)
                page.goto(f"http://127.0.0.1:{port}/werksessie", wait_until="commit")
                page.locator("[data-step]").first.wait_for(timeout=60_000)
                times.append(time.perf_counter() - start)
                page.context.close()
                process.terminate()
        chromium.close()
    yield Figure("start van de server tot het plaatje", statistics.median(times), "s", 3)


def _server(journeys: Path, port: int) -> subprocess.Popen[bytes]:
    serve = ["-m", "klantreis", "serve", str(journeys), "--port", str(port), "--no-browser"]
    return subprocess.Popen([sys.executable, *serve], stdout=subprocess.DEVNULL)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _until_listening(port: int) -> None:
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise TimeoutError("the server does not listen")
