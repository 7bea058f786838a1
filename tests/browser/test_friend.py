"""One question at a time, by key and by button."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import pick

FRIEND = "/kritische-vriend?klantreis=rijnmond&deelproces=mbo-wi"


@pytest.fixture
def wall(page: Page) -> Page:
    page.goto(FRIEND)
    expect(page.locator(".wall .ahead")).to_be_visible()
    return page


def expect_place(page: Page, place: int) -> None:
    expect(page.locator(".wall")).to_have_attribute("data-place", str(place))


def test_what_is_good_comes_first(wall: Page):
    expect(wall.locator(".card h2")).to_have_text("Dit staat goed")
    expect(wall.locator(".position")).to_have_text("Begin")
    expect(wall.get_by_role("button", name="Vorige")).to_be_disabled()


def test_buttons_lead_on_and_back(wall: Page):
    wall.get_by_role("button", name="Volgende").click()
    expect(wall.locator(".position")).to_have_text(re.compile(r"^1 van \d+$"))
    wall.get_by_role("button", name="Volgende").click()
    expect_place(wall, 2)
    wall.get_by_role("button", name="Vorige").click()
    expect_place(wall, 1)


@pytest.mark.parametrize(("on", "back"), [("ArrowRight", "ArrowLeft"), ("PageDown", "PageUp")])
def test_keys_lead_on_and_back(wall: Page, on: str, back: str):
    wall.keyboard.press(on)
    wall.keyboard.press(on)
    expect_place(wall, 2)
    wall.keyboard.press(back)
    expect_place(wall, 1)


def test_letters_work_on_the_wall(wall: Page):
    wall.get_by_role("button", name="Volgende").focus()
    wall.keyboard.press("n")
    wall.keyboard.press("n")
    wall.keyboard.press("p")
    expect_place(wall, 1)


def test_the_last_question_is_the_end(wall: Page):
    wall.get_by_role("button", name="Volgende").focus()
    wall.keyboard.press("End")
    position = wall.locator(".position").inner_text()
    assert len(set(position.split(" van "))) == 1
    expect(wall.get_by_role("button", name="Volgende")).to_be_disabled()


def test_a_question_can_be_read_at_the_back_of_the_room(wall: Page):
    wall.keyboard.press("ArrowRight")
    large = re.compile(r"^([4-9]\d|\d{3})(\.\d+)?px$")
    expect(wall.locator(".question")).to_have_css("font-size", large)


def test_every_question_fits_on_the_wall(wall: Page):
    total = int(wall.locator(".ahead").inner_text().split()[2])
    for place in range(1, total + 1):
        wall.keyboard.press("ArrowRight")
        expect_place(wall, place)
        expect(wall.get_by_role("button", name="Volgende")).to_be_in_viewport()


def test_a_question_leads_to_its_place_and_the_browser_goes_back(wall: Page):
    wall.keyboard.press("ArrowRight")
    question = wall.locator(".question").inner_text()
    wall.get_by_text("Bekijk de plek in de tekening").click()
    expect(wall.locator(".workshop")).to_have_attribute("data-selected", re.compile("^mbo-wi/"))
    expect(wall.locator("svg .ring")).to_be_in_viewport()
    wall.go_back()
    expect(wall.locator(".question")).to_have_text(question)


def test_a_finding_of_the_workshop_can_be_asked_here(page: Page):
    page.goto("/werksessie?klantreis=rijnmond&deelproces=mbo-wi&plek=mbo-wi/o-leren")
    card = page.locator(".panel .card").first
    question = card.locator(".question").first.inner_text()
    card.get_by_text("Bespreek deze vraag").click()
    expect(page.locator(".wall .question")).to_have_text(question)


def test_another_choice_starts_at_the_beginning(wall: Page):
    wall.keyboard.press("ArrowRight")
    pick(wall, "Deelproces", "Alle deelprocessen")
    expect(wall.locator(".wall .ahead")).to_be_visible()


def test_a_phone_shows_the_question(phone: Page):
    phone.goto(FRIEND)
    phone.get_by_role("button", name="Volgende").click()
    expect(phone.locator(".question")).to_be_in_viewport()
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
