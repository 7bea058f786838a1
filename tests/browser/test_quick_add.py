"""The bar in a real browser: one line, one Enter, nothing lost, and the hands never leave it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from .conftest import Enter, Violations
from .typist import OTHER, bar, begin, enter, expect_steps, new_journey, reply, settled

UNCLEAR = "na 99"


@pytest.fixture
def journey(journeys: Path) -> str:
    return new_journey(journeys, OTHER)


@pytest.fixture
def adrift(journey: str, chromium: Browser, address: str) -> Iterator[Page]:
    """Give one person whose network will fail: what the console says of that is no mistake."""
    context = chromium.new_context(base_url=address, locale="nl-NL")
    yield begin(context.new_page(), journey)
    context.close()


@pytest.fixture
def session(page: Page, journey: str) -> Page:
    """Give one person with the hands in the bar."""
    return begin(page, journey)


def leave_unclear(page: Page) -> None:
    """Type two lines that are not clear, each followed by the next line."""
    for line in (UNCLEAR, "na 98"):
        enter(page, line)
        expect(bar(page)).to_have_value(line)
    enter(page, "mentor: belt")


def said(page: Page) -> list[str]:
    """Return what was announced since `listen`."""
    announced: list[str] = page.evaluate("window.announced")
    return announced


def listen(page: Page) -> None:
    page.locator(".workshop > [role=status]").evaluate(
        """status => {
            window.announced = []
            new MutationObserver(() => window.announced.push(status.textContent))
                .observe(status, { childList: true, characterData: true, subtree: true })
        }"""
    )


def test_a_line_becomes_a_step_and_the_hands_stay(session: Page):
    enter(session, "mentor: meldt aan")
    expect(reply(session)).to_have_text(re.compile("Stap 1 'Meldt aan' toegevoegd bij Prakt"))
    expect(bar(session)).to_have_value("")
    expect(bar(session)).to_be_focused()
    expect(session.locator("svg [role=listitem][data-address$='/meldt-aan']")).to_be_visible()


def test_the_bar_says_where_the_next_line_goes(session: Page):
    enter(session, "mentor: meldt aan", "keuze: jo: wil je hulp? ja / nee")
    expect(session.locator(".where")).to_have_text("na stap 2, tak ja")
    expect(session.locator("svg .marker")).to_have_count(1)
    enter(session, "na 1")
    expect(session.locator(".where")).to_have_text("na stap 1")


def test_a_step_in_the_drawing_is_where_to_go_on(session: Page):
    enter(session, "mentor: meldt aan", "belt")
    session.locator("svg [role=listitem][data-address$='/meldt-aan']").click()
    session.keyboard.press("v")
    expect(session.locator(".where")).to_have_text("na stap 1")
    expect(bar(session)).to_be_focused()


def test_the_small_drawing_follows(session: Page):
    small = session.locator(".minimap img")
    before = small.get_attribute("src") or ""
    enter(session, "mentor: meldt aan")
    expect(small).not_to_have_attribute("src", before)


def test_of_lines_in_a_hurry_all_are_made_in_order_and_the_last_is_announced(session: Page):
    listen(session)
    enter(session, "mentor: een", "twee", "drie", "vier")
    expect(reply(session)).to_have_text(re.compile("Stap 4 'Vier'"))
    expect_steps(session, "Een", "Twee", "Drie", "Vier", more=True)
    announced = said(session)
    assert len(announced) == len(set(announced))
    assert "Stap 4" in announced[-1]


def test_an_unclear_line_comes_back_to_be_mended(session: Page):
    enter(session, UNCLEAR)
    expect(bar(session)).to_have_value(UNCLEAR)
    expect(bar(session)).to_have_attribute("aria-invalid", "true")
    expect(reply(session)).to_have_attribute("data-kind", "doubt")
    session.keyboard.press("End")
    session.keyboard.press("Control+a")
    session.keyboard.type("mentor: belt")
    session.keyboard.press("Enter")
    expect(reply(session)).to_have_text(re.compile("'Belt'"))


def test_who_types_on_loses_nothing_of_an_unclear_line(session: Page):
    enter(session, UNCLEAR)
    expect(bar(session)).to_have_value(UNCLEAR)
    session.keyboard.type("mentor: belt")
    expect(bar(session)).to_have_value("mentor: belt")
    expect(session.locator(".unclear .typed")).to_have_text(UNCLEAR)
    session.reload()
    expect(bar(session)).to_have_value("mentor: belt")
    expect(session.locator(".unclear .typed")).to_have_text(UNCLEAR)


def test_unclear_lines_are_mended_or_thrown_away_by_key(session: Page):
    leave_unclear(session)
    rows = session.locator(".unclear li")
    expect(rows).to_have_count(2)
    rows.nth(0).get_by_role("button", name="Gooi weg").press("Enter")
    expect(rows).to_have_count(1)
    expect(bar(session)).to_be_focused()
    rows.nth(0).get_by_role("button", name="Pas aan").press("Enter")
    expect(bar(session)).to_have_value("na 98")
    expect(bar(session)).to_be_focused()
    expect(session.locator(".unclear")).to_be_hidden()


def test_the_drawing_makes_room_for_what_is_unclear(session: Page):
    leave_unclear(session)
    expect(session.locator(".unclear li")).to_have_count(2)
    session.wait_for_function(
        """([drawing, bar]) =>
            drawing.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top + 1""",
        arg=[
            session.locator(".stage").element_handle(),
            session.locator(".quick").element_handle(),
        ],
    )
    expect(bar(session)).to_be_in_viewport(ratio=1)


def test_what_could_be_meant_is_one_key(session: Page):
    enter(session, "we: belt")  # Werk & Inkomen, Werkcentrum
    choices = session.locator(".choices button")
    expect(choices.nth(1)).to_be_visible()
    session.keyboard.press("2")
    expect(reply(session)).to_have_text(re.compile("Stap 1 'Belt' toegevoegd bij Werkcentrum"))
    expect(bar(session)).to_have_value("")
    expect(session.locator(".choices")).to_be_hidden()


def test_escape_keeps_the_line_that_could_mean_more(session: Page):
    enter(session, "we: belt")
    expect(session.locator(".choices button").first).to_be_visible()
    session.keyboard.press("Escape")
    expect(session.locator(".choices")).to_be_hidden()
    expect(bar(session)).to_have_value("we: belt")
    expect(bar(session)).to_be_focused()


def test_type_ahead_is_taken_with_tab_and_never_unasked(session: Page):
    session.keyboard.type("prak")
    expect(bar(session)).to_have_attribute("aria-expanded", "true")
    option = session.locator(".suggestions").get_by_role("option").first
    expect(option).to_contain_text("Praktijkonderwijs")
    session.keyboard.press("Tab")
    expect(bar(session)).to_have_value("PRO: ")
    expect(bar(session)).to_be_focused()
    session.keyboard.type("dsp")
    session.keyboard.press("Enter")
    expect(reply(session)).to_have_text(re.compile("'Dsp' toegevoegd bij Praktijkonderwijs"))


def test_type_ahead_can_be_walked(session: Page):
    session.keyboard.type("we")
    expect(session.locator(".suggestions").get_by_role("option").nth(1)).to_be_visible()
    session.keyboard.press("ArrowDown")
    session.keyboard.press("ArrowDown")
    second = session.locator(".suggestions").get_by_role("option").nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    active = bar(session).get_attribute("aria-activedescendant")
    assert active == second.get_attribute("id")
    expect(bar(session)).to_have_value("we")
    session.keyboard.press("Enter")
    expect(bar(session)).not_to_have_value("we")
    expect_steps(session)


def test_tab_before_the_answer_waits_for_it(session: Page):
    session.keyboard.type("prak")
    session.keyboard.press("Tab")
    session.keyboard.type("belt")
    expect(bar(session)).to_have_value("PRO: belt")


def test_escape_closes_the_list_and_then_leaves_the_bar(session: Page):
    enter(session, "mentor: belt")
    session.keyboard.type("prak")
    expect(session.locator(".suggestions").get_by_role("option").first).to_be_visible()
    session.keyboard.press("Escape")
    expect(session.get_by_role("listbox")).to_be_hidden()
    expect(bar(session)).to_be_focused()
    session.keyboard.press("Escape")
    expect(bar(session)).not_to_be_focused()
    expect(bar(session)).to_have_value("prak")
    session.keyboard.press("/")
    expect(bar(session)).to_be_focused()
    expect(bar(session)).to_have_value("prak")


def test_letters_in_the_bar_are_no_shortcuts(session: Page):
    session.keyboard.type("fgv+-01")
    expect(bar(session)).to_have_value("fgv+-01")
    expect(session.locator(".stage")).to_have_attribute("data-zoom", "1.00")


def test_lines_of_before_come_back_with_the_arrows(session: Page):
    enter(session, "mentor: een", "twee")
    for key, line in (
        ("ArrowUp", "twee"),
        ("ArrowUp", "mentor: een"),
        ("ArrowDown", "twee"),
        ("ArrowDown", ""),
    ):
        session.keyboard.press(key)
        expect(bar(session)).to_have_value(line)


def test_several_pasted_lines_go_at_once(session: Page):
    paste(session, "mentor: een\r\ntwee\r\nna 99\r\ndrie\r\n")
    expect(reply(session)).to_have_text(re.compile("3 toegevoegd, 1 onduidelijk"))
    expect_steps(session, "Een", "Twee", "Drie", more=True)
    expect(bar(session)).to_have_value("na 99")
    session.get_by_role("button", name=re.compile("^Terug: ")).click()
    expect(session.locator(".words tbody tr")).to_have_count(0)


def test_lines_pasted_over_an_unclear_line_leave_it(session: Page):
    enter(session, UNCLEAR)
    expect(bar(session)).to_have_value(UNCLEAR)
    paste(session, "mentor: een\ntwee")
    expect(reply(session)).to_have_text(re.compile("2 regels toegevoegd"))
    expect(session.locator(".unclear .typed")).to_have_text(UNCLEAR)


def test_one_pasted_line_waits_for_enter(session: Page):
    session.keyboard.type("mentor: ")
    paste(session, "belt op")
    expect(bar(session)).to_have_value("mentor: belt op")
    expect_steps(session)


def test_undo_and_redo_name_what_they_do(session: Page):
    enter(session, "mentor: meldt aan")
    back = session.get_by_role("button", name=re.compile("^Terug: .*Meldt aan"))
    back.click()
    expect(session.locator(".words tbody tr")).to_have_count(0)
    expect(session.get_by_role("button", name="Terug", exact=True)).to_be_focused()
    session.get_by_role("button", name=re.compile("^Opnieuw: .*Meldt aan")).click()
    expect(session.locator(".words tbody tr")).to_have_count(1)


def test_control_z_takes_back_outside_the_bar(session: Page):
    enter(session, "mentor: meldt aan")
    session.locator("svg [role=listitem]").first.click()
    session.keyboard.press("Control+z")
    expect(session.locator(".words tbody tr")).to_have_count(0)
    session.keyboard.press("Control+Shift+z")
    expect(session.locator(".words tbody tr")).to_have_count(1)


def test_terug_takes_the_last_line_back(session: Page):
    enter(session, "mentor: een", "twee", "terug")
    expect_steps(session, "Een", more=True)
    expect(session.locator(".words tbody td", has_text="Twee")).to_have_count(0)


def test_new_numbers_are_a_button(session: Page):
    enter(session, "mentor: een", "twee", "na 1", "ertussen")
    expect(session.locator(".words tbody th")).to_have_text(["1", "1a", "2"])
    session.get_by_role("button", name="Nummer opnieuw").click()
    expect(session.locator(".words tbody th")).to_have_text(["1", "2", "3"])
    expect(reply(session)).to_have_text(re.compile("opnieuw genummerd"))


def test_a_new_arrangement_is_a_button(session: Page):
    enter(session, "mentor: een", "twee")
    session.get_by_role("button", name="Teken opnieuw").click()
    expect(reply(session)).to_have_text(re.compile("is opnieuw getekend"))
    expect_steps(session, "Een", "Twee")


def test_the_card_shows_what_can_be_typed(session: Page, axe: Violations):
    session.keyboard.press("F1")
    card = session.get_by_role("dialog")
    expect(card).to_be_visible()
    expect(card.locator("dt").nth(10)).to_be_visible()
    assert axe(session) == []
    session.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(bar(session)).to_be_focused()


def test_control_z_in_the_bar_undoes_the_typing(session: Page):
    enter(session, "mentor: een")
    session.keyboard.type("prak")
    expect(session.locator(".suggestions").get_by_role("option").first).to_be_visible()
    session.keyboard.press("Tab")
    expect(bar(session)).not_to_have_value("prak")
    session.keyboard.press("Control+z")
    expect(bar(session)).to_have_value("prak")
    expect_steps(session, "Een", more=True)


def test_enter_while_letters_are_composed_sends_nothing(session: Page):
    developer = session.context.new_cdp_session(session)
    session.keyboard.type("mentor: ")
    developer.send(
        "Input.imeSetComposition", {"text": "belt", "selectionStart": 4, "selectionEnd": 4}
    )
    developer.send(
        "Input.dispatchKeyEvent",
        {"type": "rawKeyDown", "key": "Process", "code": "Enter", "windowsVirtualKeyCode": 229},
    )
    expect(bar(session)).to_have_value("mentor: belt")
    developer.send("Input.insertText", {"text": "belt"})
    session.keyboard.press("Enter")
    expect(reply(session)).to_have_text(re.compile("Stap 1 'Belt'"))


def test_emoji_and_long_lines_arrive_whole(session: Page):
    long = "de jongere 👩🏽‍🎓 belt " + "heel " * 380 + "lang"
    bar(session).fill(f"mentor: {long}")
    session.keyboard.press("Enter")
    settled(session)
    expect_steps(session, long[0].upper() + long[1:], more=True)


def test_lines_typed_without_a_network_arrive_once_and_in_order(adrift: Page):
    enter(adrift, "mentor: nul")
    adrift.context.set_offline(True)
    for line in ("een", "twee", "drie"):
        adrift.keyboard.type(line)
        adrift.keyboard.press("Enter")
        expect(bar(adrift)).to_have_value("")
    red = adrift.locator(".unsaved")
    expect(red).to_contain_text("Niet opgeslagen")
    expect(red).to_contain_text("3 wijzigingen wachten sinds")
    expect(bar(adrift)).to_be_focused()
    adrift.context.set_offline(False)
    expect(red).to_be_hidden(timeout=15_000)
    expect(adrift.locator(".words tbody tr")).to_have_count(4)
    expect_steps(adrift, "Nul", "Een", "Twee", "Drie")


def test_an_answer_that_was_lost_doubles_nothing(adrift: Page):
    adrift.route("**/lines", lost_answer, times=1)
    enter(adrift, "mentor: een", "twee")
    expect(adrift.locator(".words tbody tr")).to_have_count(2)
    expect_steps(adrift, "Een", "Twee")


def test_what_waits_outlives_a_reload_and_comes_back_when_unclear(adrift: Page):
    adrift.route("**/lines", lambda route: route.abort())
    for line in ("mentor: een", "twee", UNCLEAR):
        adrift.keyboard.type(line)
        adrift.keyboard.press("Enter")
    expect(adrift.locator(".unsaved")).to_contain_text("3 wijzigingen")
    adrift.unroute("**/lines")
    adrift.route("**/lines", lambda route: route.continue_())
    adrift.reload()
    expect(adrift.locator(".words tbody tr")).to_have_count(2)
    expect_steps(adrift, "Een", "Twee")
    expect(bar(adrift)).to_have_value(UNCLEAR)


def test_what_is_unclear_waits_in_its_own_deelproces(adrift: Page):
    adrift.route("**/lines", lambda route: route.abort())
    adrift.keyboard.type(UNCLEAR)
    adrift.keyboard.press("Enter")
    expect(adrift.locator(".unsaved")).to_contain_text("1 wijziging")
    own = adrift.url
    adrift.goto(own.replace("deelproces=pro-dsp", "deelproces=nazorg"))
    expect(adrift.locator(".unsaved")).to_contain_text("1 wijziging")
    adrift.unroute("**/lines")
    expect(adrift.locator(".unsaved")).to_be_hidden()
    expect(bar(adrift)).to_have_value("")
    adrift.goto(own)
    expect(adrift.locator(".unclear .typed")).to_have_text(UNCLEAR)


def test_a_server_that_cannot_keep_it_gets_it_again(adrift: Page):
    adrift.route("**/lines", refused_once, times=1)
    adrift.keyboard.type("mentor: belt")
    adrift.keyboard.press("Enter")
    expect(adrift.locator(".unsaved")).to_contain_text("De schijf is vol.")
    expect(adrift.locator(".unsaved")).to_be_hidden()
    expect_steps(adrift, "Belt")


def test_a_phone_has_the_bar_in_view(phone: Page, journey: str):
    begin(phone, journey)
    leave_unclear(phone)
    expect(phone.locator(".sentences li")).to_have_count(1)
    expect(bar(phone)).to_be_in_viewport(ratio=1)
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    phone.locator(".words h2").scroll_into_view_if_needed()
    expect(bar(phone)).to_be_in_viewport(ratio=1)


def test_the_bar_is_accessible_while_typing(session: Page, axe: Violations):
    leave_unclear(session)
    session.keyboard.type("prak")
    expect(session.locator(".suggestions").get_by_role("option").first).to_be_visible()
    session.keyboard.press("ArrowDown")
    assert axe(session) == []


def test_two_people_type_at_once(journey: str, participant: Enter):
    one = begin(participant(), journey)
    other = begin(participant(width=1366, height=768), journey)
    enter(one, "mentor: een")
    expect(other.locator(".words tbody tr")).to_have_count(1)
    other.keyboard.type("half ge")
    enter(one, "twee")
    expect(other.locator(".words tbody tr")).to_have_count(2)
    expect(bar(other)).to_have_value("half ge")
    expect(bar(other)).to_be_focused()


def paste(page: Page, text: str) -> None:
    bar(page).evaluate(
        """(field, text) => {
            const clipboardData = new DataTransfer()
            clipboardData.setData('text/plain', text)
            const how = { clipboardData, bubbles: true, cancelable: true }
            const paste = new ClipboardEvent('paste', how)
            if (field.dispatchEvent(paste)) document.execCommand('insertText', false, text)
        }""",
        text,
    )


def lost_answer(route: Route) -> None:
    route.fetch()
    route.abort()


def refused_once(route: Route) -> None:
    route.fulfill(status=503, json={"sentence": "De schijf is vol."})
