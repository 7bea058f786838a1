"""Filling in beside the drawing, and answering findings: by keyboard, with two pens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from klantreis.source import read

from .conftest import Enter, Violations
from .typist import settled

JOURNEY = """\
schema: 1
id: {key}
titel: Invullen
actoren:
  - {{id: mbo, naam: Mbo-school, groep: onderwijs}}
  - {{id: dsp, naam: Doorstroompunt, kort: DSP, groep: doorstroompunt}}
deelprocessen:
  - id: een
    titel: Van school naar hulp
    stappen:
      - {{id: stopt, naam: Ziet dat de jongere stopt, actor: mbo, soort: start, daarna: belt}}
      - {{id: belt, naam: Belt de jongere, actor: dsp, daarna: doet}}
      - {{id: doet, naam: Doet iets, daarna: brengt}}
      - {{id: brengt, naam: Brengt de jongere terug, actor: dsp, daarna: helpt}}
      - {{id: helpt, naam: Helpt de jongere, actor: mbo, daarna: klaar}}
      - {{id: klaar, naam: Is klaar, uitkomst: onderwijs}}
    overdrachten:
      - {{id: o, naam: Meldt de jongere, van: stopt, naar: belt, soort: melden}}
    risicos:
      - {{id: r, tekst: Niemand belt, bij: belt}}
"""
NUMBERS = count(1)
BSN = "111222333"
NEXT_STEP = "stap-zonder-eigenaar@een/doet"
HEAR = """(region) => {
    window.heard = [];
    const changes = { childList: true, characterData: true, subtree: true };
    new MutationObserver(() => window.heard.push(region.textContent)).observe(region, changes);
}"""


@pytest.fixture
def journey(journeys: Path) -> str:
    """Put a small journey in the folder, and return its key."""
    key = f"invullen-{next(NUMBERS)}"
    (journeys / f"{key}.yaml").write_text(JOURNEY.format(key=key), "utf-8")
    return key


@pytest.fixture
def elsewhere(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    """Give a browser in which a refusal is no mistake: the console tells of every one."""
    context = chromium.new_context(base_url=address, locale="nl-NL")
    yield context
    context.close()


def opened(page: Page, journey: str, item: str) -> Page:
    page.goto(f"/werksessie?klantreis={journey}&deelproces=een&plek=een/{item}")
    expect(page.locator(".form .entry").first).to_be_visible(timeout=30_000)
    expect(page.locator(".workshop[data-epoch]")).to_be_visible()
    return page


def listed(page: Page, journey: str) -> Page:
    page.goto(f"/werksessie?klantreis={journey}&deelproces=een")
    expect(page.locator(".panel .findings").first).to_be_visible(timeout=30_000)
    expect(page.locator(".workshop[data-epoch]")).to_be_visible()
    return page


def asked(page: Page, journey: str, question: str = "") -> Page:
    page.goto(f"/kritische-vriend?klantreis={journey}&deelproces=een&vraag={question}")
    expect(page.locator(".wall[data-epoch]")).to_be_visible(timeout=30_000)
    return page


def entry(page: Page, key: str, within: str = ".form") -> Locator:
    return page.locator(f'{within} .entry[data-key="{key}"]')


def field(page: Page, key: str, within: str = ".form") -> Locator:
    return entry(page, key, within).locator("input, textarea, select").first


def kept(page: Page, key: str, value: str | re.Pattern[str]) -> None:
    """Wait until a field is saved with this value."""
    expect(field(page, key)).to_have_value(value)
    expect(entry(page, key)).to_have_attribute("data-state", "kept")


def again(page: Page) -> None:
    """Open the same page anew, so that it has what the server has."""
    page.reload()
    expect(page.locator(".form .entry").first).to_be_visible(timeout=30_000)


def test_enter_saves_a_field_and_goes_to_the_next_open_one(page: Page, journey: str):
    opened(page, journey, "o")
    field(page, "aanleiding").focus()
    page.keyboard.type("De jongere is er drie dagen niet")
    page.keyboard.press("Enter")
    expect(field(page, "termijn")).to_be_focused()
    page.keyboard.type("binnen 5 werkdagen na melding")
    page.keyboard.press("Enter")
    expect(field(page, "inhoud")).to_be_focused()
    page.keyboard.type("naam\nvraag\n\n")
    expect(field(page, "eindverantwoordelijk")).to_be_focused()
    again(page)
    kept(page, "aanleiding", "De jongere is er drie dagen niet")
    kept(page, "termijn", "binnen 5 werkdagen na melding")
    kept(page, "inhoud", "naam\nvraag")


def test_one_key_says_that_nobody_knows_or_that_it_is_not_asked(page: Page, journey: str):
    opened(page, journey, "o")
    field(page, "aanleiding").focus()
    page.keyboard.press("?")
    page.keyboard.press("-")
    kept(page, "aanleiding", "onbekend")
    kept(page, "termijn", "nvt")
    expect(entry(page, "aanleiding").get_by_role("button", name="onbekend")).to_have_attribute(
        "aria-pressed", "true"
    )


def test_leaving_a_field_saves_it_and_escape_brings_it_back(page: Page, journey: str):
    opened(page, journey, "belt")
    field(page, "functie").fill("consulent")
    field(page, "naam").fill("Iets anders")
    page.keyboard.press("Escape")
    kept(page, "naam", "Belt de jongere")
    kept(page, "functie", "consulent")


def test_a_party_is_chosen_by_any_of_its_names(page: Page, journey: str):
    opened(page, journey, "o")
    field(page, "eindverantwoordelijk").focus()
    page.keyboard.type("dsp")
    page.keyboard.press("Enter")
    chosen = entry(page, "eindverantwoordelijk").get_by_role("button", name="Doorstroompunt")
    expect(chosen).to_be_visible()
    chosen.click()
    expect(chosen).to_have_count(0)
    kept(page, "eindverantwoordelijk", "")


def test_a_choice_by_arrows_is_kept_on_leaving(page: Page, journey: str):
    opened(page, journey, "o")
    number = page.locator(".workshop").get_attribute("data-version")
    field(page, "soort").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".workshop")).to_have_attribute("data-version", number or "")
    page.keyboard.press("Tab")
    kept(page, "soort", "overdragen")


def test_what_is_refused_stays_in_the_field_with_the_reason(
    elsewhere: BrowserContext, journey: str
):
    page = opened(elsewhere.new_page(), journey, "belt")
    field(page, "actor").fill("niemand die er is")
    page.keyboard.press("Enter")
    expect(entry(page, "actor").get_by_role("alert")).to_contain_text("niet bekend")
    expect(field(page, "actor")).to_have_value("niemand die er is")
    expect(field(page, "actor")).to_have_attribute("aria-invalid", "true")
    again(page)
    expect(field(page, "actor")).to_have_value("niemand die er is")


def test_what_looks_like_a_bsn_is_kept_only_when_somebody_is_sure(
    elsewhere: BrowserContext, journey: str
):
    page = opened(elsewhere.new_page(), journey, "belt")
    field(page, "functie").fill(BSN)
    page.keyboard.press("Enter")
    entry(page, "functie").get_by_role("button", name="Dit is geen burgerservicenummer").click()
    kept(page, "functie", BSN)


def test_personal_data_is_kept_with_a_warning(page: Page, journey: str):
    opened(page, journey, "belt")
    field(page, "functie").fill("j.jansen@school.nl")
    page.keyboard.press("Enter")
    expect(entry(page, "functie").locator(".warn")).to_be_visible()


def test_two_pens_in_different_fields_never_meet(participant: Enter, journey: str):
    one = opened(participant(), journey, "o")
    other = opened(participant(), journey, "o")
    field(one, "aanleiding").focus()
    one.keyboard.type("Half ge")
    field(other, "inhoud").fill("naam")
    field(other, "inhoud").blur()
    kept(one, "inhoud", "naam")
    expect(field(one, "aanleiding")).to_be_focused()
    one.keyboard.type("typt")
    one.keyboard.press("Enter")
    kept(other, "aanleiding", "Half getypt")


@pytest.mark.parametrize(
    ("choice", "stands"),
    [("Houd mijn tekst", "van mij"), ("Neem die van de ander", "van de ander")],
)
def test_a_field_that_somebody_else_changed_asks_which_text_stays(
    participant: Enter, journey: str, choice: str, stands: str
):
    one = opened(participant(), journey, "o")
    other = opened(participant(), journey, "o")
    field(one, "aanleiding").fill("van mij")
    field(other, "aanleiding").fill("van de ander")
    field(other, "aanleiding").blur()
    expect(entry(one, "aanleiding").get_by_role("alert")).to_contain_text("van de ander")
    one.keyboard.press("Enter")
    expect(field(one, "aanleiding")).to_have_value("van mij")
    entry(one, "aanleiding").get_by_role("button", name=choice).click()
    kept(one, "aanleiding", stands)
    kept(other, "aanleiding", stands)


@pytest.mark.parametrize(
    ("choice", "stands"),
    [("Houd mijn tekst", "van mij"), ("Neem die van de ander", "van de ander")],
)
def test_a_clash_shows_both_values_and_loses_neither(
    elsewhere: BrowserContext, journey: str, choice: str, stands: str
):
    one = opened(elsewhere.new_page(), journey, "o")
    other = opened(elsewhere.new_page(), journey, "o")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    one.route("**/edits", hold, times=1)
    field(one, "aanleiding").fill("van mij")
    with one.expect_request("**/edits"):
        field(one, "aanleiding").blur()
    field(other, "aanleiding").fill("van de ander")
    field(other, "aanleiding").blur()
    kept(other, "aanleiding", "van de ander")
    held[0].continue_()
    clash = one.locator(".clash")
    expect(clash).to_contain_text("van mij")
    expect(clash).to_contain_text("van de ander")
    clash.get_by_role("button", name=choice).click()
    kept(one, "aanleiding", stands)
    kept(other, "aanleiding", stands)


def test_a_risk_is_added_changed_and_taken_away(page: Page, journey: str):
    opened(page, journey, "belt")
    line = page.locator(".form form.add")
    line.get_by_role("textbox").fill("De jongere neemt niet op")
    page.keyboard.press("Enter")
    fold = page.locator(".fold", has_text="De jongere neemt niet op")
    fold.locator("summary").click()
    owner = fold.locator('[data-key="eigenaar"] input')
    owner.fill("dsp")
    page.keyboard.press("Enter")
    expect(fold.locator('[data-key="eigenaar"]')).to_have_attribute("data-state", "kept")
    expect(owner).to_have_value("Doorstroompunt")
    fold.get_by_role("button", name="Haal weg: r2 De jongere neemt niet op").click()
    expect(fold).to_have_count(0)


def test_the_whole_deelproces_has_a_form(page: Page, journey: str):
    listed(page, journey)
    page.get_by_text("Over dit deelproces").click()
    goal = page.locator('.fold .entry[data-key="doel"] textarea')
    goal.fill("Niemand raakt uit beeld")
    goal.press("Enter")
    expect(page.locator('.fold .entry[data-key="doel"]')).to_have_attribute("data-state", "kept")
    page.get_by_text("Partijen, fasen en bronnen").click()
    expect(page.locator('.fold[data-fold="actoren/dsp"]')).to_be_visible()


def test_answering_a_finding_closes_it_and_the_next_one_comes(page: Page, journey: str):
    listed(page, journey)
    page.locator(f'.line[data-line="{NEXT_STEP}"]').click()
    answer = field(page, "actor", ".card")
    answer.fill("mbo")
    answer.press("Enter")
    expect(page.locator(f'.card[data-line="{NEXT_STEP}"]')).to_have_count(0)
    kept(page, "actor", "Mbo-school")


def test_an_unowned_transition_is_answered_by_the_name_of_its_handover(page: Page, journey: str):
    listed(page, journey)
    page.locator('.line[data-line^="actorwissel"]').first.click()
    name = page.get_by_role("textbox", name="Naam (mag leeg)")
    name.fill("Draagt de jongere over")
    name.press("Enter")
    expect(page.locator(".sentences")).to_contain_text("Draagt de jongere over")
    expect(page.locator('.card[data-line^="actorwissel"]')).to_have_count(0)


def test_a_finding_about_many_things_is_answered_in_the_list(page: Page, journey: str):
    listed(page, journey)
    page.get_by_text("Voor het bureau (").click()
    line = page.locator(".line[aria-expanded]").first
    line.click()
    expect(line).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".findings .answering")).to_be_visible()


def test_a_question_on_the_wall_is_answered_and_the_next_one_comes(page: Page, journey: str):
    asked(page, journey, NEXT_STEP)
    question = page.locator(".question").inner_text()
    page.locator(".wall [role=status]").evaluate(HEAR)
    field(page, "actor", ".answering").fill("dsp")
    page.keyboard.press("Enter")
    expect(page.locator(".question")).not_to_have_text(question)
    page.wait_for_function("window.heard.some((each) => each.includes('dsp'))")
    expect(page.locator(".answering").locator("input, textarea, select").first).to_be_focused()


def test_a_parked_question_goes_to_the_end(page: Page, journey: str):
    asked(page, journey, NEXT_STEP)
    question = page.locator(".question").inner_text()
    total = page.locator(".position").inner_text().split(" van ")[1]
    page.get_by_role("button", name="Parkeer").click()
    expect(page.locator(".question")).not_to_have_text(question)
    page.get_by_role("button", name="Volgende").focus()
    page.keyboard.press("End")
    expect(page.locator(".position")).to_have_text(f"{total} van {total}")
    expect(page.locator(".question")).to_have_text(question)
    expect(page.locator(".where")).to_contain_text("Geparkeerd")


def test_what_is_so_on_purpose_is_asked_no_more(page: Page, journey: str):
    asked(page, journey, NEXT_STEP)
    question = page.locator(".question").inner_text()
    page.get_by_role("button", name="Bewust zo").click()
    page.keyboard.type("De groep kiest dit zelf")
    page.keyboard.press("Enter")
    page.keyboard.type("stuurgroep")
    page.keyboard.press("Enter")
    expect(page.locator(".question")).not_to_have_text(question)
    opened(page, journey, "doet")
    expect(page.locator(f'.card[data-line="{NEXT_STEP}"]')).to_have_count(0)
    page.get_by_role("button", name="Alle bevindingen").click()
    expect(page.locator(".fold", has_text="Bewust zo")).to_be_visible()


def test_an_agreement_is_made_of_a_question(page: Page, journey: str):
    asked(page, journey, NEXT_STEP)
    page.get_by_role("button", name="Maak afspraak").click()
    for said in ("Zoekt uit wie dit doet", "dsp", "2026-05-01"):
        page.keyboard.type(said)
        page.keyboard.press("Enter")
    expect(page.locator(".extra form")).to_have_count(0)
    opened(page, journey, "doet")
    expect(page.locator(".fold", has_text="Zoekt uit wie dit doet")).to_be_visible()


def test_what_is_answered_elsewhere_leaves_the_wall(participant: Enter, journey: str):
    wall = asked(participant(), journey, NEXT_STEP)
    other = opened(participant(), journey, "doet")
    question = wall.locator(".question").inner_text()
    field(other, "actor").fill("mbo")
    field(other, "actor").blur()
    expect(wall.locator(".question")).not_to_have_text(question)


def test_a_half_typed_answer_stays_when_the_question_goes(participant: Enter, journey: str):
    wall = asked(participant(), journey, NEXT_STEP)
    other = opened(participant(), journey, "doet")
    field(wall, "actor", ".answering").fill("door")
    field(other, "functie").fill("mentor")
    field(other, "actor").fill("mbo")
    field(other, "actor").blur()
    expect(wall.locator(".gone, .theirs p").first).to_be_visible()
    expect(field(wall, "actor", ".answering")).to_have_value("door")


def test_a_clicker_goes_on_while_somebody_types(page: Page, journey: str):
    asked(page, journey, NEXT_STEP)
    place = page.locator(".wall").get_attribute("data-place")
    field(page, "actor", ".answering").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".wall")).to_have_attribute("data-place", place or "")
    page.keyboard.press("PageDown")
    expect(page.locator(".wall")).not_to_have_attribute("data-place", place or "")


@pytest.mark.parametrize("item", ["o", "doet"])
def test_a_form_is_accessible(page: Page, journey: str, axe: Violations, item: str):
    opened(page, journey, item)
    for summary in page.locator(".panel .fold > summary").all():
        summary.click()
    assert axe(page) == []


def test_a_question_with_its_answers_is_accessible(page: Page, journey: str, axe: Violations):
    asked(page, journey, NEXT_STEP)
    page.get_by_role("button", name="Maak afspraak").click()
    assert axe(page) == []


def test_a_phone_fills_in_without_scrolling_aside(phone: Page, journey: str):
    opened(phone, journey, "o")
    field(phone, "aanleiding").fill("De jongere belt zelf")
    field(phone, "inhoud").focus()
    kept(phone, "aanleiding", "De jongere belt zelf")
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


def test_a_form_that_comes_late_does_not_come_over_the_list(page: Page, journey: str):
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    listed(page, journey).route("**/item?*", hold)
    page.locator("svg [role=listitem][data-step]").first.click()
    expect(page.locator(".panel .back")).to_be_visible()
    page.locator(".panel .back").click()
    expect(page.locator(".panel .findings").first).to_be_visible()
    while held:
        with page.expect_response("**/item?*"):
            held.pop().continue_()
    page.evaluate("new Promise((done) => setTimeout(done, 200))")
    expect(page.locator(".panel .findings").first).to_be_visible()
    expect(page.locator(".panel .back")).to_have_count(0)


def test_a_gap_is_closed_by_typing_one_name(page: Page, journey: str, journeys: Path):
    listed(page, journey)
    page.locator('.line[data-line^="actorwissel-zonder-overdracht@een/brengt"]').click()
    caller = page.get_by_role("combobox", name="Wie belt het eerst?")
    expect(caller).to_be_visible()
    caller.fill("dsp")
    caller.press("Enter")
    expect(page.locator(".gaps.none")).to_be_visible()
    settled(page)
    made = read((journeys / f"{journey}.yaml").read_bytes()).journey
    assert made is not None
    handover = made.subprocesses[0].handovers[-1]
    assert (handover.source, handover.target) == ("brengt", "helpt")
    assert handover.accountable == ("dsp",)
