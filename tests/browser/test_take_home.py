"""The page to take home, opened as a file of its own and printed on A3."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from .conftest import Enter, Violations

MILLIMETRE = 96 / 25.4
PART = "vso-wi/klantreis.html"


def at_home(page: Page) -> Page:
    """Show the file without the server it came from."""
    answer = page.request.get(f"/download/rijnmond/{PART}")
    assert answer.ok
    page.set_content(answer.text())
    return page


def test_it_has_no_violations(page: Page, axe: Violations):
    assert axe(at_home(page)) == []


def test_the_whole_journey_holds_every_drawing(page: Page):
    answer = page.request.get("/download/rijnmond/klantreis.html")
    assert answer.text().count('role="img"') == 7


def test_a_phone_never_scrolls_it_sideways(phone: Page):
    at_home(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


def test_on_paper_it_is_a3_on_its_side(page: Page):
    printed = at_home(page).pdf(prefer_css_page_size=True, print_background=True)
    sizes = {
        tuple(round(float(side) / 72 * 25.4) for side in found)
        for found in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    }
    assert sizes == {(420, 297)}


def test_on_paper_every_piece_of_the_drawing_fits_its_sheet(participant: Enter):
    page = at_home(participant(width=round(396 * MILLIMETRE)))
    page.emulate_media(media="print")
    sizes = page.locator(".sheets > div").evaluate_all(
        "all => all.map(each => [each.scrollWidth, each.scrollHeight])"
    )
    assert len(sizes) > 1
    assert all(wide <= 187 * MILLIMETRE and high <= 273 * MILLIMETRE for wide, high in sizes)
    assert page.evaluate("document.documentElement.scrollWidth") <= 397 * MILLIMETRE
