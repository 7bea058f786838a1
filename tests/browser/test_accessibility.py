"""No page breaks a rule of WCAG level A or AA that a machine can see."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Enter, Violations
from .test_other_pages import PATHS, opened


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", [1920, 390])
def test_a_page_has_no_violations(participant: Enter, axe: Violations, path: str, width: int):
    page = opened(participant(width=width), path)
    assert axe(page) == []


@pytest.mark.parametrize("path", PATHS)
def test_a_dark_page_has_no_violations(participant: Enter, axe: Violations, path: str):
    page = opened(participant(color_scheme="dark"), path)
    assert axe(page) == []


def test_what_one_fills_in_has_no_violations_in_the_dark(participant: Enter, axe: Violations):
    page = opened(participant(color_scheme="dark"), "/werksessie")
    page.locator(".findings .line").nth(2).click()
    page.locator(".looks summary").click()
    assert axe(page) == []
    page.locator(".canvas g.step").first.click()
    page.keyboard.press("/")
    page.keyboard.type("p")
    expect(page.locator(".suggestions")).to_be_visible()
    assert axe(page) == []


def test_the_details_have_no_violations(page: Page, axe: Violations):
    opened(page, "/werksessie").locator(".findings .line").nth(2).click()
    page.locator(".help summary").click()
    page.get_by_text("Als tabel").click()
    assert axe(page) == []


def test_a_question_has_no_violations(page: Page, axe: Violations):
    opened(page, "/kritische-vriend").keyboard.press("ArrowRight")
    expect(page.locator(".question")).to_be_visible()
    assert axe(page) == []


@pytest.mark.parametrize("journey", ["half", "stuk"])
def test_a_broken_file_has_no_violations(page: Page, axe: Violations, journey: str):
    page.goto(f"/?klantreis={journey}")
    expect(page.locator(".banner")).to_be_visible()
    assert axe(page) == []


@pytest.mark.parametrize("journey", ["half", "stuk"])
def test_the_text_of_a_broken_file_has_no_violations(page: Page, axe: Violations, journey: str):
    page.goto(f"/bestand?klantreis={journey}")
    expect(page.locator(".problems li").first).to_be_visible()
    assert axe(page) == []


def test_forced_colours_keep_the_selection_visible(participant: Enter):
    page = opened(participant(forced_colors="active"), "/werksessie")
    page.locator(".findings .line").nth(2).click()
    expect(page.locator("svg .ring")).to_be_in_viewport()


def test_the_roles_of_one_deelproces_have_no_violations(page: Page, axe: Violations):
    page.goto("/verantwoordelijkheden?klantreis=rijnmond&deelproces=vso-wi")
    page.locator(".st-key-heat .textpoint").first.wait_for()
    assert axe(page) == []
