"""The pages on A4, opened as files of their own, on a phone and on paper."""

from __future__ import annotations

import re
from functools import cache

import pytest
from playwright.sync_api import Page

from klantreis.live import takehome
from klantreis.live.library import Library
from klantreis.live.view import View
from klantreis.store import Folder
from klantreis.writers.role import with_a_role

from .conftest import JOURNEYS, Violations

PAGES = {
    "rol": takehome.role_of("wi"),
    "jongere": takehome.who_helps,
    "stuurgroep": takehome.board,
}
PARTS = ("mbo-wi", "mbo-dsp", "pro-wi", "pro-dsp", "vso-wi", "vso-dsp", "dsp-wi")


@cache
def view() -> View:
    return Library(Folder(JOURNEYS)).view("rijnmond")


@cache
def written(kind: str, part: str = "mbo-wi") -> str:
    return PAGES[kind](view(), view().parts[part]).decode()


@pytest.mark.parametrize("kind", PAGES)
def test_it_has_no_violations(page: Page, axe: Violations, kind: str):
    page.set_content(written(kind))
    assert axe(page) == []


@pytest.mark.parametrize("kind", PAGES)
def test_a_phone_never_scrolls_it_sideways(phone: Page, kind: str):
    phone.set_content(written(kind))
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


def pages_of(page: Page, text: str) -> int:
    """Print a page, all of it on A4, and return how many sheets that takes."""
    page.set_content(text)
    printed = page.pdf(prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert {tuple(round(float(side) / 72 * 25.4) for side in size) for size in sizes} == {
        (210, 297)
    }
    return len(re.findall(rb"/Type /Page\b", printed))


@pytest.mark.parametrize("kind", ["jongere", "stuurgroep"])
@pytest.mark.parametrize("part", PARTS)
def test_it_fits_one_a4(page: Page, kind: str, part: str):
    assert pages_of(page, written(kind, part)) == 1


@pytest.mark.parametrize(
    ("who", "part"), [("wi", "mbo-wi"), ("pro", "pro-dsp"), ("dsp", "pro-dsp"), ("mbo", "mbo-dsp")]
)
def test_a_large_role_fits_one_a4(page: Page, who: str, part: str):
    text = takehome.role_of(who)(view(), view().parts[part]).decode()
    assert pages_of(page, text) == 1


def test_a_role_never_takes_a_third(page: Page):
    for part in PARTS:
        for who in with_a_role([view().parts[part].outline]):
            text = takehome.role_of(who)(view(), view().parts[part]).decode()
            assert pages_of(page, text) <= 2


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("part", ["mbo-wi", "vso-wi"])
def test_no_letter_on_paper_is_under_9_points(page: Page, kind: str, part: str):
    page.set_content(written(kind, part))
    page.emulate_media(media="print")
    smallest = page.evaluate(
        "Math.min(...[...document.querySelectorAll('body *')].filter((each) => each.innerText)"
        ".map((each) => parseFloat(getComputedStyle(each).fontSize)))"
    )
    assert smallest >= 9 / 72 * 96
