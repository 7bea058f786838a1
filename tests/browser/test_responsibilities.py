"""Verantwoordelijkheden in a real browser: the heat map is drawn, and the table leads on."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

ONE = "/verantwoordelijkheden?klantreis=rijnmond&deelproces=mbo-wi"
DRAWN = ".st-key-heat .textpoint"


def test_the_heat_map_has_the_letters_of_the_table(page: Page):
    page.goto(ONE)
    page.locator(DRAWN).first.wait_for()
    drawn = page.locator(DRAWN).all_text_contents()
    seen = page.locator(".matrix td [aria-hidden]").all_text_contents()
    assert sorted(drawn) == sorted(seen)


def test_a_row_leads_to_its_item(page: Page):
    page.goto(ONE)
    page.locator(".matrix tbody th a").nth(1).click()
    expect(page.locator("svg .ring")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("plek=mbo-wi"))


def test_the_totals_lead_to_a_deelproces(page: Page):
    page.goto("/verantwoordelijkheden?klantreis=rijnmond&deelproces=*")
    page.locator(".matrix tbody th a").nth(6).click()
    expect(page.locator(".matrix .group").first).to_be_visible()
    expect(page).to_have_url(re.compile("deelproces=dsp-wi"))


def test_the_names_stay_in_sight_on_a_phone(phone: Page):
    phone.goto(ONE)
    frame = phone.locator(".scrolls.tall")
    expect(frame).to_be_visible()
    frame.evaluate("frame => { frame.scrollLeft = 300; frame.scrollTop = 400; }")
    place = "each => each.getBoundingClientRect().left"
    row = phone.locator(".matrix tbody th[scope=row]").nth(12)
    assert abs(row.evaluate(place) - frame.evaluate(place)) < 2
