"""The parking lot in a real browser: a count in sight, and something can become of what waits."""

from __future__ import annotations

import re
from pathlib import Path
from secrets import token_hex

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Enter, Violations

TEXT = """\
id: {key}
actoren: [{{id: mbo, naam: Mbo-school}}, {{id: wi, naam: Werk}}]
deelprocessen:
  - id: een
    stappen: [{{id: begint, naam: Begint, actor: mbo}}]
"""


@pytest.fixture
def journey(journeys: Path) -> str:
    """Give a journey that only this test knows."""
    key = f"parkeert-{token_hex(4)}"
    (journeys / f"{key}.yaml").write_text(TEXT.format(key=key), "utf-8")
    return key


@pytest.fixture
def lot(page: Page, journey: str) -> Page:
    """Give one person with the parking lot open and two texts in it."""
    visit(page, journey)
    park(page, "geld voor de bus", "hoort bij deelproces 5")
    button(page).click()
    return page


def visit(page: Page, journey: str) -> None:
    page.goto(f"/werksessie?klantreis={journey}&deelproces=een")
    expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=20_000)


def park(page: Page, *texts: str) -> None:
    page.get_by_role("combobox", name="Typ een regel").focus()
    for text in texts:
        page.keyboard.type(f"# {text}")
        page.keyboard.press("Enter")
    expect(page.locator(".workshop")).to_have_attribute("data-unsaved", "0")


def button(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile("^Parkeerplaats"))


def texts(page: Page) -> Locator:
    return page.locator(".parked .typed")


def text_of_the_file(page: Page) -> Locator:
    return page.get_by_role("textbox", name="De tekst van het bestand")


def test_everybody_sees_how_much_waits(participant: Enter, journey: str):
    one, other = participant(), participant()
    for person in (one, other):
        visit(person, journey)
        expect(button(person)).to_have_text("Parkeerplaats 0")
    park(one, "geld voor de bus")
    for person in (one, other):
        expect(button(person)).to_have_text("Parkeerplaats 1")


def test_the_list_stands_in_the_order_in_which_it_came(lot: Page):
    expect(texts(lot)).to_have_text(["geld voor de bus", "hoort bij deelproces 5"])
    expect(button(lot)).to_have_attribute("aria-expanded", "true")


def test_an_empty_lot_says_how_to_park(page: Page, journey: str):
    visit(page, journey)
    button(page).click()
    expect(page.locator(".parked")).to_contain_text("Typ in de balk een #")


def test_a_text_becomes_a_question_by_keyboard_alone(lot: Page):
    lot.get_by_role("button", name="Maak er een vraag van: geld voor de bus").focus()
    lot.keyboard.press("Enter")
    expect(texts(lot)).to_have_text(["hoort bij deelproces 5"])
    expect(lot.get_by_role("button", name="Zet terug: geld voor de bus")).to_be_focused()
    lot.goto(lot.url.replace("werksessie", "bestand"))
    expect(text_of_the_file(lot)).to_have_value(re.compile("tekst: geld voor de bus"))


def test_a_text_becomes_an_agreement(lot: Page):
    lot.get_by_role("button", name="Maak er een afspraak van: geld voor de bus").click()
    expect(texts(lot)).to_have_count(1)
    lot.goto(lot.url.replace("werksessie", "bestand"))
    expect(text_of_the_file(lot)).to_have_value(re.compile("wat: geld voor de bus"))


def test_what_is_done_can_be_put_back_in_its_place(lot: Page):
    lot.get_by_role("button", name="Klaar: geld voor de bus").click()
    expect(button(lot)).to_have_text("Parkeerplaats 1")
    lot.get_by_role("button", name="Zet terug: geld voor de bus").click()
    expect(texts(lot)).to_have_text(["geld voor de bus", "hoort bij deelproces 5"])
    expect(button(lot)).to_be_focused()


def test_the_lot_breaks_no_rule_of_accessibility(lot: Page, axe: Violations):
    lot.get_by_role("button", name="Klaar: geld voor de bus").click()
    assert axe(lot) == []
