"""Versions, a new journey and a new deelproces, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from .conftest import Enter, Violations, pick

NEW = "titel: Eigen reis\nactoren:\n  - {id: mbo, naam: Mbo-school, kort: MBO}\n"
FIRST_STEP = "MBO: meldt de jongere aan"
SIDEWAYS = "main => main.scrollWidth - main.clientWidth"


@pytest.fixture
def own(journeys: Path, request: pytest.FixtureRequest) -> str:
    """Give the key of a journey that only this test changes."""
    key = re.sub(r"[^a-z0-9]+", "-", request.node.name.lower()).strip("-")[:50]
    (journeys / f"{key}.yaml").write_text(f"id: {key}\n{NEW}", "utf-8")
    return key


def file_page(page: Page, key: str) -> Page:
    page.goto(f"/bestand?klantreis={key}")
    expect(page.locator(".file[data-version]")).to_be_visible()
    expect(page.locator(".versions")).to_be_visible()
    return page


def retitle(page: Page, key: str, seen: int, title: str) -> None:
    """Change the title as another page of the same person would."""
    answer = page.request.post(
        f"/api/journeys/{key}/edits",
        data={
            "command": f"{key}-{title}",
            "seen": seen,
            "edits": [{"kind": "set-field", "at": "", "field": "titel", "value": title}],
        },
        headers={"origin": re.sub(r"(https?://[^/]+).*", r"\1", page.url)},
    )
    assert answer.ok, answer.text()


def with_three(page: Page, key: str) -> Page:
    """Show the page of a journey with three versions."""
    file_page(page, key)
    retitle(page, key, 1, "Tweede titel")
    retitle(page, key, 2, "Derde titel")
    file_page(page, key)  # who comes in later sees the newest two
    expect(page.locator(".versions tbody tr")).to_have_count(3)
    expect(shown(page)).to_contain_text("Van versie 2 naar versie 3")
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_visible()
    return page


def choose(page: Page, label: str, number: int) -> None:
    pick(page, label, re.compile(f"^{number}:"))


def shown(page: Page) -> Locator:
    return page.locator(".st-key-versions-shown")


def test_two_versions_are_compared_in_words_and_in_lines(page: Page, own: str):
    with_three(page, own)
    expect(shown(page)).to_contain_text("titel was 'Tweede titel', is nu 'Derde titel'")
    choose(page, "Vergelijk met", 1)
    expect(shown(page)).to_contain_text("titel was 'Eigen reis', is nu 'Derde titel'")
    page.get_by_text("De regels", exact=True).click()
    expect(shown(page).locator("del")).to_have_text("− titel: Eigen reis")
    expect(shown(page).locator("ins")).to_have_text("+ titel: Derde titel")


def test_a_version_that_is_put_back_stands_in_the_editor(page: Page, own: str):
    with_three(page, own)
    choose(page, "Versie", 1)
    page.get_by_role("button", name="Zet versie 1 terug", exact=True).click()
    expect(page.locator(".st-key-restoring")).to_contain_text("is nu 'Eigen reis'")
    page.get_by_role("button", name="Ja, zet versie 1 terug").dblclick()
    expect(page.locator(".told")).to_have_text("Versie 1 staat er weer.")
    expect(page.locator(".versions tbody tr")).to_have_count(4)
    expect(page.locator(".file textarea")).to_have_value(re.compile("titel: Eigen reis"))


def test_a_version_can_be_downloaded(page: Page, own: str):
    with_three(page, own)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download versie 1").click()
    assert waiting.value.suggested_filename == f"{own}-versie-1.yaml"
    assert "titel: Eigen reis" in waiting.value.path().read_text("utf-8")


def test_an_upload_says_what_it_changes_and_is_kept(page: Page, own: str):
    file_page(page, own)
    text = f"id: {own}\n{NEW}".replace("Eigen reis", "Van thuis")
    brought = FilePayload(name="thuis.yaml", mimeType="application/yaml", buffer=text.encode())
    page.locator(".st-key-upload input[type=file]").set_input_files(brought)
    expect(page.locator(".st-key-brought")).to_contain_text("is nu 'Van thuis'")
    page.get_by_role("button", name="Maak er versie 2 van").click()
    expect(page.locator(".file textarea")).to_have_value(text)


def test_a_new_journey_opens_and_its_first_step_is_typed(page: Page, journeys: Path):
    page.goto("/?klantreis=rijnmond")
    page.get_by_role("button", name="Nieuwe klantreis").press("Enter")
    title = page.get_by_label("Titel van de klantreis")
    title.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Typ eerst een titel.")
    title.fill("Reis van de proef")
    title.press("Enter")
    line = page.get_by_role("combobox", name="Typ een regel")
    line.fill(FIRST_STEP)
    line.press("Enter")
    expect(page.locator("[data-step]").or_(page.locator(".workshop svg")).first).to_be_visible()
    expect(page.get_by_text("meldt de jongere aan").first).to_be_visible()
    assert "klantreis=reis-van-proef" in page.url
    assert (journeys / "reis-van-proef.yaml").exists()


def test_a_double_click_makes_one_deelproces(page: Page, own: str):
    page.goto(f"/?klantreis={own}")
    page.get_by_role("button", name="Nieuw deelproces").click()
    page.get_by_label("Titel van het deelproces").fill("Nazorg & begeleiding")
    page.get_by_role("button", name="Maak het deelproces").dblclick()
    expect(page.locator(".workshop[data-version]")).to_be_visible()
    expect(page).to_have_url(re.compile("deelproces=nazorg-begeleiding"))
    expect(file_page(page, own).locator(".versions tbody tr")).to_have_count(2)


@pytest.mark.parametrize("width", [1366, 390])
def test_the_versions_have_no_violations(participant: Enter, own: str, axe: Violations, width: int):
    page = with_three(participant(width=width, height=768), own)
    choose(page, "Versie", 1)
    page.get_by_text("De regels", exact=True).click()
    page.get_by_role("button", name="Zet versie 1 terug", exact=True).click()
    expect(page.locator(".st-key-restoring")).to_be_visible()
    assert axe(page) == []
    assert page.locator("[data-testid=stMain]").evaluate(SIDEWAYS) == 0


@pytest.mark.parametrize("width", [1366, 390])
def test_the_forms_for_something_new_have_no_violations(
    participant: Enter, own: str, axe: Violations, width: int
):
    page = participant(width=width, height=768)
    page.goto(f"/?klantreis={own}")
    page.get_by_role("button", name="Nieuw deelproces").click()
    page.get_by_label("Titel van het deelproces").press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    assert axe(page) == []
