"""Bestand: the text is changed by hand, in the app, beside everybody else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Enter, Violations

TEXT = """\
# van de regio
id: {id}
titel: Kleine klantreis
actoren:
  - {{id: pro, naam: Praktijkonderwijs, groep: onderwijs}}
deelprocessen:
  - id: d
    titel: Deel
    stappen:
      - id: belt
        naam: Belt de jongere
        actor: pro
        uitkomst: onderwijs
"""
PUT = """(field, [from, to]) => {
    const start = field.value.indexOf(from);
    field.focus();
    field.setSelectionRange(start, start + from.length);
    document.execCommand('insertText', false, to);
}"""

KEPT = """() => new Promise((done) => {
    const look = () => (localStorage.length ? done() : setTimeout(look, 20));
    look();
})"""


@pytest.fixture
def journey(journeys: Path, request: pytest.FixtureRequest) -> str:
    """Give a small journey of its own to a test."""
    id = re.sub(r"[^a-z]", "", request.node.name)[-40:]
    (journeys / f"{id}.yaml").write_text(TEXT.format(id=id), "utf-8")
    return id


def opened(page: Page, journey: str) -> Locator:
    page.goto(f"/bestand?klantreis={journey}")
    expect(page.locator(".file[data-version]")).to_be_visible()
    return page.get_by_role("textbox", name="De tekst van het bestand")


def put(field: Locator, was: str, now: str) -> None:
    """Type something in the place of something else."""
    field.evaluate(PUT, [was, now])


def test_what_is_wrong_is_told_while_one_types(page: Page, journey: str):
    field = opened(page, journey)
    expect(page.get_by_text("Alles is gelezen.")).to_be_visible()
    put(field, "titel: Kleine", "titl: Kleine")
    problem = page.locator(".problems li")
    expect(problem).to_contain_text("Bedoelde u titel?")
    expect(page.locator(".marks .wrong")).to_be_visible()
    problem.get_by_role("button", name="Regel 3, kolom 1").click()
    expect(field).to_be_focused()


def test_a_text_is_kept_to_the_byte(page: Page, journey: str):
    field = opened(page, journey)
    put(field, "Kleine klantreis", "Onze klantreis   # werktitel")
    page.keyboard.press("Control+s")
    expect(page.locator(".reply")).to_contain_text("Onze klantreis")
    expect(page.locator(".file[data-version]")).to_have_attribute("data-dirty", "false")
    expected = TEXT.format(id=journey).replace("Kleine klantreis", "Onze klantreis   # werktitel")
    assert page.request.get(f"/download/{journey}/bestand.yaml").text() == expected


def test_what_cannot_be_read_stays_in_the_editor(page: Page, journey: str):
    field = opened(page, journey)
    put(field, "titel: Kleine klantreis", 'titel: "Kleine klantreis')
    page.get_by_role("button", name="Bewaar").click()
    expect(page.locator(".reply")).to_contain_text("is niet bewaard")
    expect(page.locator(".file[data-version]")).to_have_attribute("data-dirty", "true")


def test_a_concept_outlives_a_reload_and_can_be_thrown_away(page: Page, journey: str):
    field = opened(page, journey)
    put(field, "Kleine", "Andere")
    expect(page.locator(".note")).to_contain_text("nog niet bewaard")
    page.evaluate(KEPT)
    field = opened(page, journey)
    assert "Andere klantreis" in field.input_value()
    page.get_by_role("button", name="Gooi mijn wijzigingen weg").click()
    assert "Kleine klantreis" in field.input_value()
    expect(page.locator(".note")).to_be_empty()


def test_a_newer_version_comes_in_by_itself(participant: Enter, journey: str):
    here, there = participant(), participant()
    field, other = opened(here, journey), opened(there, journey)
    put(other, "Belt de", "Appt de")
    there.keyboard.press("Control+s")
    expect(field).to_have_value(re.compile("Appt de jongere"))


def test_two_who_write_at_once_are_joined(participant: Enter, journey: str):
    here, there = participant(), participant()
    field, other = opened(here, journey), opened(there, journey)
    put(field, "Kleine", "Onze")
    put(other, "Belt de", "Appt de")
    there.keyboard.press("Control+s")
    expect(here.locator(".note")).to_contain_text("Intussen is er versie 2")
    here.keyboard.press("Control+s")
    expect(field).to_have_value(re.compile("Onze klantreis.*Appt de jongere", re.DOTALL))
    expect(other).to_have_value(re.compile("Onze klantreis.*Appt de jongere", re.DOTALL))


def test_where_two_changed_one_thing_the_writer_chooses(participant: Enter, journey: str):
    here, there = participant(), participant()
    field, other = opened(here, journey), opened(there, journey)
    put(field, "Belt de", "Mailt de")
    put(other, "Belt de", "Appt de")
    there.keyboard.press("Control+s")
    expect(here.locator(".note")).to_contain_text("Intussen is er versie 2")
    here.keyboard.press("Control+s")
    clash = here.locator(".clash")
    expect(clash).to_contain_text("Mailt de jongere")
    expect(clash).to_contain_text("Appt de jongere")
    here.get_by_role("button", name="Houd mijn tekst").click()
    expect(other).to_have_value(re.compile("Mailt de jongere"))


def test_tab_indents_and_escape_lets_it_go_on(page: Page, journey: str):
    field = opened(page, journey)
    put(field, "titel: Kleine", "titel: Kleine")
    page.keyboard.press("Home")
    page.keyboard.press("Tab")
    assert "\n  titel: Kleine" in field.input_value()
    page.keyboard.press("Control+z")
    assert "\ntitel: Kleine" in field.input_value()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(field).not_to_be_focused()


def test_the_editor_has_no_violations(page: Page, axe: Violations, journey: str):
    field = opened(page, journey)
    put(field, "titel: Kleine", "titl: Kleine")
    expect(page.locator(".problems li")).to_be_visible()
    assert axe(page) == []
