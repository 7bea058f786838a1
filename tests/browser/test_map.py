"""The map of a journey in a real browser: large, by keys alone, on a phone, and live."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import Enter, Violations

JOURNEYS = ("rijnmond", "noord-midden-drenthe", "leeg", "half")
TITLES = ".st-key-map svg .step text[font-weight='700'][font-size='24']"
HEIGHT = "text => parseFloat(text.getAttribute('font-size')) * text.getScreenCTM().d"


def opened(page: Page, journey: str = "rijnmond") -> Page:
    page.goto(f"/?klantreis={journey}")
    expect(page.locator(".st-key-map .map[data-drawn] a").first).to_be_visible()
    return page


@pytest.mark.parametrize("journey", JOURNEYS)
def test_titles_are_large_on_a_projector(participant: Enter, journey: str):
    page = opened(participant(width=1366, height=768), journey)
    heights = page.locator(TITLES).evaluate_all(f"all => all.map({HEIGHT})")
    assert heights
    assert min(heights) >= 20


def test_a_projector_shows_the_whole_map(participant: Enter):
    page = opened(participant(width=1366, height=768))
    box = page.locator(".st-key-map svg").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1366
    assert box["y"] + box["height"] <= 768


def test_every_box_is_reached_and_opened_by_keys(page: Page):
    links = opened(page).locator(".st-key-map svg a")
    links.first.focus()
    for place in range(links.count()):
        expect(links.nth(place)).to_be_focused()
        page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(links.last).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".workshop")).to_have_attribute("data-key", "rijnmond/dsp-wi")
    assert len(page.context.pages) == 1


def test_the_focus_is_a_ring_in_two_colours(page: Page):
    opened(page).locator(".st-key-map svg a").first.focus()
    page.keyboard.press("Tab")
    rings = page.locator(".st-key-map svg .ring rect")
    expect(rings).to_have_count(2)
    looks = rings.evaluate_all(
        "all => all.map((each) => getComputedStyle(each))"
        ".map(({ stroke, strokeWidth }) => [stroke, parseFloat(strokeWidth)])"
    )
    assert len({stroke for stroke, _ in looks}) == 2
    assert all(thick >= 3 for _, thick in looks)


def test_a_screen_reader_hears_box_by_box(page: Page):
    items = opened(page).get_by_role("list").locator("a")
    expect(items.first).to_have_accessible_name(
        re.compile(r"^Deelproces 1: Van mbo naar Werk & Inkomen\. Status: concept\. Er zijn 34 st")
    )
    names = items.evaluate_all("all => all.map((each) => each.getAttribute('aria-label'))")
    found = [name for name in names if name]
    assert [int(name.split(":")[0].split()[1]) for name in found] == list(range(1, 8))


def test_on_a_phone_the_table_leads_and_the_map_scrolls_in_its_frame(phone: Page):
    opened(phone)
    tops = [
        phone.locator(each).evaluate("each => each.getBoundingClientRect().top")
        for each in (".counts", ".st-key-map")
    ]
    assert tops[0] < tops[1]
    frame = phone.locator(".st-key-map .map")
    assert frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    assert phone.locator("[data-testid=stMain]").evaluate("main => main.scrollWidth") == 390


@pytest.mark.parametrize("journey", JOURNEYS)
@pytest.mark.parametrize("width", [1366, 390])
def test_a_map_has_no_violations(participant: Enter, axe: Violations, journey: str, width: int):
    assert axe(opened(participant(width=width, height=768), journey)) == []


def test_a_title_that_means_harm_is_shown_as_it_is(page: Page):
    opened(page, "half")
    expect(page.locator(".st-key-map svg text", has_text="<img")).to_be_visible()
    expect(page.locator(".st-key-map img")).to_have_count(0)
