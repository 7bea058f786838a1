"""What means harm: texts that other programs would obey, and requests that nobody of ours makes."""

from __future__ import annotations

import csv
import io
import json
import logging
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from klantreis.edits import KINDS
from klantreis.journey import Approach, Journey, Part, Persona
from klantreis.journey.shape import shapes
from klantreis.live.downloads import OF_THE_WHOLE
from klantreis.live.headers import FIXED
from klantreis.live.library import Library
from klantreis.privacy import find_personal_data
from klantreis.source import read
from tests import hostile

from .conftest import Ask, Send

TURNS = range(0, len(hostile.PAYLOADS), 3)
RUNNING = {"script", "img", "image", "iframe", "object", "embed", "link", "base", "form", "animate"}
BSN = "111222333"
POSTS = (
    "edits",
    "lines",
    "undo",
    "redo",
    "renumber",
    "rearrange",
    "restore",
    "text",
    "parking",
    "parking/1/done",
    "parking/1/back",
)
SOME = ("edits", "lines", "parking/1/done")

# one server for all examples: what is refused changes nothing
fuzzed = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
HARM = st.sampled_from([*hostile.PAYLOADS, "\x00", "\u202e", "\ud800", "..", "../..", "%2e", "-1"])
NUMBERS = st.integers() | st.floats() | st.sampled_from([2**31, 2**63, 10**400, -1, 1e308])
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(max_size=9) | HARM,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(HARM, inside, max_size=3),
    max_leaves=8,
)
PLACES = st.sampled_from(["mbo-wi/intake", "mbo-wi", "mbo-wi/gesprek>intake", "actoren/mbo", ""])
KEYS = sorted({name for kind in KINDS for name in kind.model_fields} - {"kind"})


class Opened(HTMLParser):
    """What a browser makes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.harm: list[object] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.harm += [tag] if tag in RUNNING else []
        self.harm += [(name, text) for name, text in attrs if runs(name, text or "")]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def runs(name: str, text: str) -> bool:
    """Whether an attribute makes a browser do something that was typed."""
    leads = name.rpartition("}")[2] in ("href", "src", "action", "formaction", "xlink:href")
    return name.startswith("on") or (leads and "javascript:" in text)


def files(first: int) -> Iterator[tuple[str, bytes]]:
    yield "alles", hostile.journey(first)
    yield "los", hostile.journey(first, "los", dangling=True)
    yield "aanpak", hostile.approach(first)
    yield "persona", hostile.persona(first)
    yield "scheef", hostile.wrong(first)


@pytest.fixture(params=TURNS)
def keys(request: pytest.FixtureRequest, folder: Path) -> list[str]:
    """Serve files of every kind, with each payload in other keys."""
    made = dict(files(request.param))
    for name, text in made.items():
        (folder / f"{name}.yaml").write_bytes(text)
    return list(made)


def downloads(ask: Ask, keys: list[str], ending: str) -> Iterator[bytes]:
    paths = [path for path in OF_THE_WHOLE if path.endswith(ending)]
    answers = [ask(f"/download/{key}/{path}") for key in keys for path in paths]
    assert {each.status for each in answers} == {200}
    return (each.body for each in answers)


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (Journey, hostile.journey()),
        (Approach, hostile.approach()),
        (Persona, hostile.persona()),
    ],
)
def test_every_key_of_the_format_is_tried(model: type[Part], text: bytes):
    content = read(text).content
    assert isinstance(content, model)
    missing = set(_keys_of(model)) - set(_said(content))
    assert missing == set()


def test_no_download_runs_anything(ask: Ask, keys: list[str]):
    for page in downloads(ask, keys, ".html"):
        assert Opened(page.decode()).harm == []


def test_every_drawing_is_well_formed_and_runs_nothing(ask: Ask, keys: list[str]):
    for drawing in downloads(ask, keys, ".svg"):
        elements = list(ElementTree.fromstring(drawing).iter())
        assert {each.tag.rpartition("}")[2] for each in elements} & RUNNING == set()
        assert [name for each in elements for name, text in each.items() if runs(name, text)] == []


def test_no_cell_of_a_table_is_a_formula(ask: Ask, keys: list[str]):
    for table in downloads(ask, keys, ".csv"):
        rows = csv.reader(io.StringIO(table.decode("utf-8-sig")), delimiter=";")
        assert [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")] == []


def test_the_page_shows_texts_as_they_were_typed(ask: Ask, folder: Path):
    shown = ""
    for first in range(len(hostile.PAYLOADS)):
        (folder / "alles.yaml").write_bytes(hostile.journey(first))
        page = ask("/download/alles/klantreis.html").body.decode()
        shown += " ".join(" ".join(Opened(page).texts).split())
    texts = [" ".join(each.split()) for each in hostile.PAYLOADS]
    assert [each for each in texts if each not in shown] == []


@fuzzed
@given(path=st.sampled_from(POSTS), asked=JSON)
def test_nonsense_is_refused_in_words_and_changes_nothing(
    send: Send, opened: Library, path: str, asked: Any
):
    before = opened.view("proef").version.data
    answer = send(path, asked)
    assert 400 <= answer.status < 500
    assert told(answer.told)
    assert opened.view("proef").version.data == before


@fuzzed
@given(
    path=st.sampled_from(POSTS),
    asked=st.fixed_dictionaries(
        {"command": st.uuids().map(str)},
        optional={
            "seen": st.just(1) | JSON,
            "line": HARM | JSON,
            "part": st.just("mbo-wi") | JSON,
            "cursor": JSON,
            "choice": JSON,
            "number": st.integers(0, 3) | JSON,
            "text": HARM | JSON,
            "sure": JSON,
        },
    ),
)
def test_a_request_with_odd_values_is_done_or_refused(
    send: Send, opened: Library, path: str, asked: Any
):
    answer = send(path, asked)
    assert answer.status in (200, 409, 422)
    assert told(answer.told)
    assert opened.view("proef").journey


@fuzzed
@given(
    st.lists(
        st.fixed_dictionaries(
            {"kind": st.sampled_from([kind.model_fields["kind"].default for kind in KINDS])},
            optional=dict.fromkeys(KEYS, PLACES | HARM | JSON),
        ),
        min_size=1,
        max_size=3,
    )
)
@example(edits=[{"kind": "add-item", "into": [], "item": {}}])
def test_an_edit_with_odd_values_is_done_or_refused(send: Send, opened: Library, edits: Any):
    number = opened.view("proef").number
    answer = send("edits", {"command": f"{number} {edits}"[:64], "seen": number, "edits": edits})
    assert answer.status in (200, 409, 422)
    assert told(answer.told)
    assert opened.view("proef").journey


@fuzzed
@given(JSON | st.fixed_dictionaries({"text": HARM | st.text()}))
def test_a_check_of_any_text_is_told_or_refused(ask: Ask, asked: Any):
    answer = ask(
        "/api/check",
        method="POST",
        body=json.dumps(asked).encode(),
        origin="http://127.0.0.1:8501",
        content_type="application/json",
    )
    assert answer.status in (200, 422)
    assert answer.told


@pytest.mark.parametrize("text", hostile.PAYLOADS)
def test_a_name_is_kept_as_it_was_typed(send: Send, opened: Library, text: str):
    edit = {"kind": "rename", "at": "mbo-wi/intake", "name": text}
    assert send("edits", {"command": "een", "seen": 1, "edits": [edit]}).status == 200
    assert opened.view("proef").parts["mbo-wi"].subprocess.steps[1].name == text


@pytest.mark.parametrize("path", SOME)
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"command":' + b"[" * 800 + b"]" * 800 + b"}",
        b'{"command": NaN}',
        b'{"command": 1e999}',
        b'{"command": "een", "seen": ' + b"9" * 5000 + b"}",
        b'{"command": "\\ud800"}',
        b'{"command": "een", "text": "\\ud800", "line": "\\ud800", "part": ""}',
    ],
)
def test_what_is_no_request_of_ours_is_refused(send: Send, opened: Library, path: str, body: bytes):
    answer = send(path, body)
    assert answer.status == 422
    assert told(answer.told)
    assert opened.view("proef").number == 1


@pytest.mark.parametrize("depth", [50, 300, 900])
def test_a_deep_value_is_refused(send: Send, opened: Library, depth: int):
    edit = {"kind": "set-field", "at": "mbo-wi/intake", "field": "naam", "value": "DIEP"}
    asked = json.dumps({"command": "een", "seen": 1, "edits": [edit]})
    answer = send("edits", asked.replace('"DIEP"', "[" * depth + "]" * depth).encode())
    assert answer.status == 422
    assert told(answer.told)


@pytest.mark.parametrize("path", SOME)
@pytest.mark.parametrize("key", ["weg", "..", "../proef", "proef.yaml", "", "a" * 5000, "é\u202e"])
def test_a_journey_that_is_not_there_is_told(ask: Ask, opened: Library, key: str, path: str):
    body = {"command": "een", "seen": 1, "part": "x", "line": "x", "text": "x", "number": 1}
    edits = [{"kind": "rename", "at": "mbo-wi/intake", "name": "x"}]
    answer = ask(
        f"/api/journeys/{key}/{path}",
        method="POST",
        body=json.dumps(body | {"edits": edits}).encode(),
        origin="http://127.0.0.1:8501",
        content_type="application/json",
    )
    assert answer.status in (404, 422, 503)
    assert told(answer.told)
    assert opened.view("proef").number == 1


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("path", SOME)
def test_another_method_changes_nothing(ask: Ask, opened: Library, path: str, method: str):
    answer = ask(f"/api/journeys/proef/{path}", method=method, origin="http://127.0.0.1:8501")
    assert answer.status == 404
    assert told(answer.told) or method == "HEAD"
    assert opened.view("proef").number == 1


@fuzzed
@given(
    path=st.sampled_from(["proef/item", "proef/mbo-wi/suggest", "proef/mbo-wi.svg", "weg/item"])
    | st.text(max_size=30).map(lambda text: f"{text}/item"),
    query=st.dictionaries(
        st.sampled_from(["at", "line", "caret", "cursor"]),
        HARM | st.text(max_size=20),
    ),
)
def test_any_question_gets_an_answer(ask: Ask, opened: Library, path: str, query: dict[str, str]):
    asked = urlencode(query, errors="replace")
    assert ask(f"/api/journeys/{path}", query=asked).status in (200, 404)


@pytest.mark.parametrize("cookie", ["klantreis=", 'klantreis="', "=;;=", "klantreis=a b", "\xff"])
def test_an_odd_cookie_gets_a_new_token(ask: Ask, cookie: str):
    given = ask("/api/card", cookie=cookie).headers["set-cookie"]
    assert given.startswith("klantreis=")
    assert given.endswith("; HttpOnly; SameSite=Lax")


@pytest.mark.parametrize("path", [*SOME, "item", "mbo-wi/suggest"])
@pytest.mark.parametrize("host", ["127.0.0.1:8501", "elders.example"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_every_answer_carries_the_headers(
    ask: Ask, opened: Library, path: str, host: str, method: str
):
    answer = ask(f"/api/journeys/proef/{path}", method=method, host=host)
    assert FIXED.items() <= answer.headers.items()
    assert "content-security-policy" in answer.headers
    assert answer.headers["content-type"] == "application/json"


def test_another_site_is_refused_in_json(ask: Ask, opened: Library):
    answer = ask("/api/journeys/proef/undo", method="POST", origin="http://elders.example")
    assert answer.status == 403
    assert told(answer.told)


@pytest.mark.parametrize("path", ["/api/nergens", "/api/journeys/proef/edits"])
def test_there_is_no_other_line(ask: Ask, path: str):
    answer = ask(path, kind="websocket", origin="http://127.0.0.1:8501")
    assert not answer.accepted


@pytest.mark.parametrize("path", POSTS)
def test_what_is_typed_is_never_logged(
    send: Send, opened: Library, caplog: pytest.LogCaptureFixture, path: str
):
    assert find_personal_data(BSN)
    caplog.set_level(logging.DEBUG)
    edit = {"kind": "rename", "at": "mbo-wi/intake", "name": f"Belt {BSN}"}
    asked = {"command": "een", "seen": 1, "part": "mbo-wi", "number": 1, "edits": [edit]}
    send(path, asked | {"line": f"mbo: belt {BSN}", "text": f"Belt {BSN}"})
    assert BSN not in caplog.text


def test_a_defect_is_logged_without_what_was_typed(
    send: Send, opened: Library, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object) -> None:
        raise KeyError(BSN)

    monkeypatch.setattr(type(opened.keeper), "renumber", broken)
    assert send("renumber", {"command": "een"}).status == 500
    assert "KeyError" in caplog.text
    assert BSN not in caplog.text


def told(answer: dict[str, Any]) -> bool:
    """Whether an answer is a sentence for people."""
    sentence = answer["sentence"]
    return bool(sentence) and "Traceback" not in sentence and "Error" not in sentence


def _keys_of(model: type[Part], known: tuple[type[Part], ...] = ()) -> Iterator[str]:
    for key, shape in shapes(model).items():
        yield f"{model.__name__}.{key}"
        if shape.part and shape.part not in known:
            yield from _keys_of(shape.part, (*known, model))


def _said(part: Part) -> Iterator[str]:
    """Yield the keys of a part that say something."""
    for key, shape in shapes(type(part)).items():
        value = getattr(part, shape.name)
        if value in (None, (), {}):
            continue
        yield f"{type(part).__name__}.{key}"
        values = value.values() if isinstance(value, dict) else [value]
        for each in values:
            for inner in each if isinstance(each, tuple) else (each,):
                if isinstance(inner, Part):
                    yield from _said(inner)
