"""What is printed is light, whatever the page is on the screen."""

from __future__ import annotations

import re
from time import monotonic

import pytest
from playwright.sync_api import Page, expect

from klantreis.layout.palette import DARK, LIGHT, ON_PAPER

from .conftest import Enter
from .test_other_pages import opened

DRAWN = {"/": ".st-key-map svg", "/werksessie": ".canvas svg"}
PATIENCE = 20.0
"""Seconds."""
COLORS = """(svg) => [...svg.querySelectorAll('[fill], [stroke]')]
    .flatMap((each) => [each.getAttribute('fill'), each.getAttribute('stroke')])
    .filter((color) => color?.startsWith('#'))"""
BEHIND = """() => [document.documentElement, ...document.querySelectorAll(
    '[data-testid=stApp], [data-testid=stSelectbox] *')]
    .map((each) => getComputedStyle(each).backgroundColor)"""


def colors(page: Page, path: str) -> set[str]:
    found: list[str] = page.locator(DRAWN[path]).evaluate(COLORS)
    return set(found)


def expect_colors(page: Page, path: str, expected: set[str]) -> None:
    """Wait until a drawing has these colours; a page hears a little later that it is printed."""
    deadline = monotonic() + PATIENCE
    while (found := colors(page, path)) != expected and monotonic() < deadline:
        page.wait_for_timeout(100)
    assert found == expected


@pytest.mark.parametrize("path", DRAWN)
def test_a_dark_drawing_is_light_on_paper_and_dark_again_afterwards(participant: Enter, path: str):
    page = opened(participant(color_scheme="dark"), path)
    on_screen = colors(page, path)
    assert DARK.page in on_screen
    page.emulate_media(media="print")
    expect_colors(page, path, {ON_PAPER[each] for each in on_screen})
    page.emulate_media(media="screen")
    expect_colors(page, path, on_screen)


def test_a_light_drawing_keeps_its_colours_on_paper(page: Page):
    before = colors(opened(page, "/werksessie"), "/werksessie")
    assert LIGHT.page in before
    page.emulate_media(media="print")
    assert colors(page, "/werksessie") == before


def test_paper_is_white_and_without_buttons(participant: Enter):
    page = opened(participant(color_scheme="dark"), "/werksessie")
    page.emulate_media(media="print")
    expect(page.locator("[data-testid=stApp]")).to_have_css("color-scheme", "light")
    for color in page.evaluate(BEHIND):
        red, *others, seen = [*map(float, re.findall(r"[\d.]+", color)), 1.0][:4]
        assert seen == 0 or min(red, *others) == 255, color
    expect(page.locator(".st-key-frame")).to_be_hidden()
    expect(page.locator(".quick")).to_be_hidden()
    expect(page.locator(".stage > .bar")).to_be_hidden()
