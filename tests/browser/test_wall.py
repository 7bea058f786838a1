"""On the wall: the drawing fills the screen, and the room goes on working in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from klantreis.source import read

from .conftest import Enter, Violations
from .typist import bar, enter, settled

NUMBERS = count(1)
SIZES = """() => {
    const root = document.querySelector('.workshop') ?? [...document.querySelectorAll('*')]
        .map((each) => each.shadowRoot?.querySelector('.workshop')).find(Boolean);
    const drawn = root.querySelector('.canvas svg');
    const zoom = drawn.getBoundingClientRect().width / drawn.viewBox.baseVal.width;
    const seen = (each) => each.getClientRects().length
        && getComputedStyle(each).visibility === 'visible';
    const letters = [...drawn.querySelectorAll('text')].filter(seen)
        .map((each) => parseFloat(each.getAttribute('font-size')) * zoom);
    const around = [...root.querySelectorAll('.strip button, .quick input, .reply, .send')]
        .filter(seen).map((each) => parseFloat(getComputedStyle(each).fontSize));
    const targets = [...root.querySelectorAll('button, input')].filter(seen)
        .map((each) => each.getBoundingClientRect())
        .map(({ width, height }) => Math.min(width, height));
    const view = root.querySelector('.view');
    return {
        letters: Math.min(...letters), around: Math.min(...around), targets: Math.min(...targets),
        steps: drawn.querySelectorAll('.step[role]').length,
        aside: view.scrollWidth - view.clientWidth, down: view.scrollHeight - view.clientHeight,
    };
}"""
BESIDE = """() => {
    const root = [...document.querySelectorAll('*')]
        .map((each) => each.shadowRoot?.querySelector('.workshop')).find(Boolean);
    const asked = root.querySelector('.asked').getBoundingClientRect();
    const words = [...root.querySelectorAll('.canvas svg [aria-current] text')];
    return words.length > 0 && words.map((each) => each.getBoundingClientRect()).every((word) =>
        word.right <= asked.left || word.left >= asked.right
        || word.bottom <= asked.top || word.top >= asked.bottom);
}"""
Open = Callable[..., Page]


@pytest.fixture
def journey(journeys: Path) -> str:
    """Give a copy of Rijnmond of this test alone."""
    key = f"wand-{next(NUMBERS)}"
    text = (journeys / "rijnmond.yaml").read_text("utf-8")
    (journeys / f"{key}.yaml").write_text(
        re.sub(r"(?m)^id: .*\ntitel: .*", f"id: {key}\ntitel: Wand {key}", text, count=1), "utf-8"
    )
    return key


def onto(page: Page, journey: str = "rijnmond", part: str = "pro-dsp") -> Page:
    """Open a deelproces and put it on the wall."""
    page.goto(f"/werksessie?klantreis={journey}&deelproces={part}")
    expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=30_000)
    page.locator(".view").focus()
    page.keyboard.press("f")
    expect(screens(page)).not_to_have_count(0)
    return page


def screens(page: Page) -> Locator:
    return page.locator(".screens button")


def here(page: Page) -> Locator:
    return page.locator(".screens [aria-current]")


def step(page: Page, id: str) -> Locator:
    return page.locator(f'.canvas .step[data-step="{id}"][role]')


def first_number(page: Page) -> int:
    return int((here(page).text_content() or "").split()[0].strip("!"))


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1366, 768)])
def test_letters_are_large_on_every_screen_and_nothing_has_to_be_scrolled(
    participant: Enter, width: int, height: int
):
    page = onto(participant(width=width, height=height))
    least = 28 * width / 1920
    for _ in range(screens(page).count()):
        found = page.evaluate(SIZES)
        assert found["letters"] >= least
        assert found["around"] >= min(least, 28)
        assert found["targets"] >= 44
        assert found["aside"] == 0
        assert found["down"] == 0 or found["steps"] == 1  # a step is never made smaller
        page.keyboard.press("PageDown")
    expect(screens(page).last).to_have_attribute("aria-current", "true")


def test_keys_and_the_strip_go_from_screen_to_screen(page: Page):
    onto(page)
    page.keyboard.press("PageUp")
    expect(page.locator(".unseen")).to_have_text("Dit is het eerste scherm.")
    page.keyboard.press("PageDown")
    expect(screens(page).nth(1)).to_have_attribute("aria-current", "true")
    expect(page.locator(".unseen")).to_contain_text("Scherm 2 van")
    page.get_by_role("button", name=re.compile("^Scherm 4 van")).click()
    expect(screens(page).nth(3)).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name="Vorig scherm").click()
    expect(screens(page).nth(2)).to_have_attribute("aria-current", "true")


def test_a_number_at_the_end_of_an_arrow_leads_to_that_step(page: Page):
    onto(page)
    stub = page.locator(".canvas .stub[data-leads-to]").first
    target = stub.get_attribute("data-leads-to")
    stub.click()
    expect(page.locator(".workshop")).to_have_attribute("data-selected", target or "")
    expect(page.locator(f'.canvas .step[data-address="{target}"][role]')).to_be_visible()


def test_the_screen_follows_what_is_selected_and_what_is_typed(page: Page, journey: str):
    onto(page, journey)
    page.keyboard.press("g")
    expect(page.locator(".canvas .gap[aria-current]")).to_be_visible()
    gap = first_number(page)
    assert gap > 1
    page.keyboard.press("/")
    enter(page, "na 1", "pro: belt de ouders op")
    expect(page.locator(".canvas .step[role]").filter(has_text="belt de ouders")).to_be_visible()
    expect(screens(page).first).to_have_attribute("aria-current", "true")
    expect(bar(page)).to_be_focused()


def test_a_question_is_answered_by_typing_one_name(page: Page, journey: str):
    onto(page, journey, "mbo-wi")
    gaps = page.locator(".screens .has-gap")
    before = gaps.count()
    page.keyboard.press("?")
    asked = page.get_by_role("region", name="Vraag")
    expect(asked).to_contain_text("nog niet gezegd wie het eerst belt")
    expect(page.locator(".canvas .gap[aria-current]")).to_be_visible()
    page.keyboard.press("Enter")  # the answer
    expect(asked).to_be_hidden()
    expect(page.get_by_label("Wie belt het eerst?")).to_be_focused()
    page.keyboard.type("MBO")
    page.keyboard.press("Enter")
    settled(page)
    expect(gaps).to_have_count(before - 1)


def test_the_next_question_comes_by_a_key_and_esc_puts_it_away(page: Page):
    onto(page)
    page.keyboard.press("?")
    asked = page.get_by_role("region", name="Vraag")
    first = asked.text_content()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(asked).not_to_have_text(first or "")
    page.keyboard.press("Escape")
    expect(asked).to_be_hidden()
    expect(page.locator(".strip")).to_be_visible()


def test_a_question_lies_beside_what_it_is_about(page: Page):
    onto(page)
    page.keyboard.press("?")
    asked = page.get_by_role("region", name="Vraag")
    for _ in range(6):
        expect(page.locator(".canvas svg [aria-current]").first).to_be_in_viewport()
        assert page.evaluate(BESIDE)
        question = asked.text_content() or ""
        asked.get_by_role("button", name="Volgende vraag").click()
        expect(asked).not_to_have_text(question)


def test_the_room_chooses_the_size_and_this_machine_keeps_it(page: Page):
    onto(page)
    before = screens(page).count()
    page.keyboard.press("z")
    check = page.get_by_role("dialog", name="Zaalcheck")
    expect(check.get_by_role("button", name=re.compile("^Regel"))).to_have_count(5)
    page.keyboard.press("2")
    expect(check).to_be_hidden()
    expect(screens(page).nth(before)).to_be_attached()  # larger letters take more screens
    assert page.evaluate(SIZES)["letters"] > 28 * 44 / 32
    page.reload()
    expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=30_000)
    page.locator(".view").focus()
    page.keyboard.press("f")
    expect(screens(page).nth(before)).to_be_attached()
    page.keyboard.press("-")
    page.keyboard.press("-")
    page.keyboard.press("-")
    page.keyboard.press("-")
    expect(screens(page)).to_have_count(before)


def test_a_step_that_goes_joins_its_neighbours_also_on_other_screens(page: Page, journey: str):
    onto(page, journey)
    page.keyboard.press("/")
    enter(page, "na 1", "pro: een", "pro: twee", "pro: drie", "pro: vier", "pro: vijf", "pro: zes")
    page.keyboard.press("Escape")
    expect(page.locator(".words tbody")).to_contain_text("Zes")
    middle = page.locator(".canvas .step[role]").filter(has_text="drie")
    page.locator(".screens button").first.click()
    for _ in range(screens(page).count()):
        if middle.count():
            break
        page.keyboard.press("PageDown")
    middle.click()
    id = middle.get_attribute("data-step") or ""
    page.keyboard.press("Delete")
    settled(page)
    expect(step(page, id)).to_have_count(0)
    journey_now = read(page.request.get(f"/download/{journey}/bestand.yaml").body()).journey
    assert journey_now
    leads = {
        step.title.casefold(): [str(flow.to) for flow in step.flows]
        for part in journey_now.subprocesses
        for step in part.steps
    }
    assert "drie" not in leads
    assert leads["twee"] == ["vier"]


def test_a_step_is_dragged_to_a_lane_that_holds_nothing_here(page: Page, journey: str):
    onto(page, journey)
    moved = page.locator(".canvas .step[role][data-kind=step]").first
    id, lane = moved.get_attribute("data-step") or "", moved.get_attribute("data-lane")
    strip = page.locator('.canvas .title[data-lane="dsp"]').bounding_box()
    box = moved.bounding_box()
    assert strip
    assert box
    assert lane != "dsp"
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 10)
    page.mouse.down()
    page.mouse.move(strip["x"] + strip["width"] / 2, strip["y"] + strip["height"] / 2, steps=8)
    page.mouse.up()
    settled(page)
    expect(step(page, id)).to_have_attribute("data-lane", "dsp")


def test_esc_leaves_the_bar_then_the_details_then_the_wall(page: Page):
    onto(page)
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page.locator(".panel")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(page.locator(".strip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".strip")).to_have_count(0)
    expect(page.locator(".words")).to_be_visible()
    expect(page.locator(".stage > .bar")).to_be_visible()


def test_a_window_that_becomes_narrow_ends_it_and_the_keys_go_on(page: Page):
    page.add_init_script("Element.prototype.requestFullscreen = undefined")  # its size is fixed
    onto(page)
    page.set_viewport_size({"width": 800, "height": 480})
    expect(page.locator(".strip")).to_have_count(0)
    page.set_viewport_size({"width": 1920, "height": 1080})
    expect(page.locator(".workshop:not(.narrow)")).to_be_visible()
    page.keyboard.press("f")
    expect(screens(page)).not_to_have_count(0)


def test_what_is_too_much_for_screens_has_large_letters_and_grows(page: Page, journeys: Path):
    steps = "".join(f"      - {{id: s{each}, naam: Belt, actor: a}}\n" for each in range(301))
    parts = f"deelprocessen:\n  - id: d\n    stappen:\n{steps}"
    text = f"id: veel\nactoren: [{{id: a, naam: School}}]\n{parts}"
    (journeys / "veel.yaml").write_text(text, "utf-8")
    page.goto("/werksessie?klantreis=veel&deelproces=d")
    expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=60_000)
    page.locator(".view").focus()
    page.keyboard.press("f")
    expect(page.locator(".unseen")).to_contain_text("te groot voor losse schermen", timeout=60_000)
    before = page.evaluate(SIZES)["letters"]
    assert before >= 28
    page.keyboard.press("+")
    assert page.evaluate(SIZES)["letters"] > before


def test_a_deelproces_that_goes_from_the_file_is_said(page: Page, journey: str, journeys: Path):
    onto(page, journey)
    file = journeys / f"{journey}.yaml"
    file.write_text(file.read_text("utf-8").replace("id: pro-dsp", "id: anders"), "utf-8")
    expect(page.locator(".banner")).to_contain_text("staat niet meer in het bestand")
    expect(page.locator(".banner")).to_contain_text("Van praktijkonderwijs naar doorstroompunt")


def test_numbers_show_the_whole_on_the_wall_too(page: Page):
    onto(page)
    page.keyboard.press("d")
    expect(screens(page)).to_have_count(0)
    view = page.locator(".view")
    assert view.evaluate("view => view.scrollWidth <= view.clientWidth + 1")
    page.keyboard.press("d")
    expect(screens(page)).not_to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_wall_is_for_everyone(participant: Enter, axe: Violations, theme: str):
    page = onto(participant(color_scheme=theme), part="mbo-wi")
    assert axe(page) == []
    page.keyboard.press("?")
    assert axe(page) == []
    page.keyboard.press("Enter")
    expect(page.locator(".panel")).to_be_visible()
    assert axe(page) == []
    page.locator(".view").focus()
    page.keyboard.press("z")
    assert axe(page) == []


def test_a_phone_is_no_wall(phone: Page):
    phone.goto("/werksessie?klantreis=rijnmond&deelproces=pro-dsp")
    expect(phone.locator(".workshop[data-epoch]")).to_be_visible(timeout=30_000)
    expect(phone.get_by_role("button", name="Op de wand")).to_be_hidden()
    phone.locator(".view").focus()
    phone.keyboard.press("f")
    expect(phone.locator(".workshop.wall")).to_have_count(0)


def test_who_leaves_the_wall_is_back_at_the_drawing(page: Page):
    onto(page)
    page.get_by_role("button", name="Sluit", exact=True).click()
    expect(page.locator(".strip")).to_have_count(0)
    expect(page.locator(".view")).to_be_focused()
