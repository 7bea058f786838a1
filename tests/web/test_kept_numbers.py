"""Whoever wrote down *stap 72* finds that step everywhere, also after one came in between."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from pydantic import JsonValue
from streamlit.testing.v1 import AppTest

from klantreis.edits import AddStep, Several
from klantreis.edits.items import AddItem
from klantreis.live.downloads import OF_A_PART, OF_THE_WHOLE
from klantreis.live.library import FOLDER, library
from klantreis.live.view import View
from klantreis.store.keeper import Request
from klantreis.store.model import Change, Person
from klantreis.store.place import STATE, database_of
from klantreis.store.sql import SqlStore

from .conftest import Show

TEXT = """\
id: a
actoren: [{id: mbo, naam: Mbo}, {id: wi, naam: Gemeente}, {id: dsp, naam: Doorstroompunt}]
deelprocessen:
  - id: een
    stappen:
      - {id: begint, naam: Begint, actor: mbo, termijn: {binnen: 2 weken}, daarna: belt}
      - {id: belt, naam: Belt, actor: wi, daarna: sluit}
      - {id: sluit, naam: Sluit af, actor: mbo, daarna: twee/neemt}
    overdrachten:
      - {id: naar-wi, naam: Naar wi, van: begint, naar: belt, soort: melden}
      - {id: terug, naam: Terug, van: belt, naar: sluit}
    risicos: [{id: mis, tekst: Het gaat mis, bij: belt}]
  - id: twee
    stappen: [{id: neemt, naam: Neemt over, actor: dsp, komt_van: een/sluit}]
"""
SEEN = {
    "een": {"71": "begint", "72": "belt", "73": "sluit"}
    | {"o71": "naar-wi", "o72": "terug", "r71": "mis"},
    "twee": {"71": "neemt"},
}
OTHER = re.compile(r"\b(?:stap |[orvak])[1-4]\b|·[1-4]\b|\b[1-4]→|→[1-4]\b")
"""A number as it would be if nobody had seen one before."""
EXPLAINED = re.compile(r"url\([^)]*\)|, zoals o3\.|7 is een stap[^<]*")
"""A typeface, and what numbers are, told with examples."""
PAGES = ("overview", "workshop", "friend", "responsibilities", "coherence")
SOMEBODY = Person("begeleider", "a")


@pytest.fixture
def kept(served: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[View]:
    """Serve a journey of which people saw numbers from 71, and in which a step came between."""
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "a.yaml").write_text(TEXT, "utf-8")
    monkeypatch.setenv(STATE, str(tmp_path / "staat"))
    monkeypatch.setenv(FOLDER, str(folder))
    library.cache_clear()
    store = SqlStore(database_of(folder))
    seen = json.dumps({"nummers": SEEN, "rijen": {}})
    begun = Change("begin", "Begonnen.")
    store.append(
        "a", TEXT.encode(), parent=0, command="c", change=begun, presentation=seen, by=SOMEBODY
    )
    store.written("a", 1)
    store.close()
    keeper = library().open()
    step = AddStep(group="een", step={"id": "mailt", "naam": "Mailt", "actor": "dsp"}, after="belt")
    risk: dict[str, JsonValue] = {"id": "nieuw", "tekst": "Er komt niemand"}
    came = Several(edits=(step, AddItem(group="een", into="risicos", item=risk, after="mis")))
    keeper.edit("a", came, seen=1, request=Request(SOMEBODY, "d"))
    yield library().view("a")
    library().close()
    library.cache_clear()


def texts(value: Any) -> Iterator[str]:
    """Yield every text in what a component is given."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in texts(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in texts(each))


def told(visitor: AppTest) -> str:
    """Return all that a page says: its text, the data of its components, charts and maps."""
    found = [element.proto.body for element in visitor.get("html")]
    found += [element.proto.spec for element in visitor.get("graphviz_chart")]
    found += [element.proto.spec for element in visitor.get("plotly_chart")]
    for component in visitor.get("bidi_component"):
        found += texts(json.loads(component.proto.json))
    return unescape("\n".join(found))


@pytest.mark.parametrize("page", PAGES)
def test_every_page_calls_what_was_there_by_its_number(kept: View, show: Show, page: str):
    said = told(show(page, klantreis="a", deelproces="een"))
    assert not OTHER.findall(said)
    assert re.search(r"\bo?7[1-3]\b", said)


@pytest.mark.parametrize("form", ["klantreis.html", "tekening.svg", "bevindingen.csv"])
@pytest.mark.parametrize("part", ["een", ""])
def test_every_download_calls_what_was_there_by_its_number(kept: View, form: str, part: str):
    formats = OF_A_PART if part else OF_THE_WHOLE
    said = formats[form].write(kept, kept.parts.get(part)).decode("utf-8-sig")
    assert not OTHER.findall(EXPLAINED.sub("", said))


def test_what_came_in_between_is_called_after_the_one_before_it(kept: View):
    numbers = kept.names.numbers("een")
    assert (numbers["belt"], numbers["mailt"], numbers["sluit"]) == ("72", "72a", "73")
    assert (numbers["mis"], numbers["nieuw"]) == ("r71", "r72")
