"""A page that followed every change shows the same as one that is opened now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Enter
from .typist import begin, enter, new_journey, settled

SHOWN = """() => {
  const shadows = [...document.querySelectorAll('*')].map((each) => each.shadowRoot);
  const root = [document, ...shadows].map((each) => each?.querySelector('.workshop')).find(Boolean);
  const svg = root.querySelector('.canvas svg').cloneNode(true);
  svg.querySelectorAll('.ring, .marker, .preview').forEach((each) => each.remove());
  for (const each of [svg, ...svg.querySelectorAll('*')]) {
    const passing = ['tabindex', 'aria-current', 'transform', 'style'];
    for (const name of passing) each.removeAttribute(name);
    each.classList.remove('chosen');
    if (!each.getAttribute('class')) each.removeAttribute('class');
  }
  const texts = (selector) => [...root.querySelectorAll(selector)].map((each) => each.textContent);
  return {
    drawing: svg.outerHTML.replaceAll('><', '>\\n<').split('\\n'),
    sentences: texts('.sentences li'), rows: texts('.words tbody tr'),
    findings: texts('.panel .line'), gaps: texts('.gaps:not([hidden])'),
  };
}"""
ROUNDS = (
    (
        "pro: belt",
        "wacht: 2 weken",
        "keuze: jo: wil je hulp? ja / nee",
        "ja: dsp: plant",
        "wi: helpt",
    ),
    ("pro -> dsp: melden", "na 2", "mentor: mailt ertussen", "! niemand belt", "? wie betaalt"),
    ("hernoem 1 belt de jongere", "doet 2 wi", "wis 2", "terug", "nee: einde: geen hulp", "wis 4"),
    (
        "rol: buurthuis",
        "buurthuis: doet open",
        "terug",
        "terug",
        "opnieuw",
        "naar 1",
        "fase nazorg",
    ),
)


def shown(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(SHOWN)
    return found


@pytest.fixture
def journey(journeys: Path) -> str:
    return new_journey(journeys)


def test_the_page_shows_what_a_fresh_one_shows(participant: Enter, journey: str):
    page, fresh = participant(), participant()
    begin(page, journey)
    for lines in ROUNDS:
        enter(page, *lines)
        expect_alike(page, fresh)
    for button in ("Nummer opnieuw", "Teken opnieuw"):
        page.get_by_role("button", name=button).click()
        expect_alike(page, fresh)
    drawn = page.locator("svg [role=listitem][data-step]")
    before = drawn.count()
    drawn.nth(2).click()
    page.keyboard.press("Delete")
    expect(drawn).to_have_count(before - 1)
    expect(page.locator(".sentences li[aria-current]")).to_have_count(1)  # its neighbour now
    expect(page.locator(".panel .back")).to_be_visible()
    page.locator(".panel .back").click()
    expect_alike(page, fresh)


def expect_alike(page: Page, fresh: Page) -> None:
    """Open the same place anew beside a page, and compare what both show."""
    settled(page)
    fresh.goto(page.url)
    expect(fresh.locator(".workshop[data-epoch]")).to_be_visible(timeout=30_000)
    version = str(fresh.locator(".workshop").get_attribute("data-version"))
    expect(page.locator(".workshop")).to_have_attribute("data-version", version)
    assert shown(page) == shown(fresh)
