"""An empty start says what to type first, and what it says works."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from klantreis.capture import Cursor, Here, understand
from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.parts.beginning import beginning, example, firsts, invitation

from .conftest import Show
from .test_pages import html_of

ROLES = "{id: jo, naam: Jongere, groep: jongere}, {id: mbo, naam: Mbo-school, kort: MBO}"
ALONE = f"id: a\nactoren: [{ROLES}]\ndeelprocessen: [{{id: een}}]\n"
NOBODY = "id: a\ndeelprocessen: [{id: een}]\n"
SEATED = (
    f"id: a\nactoren: [{ROLES}, {{id: wi, naam: Werk, kort: W&I}}, {{id: dsp, naam: Punt}}]\n"
    "deelprocessen: [{id: een, aan_tafel: [dsp, wi]}]\n"
)
LEEG = (Path(__file__).parents[2] / "journeys" / "leeg.yaml").read_text("utf-8")


def view_of(text: str, folder: Path) -> View:
    (folder / "a.yaml").write_text(text, "utf-8")
    return Library(Folder(folder)).view("a")


@pytest.mark.parametrize("text", [NOBODY, ALONE, SEATED, LEEG])
def test_what_is_said_to_type_is_understood(tmp_path: Path, text: str):
    cursor = Cursor()
    view = view_of(text, tmp_path)
    part = next(iter(view.parts.values()))
    content = view.document.content
    assert content is not None
    assert len(firsts(part)) == 3
    for each in firsts(part):
        here = Here(content, part.subprocess.id, today=date(2026, 1, 1))
        reply = understand(each.example, here, cursor)
        assert not reply.unclear, reply.sentence
        for edit in reply.edits:
            content = edit.apply(content)
        cursor = reply.cursor


@pytest.mark.parametrize(
    ("text", "line"), [(NOBODY, "school"), (ALONE, "mbo"), (SEATED, "punt"), (LEEG, "mbo")]
)
def test_the_example_in_the_bar_names_a_party_of_this_deelproces(tmp_path, text, line):
    part = next(iter(view_of(text, tmp_path).parts.values()))
    assert example(part) == f"Typ een regel, zoals: {line}: meldt aan"


def test_who_sits_at_the_table_is_in_the_examples(tmp_path: Path):
    part = view_of(SEATED, tmp_path).parts["een"]
    assert [each.example for each in firsts(part)] == [
        "Punt: meldt de jongere aan",
        "W&I: belt de jongere",
        "Punt -> W&I: melden binnen 2 weken",
    ]
    begun = beginning(part)
    assert begun is not None
    assert begun["names"] == "Deze namen kent klantreis al: Punt, W&I, Jongere, MBO."


def test_a_drawing_needs_no_beginning(rijnmond: View):
    assert all(beginning(part) is None for part in rijnmond.parts.values())


def test_the_invitation_leads_to_the_workshop(tmp_path: Path):
    said = invitation(view_of(NOBODY, tmp_path))
    assert 'href="/werksessie?klantreis=a&amp;deelproces=een"' in said
    assert "<kbd>rol: School</kbd>" in said


@pytest.mark.parametrize("page", ["overview", "coherence", "responsibilities"])
def test_an_empty_journey_invites_to_begin(show: Show, page: str):
    said = html_of(show(page, klantreis="lege-delen"))
    assert "Er is nog niets getekend" in said
    assert "<kbd>rol: School</kbd>" in said


def test_an_empty_deelproces_of_a_full_journey_invites_to_begin(show: Show):
    said = html_of(show("responsibilities", klantreis="lege-delen", deelproces="twee"))
    assert "deelproces=twee" in said
    assert "Er is nog niets getekend" in said


@pytest.mark.parametrize("page", ["overview", "coherence", "responsibilities"])
def test_a_full_journey_invites_to_nothing(show: Show, page: str):
    assert "Er is nog niets getekend" not in html_of(show(page, klantreis="rijnmond"))
