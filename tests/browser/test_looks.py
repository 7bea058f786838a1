"""The drawing in another look: numbers only, other colours, with what is new marked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from klantreis.layout.palette import DARK

from .conftest import Enter
from .typist import begin, enter, expect_steps, new_journey

NUMBERS = [re.compile(r"^1\d*$"), re.compile(r"^2\d*$")]
"""The number of a step, and how many findings it has."""


@pytest.fixture
def typed(page: Page, journeys: Path) -> Page:
    """Give a page with two steps."""
    begin(page, new_journey(journeys))
    enter(page, "mentor: belt", "mailt")
    expect_steps(page, "Belt", "Mailt")
    return page


def choose(page: Page, field: str, option: str) -> None:
    menu = page.locator(".looks")
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    menu.get_by_label(field).select_option(label=option)


def boxes(page: Page) -> Locator:
    return page.locator(".canvas g.step")


def test_numbers_only_and_back_by_one_key(typed: Page):
    expect(boxes(typed).first).to_contain_text("Belt")
    typed.keyboard.press("Escape")
    typed.keyboard.press("d")
    expect(boxes(typed)).to_have_text(NUMBERS)
    typed.keyboard.press("d")
    expect(boxes(typed).first).to_contain_text("Belt")


def test_the_selection_stays_when_only_numbers_are_shown(typed: Page):
    boxes(typed).nth(1).click()
    selected = typed.locator(".workshop").get_attribute("data-selected")
    typed.keyboard.press("d")
    expect(boxes(typed)).to_have_text(NUMBERS)
    expect(typed.locator(".workshop")).to_have_attribute("data-selected", selected or "")
    expect(typed.locator(".canvas .ring")).to_have_count(1)


def test_what_is_typed_from_now_on_is_marked_as_new(typed: Page):
    choose(typed, "Wijs aan wat nieuw is", "Vanaf nu")
    typed.keyboard.press("Escape")
    typed.keyboard.press("/")
    enter(typed, "appt")
    expect_steps(typed, "Belt", "Mailt", "Appt")
    expect(boxes(typed).nth(2)).to_contain_text("nieuw")
    expect(boxes(typed).nth(0)).not_to_contain_text("nieuw")
    choose(typed, "Wijs aan wat nieuw is", "Niets")
    expect(boxes(typed).nth(2)).not_to_contain_text("nieuw")


def test_colours_are_chosen_and_stay_after_loading_again(typed: Page):
    choose(typed, "Kleuren", "Donker")
    expect(typed.locator(".canvas g.frame rect").first).to_have_attribute("fill", DARK.page)
    typed.reload()
    expect(typed.locator(".canvas g.frame rect").first).to_have_attribute(
        "fill", DARK.page, timeout=30_000
    )
    choose(typed, "Kleuren", "Zwart op wit")
    expect(typed.locator(".canvas g.frame rect").first).to_have_attribute("fill", "#FFFFFF")


def test_a_step_is_made_and_renamed_among_numbers(typed: Page):
    typed.keyboard.press("Escape")
    typed.keyboard.press("d")
    expect(boxes(typed)).to_have_text(NUMBERS)
    boxes(typed).first.click()
    typed.keyboard.press("F2")
    typed.keyboard.press("Control+a")
    typed.keyboard.type("Belt de jongere")
    typed.keyboard.press("Enter")
    expect_steps(typed, "Belt de jongere", "Mailt")
    expect(boxes(typed)).to_have_text(NUMBERS)


def test_a_dark_page_has_a_dark_drawing_and_turns_with_the_machine(participant: Enter):
    page = participant(color_scheme="dark")
    page.goto("/werksessie?klantreis=rijnmond&deelproces=pro-dsp")
    paper = page.locator(".canvas g.frame rect").first
    expect(paper).to_have_attribute("fill", DARK.page, timeout=30_000)
    page.emulate_media(color_scheme="light")
    expect(paper).to_have_attribute("fill", "#FFFFFF")


def test_a_small_box_is_selected_wherever_it_is_clicked(page: Page):
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto("/werksessie?klantreis=rijnmond&deelproces=pro-dsp")
    expect(boxes(page).first).to_be_visible(timeout=30_000)
    page.locator(".canvas").click(position={"x": 300, "y": 300})
    page.keyboard.press("d")
    expect(boxes(page).first).to_have_text(re.compile(r"^\d+$"))
    expect(page.locator(".zoom")).not_to_have_text("100%")
    workshop = page.locator(".workshop")
    for number in (2, 5, 9, 14):
        box = boxes(page).nth(number)
        address = box.get_attribute("data-address") or ""
        area = box.locator("g > :first-child").first.bounding_box()
        assert area
        for share in (0.5, 0.85):
            page.keyboard.press("Escape")
            page.mouse.move(area["x"] + area["width"] / 2, area["y"] + area["height"] / 2)
            page.mouse.click(area["x"] + area["width"] * share, area["y"] + area["height"] / 2)
            expect(workshop).to_have_attribute("data-selected", address)


@pytest.mark.parametrize(
    "garbage", ["garbage{", "null", '{"density": "toString", "theme": 3}', "7"]
)
def test_anything_in_the_memory_of_the_tab_will_do(page: Page, journeys: Path, garbage: str):
    journey = new_journey(journeys)
    begin(page, journey)
    page.evaluate(
        """([journey, text]) => {
            for (const key of ['looks', `news ${journey}`, `cursor ${journey}/pro-dsp`]) {
                sessionStorage.setItem(key, text);
            }
        }""",
        [journey, garbage],
    )
    begin(page, journey)
    enter(page, "mentor: belt")
    expect_steps(page, "Belt")
    expect(page.get_by_label("Wat staat er in")).to_have_value("werk")


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("menu", [".looks", ".help"])
def test_a_menu_of_the_drawing_fits_a_phone(participant: Enter, width: int, menu: str):
    page = participant(width=width, height=844)
    page.goto("/werksessie?klantreis=rijnmond&deelproces=pro-dsp")
    expect(boxes(page).first).to_be_attached(timeout=30_000)
    page.locator(f"{menu} summary").click()
    area = page.locator(f"{menu} > :not(summary)").bounding_box()
    assert area
    assert area["x"] >= 0
    assert area["x"] + area["width"] <= width
