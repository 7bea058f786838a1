"""Every page shows what somebody else changed, and leaves people where they were."""

from __future__ import annotations

import re
from pathlib import Path
from secrets import token_hex
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from .conftest import Enter

TEXT = """\
id: {key}
titel: Volgt
actoren: [{{id: mbo, naam: Mbo-school}}, {{id: wi, naam: Werk & Inkomen}}]
deelprocessen:
  - id: een
    titel: Eerste deel
    stappen:
      - {{id: begint, naam: Begint, actor: mbo, daarna: twee/neemt}}
  - id: twee
    titel: Tweede deel
    stappen:
      - {{id: neemt, naam: Neemt over, actor: wi, komt_van: een/begint}}
"""
BESIDE = """\
soort: aanpak
id: {key}
titel: Ernaast
stappen: [{{id: helpt, naam: Helpt}}]
haakt_aan: {{{other}: [{{id: k, in_plaats_van: een/begint, met: helpt}}]}}
"""
SHOWN = {
    "/": ".counts",
    "/verantwoordelijkheden": ".matrix",
    "/samenhang": ".between",
    "/downloads": "main",
}
"""Where each page shows the title of a deelproces."""
TITLE = {"kind": "set-field", "at": "een", "field": "titel", "value": "Nieuw genoemd"}
PATIENT = 20_000
"""Milliseconds for a page to come, on a machine that is busy."""
SCROLLED = "() => document.querySelector('[data-testid=stMain]').scrollTop"
TOP = "each => Math.round(each.getBoundingClientRect().top)"


@pytest.fixture
def journey(journeys: Path) -> str:
    """Give a journey that only this test knows."""
    key = f"volgt-{token_hex(4)}"
    (journeys / f"{key}.yaml").write_text(TEXT.format(key=key), "utf-8")
    return key


def change(page: Page, journey: str, *edits: dict[str, Any]) -> None:
    """Change a journey as the browser of somebody else does."""
    address = str(page.context.pages[0].url).split("/", 3)
    asked = {"command": token_hex(8), "seen": 1, "edits": edits}
    answer = page.request.post(
        f"/api/journeys/{journey}/edits", data=asked, headers={"origin": "/".join(address[:3])}
    )
    assert answer.ok, answer.text()


@pytest.mark.parametrize("path", SHOWN)
def test_a_page_follows_what_somebody_else_changed(page: Page, journey: str, path: str):
    page.goto(f"{path}?klantreis={journey}&deelproces=*")
    place = page.locator(SHOWN[path]).first
    expect(place).to_contain_text("Eerste deel", timeout=PATIENT)
    change(page, journey, TITLE)
    expect(place).to_contain_text("Nieuw genoemd", timeout=PATIENT)
    expect(place).not_to_contain_text("Eerste deel")


def test_the_text_of_the_file_follows_what_somebody_else_changed(page: Page, journey: str):
    page.goto(f"/bestand?klantreis={journey}")
    field = page.get_by_role("textbox", name="De tekst van het bestand")
    expect(field).to_have_value(re.compile("Eerste deel"), timeout=PATIENT)
    change(page, journey, TITLE)
    expect(field).to_have_value(re.compile("Nieuw genoemd"), timeout=PATIENT)
    expect(page.locator(".versions")).to_contain_text("Nieuw genoemd", timeout=PATIENT)


def test_an_approach_follows_the_journey_that_it_names(page: Page, journeys: Path, journey: str):
    beside = f"naast-{journey}"
    (journeys / f"{beside}.yaml").write_text(BESIDE.format(key=beside, other=journey), "utf-8")
    page.goto(f"/?klantreis={beside}")
    expect(page.locator(".joints")).to_contain_text("Begint", timeout=PATIENT)
    change(
        page, journey, {"kind": "set-field", "at": "een/begint", "field": "naam", "value": "Belt"}
    )
    expect(page.locator(".joints")).to_contain_text("Belt")


def at_rest(link: Locator) -> int:
    """Return where a link stands in the window, once that is the same for half a second."""
    tops: list[int] = []
    while len(tops) < 5 or len(set(tops[-5:])) > 1:
        tops.append(link.evaluate(TOP))
        link.page.wait_for_timeout(100)
    return tops[-1]


def test_focus_and_scroll_stay_where_they_were(page: Page, journey: str):
    page.set_viewport_size({"width": 900, "height": 420})
    page.goto(f"/?klantreis={journey}")
    expect(page.locator(".st-key-map .map[data-drawn]")).to_be_visible()
    link = page.locator(".counts a").last
    link.focus()
    before = at_rest(link)
    assert page.evaluate(SCROLLED) > 0
    change(page, journey, TITLE)
    expect(page.locator(".counts")).to_contain_text("Nieuw genoemd")
    expect(page.locator(".st-key-map svg")).to_contain_text("Nieuw genoemd")
    expect(link).to_be_focused()
    assert abs(at_rest(link) - before) <= 2


def test_the_map_follows_and_the_focus_stays_in_it(page: Page, journey: str):
    page.goto(f"/?klantreis={journey}")
    link = page.locator(".st-key-map svg a").last
    expect(link).to_be_visible()
    link.focus()
    change(page, journey, TITLE)
    expect(page.locator(".st-key-map svg")).to_contain_text("Nieuw genoemd")
    expect(link).to_be_focused()


def test_what_is_typed_half_way_stays(page: Page, journey: str):
    page.goto(f"/samenhang?klantreis={journey}")
    expect(page.locator(".between")).to_be_visible(timeout=PATIENT)
    choice = page.get_by_role("combobox", name="Klantreis")
    choice.fill("Vol")
    change(page, journey, TITLE)
    expect(page.locator(".between")).to_contain_text("Nieuw genoemd")
    expect(choice).to_have_value("Vol")
    expect(choice).to_be_focused()


@pytest.mark.parametrize("path", ["werksessie", "kritische-vriend"])
def test_a_live_page_offers_a_deelproces_by_its_new_name(page: Page, journey: str, path: str):
    page.goto(f"/{path}?klantreis={journey}&deelproces=een")
    choice = page.get_by_role("combobox", name="Deelproces")
    expect(choice).to_have_value(re.compile("Eerste deel"), timeout=PATIENT)
    expect(page.locator(".workshop[data-epoch], .wall")).to_be_visible(timeout=PATIENT)
    change(page, journey, TITLE)
    expect(choice).to_have_value(re.compile("Nieuw genoemd"), timeout=PATIENT)


def test_two_people_see_the_same(participant: Enter, journey: str):
    people = [participant(), participant(width=390, height=844)]
    for person in people:
        person.goto(f"/?klantreis={journey}")
        expect(person.locator(".counts")).to_contain_text("Eerste deel", timeout=PATIENT)
    change(people[0], journey, TITLE)
    for person in people:
        expect(person.locator(".counts")).to_contain_text("Nieuw genoemd")


def test_what_was_typed_before_somebody_left_goes_where_it_was_typed(
    chromium: Browser, address: str, journey: str
):
    context = chromium.new_context(base_url=address)  # the console tells of the answers below
    page = context.new_page()
    page.goto(f"/werksessie?klantreis={journey}&deelproces=een")
    bar = page.get_by_role("combobox", name="Typ een regel")
    bar.fill("Mbo-school: mailt")
    bar.press("Enter")
    expect(page.locator(".where")).to_have_text("na stap 2")
    page.route("**/lines", late_answer)
    for line in ("belt", "na 99"):
        bar.fill(line)
        bar.press("Enter")
        expect(bar).to_have_value("")
    page.get_by_role("link", name="Overzicht").click()
    expect(page.locator(".counts")).to_be_visible()
    expect(page.locator("body > .unsaved")).to_contain_text("2 wijzigingen wachten")
    page.unroute("**/lines")
    page.wait_for_function("key => !sessionStorage.getItem(key)", arg=f"uit {journey}")
    expect(page.locator("body > .unsaved")).to_be_hidden()
    page.get_by_role("link", name="Werksessie").click()
    expect(page.locator(".unclear")).to_contain_text("na 99")
    expect(page.locator("svg [role=listitem][data-address$='/belt']")).to_be_visible()
    expect(page.locator(".where")).to_have_text("na stap 3")
    context.close()


def late_answer(route: Route) -> None:
    """Tell to try again, as a server does that cannot keep anything just now."""
    route.fulfill(status=503, json={"sentence": "De schijf is vol."})
