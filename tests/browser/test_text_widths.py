"""What Chromium draws is never wider than the table by which the boxes were made."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from klantreis.layout.look import Look
from klantreis.layout.text import width
from klantreis.writers import svg
from tests import pictures

PARTS = list(pictures.parts())
MEASURED = """() => [...document.querySelectorAll('svg text')].map((each) => [
    each.textContent, Number(each.getAttribute('font-size')),
    each.getAttribute('font-weight') === '700', each.getComputedTextLength()])"""


@pytest.fixture(scope="module")
def sheet(chromium: Browser) -> Page:
    """Give a page without anything, and without a server."""
    return chromium.new_page()


@pytest.mark.parametrize("density", ["werk", "overzicht"])
def test_every_text_of_every_drawing_fits_what_was_measured(sheet: Page, density: str):
    count = 0
    for name, id in PARTS:
        scene = pictures.scene(name, id, Look.named(density=density))
        sheet.set_content(svg.write(scene, embed_font=True).decode())
        sheet.evaluate("() => document.fonts.ready.then(() => null)")
        for text, size, bold, length in sheet.evaluate(MEASURED):
            assert length <= width(text, size, bold) * 1.02 + 0.1, (name, id, text)
            count += 1
    assert count > 1000
