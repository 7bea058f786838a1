"""An aanpak and a persona in a real browser: whole on a phone, and linked to the journey."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Violations

PAGES = ("/?klantreis=rode-loper", "/?klantreis=pro-zonder-plan")


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_never_scrolls_it_sideways(phone: Page, axe: Violations, path: str):
    phone.goto(path)
    expect(phone.locator(".facts")).to_be_visible()
    assert phone.locator("[data-testid=stMain]").evaluate("main => main.scrollWidth") == 390
    assert axe(phone) == []


def test_a_joint_leads_to_the_step_of_the_journey(page: Page):
    page.goto(PAGES[0])
    row = page.locator(".joints tr", has=page.get_by_role("rowheader", name="k4", exact=True))
    row.get_by_role("link", name="Maakt met de jongere een plan").click()
    expect(page.locator(".workshop")).to_have_attribute("data-key", "rijnmond/pro-dsp")


def test_a_persona_is_one_click_away_where_it_has_nothing(page: Page):
    page.goto("/kritische-vriend?klantreis=pro-zonder-plan")
    page.get_by_role("link", name="Bekijk wie dit is").click()
    expect(page.locator(".facts")).to_be_visible()
