"""A real server on a folder of its own, and the installed browser, for figures of the whole app."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from klantreis.store.place import STATE


@contextmanager
def served(journeys: Path) -> Iterator[str]:
    """Serve a folder, with its versions beside it; gives the address."""
    port = free_port()
    process = start(journeys, port)
    try:
        until_listening(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=30)


def start(journeys: Path, port: int) -> subprocess.Popen[bytes]:
    """Start the server, as `klantreis serve` does."""
    serve = ["-m", "klantreis", "serve", str(journeys), "--port", str(port), "--no-browser"]
    state = {STATE: str(journeys.parent / "staat")}
    return subprocess.Popen(
        [sys.executable, *serve],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | state,
    )


def free_port() -> int:
    """Return a port on which nobody answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def until_listening(port: int) -> None:
    """Wait until somebody answers; TimeoutError after half a minute."""
    for _ in range(1500):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise TimeoutError("the server does not listen")
