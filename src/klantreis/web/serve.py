"""Start the server: its settings, what it answers, and what stands in front of it."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import socket
import threading
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import streamlit as st
import uvicorn
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from streamlit import config

from klantreis.errors import FolderInUse, KlantreisError, StoreError
from klantreis.live import routes as live
from klantreis.live.headers import Headers
from klantreis.live.hub import hub
from klantreis.live.library import FOLDER, library
from klantreis.live.origin import SameOrigin
from klantreis.live.tidying import settle, tidy
from klantreis.live.visitor import Visitor
from klantreis.store.lock import FolderLock
from klantreis.web.index import index
from klantreis.web.pages import PAGES
from klantreis.words import say

if TYPE_CHECKING:
    from klantreis.live.looking import Looking
    from klantreis.live.view import PartView

SCRIPT = Path(__file__).with_name("shell") / "script.py"
ASSETS = Path(__file__).with_name("assets")
HOST = "127.0.0.1"
FIRST_PORT = 8501
PORTS = range(FIRST_PORT, FIRST_PORT + 20)
PATIENCE: Any = 0.5
"""Seconds that a server that stops waits for who is still connected."""
SETTINGS: dict[str, Any] = {
    "server.address": HOST,
    "server.headless": True,
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": False,
    "browser.serverAddress": HOST,
    "client.showErrorDetails": "none",
    "client.toolbarMode": "minimal",
    "logger.hideWelcomeMessage": True,
    "theme.light.grayTextColor": "#4A4A4A",
    "theme.light.primaryColor": "#0B5FFF",
    "theme.light.textColor": "#1A1A1A",
    "theme.dark.backgroundColor": "#12161C",
    "theme.dark.secondaryBackgroundColor": "#1E242C",
    "theme.dark.grayTextColor": "#D5DAE0",
    "theme.dark.primaryColor": "#9CC2FF",
    "theme.dark.textColor": "#F5F5F5",
}
"""The same as .streamlit/config.toml, which only `streamlit run` reads."""


def routes() -> list[BaseRoute]:
    """Return our own addresses."""
    ours = live.routes(index(), tuple(f"/{path}" for path in PAGES), ASSETS, _shown)
    return [Route("/api/journeys/{journey}/questions", _questions), *ours]


def _questions(request: Request) -> Response:
    from klantreis.web.parts.questions import answer  # loads much, as above

    return answer(request)


def _shown(part: PartView, looking: Looking) -> dict[str, Any]:
    from klantreis.web.parts.diagram import diagram  # loads much; the server starts without it

    return diagram(part, looking)


def middleware() -> list[Middleware]:
    """Return what every request passes: headers outermost, so that refusals carry them too."""
    return [Middleware(Headers, index=index()), Middleware(SameOrigin), Middleware(Visitor)]


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Keep versions while the server runs; get the journeys ready while the browser loads."""
    address = f"http://{HOST}:{config.get_option('server.port')}"
    _limit_the_stop()
    await run_in_threadpool(_open, address)
    threading.Thread(target=_warm, daemon=True).start()
    click.echo(say("web.ready", adres=address))
    tidying = asyncio.create_task(tidy(lambda: hub().tick))
    yield
    tidying.cancel()
    await run_in_threadpool(library().close)


def _limit_the_stop() -> None:
    """Make a stop end, also when a browser connects in the very moment that it begins.

    Such a line is not told that the server goes, so that without a limit it is waited for as long
    as the page is open (seen in 6 of 110 stops). Streamlit has no setting for it.
    """
    server = getattr(signal.getsignal(signal.SIGTERM), "__self__", None)
    if isinstance(server, uvicorn.Server):
        server.config.timeout_graceful_shutdown = PATIENCE


def _warm() -> None:
    library().warm()
    settle()


def _open(address: str) -> None:
    """Let people change the journeys, unless that cannot be: then they are only shown."""
    try:
        library().open(told=address, news=hub().tell)
    except StoreError as error:
        library().why_closed = str(error)
        click.echo(str(error), err=True)


def serve(folder: Path, *, port: int | None, browser: bool) -> None:
    """Show the journeys of a folder until somebody stops the server.

    Without a port it takes the first free one from 8501. Raises KlantreisError when the folder
    is not there or the port is taken.
    """
    if not folder.is_dir():
        raise KlantreisError(say("source.no_folder", naam=folder))
    gc.enable()  # the command line turns it off, for runs that end soon
    _refuse_second(folder, browser=browser)
    chosen = _free_port(port)
    os.environ[FOLDER] = str(folder.resolve())
    if browser and os.environ.get("CI") != "true":
        threading.Thread(target=_open_when_up, args=(chosen,), daemon=True).start()
    run(st.App(SCRIPT, routes=routes(), middleware=middleware(), lifespan=lifespan), port=chosen)


def _refuse_second(folder: Path, *, browser: bool) -> None:
    """Two programs would each undo what the other wrote; lead to the one that was first."""
    try:
        with FolderLock(folder):
            return
    except FolderInUse as error:
        if browser and error.address and os.environ.get("CI") != "true":
            webbrowser.open(error.address)
        raise
    except StoreError:
        return  # told when the server opens the folder


def run(app: st.App, *, port: int | None = None) -> None:
    """Serve until somebody presses Ctrl+C, which is a normal end."""
    with suppress(KeyboardInterrupt):
        app.run(config=SETTINGS | {"server.port": port or _free_port(None)})


def _free_port(asked: int | None) -> int:
    wanted = PORTS if asked is None else (asked,)
    free = next(filter(_is_free, wanted), None)
    if free is None:
        raise KlantreisError(say("web.port_taken", poort=wanted[0]))
    if free != wanted[0]:
        click.echo(say("web.other_port", poort=wanted[0], vrij=free))
    return free


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) != 0


def _open_when_up(port: int) -> None:
    """Open the browser as soon as somebody answers, at most ten seconds long."""
    for _ in range(100):
        with socket.socket() as probe:
            probe.settimeout(0.1)
            if probe.connect_ex((HOST, port)) == 0:
                webbrowser.open(f"http://{HOST}:{port}")
                return
        threading.Event().wait(0.1)
