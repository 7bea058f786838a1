"""Pictures of the app on a copy of the shipped journeys, for the README and the handleiding."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from klantreis.store.place import STATE
from tools import browser

ROOT = Path(__file__).parents[1]
PORT = 8611
SETTLES = 1000
"""Milliseconds: scrolling and drawing have no end to wait for."""

Enter = Callable[[int, int], Page]


@contextmanager
def app() -> Iterator[Enter]:
    """Serve the journeys; what is given opens a page of some width and height in pixels."""
    command = [sys.executable, "-m", "klantreis", "serve", "journeys", "--port", str(PORT)]
    with (
        TemporaryDirectory() as folder,
        subprocess.Popen(
            [*command, "--no-browser"],
            cwd=_copied(Path(folder)),
            stdout=subprocess.PIPE,
            env=os.environ | {STATE: f"{folder}/staat"},
        ) as server,
        sync_playwright() as playwright,
    ):
        assert server.stdout is not None  # it is a pipe
        server.stdout.readline()  # it is ready
        chromium = playwright.chromium.launch(
            executable_path=browser.find(), args=list(browser.FLAGS)
        )

        def enter(width: int, height: int) -> Page:
            return chromium.new_page(
                base_url=f"http://127.0.0.1:{PORT}",
                viewport={"width": width, "height": height},
                locale="nl-NL",
            )

        yield enter
        chromium.close()
        server.terminate()


def _copied(folder: Path) -> Path:
    """Copy the journeys: pictures may change them."""
    shutil.copytree(ROOT / "journeys", folder / "journeys")
    return folder


def take(page: Page, picture: Path) -> None:
    """Take a picture of what is in view."""
    page.wait_for_timeout(SETTLES)
    page.screenshot(path=picture)
