"""Everybody can edit: on a phone, at 200 percent, by keyboard, and by ear."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Enter, Violations
from .typist import bar, begin, enter, new_journey, settled

PHONE = {"width": 390, "height": 844}
ZOOMED = {"width": 683, "height": 384, "device_scale_factor": 2}
"""A laptop of 1366 by 768 at 200 percent."""
FOCUS = """() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element && element !== document.body ? element.tagName + ' ' + element.className : '';
}"""
STOP = """() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === document.body) return ['around', 'yes'];
    const { width, height } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') || element.textContent.trim();
    const seen = width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
    return [name, seen ? 'yes' : ''];
}"""
LISTEN = """(workshop) => {
    window.heard = [];
    const region = (node) => (node.nodeType === 1 ? node : node.parentElement)
        ?.closest('[role=status], [role=alert]');
    new MutationObserver((changes) => {
        const regions = new Set(changes.map((each) => region(each.target)).filter(Boolean));
        for (const each of regions) if (each.textContent) window.heard.push(each.textContent);
    }).observe(workshop, { subtree: true, childList: true, characterData: true });
}"""
MOST_STOPS = 90
Do = Callable[[Page], None]


@pytest.fixture
def journey(journeys: Path) -> str:
    """Give a journey of this test alone."""
    return new_journey(journeys)


@pytest.fixture
def session(page: Page, journey: str) -> Page:
    """Give somebody with three steps, and the hands in the bar."""
    begin(page, journey)
    enter(page, "mentor: ziet een jongere", "belt de ouders", "dsp: gaat langs")
    page.locator(".workshop").evaluate(LISTEN)
    return page


def suggests(page: Page) -> None:
    """Open the list of suggestions."""
    page.keyboard.type("jong")
    expect(page.locator(".suggestions").get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")


def leaves_unclear(page: Page) -> None:
    """Leave two lines that say nothing, one in the bar."""
    enter(page, "99 -> 98")
    page.keyboard.type("belt nog eens")
    settled(page)
    expect(page.locator(".unclear li")).to_have_count(1)


def opens_card(page: Page) -> None:
    """Open the card of what can be typed."""
    page.keyboard.press("F1")
    expect(page.get_by_role("dialog")).to_be_visible()


def opens_form(page: Page) -> None:
    """Show the form of the first step."""
    page.locator(".sentences button").first.click()
    expect(page.locator(".form .entry").first).to_be_visible()


def parks(page: Page) -> None:
    """Park a text, and look at it."""
    enter(page, "# geld voor de bus")
    page.get_by_role("button", name=re.compile("^Parkeerplaats")).click()
    expect(page.locator(".parked .typed")).to_be_visible()


def clashes(page: Page) -> None:
    """Type in a field that somebody else changes."""
    opens_form(page)
    name = page.locator('.form .entry[data-key="naam"] :is(input, textarea)')
    name.fill("Ziet wie er niet is")
    at = page.locator(".sentences button").first.get_attribute("data-address")
    key = page.locator(".workshop").get_attribute("data-key")
    assert key
    address = page.url.split("/werksessie")[0]
    version = int(page.locator(".workshop").get_attribute("data-version") or 0)
    edits = [{"kind": "rename", "at": at, "name": "Mist een jongere"}]
    page.request.post(
        f"/api/journeys/{key.split('/')[0]}/edits",
        data={"command": "ander", "seen": version, "edits": edits},
        headers={"origin": address},
    )
    expect(page.locator(".form")).to_contain_text("Mist een jongere")


STATES = [suggests, leaves_unclear, opens_card, opens_form, parks, clashes]


@pytest.mark.parametrize("size", [PHONE, ZOOMED], ids=["390", "200%"])
@pytest.mark.parametrize("state", STATES)
def test_no_state_has_violations(
    participant: Enter, journey: str, axe: Violations, size: dict[str, int], state: Do
):
    page = begin(participant(**size), journey)
    enter(page, "mentor: ziet een jongere", "dsp: gaat langs")
    bar(page).focus()
    state(page)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == size["width"]


def test_what_is_not_saved_has_no_violations(
    chromium: Browser, address: str, journey: str, axe: Violations
):
    context = chromium.new_context(base_url=address, locale="nl-NL")  # refusals are no mistake here
    page = begin(context.new_page(), journey)
    page.route("**/lines", lambda route: route.fulfill(status=503, json={"sentence": "Vol."}))
    page.keyboard.type("mentor: belt")
    page.keyboard.press("Enter")
    expect(page.locator(".unsaved")).to_be_visible(timeout=30_000)
    assert axe(page) == []
    context.close()


def test_buttons_have_a_name_before_the_first_news(page: Page, journey: str, axe: Violations):
    page.route_web_socket("**/live?*", lambda _socket: None)
    page.goto(f"/werksessie?klantreis={journey}&deelproces=pro-dsp")
    expect(bar(page)).to_be_visible(timeout=30_000)
    assert axe(page) == []


@pytest.mark.parametrize("line", ["belt", "# geld", "? wie betaalt", "99 -> 98", "ongedaan"])
def test_a_line_is_announced_once_and_the_hands_stay(session: Page, line: str):
    enter(session, line)
    session.wait_for_function("() => window.heard.length > 0")
    assert len(heard(session)) == 1
    expect(bar(session)).to_be_focused()


@pytest.mark.parametrize("key", ["Control+z", "Control+y"])
def test_undo_from_the_drawing_is_announced_once(session: Page, key: str):
    session.keyboard.press("Escape")
    if key != "Control+z":
        changes(session, lambda: session.keyboard.press("Control+z"))
        session.evaluate("() => { window.heard.length = 0; }")
    changes(session, lambda: session.keyboard.press(key))
    assert len(heard(session)) == 1
    assert session.evaluate(FOCUS)


@pytest.mark.parametrize("keys", [["F2", "Ziet iets anders", "Enter"], ["Delete"]])
def test_a_change_in_the_drawing_is_announced_once(session: Page, keys: list[str]):
    opens_form(session)
    session.locator(".stage [role=listitem]").first.focus()
    changes(session, lambda: _press(session, keys))
    assert len(heard(session)) == 1
    assert session.evaluate(FOCUS)


def test_a_field_is_announced_once_and_keeps_the_hands(session: Page):
    opens_form(session)
    name = session.locator('.form .entry[data-key="naam"] :is(input, textarea)')
    name.fill("Ziet iets anders")
    changes(session, lambda: name.press("Enter"))
    assert len(heard(session)) == 1
    assert session.evaluate(FOCUS)


def test_what_somebody_else_does_is_announced_once(session: Page, participant: Enter, journey: str):
    other = begin(participant(), journey)
    changes(session, lambda: enter(other, "mailt"))
    session.wait_for_function("() => window.heard.length > 0")
    assert len(heard(session)) == 1
    expect(bar(session)).to_be_focused()


def test_the_tab_key_walks_around_the_page_and_is_never_trapped(session: Page):
    stops: list[list[str]] = []
    for _ in range(MOST_STOPS):
        session.keyboard.press("Tab")
        stops.append(session.evaluate(STOP))
        if stops[-1] == stops[0] and len(stops) > 1:
            break
    assert stops[-1] == stops[0]
    names = [name for name, _ in stops]
    assert {"Naar de inhoud", "Alles in beeld", "Typ een regel", "Voeg toe"} <= set(names)
    assert [name for name, seen in stops if not seen] == []


def changes(page: Page, act: Callable[[], object]) -> None:
    """Do something, and wait until the page shows the version that came of it."""
    before = page.locator(".workshop").get_attribute("data-version")
    act()
    expect(page.locator(".workshop")).not_to_have_attribute("data-version", before or "")
    settled(page)
    page.wait_for_function("() => window.heard.length > 0")


def heard(page: Page) -> list[str]:
    """Return what was announced."""
    said: list[str] = page.evaluate("() => window.heard")
    return said


def _press(page: Page, keys: list[str]) -> None:
    for key in keys:
        if " " in key:
            page.locator(".ask input").fill(key)
        else:
            page.keyboard.press(key)
