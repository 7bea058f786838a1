"""Our own addresses: the page, drawings and downloads."""

import csv
import io
import json
from pathlib import Path

import pytest

from klantreis.live.library import Library

from .conftest import INDEX, JOURNEY, Ask

DRAWING = "/api/journeys/proef/mbo-wi.svg"


@pytest.mark.parametrize("path", ["/", "/bestand"])
def test_each_page_is_the_index(ask: Ask, path: str):
    assert ask(path).body.decode() == INDEX


def test_a_drawing_is_an_svg(ask: Ask):
    answer = ask(DRAWING)
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.body.startswith(b"<svg ")
    assert b"Doet de intake" in answer.body


def test_an_unchanged_drawing_is_not_sent_again(ask: Ask):
    mark = ask(DRAWING).headers["etag"]
    again = ask(DRAWING, if_none_match=mark)
    assert (again.status, again.body) == (304, b"")


def test_a_changed_drawing_is_sent_again(ask: Ask, folder: Path):
    mark = ask(DRAWING).headers["etag"]
    (folder / "proef.yaml").write_text(JOURNEY.replace("Doet de intake", "Belt"), "utf-8")
    again = ask(DRAWING, if_none_match=mark)
    assert again.status == 200
    assert b"Belt" in again.body


@pytest.mark.parametrize(
    "path",
    [
        "/api/journeys/weg/mbo-wi.svg",
        "/api/journeys/proef/weg.svg",
        "/download/weg/bestand.yaml",
        "/download/proef/weg/tekening.svg",
        "/download/proef/tekening.gif",
        "/download/proef/mbo-wi/bestand.yaml",
        "/download/..%2f/bestand.yaml",
    ],
)
def test_what_is_not_there_is_told_in_dutch(ask: Ask, path: str):
    answer = ask(path)
    assert answer.status == 404
    assert answer.body.decode().startswith("Dit is er niet")


def test_a_download_has_a_name_that_tells_what_it_is(ask: Ask):
    name = ask("/download/proef/mbo-wi/tekening.svg").headers["content-disposition"]
    assert name.startswith("attachment; filename*=UTF-8''klantreis_rijnmond_1-mbo-wi_")
    assert name.endswith("_v0.1_tekening.svg")


def test_a_downloaded_drawing_brings_its_font(ask: Ask):
    assert b"@font-face" in ask("/download/proef/mbo-wi/tekening.svg").body


def test_the_yaml_is_byte_for_byte_the_file(ask: Ask, folder: Path):
    answer = ask("/download/proef/bestand.yaml")
    assert answer.body == (folder / "proef.yaml").read_bytes()
    assert answer.headers["content-disposition"].endswith("''proef.yaml")


def test_the_table_opens_in_a_dutch_spreadsheet(ask: Ask):
    body = ask("/download/proef/mbo-wi/bevindingen.csv").body
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"))
    assert {row["deelproces"] for row in rows} == {"mbo-wi"}


def test_the_list_of_the_whole_holds_those_of_its_parts(ask: Ask):
    whole = json.loads(ask("/download/proef/bevindingen.json").body)
    part = json.loads(ask("/download/proef/mbo-wi/bevindingen.json").body)
    assert part
    assert [each for each in whole if each["subprocess"] == "mbo-wi"] == part


def test_an_unreadable_journey_can_only_be_taken_home_as_it_is(ask: Ask, folder: Path):
    (folder / "stuk.yaml").write_bytes(b'titel: "open')
    assert ask("/download/stuk/bestand.yaml").body == b'titel: "open'
    assert ask("/download/stuk/bevindingen.csv").status == 404


def test_every_version_can_be_downloaded(ask: Ask, opened: Library):
    answer = ask("/download/proef/versies/1.yaml")
    assert answer.body == opened.view("proef").version.data
    assert "proef-versie-1.yaml" in answer.headers["content-disposition"]


@pytest.mark.parametrize(
    "path", ["proef/versies/2.yaml", "proef/versies/0.yaml", "weg/versies/1.yaml"]
)
def test_a_version_that_is_not_there_is_told(ask: Ask, opened: Library, path: str):
    assert opened.keeper is not None
    assert ask(f"/download/{path}").status == 404


def test_files_that_are_only_shown_have_no_version_to_download(ask: Ask):
    assert ask("/download/proef/versies/1.yaml").status == 404


def test_one_organisation_has_a_leaflet_of_its_own(ask: Ask):
    one = ask("/download/proef/rollen.html", query="wie=mbo")
    assert one.status == 200
    assert "_rol-mbo.html" in one.headers["content-disposition"]
    assert len(one.body) < len(ask("/download/proef/rollen.html").body)
    assert ask("/download/proef/rollen.html", query="wie=niemand").status == 404
