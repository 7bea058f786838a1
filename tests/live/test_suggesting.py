"""What the bar is told while somebody types."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlencode

import pytest

from klantreis.capture import Cursor

from .conftest import Ask

SUGGEST = "/api/journeys/proef/mbo-wi/suggest"
CHOICE = """\
id: proef
titel: Proef
deelprocessen:
  - {id: leeg, titel: Leeg}
  - id: mbo-wi
    titel: Van mbo naar W&I
    stappen:
      - id: hulp
        naam: Wil je hulp?
        daarna: [{als: ja, naar: plan}, {als: nee}]
      - {id: plan, naam: Maakt plan}
"""


def suggested(ask: Ask, line: str, **asked: str) -> list[str]:
    told = ask(SUGGEST, query=urlencode({"line": line, **asked})).told
    return [each["line"] for each in told["suggestions"]]


def where(ask: Ask, cursor: object, path: str = SUGGEST) -> dict[str, str]:
    written = cursor.dump() if isinstance(cursor, Cursor) else cursor
    told = ask(path, query=urlencode({"cursor": json.dumps(written)})).told["where"]
    assert set(told) == {"text", "address"}
    return dict(told)


def test_the_place_is_after_the_step_of_the_cursor(ask: Ask):
    told = where(ask, Cursor(step="intake"))
    assert told == {"text": "na stap 2", "address": "mbo-wi/intake"}


@pytest.mark.parametrize(
    ("cursor", "text"),
    [
        (Cursor(step="hulp"), "na stap 1, tak nee"),
        (Cursor(step="hulp", branch="ja"), "na stap 1, tak ja"),
        (Cursor(step="plan", fork=True), "naast het vervolg van stap 2"),
    ],
)
def test_a_branch_is_named(ask: Ask, folder: Path, cursor: Cursor, text: str):
    (folder / "proef.yaml").write_text(CHOICE, "utf-8")
    assert where(ask, cursor)["text"] == text


def test_what_is_gone_is_no_place(ask: Ask):
    assert where(ask, Cursor(step="weg")) == {"text": "nieuw begin", "address": ""}


def test_an_empty_deelproces_begins(ask: Ask, folder: Path):
    (folder / "proef.yaml").write_text(CHOICE, "utf-8")
    assert where(ask, None, "/api/journeys/proef/leeg/suggest")["text"] == "eerste stap"


@pytest.mark.parametrize("cursor", ["", "{", "[" * 9999, "7", "null", '"intake"'])
def test_who_has_no_cursor_goes_on_where_the_drawing_ends(ask: Ask, cursor: str):
    told = ask(SUGGEST, query=urlencode({"cursor": cursor})).told
    assert told["where"]["text"] == "na stap 2"


@pytest.mark.parametrize("cursor", ["{}", '{"step": 7}'])
def test_a_cursor_that_names_no_step_is_a_new_beginning(ask: Ask, cursor: str):
    told = ask(SUGGEST, query=urlencode({"cursor": cursor})).told
    assert told["where"]["text"] == "nieuw begin"


@pytest.mark.parametrize("path", [SUGGEST.replace("proef", "weg"), SUGGEST.replace("mbo-wi", "x")])
def test_a_deelproces_that_is_not_there_is_told(ask: Ask, path: str):
    answer = ask(path)
    assert answer.status == 404
    assert answer.told["sentence"]


def test_the_card_says_what_is_typed_and_what_it_becomes(ask: Ask):
    groups = json.loads(ask("/api/card").body)
    assert len(groups) > 4
    assert all(form["typed"] and form["becomes"] for each in groups for form in each["forms"])


def test_a_line_can_go_on_with_a_role(ask: Ask):
    assert suggested(ask, "mb")[0].casefold().startswith("mbo-school:")


def test_what_stands_behind_the_caret_stays(ask: Ask):
    assert suggested(ask, "mbbelt", caret="2")[0].endswith("belt")


@pytest.mark.parametrize("caret", ["", "-1", "x", "²", "9" * 5000])
def test_any_other_caret_is_the_end(ask: Ask, caret: str):
    assert suggested(ask, "mb", caret=caret) == suggested(ask, "mb")


def test_a_line_beyond_reason_has_no_suggestions(ask: Ask):
    assert suggested(ask, "mb" + "b" * 2000) == []
