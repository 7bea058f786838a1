"""The table of who is there says what the law and the journey say."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.web.parts.coverage import Coverage, origins
from klantreis.web.place import ALL


def told(view: View, origin: str) -> str:
    said = "".join(cell for row in Coverage(view, origin).told() for cell in row)
    return said.replace("\u00a0", " ")


def journey(folder: Path, step: str = "") -> View:
    (folder / "a.yaml").write_text(
        "id: a\nleeftijd: {vanaf: 16, tot: 27}\n"
        "actoren: [{id: mbo, naam: Mbo-school, kort: MBO, groep: onderwijs}]\n"
        "deelprocessen:\n  - id: een\n    herkomst: mbo\n"
        f"    stappen: [{{id: x, actor: mbo{step}}}]\n",
        "utf-8",
    )
    return Library(Folder(folder)).view("a")


def test_a_school_has_only_its_own_groups(rijnmond: View):
    for origin in origins(rijnmond):
        names = [row.cohort.origins for row in Coverage(rijnmond, origin).rows]
        assert all(origin in each for each in names[:-1])
        assert names[-1] == ()


def test_every_cell_is_told_once_or_with_ages_that_tell_the_same(rijnmond: View):
    rows = Coverage(rijnmond, ALL).rows
    shown = {cell.group for row in rows for cells in row.cells.values() for cell in cells}
    joined = [row for row in rows if row.ages.since == 16 and row.ages.until == 27]
    hidden = sum(len(cells) for row in joined for cells in row.cells.values())
    assert len(shown) + hidden == len(rijnmond.coverage)


@pytest.mark.parametrize(
    "sentence",
    [
        "school moet, tot 12 maanden na diploma, WEB 9.2.12 lid 1",
        "school kan, tot 12 maanden na diploma, WEB 9.2.12 lid 4",
        "doorstroompunt kan, na overleg met de school, tot 27 jaar, WEB 9.2.5 lid 1",
        "Werk &amp; Inkomen kan, als de jongere zich meldt, tot 27 jaar, Participatiewet 7a lid 1",
        "(lezing, laat een jurist dit bevestigen)",
        "Na maand 12",
    ],
)
def test_the_law_is_told_with_article_and_end(rijnmond: View, sentence: str):
    assert sentence in told(rijnmond, "mbo")


def test_advice_is_given_when_asked(rijnmond: View):
    assert "school moet, als iemand erom vraagt" in told(rijnmond, "vso-dagbesteding")


def test_who_is_there_in_the_journey_leads_to_a_place(tmp_path: Path):
    said = told(journey(tmp_path), "mbo")
    assert 'title="Mbo-school 1">MBO</a>' in said
    assert "plek=een%2Fx" in said


def test_nobody_in_the_journey_is_told(tmp_path: Path):
    said = told(journey(tmp_path, ", doelgroep: {diploma: entree}"), "mbo")
    assert "In de klantreis nog niemand" in said


def test_an_age_that_the_journey_is_not_about_is_told(tmp_path: Path):
    assert "De klantreis gaat niet over deze leeftijd." in told(journey(tmp_path), "mbo")


def test_every_state_has_a_word_and_a_sign(rijnmond: View):
    said = told(rijnmond, "mbo")
    for sign, words in (
        ("●", "Iemand moet er zijn"),
        ("◐", "Iemand kan er zijn"),
        ("○", "Alleen in deze klantreis"),
        ("✕", "Niemand komt uit zichzelf"),
    ):
        assert f'aria-hidden="true">{sign}</span> <strong>{words}</strong>' in said


def test_the_holes_are_counted(rijnmond: View):
    said = told(rijnmond, "mbo")
    marked = said.count('<div class="klantreis">') + said.count('<div class="niemand">')
    assert Coverage(rijnmond, "mbo").holes == marked > 0


@pytest.mark.parametrize(("step", "named"), [("", False), (", doelgroep: {diploma: entree}", True)])
def test_a_group_that_the_journey_never_names_is_told(tmp_path: Path, step: str, named: bool):
    heads = [head for head, *_ in Coverage(journey(tmp_path, step), "mbo").told()]
    (entree, *_) = [head for head in heads if "entree" in head]
    assert ("noemt deze groep nog niet" not in entree) == named
