"""Samenhang in a real browser: the pictures, and the way to an item."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import pick

COHERENCE = "/samenhang?klantreis=rijnmond"


@pytest.fixture
def coherence(page: Page) -> Page:
    page.goto(COHERENCE)
    expect(page.locator(".between")).to_be_visible()
    return page


def test_the_network_is_drawn_and_has_a_name(coherence: Page):
    picture = coherence.get_by_role("figure", name=re.compile(r"^Netwerk van \d+ organisaties"))
    expect(picture.locator("svg .node").first).to_be_visible()
    expect(picture.locator("svg")).to_contain_text("GAT")


def test_the_terms_are_drawn_on_a_line_of_time(coherence: Page):
    expect(coherence.locator(".st-key-time-diploma .main-svg").first).to_be_visible(timeout=20_000)
    expect(coherence.locator(".st-key-time-diploma .barlayer path").first).to_be_visible()


def test_a_handover_leads_to_its_place(coherence: Page):
    coherence.locator(".ties td:nth-child(3) a").first.click()
    expect(coherence.locator(".workshop")).to_have_attribute("data-selected", re.compile("/o-"))


def test_every_link_in_the_page_goes_to_its_part(coherence: Page):
    links = coherence.locator(".contents a")
    for link in links.all():
        link.click()
        title = coherence.get_by_role("heading", name=link.inner_text(), exact=True)
        expect(title).to_have_id((link.get_attribute("href") or "").removeprefix("#"))
        expect(title).to_be_in_viewport()
    expect(links).to_have_count(4)


def test_another_school_gives_another_table(coherence: Page):
    pick(coherence, "Van welke school", "Praktijkonderwijs (pro)")
    expect(coherence.locator(".coverage")).to_contain_text("pro met diploma of verklaring")


def test_a_phone_gets_the_tables(phone: Page):
    phone.goto(COHERENCE)
    expect(phone.locator(".ties")).to_be_visible()
    expect(phone.locator(".st-key-network")).to_be_hidden()
