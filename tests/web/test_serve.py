"""How the server starts."""

import ast
import socket
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from klantreis.errors import KlantreisError
from klantreis.live.library import FOLDER
from klantreis.web import serve

ROOT = Path(__file__).parents[2]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Catch the settings with which the app would run."""
    caught: dict[str, Any] = {}
    monkeypatch.setattr("streamlit.App.run", lambda self, config: caught.update(config))
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv(FOLDER, "")
    return caught


@pytest.fixture
def taken() -> Any:
    """Give a port on which somebody answers."""
    with socket.socket() as other:
        other.bind((serve.HOST, 0))
        other.listen()
        yield other.getsockname()[1]


def test_both_ways_to_start_have_the_same_settings():
    written = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))
    assert dict(flat(written)) == serve.SETTINGS


def flat(settings: dict[str, Any], *above: str) -> Iterator[tuple[str, Any]]:
    for name, value in settings.items():
        if isinstance(value, dict):
            yield from flat(value, *above, name)
        else:
            yield ".".join((*above, name)), value


def test_streamlit_recognises_the_app():
    calls = [
        ast.unparse(node.value.func)
        for node in ast.parse((ROOT / "app.py").read_text("utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
    ]
    assert calls == ["st.App"]


def test_headers_stand_outside_the_check_of_the_origin():
    outer, inner, visitor = serve.middleware()
    assert repr(outer).startswith("Middleware(Headers,")
    assert repr(inner).startswith("Middleware(SameOrigin")
    assert repr(visitor).startswith("Middleware(Visitor")


def test_only_this_machine_is_served(started: dict[str, Any], tmp_path: Path):
    serve.serve(tmp_path, port=None, browser=True)
    assert started["server.address"] == "127.0.0.1"
    assert started["server.port"] in serve.PORTS


def test_a_taken_port_is_passed_over_and_told(
    taken: int, started: dict[str, Any], tmp_path: Path, monkeypatch, capsys
):
    monkeypatch.setattr(serve, "PORTS", range(taken, taken + 20))
    serve.serve(tmp_path, port=None, browser=False)
    assert started["server.port"] > taken
    assert f"Poort {taken} is bezet." in capsys.readouterr().out


def test_a_taken_port_that_was_asked_for_is_an_error(
    taken: int, started: dict[str, Any], tmp_path: Path
):
    with pytest.raises(KlantreisError, match="is bezet"):
        serve.serve(tmp_path, port=taken, browser=False)
    assert not started


def test_ctrl_c_is_a_normal_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def interrupted(self: object, config: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("streamlit.App.run", interrupted)
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv(FOLDER, "")
    serve.serve(tmp_path, port=None, browser=False)


def test_a_folder_that_is_not_there_is_an_error(started: dict[str, Any], tmp_path: Path):
    with pytest.raises(KlantreisError, match="is er niet"):
        serve.serve(tmp_path / "weg", port=None, browser=False)
    assert not started


@pytest.mark.parametrize(
    ("asked", "environment", "opens"),
    [(True, "", 1), (False, "", 0), (True, "true", 0)],
)
@pytest.mark.usefixtures("started")
def test_the_browser_opens_when_asked_and_somebody_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: bool, environment: str, opens: int
):
    opened: list[int] = []

    class Thread:
        def __init__(self, *, target, args, daemon):
            opened.extend(args)

        def start(self) -> None:
            """Open nothing in a test."""

    monkeypatch.setenv("CI", environment)
    monkeypatch.setattr("threading.Thread", Thread)
    serve.serve(tmp_path, port=None, browser=asked)
    assert len(opened) == opens
