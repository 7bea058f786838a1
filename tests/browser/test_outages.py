"""Lines typed while the server is killed, or the network swallows all: none lost, none doubled."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import free_port, start, until_listening
from benchmarks.stopping import everybody
from klantreis.source import read

from .typist import new_journey, settled

LINES = ("appel", "beker", "citroen", "deken", "emmer", "fluit", "gordel", "hamer", "inkt", "jas")


class Server:
    """A server of its own, that can be killed and started again at the same address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.start()

    def start(self) -> None:
        self.process = start(self.folder, self.port)
        until_listening(self.port)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Stop it as Ctrl+C does: the file is the newest version afterwards."""
        self.process.terminate()
        self.process.wait(timeout=30)


class Network:
    """Passes bytes on to a port; while it swallows, nobody is told that they do not arrive."""

    def __init__(self, to: int) -> None:
        self.swallows = False
        self._to = to
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                self._join(self._listener.accept()[0])

    def _join(self, near: socket.socket) -> None:
        try:
            far = socket.create_connection(("127.0.0.1", self._to))
        except OSError:  # the server has gone
            near.close()
            return
        line = [not self.swallows]
        for ends in ((near, far), (far, near)):
            threading.Thread(target=self._pass, args=(*ends, line), daemon=True).start()

    def _pass(self, here: socket.socket, there: socket.socket, line: list[bool]) -> None:
        """Pass bytes on; a line that lost some is dead, and says nothing of it."""
        with suppress(OSError), here, there:
            while data := here.recv(65536):
                line[0] = line[0] and not self.swallows
                if line[0]:
                    there.sendall(data)

    def close(self) -> None:
        self._listener.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    folder = tmp_path / "journeys"
    folder.mkdir()
    served = Server(folder)
    yield served
    served.stop()


@pytest.fixture
def network(server: Server) -> Iterator[Network]:
    between = Network(server.port)
    yield between
    between.close()


@pytest.fixture
def adrift(chromium: Browser) -> Iterator[Page]:
    """Give one person whose server will go: what the console says of that is no mistake."""
    context = chromium.new_context(locale="nl-NL")
    yield context.new_page()
    context.close()


def opened(page: Page, server: Server, port: int) -> Path:
    """Open the bar on a new journey; give its file."""
    key = new_journey(server.folder)
    page.goto(f"http://127.0.0.1:{port}/werksessie?klantreis={key}&deelproces=pro-dsp")
    expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=30_000)
    page.get_by_role("combobox", name="Typ een regel").focus()
    return server.folder / f"{key}.yaml"


def types(page: Page, lines: tuple[str, ...]) -> None:
    for line in lines:
        page.keyboard.type(f"mentor: {line}")
        page.keyboard.press("Enter")


def names(file: Path) -> list[str]:
    """Return the names of the steps of the only deelproces, as the file has them."""
    journey = read(file.read_bytes()).journey
    assert journey is not None
    return [str(step.name).lower() for step in journey.subprocesses[0].steps]


def test_a_killed_server_costs_no_line(server: Server, adrift: Page):
    file = opened(adrift, server, server.port)
    for first in (0, 5):
        types(adrift, LINES[first : first + 2])
        server.kill()
        types(adrift, LINES[first + 2 : first + 5])
        expect(adrift.locator(".unsaved")).to_contain_text("wijziging")
        server.start()
        settled(adrift)
        expect(adrift.locator(".unsaved")).to_be_hidden()
    server.stop()
    assert names(file) == list(LINES)


def test_every_page_comes_back_with_a_killed_server(server: Server, adrift: Page):
    file = opened(adrift, server, server.port)
    other = adrift.context.new_page()
    with other.expect_websocket(lambda line: "/live" in line.url):
        other.goto(f"http://127.0.0.1:{server.port}/?klantreis={file.stem}")
    expect(other.get_by_role("heading", level=1)).to_be_visible(timeout=30_000)
    before = adrift.locator(".workshop").get_attribute("data-epoch")
    server.kill()
    file.write_text(file.read_text("utf-8").replace("Een sessie", "Een ander begin"), "utf-8")
    server.start()
    expect(adrift.locator(".workshop")).not_to_have_attribute(
        "data-epoch", str(before), timeout=30_000
    )
    expect(other.get_by_text(re.compile("Een ander begin")).first).to_be_attached(timeout=30_000)


def test_a_network_that_swallows_all_costs_no_line(server: Server, network: Network, adrift: Page):
    file = opened(adrift, server, network.port)
    types(adrift, LINES[:3])
    settled(adrift)
    network.swallows = True
    types(adrift, LINES[3:8])
    expect(adrift.locator(".unsaved")).to_contain_text("5 wijzigingen")
    expect(adrift.locator(".workshop[data-lost]")).to_be_visible(timeout=30_000)
    with adrift.expect_websocket():  # a line that is asked for now never opens
        pass
    network.swallows = False
    expect(adrift.locator(".workshop[data-lost]")).to_have_count(0, timeout=20_000)
    settled(adrift)
    types(adrift, LINES[8:])
    settled(adrift)
    server.stop()
    assert names(file) == list(LINES)


def unfinished(port: int) -> bytes:
    """Return the beginning of a request whose end never comes."""
    heads = (
        "POST /api/check HTTP/1.1",
        f"host: 127.0.0.1:{port}",
        f"origin: http://127.0.0.1:{port}",
        "content-type: application/json",
        "content-length: 99",
    )
    return "".join(f"{head}\r\n" for head in heads).encode() + b'\r\n{"'


def test_a_stop_waits_for_nobody_and_keeps_all(server: Server, adrift: Page, chromium: Browser):
    file = opened(adrift, server, server.port)
    types(adrift, LINES[:2])
    settled(adrift)
    everyone = everybody(chromium, f"http://127.0.0.1:{server.port}", key=file.stem)
    with everyone, socket.create_connection(("127.0.0.1", server.port)) as half:
        half.sendall(unfinished(server.port))
        server.stop()
    assert names(file) == list(LINES[:2])
    expect(adrift.locator(".workshop[data-lost]")).to_be_visible(timeout=30_000)
