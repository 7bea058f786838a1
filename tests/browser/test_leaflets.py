"""The pages on A4, opened as files of their own, on a phone and on paper."""

from __future__ import annotations

import re
from functools import cache

import pytest
from playwright.sync_api import Page

from klantreis.live import takehome
from klantreis.live.library import Library
from klantreis.store import Folder

from .conftest import JOURNEYS, Violations

PAGES = {
    "rol": takehome.role_of("wi"),
    "jongere": takehome.who_helps,
    "stuurgroep": takehome.board,
}


@cache
def written(kind: str) -> str:
    view = Library(Folder(JOURNEYS)).view("rijnmond")
    return PAGES[kind](view, view.parts["mbo-wi"]).decode()


@pytest.mark.parametrize("kind", PAGES)
def test_it_has_no_violations(page: Page, axe: Violations, kind: str):
    page.set_content(written(kind))
    assert axe(page) == []


@pytest.mark.parametrize("kind", PAGES)
def test_a_phone_never_scrolls_it_sideways(phone: Page, kind: str):
    phone.set_content(written(kind))
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize(("kind", "most"), [("rol", 2), ("jongere", 1), ("stuurgroep", 1)])
def test_on_paper_it_is_a4(page: Page, kind: str, most: int):
    page.set_content(written(kind))
    printed = page.pdf(prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert {tuple(round(float(side) / 72 * 25.4) for side in size) for size in sizes} == {
        (210, 297)
    }
    assert len(re.findall(rb"/Type /Page\b", printed)) <= most
