"""Journeys for the pages: the shipped ones, and some that are broken."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from klantreis.live.library import FOLDER, library
from klantreis.live.view import View
from klantreis.store.keeper import Keeper
from klantreis.store.model import Person
from klantreis.store.place import STATE

SHIPPED = Path(__file__).parents[2] / "journeys"
BROKEN = {
    "halfgelezen": "id: half\nleeftijd: {vanaf: zestien}\ndeelprocessen: [{id: een}]\n",
    "open-aanhaling": 'id: a\ntitel: "Niet dicht\n',
    "leeg": "",
    "ander-soort": "soort: aanpak\nid: rode-loper\n",
    "coach": (
        "soort: aanpak\nid: coach\nstappen: [{id: belt, naam: Belt}]\n"
        "haakt_aan: {rijnmond: [{id: k, in_plaats_van: mbo-wi/niet-hier, met: belt}]}\n"
    ),
    "zonder-plan": "soort: persona\nid: p\nfictief: ja\nleeftijd: 18\nop: rijnmond\n",
    "kaal": "id: kaal\n",
    "lege-delen": "id: b\ndeelprocessen: [{id: een}, {id: twee}]\n",
}

ANNE = Person("begeleider", "anne")

Show = Callable[..., AppTest]


@pytest.fixture(scope="session")
def journeys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with every shipped journey and every broken one."""
    folder = tmp_path_factory.mktemp("journeys")
    shutil.copytree(SHIPPED, folder, dirs_exist_ok=True)
    for name, text in BROKEN.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


@pytest.fixture
def served(journeys: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Serve them."""
    monkeypatch.setenv(FOLDER, str(journeys))
    library.cache_clear()
    return journeys


@pytest.fixture
def rijnmond(served: Path) -> View:
    """Give the shipped journey."""
    return library().view("rijnmond")


@pytest.fixture
def show(served: Path) -> Show:
    """Run one page as a visitor with this URL."""

    def shown(page: str, **query: str) -> AppTest:
        script = f"from klantreis.web.pages import {page}\n{page}.show()"
        visitor = AppTest.from_string(script, default_timeout=30)
        for name, value in query.items():
            visitor.query_params[name] = value
        return visitor.run()

    return shown


@pytest.fixture
def keeper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keeper]:
    """Serve one small journey, with versions; the visitor is Anne."""
    folder = tmp_path / "reizen"
    folder.mkdir()
    (folder / "klein.yaml").write_text("id: klein\ntitel: Nul\n", "utf-8")
    monkeypatch.setenv(FOLDER, str(folder))
    monkeypatch.setenv(STATE, str(tmp_path / "staat"))
    monkeypatch.setattr("klantreis.web.acting.person_of", lambda _token: ANNE)
    library.cache_clear()
    yield library().open()
    library().close()
    library.cache_clear()
