"""Somebody with the hands in the bar, for tests that type."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

START = Path(__file__).parents[1] / "capture" / "sessie.yaml"
OTHER = "  - {id: nazorg, titel: Nazorg, status: leeg}\n"
NUMBERS = count(1)
Open = Callable[..., Page]


def new_journey(folder: Path, more: str = "") -> str:
    """Put a journey with roles and an empty deelproces in a folder, and return its key.

    `more` are deelprocessen that follow it.
    """
    key = f"balk-{next(NUMBERS)}"
    text = START.read_text("utf-8").replace("id: sessie", f"id: {key}")
    (folder / f"{key}.yaml").write_text(text + more, "utf-8")
    return key


def begin(page: Page, journey: str) -> Page:
    """Open the empty deelproces of a journey, and go to the bar."""
    page.goto(f"/werksessie?klantreis={journey}&deelproces=pro-dsp")
    expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=30_000)
    expect(page.locator(".where")).not_to_be_empty()
    bar(page).focus()
    return page


def bar(page: Page) -> Locator:
    """Return the field of the bar."""
    return page.get_by_role("combobox", name="Typ een regel")


def reply(page: Page) -> Locator:
    """Return the sentence that the bar shows."""
    return page.locator(".reply")


def enter(page: Page, *lines: str) -> None:
    """Type lines, and wait until everything is with the server."""
    for line in lines:
        page.keyboard.type(line)
        page.keyboard.press("Enter")
    settled(page)


def settled(page: Page) -> None:
    """Wait until the server has everything."""
    expect(page.locator(".workshop")).to_have_attribute(
        "data-unsaved", re.compile("^0?$"), timeout=60_000
    )


def expect_steps(page: Page, *names: str, more: bool = False) -> None:
    """Wait until the steps of the page have these names, in this order; `more` may follow."""
    titles = page.locator(".words tbody td:nth-child(4)")
    for place, name in enumerate(names):
        expect(titles.nth(place)).to_have_text(name)
    if not more:
        expect(titles).to_have_count(len(names))
