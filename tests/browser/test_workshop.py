"""The workshop in a real browser: by mouse, by keys, on the wall and on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Enter

WORKSHOP = "/werksessie?klantreis=rijnmond&deelproces=mbo-wi"


@pytest.fixture
def workshop(page: Page) -> Page:
    """Open the first deelproces at a wide screen."""
    return opened(page)


def opened(page: Page, path: str = WORKSHOP) -> Page:
    page.goto(path)
    expect(page.locator(".workshop[data-version]")).to_be_visible()
    return page


def item(page: Page, address: str) -> Locator:
    return page.locator(f'svg [role=listitem][data-address="mbo-wi/{address}"]')


def selected(page: Page) -> str:
    return page.locator(".workshop").get_attribute("data-selected") or ""


def expect_selected(page: Page, address: str) -> None:
    expect(page.locator(".workshop")).to_have_attribute("data-selected", f"mbo-wi/{address}")


def test_the_first_screen_shows_the_drawing_and_the_findings(workshop: Page):
    box = workshop.locator(".view").bounding_box()
    assert box is not None
    assert box["width"] > 1300
    assert box["y"] + box["height"] <= 1080
    headings = workshop.locator(".panel h2")
    expect(headings.nth(0)).to_have_text("Dit staat goed")
    expect(headings.nth(1)).to_contain_text("Nog te bespreken")


def test_a_click_selects_and_shows_the_details(workshop: Page):
    item(workshop, "doet-aanbod").click()
    expect_selected(workshop, "doet-aanbod")
    expect(workshop.locator(".panel h2")).to_contain_text("Doet aanbod loopbaanbegeleiding")
    expect(workshop.locator(".form .entry[data-key=actor] input")).to_have_value("Mbo-school")
    expect(workshop).to_have_url(re.compile(r"plek=mbo-wi%2Fdoet-aanbod"))


def test_a_selection_is_not_a_run_of_the_page(workshop: Page):
    workshop.evaluate("window.runs = 0")
    workshop.evaluate(
        """new MutationObserver((changes) => { window.runs += changes.length }).observe(
            document.querySelector('[data-testid=stApp]'),
            { attributeFilter: ['data-test-script-state'] })"""
    )
    item(workshop, "doet-aanbod").click()
    expect_selected(workshop, "doet-aanbod")
    assert workshop.evaluate("window.runs") == 0


def test_arrow_keys_walk_along_the_flow_and_back(workshop: Page):
    item(workshop, "kijkt-vooruit").focus()
    workshop.keyboard.press("Enter")
    expect_selected(workshop, "kijkt-vooruit")
    workshop.keyboard.press("ArrowRight")
    expect_selected(workshop, "doet-aanbod")
    expect(item(workshop, "doet-aanbod")).to_be_focused()
    workshop.keyboard.press("ArrowLeft")
    expect_selected(workshop, "kijkt-vooruit")


def test_up_and_down_cross_the_lanes(workshop: Page):
    item(workshop, "doet-aanbod").click()
    lane = item(workshop, "doet-aanbod").get_attribute("data-lane")
    workshop.keyboard.press("ArrowUp")
    above = selected(workshop).removeprefix("mbo-wi/")
    assert item(workshop, above).get_attribute("data-lane") != lane


def test_home_and_end_go_to_the_first_and_the_last(workshop: Page):
    item(workshop, "doet-aanbod").click()
    workshop.keyboard.press("End")
    last = selected(workshop)
    workshop.keyboard.press("Home")
    expect_selected(workshop, "kijkt-vooruit")
    assert last not in ("", "mbo-wi/kijkt-vooruit")


def test_g_goes_from_gap_to_gap_and_round(workshop: Page):
    gaps = workshop.locator("svg .gap[role=listitem]")
    item(workshop, "kijkt-vooruit").click()
    met = []
    for _ in range(gaps.count() + 1):
        workshop.keyboard.press("g")
        met.append(selected(workshop))
    assert met[0] == met[-1]
    assert len(set(met)) == gaps.count()
    expect(workshop.locator(".panel .number.gap")).to_be_visible()


def test_enter_opens_the_details_and_escape_returns(workshop: Page):
    item(workshop, "doet-aanbod").click()
    workshop.keyboard.press("Enter")
    expect(workshop.locator(".panel h2")).to_be_focused()
    workshop.keyboard.press("Escape")
    expect(item(workshop, "doet-aanbod")).to_be_focused()
    workshop.keyboard.press("Escape")
    expect(workshop.locator(".workshop")).to_have_attribute("data-selected", "")


def test_the_drawing_is_one_stop_for_the_tab_key(workshop: Page):
    assert workshop.locator("svg [role=listitem][tabindex='0']").count() == 1
    item(workshop, "doet-aanbod").click()
    assert workshop.locator("svg [role=listitem][tabindex='0']").count() == 1


def test_a_finding_leads_to_its_place_and_back_to_its_line(workshop: Page):
    line = workshop.locator(".findings .line").nth(5)
    key = line.get_attribute("data-line")
    line.click()
    address = selected(workshop)
    assert address
    place = workshop.locator(f'svg [data-address="{address}"][role=listitem]')
    expect(place).to_be_focused()
    expect(place).to_be_in_viewport()
    expect(workshop.locator("svg .ring")).to_be_in_viewport()
    workshop.locator(".panel .back").click()
    expect(workshop.locator(f'.findings .line[data-line="{key}"]')).to_be_focused()


def test_a_link_opens_the_same_place(page: Page):
    opened(page, f"{WORKSHOP}&plek=mbo-wi/o-voort")
    expect_selected(page, "o-voort")
    expect(item(page, "o-voort")).to_be_in_viewport()


def test_zoom_by_button_and_key(workshop: Page):
    zoom = workshop.locator(".stage")
    expect(zoom).to_have_attribute("data-zoom", "1.00")
    workshop.get_by_role("button", name="Groter (+)").click()
    expect(zoom).to_have_attribute("data-zoom", "1.25")
    item(workshop, "kijkt-vooruit").focus()
    workshop.keyboard.press("-")
    workshop.keyboard.press("-")
    expect(zoom).to_have_attribute("data-zoom", "0.80")
    workshop.keyboard.press("0")
    expect(item(workshop, "op-opleiding")).to_be_in_viewport()
    workshop.keyboard.press("1")
    expect(zoom).to_have_attribute("data-zoom", "1.00")


def test_zoom_by_wheel_keeps_the_point_under_the_mouse(workshop: Page):
    place = item(workshop, "wil-aanbod")
    before = place.bounding_box()
    assert before is not None
    workshop.mouse.move(before["x"] + before["width"] / 2, before["y"] + before["height"] / 2)
    workshop.keyboard.down("Control")
    workshop.mouse.wheel(0, -200)
    workshop.keyboard.up("Control")
    expect(workshop.locator(".stage")).not_to_have_attribute("data-zoom", "1.00")
    after = place.bounding_box()
    assert after is not None
    assert after["width"] > before["width"]
    assert abs((after["x"] + after["width"] / 2) - (before["x"] + before["width"] / 2)) < 40


def test_a_drag_moves_the_drawing_and_selects_nothing(workshop: Page):
    box = item(workshop, "doet-aanbod").bounding_box()
    assert box is not None
    workshop.mouse.move(box["x"] + 60, box["y"] + 120)
    workshop.mouse.down()
    workshop.mouse.move(box["x"] - 140, box["y"] + 120, steps=4)
    workshop.mouse.up()
    assert workshop.locator(".view").evaluate("view => view.scrollLeft") > 100
    assert selected(workshop) == ""


def test_the_titles_of_lanes_stay_in_view(workshop: Page):
    workshop.locator(".view").evaluate("view => view.scrollTo(1500, 0)")
    title = workshop.locator("svg .title[data-lane='mbo']")
    view = workshop.locator(".view").bounding_box()
    assert view is not None
    expect(title).to_be_in_viewport()
    workshop.wait_for_function(
        "([title, left]) => Math.abs(title.getBoundingClientRect().left - left) < 3",
        arg=[title.element_handle(), view["x"]],
    )


def test_everything_stands_in_words_below(workshop: Page):
    drawn = workshop.locator("svg [role=listitem][data-number]")
    sentences = workshop.locator(".sentences li")
    assert sentences.count() >= drawn.count() > 30
    number = workshop.locator(".sentences .number").nth(3)
    number.click()
    expect_selected(workshop, "maakt-plan")
    expect(workshop.locator(".sentences li[aria-current]")).to_have_count(1)


def test_the_table_holds_the_same_numbers(workshop: Page):
    workshop.get_by_text("Als tabel").click()
    rows = workshop.locator(".words tbody th")
    sentences = workshop.locator(".sentences .number")
    assert rows.all_inner_texts() == sentences.all_inner_texts()


def test_another_deelproces_can_be_chosen_by_keys(workshop: Page):
    choice = workshop.get_by_role("combobox", name="Deelproces")
    choice.focus()
    choice.press("ArrowDown")
    choice.press("ArrowDown")
    choice.press("Enter")
    expect(workshop.locator(".workshop")).not_to_have_attribute("data-key", "rijnmond/mbo-wi")
    expect(workshop).to_have_url(re.compile(r"deelproces=(?!mbo-wi)"))
    expect(workshop.locator(".workshop")).to_have_attribute("data-selected", "")


def test_a_hostile_name_is_only_a_name(page: Page):
    opened(page, "/werksessie?klantreis=half")
    step = page.locator(".canvas svg [role=listitem]")
    expect(step).to_have_attribute("aria-label", re.compile(r"<script>alert\(1\)</script>"))
    assert page.locator(".canvas script").count() == 0


def test_a_phone_shows_the_list_first_and_never_scrolls_sideways(phone: Page):
    opened(phone)
    tops = {
        name: (phone.locator(name).bounding_box() or {"y": 0})["y"]
        for name in (".sentences", ".stage", ".panel")
    }
    assert tops[".sentences"] < tops[".stage"] < tops[".panel"]
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    phone.locator(".sentences .number").nth(2).click()
    expect(phone.locator(".panel h2")).to_be_in_viewport()
    phone.locator(".panel .back").click()
    expect(phone.locator(".sentences .number").nth(2)).to_be_focused()


def test_less_motion_is_honoured(participant: Enter):
    calm = opened(participant(reduced_motion="reduce"))
    calm.locator(".findings .line").nth(5).click()
    expect(calm.locator("svg .ring")).to_be_in_viewport()


def test_the_small_drawing_shows_where_we_are_and_leads_there(workshop: Page):
    small = workshop.locator(".minimap")
    picture = small.locator("img")
    workshop.wait_for_function("image => image.naturalWidth > 0", arg=picture.element_handle())
    box = small.bounding_box()
    assert box is not None
    workshop.mouse.click(box["x"] + box["width"] * 0.9, box["y"] + box["height"] / 2)
    assert workshop.locator(".view").evaluate("view => view.scrollLeft") > 2000
    frame = small.locator(".frame").bounding_box()
    assert frame is not None
    assert frame["x"] > box["x"] + box["width"] / 2
