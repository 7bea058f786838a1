"""The real app on a copy of the shipped journeys, and people with a browser of their own."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from http.client import HTTPConnection, HTTPException
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)
from playwright.sync_api import TimeoutError as TooLong

from klantreis.store.place import STATE
from tools import browser

JOURNEYS = Path(__file__).parents[2] / "journeys"
HALF_READ = """\
id: half
titel: Half gelezen
leeftijd: {vanaf: zestien}
deelprocessen:
  - id: een
    titel: <img src=x onerror=alert(1)>
    status: consept
    stappen:
      - {id: stap, naam: "<script>alert(1)</script>", actor: mbo}
"""
UNREADABLE = 'id: stuk\ntitel: "Niet dicht\n'
LOCAL_SCHEMES = ("data:", "blob:", "about:")
ACCESSIBLE = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
REFUSED = re.compile(r"status of (409|422) ")  # what people are told, a browser calls an error
GONE = ("/item?at=", "/suggest?")  # about what somebody just took away may be asked once more
RUN_AXE = "([within, options]) => axe.run(within ?? document, options)"

expect.set_options(timeout=20_000)  # a page comes later on a machine that is busy

Enter = Callable[..., Page]
Violations = Callable[..., list[str]]


@pytest.fixture(scope="session")
def journeys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the shipped journeys, and beside it one with mistakes and one in pieces."""
    folder: Path = shutil.copytree(JOURNEYS, tmp_path_factory.mktemp("browser") / "journeys")
    (folder / "half.yaml").write_text(HALF_READ, "utf-8")
    (folder / "stuk.yaml").write_text(UNREADABLE, "utf-8")
    return folder


@pytest.fixture(scope="session")
def address(journeys: Path) -> Iterator[str]:
    """Serve the journeys for the whole run."""
    folder = journeys.parent
    port = _free_port()
    serve = ("-m", "klantreis", "serve", str(journeys), "--port", str(port), "--no-browser")
    log = folder / "server.log"
    with ExitStack() as ending:
        process = ending.enter_context(
            subprocess.Popen(
                [sys.executable, *serve],
                cwd=folder,
                env=os.environ | {STATE: str(folder / "staat")},
                stdin=subprocess.DEVNULL,
                stdout=ending.enter_context(log.open("wb")),
                stderr=subprocess.STDOUT,
            )
        )
        ending.callback(process.terminate)
        if not _comes_up(process, port):
            pytest.fail(f"the server did not start:\n{log.read_text('utf-8')}", pytrace=False)
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the installed browser once."""
    found = browser.find()
    if found is None:
        pytest.fail(f"no Chromium, Chrome or Edge; set {browser.CHOICE}", pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(browser.FLAGS))
        yield started
        started.close()


@pytest.fixture
def participant(chromium: Browser, address: str) -> Iterator[Enter]:
    """Let people in: each call gives a page in a context of its own, not yet anywhere.

    In the end nobody may have met an error in the console or on the page, nor asked another server.
    """
    problems: list[str] = []
    with ExitStack() as leaving:

        def enter(width: int = 1920, height: int = 1080, **options: Any) -> Page:
            context = chromium.new_context(
                base_url=address,
                locale="nl-NL",
                viewport={"width": width, "height": height},
                **options,
            )
            leaving.callback(context.close)
            return _watched(context.new_page(), address, problems)

        yield enter
    assert not problems, "\n".join(problems)


@pytest.fixture
def page(participant: Enter) -> Page:
    """Give one person at a wide screen."""
    return participant()


@pytest.fixture
def phone(participant: Enter) -> Page:
    """Give one person with a phone of 390 pixels."""
    return participant(width=390, height=844, is_mobile=True, has_touch=True)


@pytest.fixture(scope="session")
def axe() -> Violations:
    """Give `axe(page)`: every violation of WCAG level A and AA, a line each.

    `within` limits it to what stands inside one CSS selector. What happens to lie half behind the
    bar, which stays in view while the rest scrolls past, is whole again a little further on: the
    bar stands in its place below the drawing meanwhile.
    """
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

    def violations(page: Page, within: str | None = None) -> list[str]:
        page.evaluate(script)
        bar = page.locator(".quick")
        if bar.count():
            bar.evaluate("bar => (bar.style.position = 'static')")
        found = page.evaluate(RUN_AXE, [within, {"runOnly": ACCESSIBLE}])["violations"]
        return [
            f"{violation['id']} at {node['target']}: {violation['help']}"
            for violation in found
            for node in violation["nodes"]
        ]

    return violations


def pick(page: Page, label: str, option: str | re.Pattern[str]) -> None:
    """Choose from a list of Streamlit, which closes when the page changes under it just then."""
    box = page.get_by_role("combobox", name=label, exact=True)
    box.scroll_into_view_if_needed()
    for patience in (3_000, 3_000, 30_000):
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        box.click()
        with suppress(TooLong):
            page.get_by_role("option", name=option).click(timeout=patience)
            return
    pytest.fail(f"no choice of {option} in {label}")


def _watched(page: Page, address: str, problems: list[str]) -> Page:
    def console(message: ConsoleMessage) -> None:
        asked = message.location.get("url", "")
        refused = "/api/" in asked and REFUSED.search(message.text)
        gone = any(each in asked for each in GONE) and "status of 404 " in message.text
        if message.type == "error" and not refused and not gone:
            problems.append(f"console: {message.text} ({message.location.get('url')})")

    def request(request: Request) -> None:
        nearby = (address, address.replace("http:", "ws:"), *LOCAL_SCHEMES)
        if not request.url.startswith(nearby):
            problems.append(f"asks elsewhere: {request.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: problems.append(f"page: {error}"))
    page.on("request", request)
    return page


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _comes_up(process: subprocess.Popen[bytes], port: int) -> bool:
    """Wait for the health check, at most a minute; return False as soon as the server is gone."""
    for _ in range(600):
        if _healthy(port):
            return True
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.1)
            return False
    return False


def _healthy(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
