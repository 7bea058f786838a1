"""Hands in the drawing, in a real browser: by mouse, by finger, by key and by button."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from .conftest import Enter, Violations

JOURNEY = """\
schema: 1
id: {key}
titel: Met de hand
actoren:
  - {{id: jongere, naam: Jongere, groep: jongere}}
  - {{id: school, naam: School, groep: onderwijs}}
  - {{id: dsp, naam: Doorstroompunt, groep: doorstroompunt}}
  - {{id: wi, naam: Werk & Inkomen, groep: gemeente}}
deelprocessen:
  - id: deel
    titel: Van school naar werk
    stappen:
      - {{id: begin, naam: Ziet een jongere, actor: school, soort: start, daarna: praat}}
      - {{id: praat, naam: Praat met de jongere, actor: school, daarna: plan}}
      - {{id: plan, naam: Maakt een plan, actor: school, daarna: wil}}
      - id: wil
        naam: Wil de jongere hulp?
        actor: jongere
        daarna:
          - {{als: ja, naar: belt}}
          - {{als: nee}}
      - {{id: belt, naam: Belt de jongere, actor: dsp, daarna: werk}}
      - {{id: werk, naam: Heeft werk, uitkomst: arbeid}}
"""
NUMBERS = count(1)
Open = Callable[..., Page]


@pytest.fixture
def journey(journeys: Path) -> str:
    """Put a small journey in the folder, and return its key."""
    key = f"handen-{next(NUMBERS)}"
    (journeys / f"{key}.yaml").write_text(JOURNEY.format(key=key), "utf-8")
    return key


@pytest.fixture
def begin(journey: str) -> Open:
    """Let somebody open the small journey."""

    def begun(page: Page) -> Page:
        page.goto(f"/werksessie?klantreis={journey}&deelproces=deel")
        expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=20_000)
        return page

    return begun


@pytest.fixture
def drawing(begin: Open, page: Page) -> Page:
    """Give one person at a wide screen."""
    return begin(page)


@pytest.fixture
def adrift(begin: Open, chromium: Browser, address: str) -> Iterator[Page]:
    """Give one person whose network will fail: what the console says of that is no mistake."""
    context = chromium.new_context(base_url=address, locale="nl-NL")
    yield begin(context.new_page())
    context.close()


def step(page: Page, id: str) -> Locator:
    return page.locator(f'.canvas .step[data-step="{id}"]')


def arrow(page: Page, start: str, end: str) -> Locator:
    return page.locator(f'.canvas .edge[data-from="{start}"][data-to="{end}"]')


def band(page: Page, id: str) -> Locator:
    return page.locator(f'.canvas .lane[data-lane="{id}"]')


def along(page: Page, start: str, end: str) -> tuple[float, float]:
    """Return the point halfway along an arrow."""
    line = arrow(page, start, end).locator("path").last
    x, y = line.evaluate(
        """line => {
            const at = line.getPointAtLength(line.getTotalLength() / 2)
            const point = new DOMPoint(at.x, at.y).matrixTransform(line.getScreenCTM())
            return [point.x, point.y]
        }"""
    )
    return x, y


def middle(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def take(page: Page, place: Locator) -> None:
    """Press the mouse on a place, and move it so far that it is a drag."""
    x, y = middle(place)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 6, y + 6)


def drag(page: Page, place: Locator, to: tuple[float, float]) -> None:
    take(page, place)
    page.mouse.move(*to, steps=4)
    page.mouse.up()


def empty_spot(page: Page, lane: str) -> tuple[float, float]:
    """Return a point of a lane below and right of all its boxes."""
    box = band(page, lane).bounding_box()
    assert box is not None
    return box["x"] + 200, box["y"] + box["height"] - 8


def choose(page: Page, id: str) -> None:
    step(page, id).click()
    expect(page.locator(".tools")).to_be_visible()


def ask(page: Page, key: str) -> Locator:
    """Press a key that asks something, and return the field in which it is answered."""
    page.keyboard.press(key)
    field = page.locator(".ask input").first
    expect(field).to_be_visible()
    return field


def answer(page: Page, key: str, text: str) -> None:
    ask(page, key).fill(text)
    page.keyboard.press("Enter")


def expect_said(page: Page, sentence: str) -> None:
    expect(page.locator(".workshop > [role=status]")).to_contain_text(sentence)


def expect_selected(page: Page, id: str) -> None:
    expect(page.locator(".workshop")).to_have_attribute("data-selected", f"deel/{id}")


# -- dragging --------------------------------------------------------------------------------


def test_a_step_is_dragged_to_another_lane(drawing: Page):
    drag(drawing, step(drawing, "praat"), empty_spot(drawing, "dsp"))
    expect(step(drawing, "praat")).to_have_attribute("data-lane", "dsp")
    expect_said(drawing, "Praat met de jongere is nu van Doorstroompunt.")


def test_a_drag_shows_the_lane_and_says_where_it_goes(drawing: Page):
    take(drawing, step(drawing, "praat"))
    drawing.mouse.move(*empty_spot(drawing, "dsp"), steps=4)
    expect(drawing.locator(".preview .ghost")).to_be_visible()
    expect(drawing.locator(".preview .lit")).to_be_visible()
    expect(drawing.locator(".word")).to_have_text("naar Doorstroompunt")
    drawing.keyboard.press("Escape")
    expect(drawing.locator(".preview")).to_have_count(0)
    drawing.mouse.up()
    expect(step(drawing, "praat")).to_have_attribute("data-lane", "school")


def test_a_step_is_dropped_with_nobody(drawing: Page):
    take(drawing, step(drawing, "praat"))
    drawing.mouse.move(*middle(drawing.locator(".nobody")), steps=4)
    expect(drawing.locator(".word")).to_have_text("naar Nog niemand")
    drawing.mouse.up()
    expect(step(drawing, "praat")).to_have_attribute("data-lane", "nog niemand")


def test_a_step_dropped_on_an_arrow_goes_between(drawing: Page):
    drag(drawing, step(drawing, "praat"), along(drawing, "plan", "wil"))
    expect(arrow(drawing, "begin", "plan")).to_have_count(1)
    expect(arrow(drawing, "plan", "praat")).to_have_count(1)
    expect(arrow(drawing, "praat", "wil")).to_have_count(1)
    expect(arrow(drawing, "praat", "plan")).to_have_count(0)
    expect_said(drawing, "Praat met de jongere staat nu na Maakt een plan, in deze pijl.")


def test_a_step_dropped_on_the_left_of_another_comes_before_it(drawing: Page):
    box = step(drawing, "praat").bounding_box()
    assert box is not None
    take(drawing, step(drawing, "plan"))
    drawing.mouse.move(box["x"] + 12, box["y"] + box["height"] / 2, steps=4)
    expect(drawing.locator(".word")).to_have_text("voor 2")
    drawing.mouse.up()
    expect(arrow(drawing, "begin", "plan")).to_have_count(1)
    expect(arrow(drawing, "plan", "praat")).to_have_count(1)
    expect(arrow(drawing, "praat", "wil")).to_have_count(1)


def test_a_choice_keeps_its_place(drawing: Page):
    take(drawing, step(drawing, "wil"))
    drawing.mouse.move(*along(drawing, "begin", "praat"), steps=4)
    expect(drawing.locator(".word")).to_contain_text("een keuze houdt zijn plaats")


def test_less_than_four_pixels_is_a_click(drawing: Page):
    x, y = middle(step(drawing, "praat"))
    drawing.mouse.move(x, y)
    drawing.mouse.down()
    drawing.mouse.move(x + 2, y + 2)
    drawing.mouse.up()
    expect_selected(drawing, "praat")


def test_the_title_of_a_lane_is_dragged(drawing: Page):
    lanes = drawing.locator(".canvas .lane")
    order = [each.get_attribute("data-lane") for each in lanes.all()]
    assert order == ["jongere", "school", "dsp"]
    top = band(drawing, "jongere").bounding_box()
    assert top is not None
    place = drawing.locator('.canvas .title[data-lane="dsp"]')
    drag(drawing, place, (top["x"] + 20, top["y"] + 5))
    expect(lanes.first).to_have_attribute("data-lane", "dsp")


def test_a_drag_goes_on_when_somebody_else_changes_something(begin: Open, participant: Enter):
    one, other = begin(participant()), begin(participant())
    take(one, step(one, "praat"))
    one.mouse.move(*empty_spot(one, "dsp"), steps=4)
    choose(other, "plan")
    answer(other, "F2", "Maakt samen een plan")
    expect(step(one, "plan")).to_have_attribute("aria-label", re.compile("Maakt samen een plan"))
    expect(one.locator(".preview .ghost")).to_be_visible()
    one.mouse.move(*empty_spot(one, "dsp"))
    one.mouse.up()
    expect(step(one, "praat")).to_have_attribute("data-lane", "dsp")


# -- arrows ----------------------------------------------------------------------------------


def test_an_arrow_is_drawn_from_the_handle_to_a_step(drawing: Page):
    step(drawing, "begin").hover()
    drag(drawing, drawing.locator(".port"), middle(step(drawing, "plan")))
    expect(arrow(drawing, "begin", "plan")).to_have_count(1)


def test_an_arrow_across_lanes_asks_for_the_handover(drawing: Page):
    step(drawing, "praat").hover()
    drag(drawing, drawing.locator(".port"), middle(step(drawing, "belt")))
    expect(drawing.get_by_text("School geeft, Doorstroompunt ontvangt.")).to_be_visible()
    drawing.keyboard.press("3")
    expect(drawing.locator(".canvas .bead[role=listitem]")).to_have_count(1)
    expect_said(drawing, "Overdracht")


def test_an_arrow_across_lanes_may_be_no_handover(drawing: Page):
    step(drawing, "praat").hover()
    drag(drawing, drawing.locator(".port"), middle(step(drawing, "belt")))
    drawing.get_by_role("button", name="Geen overdracht").click()
    expect(arrow(drawing, "praat", "belt")).to_have_count(1)
    expect(drawing.locator(".canvas .bead[role=listitem]")).to_have_count(0)


def test_escape_in_the_handover_draws_nothing(drawing: Page):
    step(drawing, "praat").hover()
    drag(drawing, drawing.locator(".port"), middle(step(drawing, "belt")))
    expect(drawing.locator(".sorts")).to_be_visible()
    drawing.keyboard.press("Escape")
    expect(drawing.locator(".ask")).to_be_hidden()
    expect(arrow(drawing, "praat", "belt")).to_have_count(0)


def test_an_arrow_to_an_empty_place_makes_a_step(drawing: Page):
    step(drawing, "praat").hover()
    drag(drawing, drawing.locator(".port"), empty_spot(drawing, "school"))
    expect(drawing.locator(".ask input")).to_be_focused()
    drawing.keyboard.type("Vraagt hoe het gaat")
    drawing.keyboard.press("Enter")
    expect_selected(drawing, "vraagt-hoe-het-gaat")
    expect(arrow(drawing, "praat", "vraagt-hoe-het-gaat")).to_have_count(1)


def test_a_click_on_an_arrow_selects_it_and_t_splits_it(drawing: Page):
    drawing.mouse.click(*along(drawing, "praat", "plan"))
    expect_said(drawing, "Pijl van 2 naar 3 gekozen.")
    answer(drawing, "t", "Vraagt toestemming")
    expect_selected(drawing, "vraagt-toestemming")
    expect(arrow(drawing, "praat", "vraagt-toestemming")).to_have_count(1)
    expect(arrow(drawing, "vraagt-toestemming", "plan")).to_have_count(1)


def test_the_end_of_an_arrow_is_dragged_elsewhere(drawing: Page):
    choose(drawing, "begin")
    drawing.keyboard.press("k")
    drawing.mouse.move(*empty_spot(drawing, "jongere"))
    drag(drawing, drawing.locator(".port"), middle(step(drawing, "plan")))
    expect(arrow(drawing, "begin", "plan")).to_have_count(1)
    expect(arrow(drawing, "begin", "praat")).to_have_count(0)


def test_an_answer_gets_another_name(drawing: Page):
    choose(drawing, "wil")
    answer(drawing, "k", "ja")
    answer(drawing, "F2", "graag")
    expect(arrow(drawing, "wil", "belt")).to_have_attribute("data-answer", "graag")


def test_a_branch_that_is_taken_away_first_leads_nowhere(drawing: Page):
    drawing.mouse.click(*along(drawing, "wil", "belt"))
    drawing.keyboard.press("Delete")
    expect(arrow(drawing, "wil", "belt")).to_have_count(0)
    expect(drawing.locator('.canvas .edge[data-answer="ja"]')).to_have_count(1)


def test_a_gap_becomes_a_handover_with_two_keys(drawing: Page):
    choose(drawing, "praat")
    answer(drawing, "p", "5")
    drawing.get_by_role("button", name="Geen overdracht").click()
    gap = drawing.locator(".canvas .gap[role=listitem]").first
    gap.focus()
    drawing.keyboard.press("Enter")
    gap.click()
    drawing.keyboard.press("o")
    expect(drawing.locator(".sorts")).to_be_visible()
    drawing.keyboard.press("1")
    expect(drawing.locator(".canvas .bead[role=listitem]")).to_have_count(1)
    expect(drawing.locator(".panel .number")).to_have_class(re.compile("handover"))


# -- naming ----------------------------------------------------------------------------------


def test_a_double_click_renames_in_place(drawing: Page):
    step(drawing, "praat").dblclick()
    field = drawing.locator(".ask input")
    expect(field).to_have_value("Praat met de jongere")
    field.fill("Belt de ouders")
    drawing.keyboard.press("Enter")
    expect(step(drawing, "praat")).to_have_attribute("aria-label", re.compile("Belt de ouders"))
    expect(step(drawing, "praat")).to_be_focused()


def test_escape_leaves_the_name(drawing: Page):
    choose(drawing, "praat")
    ask(drawing, "F2").fill("Iets anders")
    drawing.keyboard.press("Escape")
    expect(drawing.locator(".ask")).to_be_hidden()
    expect(step(drawing, "praat")).to_be_focused()
    expect(drawing.locator(".workshop")).to_have_attribute("data-version", re.compile("^1"))


def test_half_a_name_stays_through_a_change_of_somebody_else(begin: Open, participant: Enter):
    one, other = begin(participant()), begin(participant())
    choose(one, "praat")
    field = ask(one, "F2")
    field.fill("Half een na")
    choose(other, "plan")
    answer(other, "F2", "Maakt samen een plan")
    expect(step(one, "plan")).to_have_attribute("aria-label", re.compile("Maakt samen een plan"))
    expect(field).to_be_focused()
    expect(field).to_have_value("Half een na")


def test_a_refused_answer_can_be_mended(adrift: Page):
    choose(adrift, "wil")
    answer(adrift, "k", "ja")
    answer(adrift, "F2", "nee")
    expect(adrift.locator(".refusal [role=alert]")).to_be_visible()
    expect(adrift.locator(".ask input")).to_have_value("nee")


def test_what_looks_like_a_bsn_is_asked_about(adrift: Page):
    choose(adrift, "praat")
    answer(adrift, "F2", "Belt 111222333")
    adrift.get_by_role("button", name="Dit is geen burgerservicenummer").click()
    expect(step(adrift, "praat")).to_have_attribute("aria-label", re.compile("Belt 111222333"))


# -- the toolbar and its keys ----------------------------------------------------------------


def test_every_action_is_a_button_with_its_key(drawing: Page):
    choose(drawing, "praat")
    names = drawing.locator(".tools button").all_inner_texts()
    assert [name.split()[-1] for name in names] == ["F2", "S", "P", "M", "B", "O", "K", "Del"]


def test_the_toolbar_is_one_stop_for_the_tab_key(drawing: Page):
    choose(drawing, "praat")
    drawing.keyboard.press("Tab")
    buttons = drawing.locator(".tools button")
    expect(buttons.nth(0)).to_be_focused()
    drawing.keyboard.press("ArrowRight")
    expect(buttons.nth(1)).to_be_focused()
    drawing.keyboard.press("Tab")
    expect(drawing.locator(".tools :focus")).to_have_count(0)


def test_an_arrow_has_its_actions_one_key_away(drawing: Page):
    choose(drawing, "praat")
    drawing.keyboard.press("k")
    drawing.keyboard.press("Enter")
    buttons = drawing.locator(".tools button")
    expect(buttons.nth(0)).to_be_focused()
    drawing.keyboard.press("ArrowRight")
    expect(buttons.nth(1)).to_be_focused()
    drawing.keyboard.press("Escape")
    drawing.keyboard.press("ArrowRight")
    expect_selected(drawing, "plan")


def test_a_step_comes_after_this_one(drawing: Page):
    choose(drawing, "praat")
    answer(drawing, "s", "Denkt na")
    expect_selected(drawing, "denkt-na")
    expect(step(drawing, "denkt-na")).to_be_focused()
    expect(arrow(drawing, "denkt-na", "plan")).to_have_count(1)


def test_a_step_after_a_choice_takes_an_answer(drawing: Page):
    choose(drawing, "wil")
    ask(drawing, "s").fill("nee")
    drawing.keyboard.press("Enter")
    expect(drawing.get_by_role("textbox", name="Naam van de nieuwe stap")).to_be_focused()
    drawing.keyboard.type("Belt later nog eens")
    drawing.keyboard.press("Enter")
    expect(arrow(drawing, "wil", "belt-later-nog-eens")).to_have_attribute("data-answer", "nee")


def test_another_lane_by_typing_its_name(drawing: Page):
    choose(drawing, "praat")
    answer(drawing, "b", "doors")
    expect(step(drawing, "praat")).to_have_attribute("data-lane", "dsp")


def test_a_lane_that_is_not_drawn_yet_can_be_chosen(drawing: Page):
    choose(drawing, "praat")
    answer(drawing, "b", "inkomen")
    expect(step(drawing, "praat")).to_have_attribute("data-lane", "wi")


def test_alt_and_an_arrow_move_to_the_lane_below(drawing: Page):
    choose(drawing, "praat")
    drawing.keyboard.press("Alt+ArrowDown")
    expect(step(drawing, "praat")).to_have_attribute("data-lane", "dsp")
    expect(step(drawing, "praat")).to_be_focused()


def test_alt_and_an_arrow_move_before_the_step_before(drawing: Page):
    choose(drawing, "plan")
    drawing.keyboard.press("Alt+ArrowLeft")
    expect(arrow(drawing, "plan", "praat")).to_have_count(1)
    expect(arrow(drawing, "begin", "plan")).to_have_count(1)


def test_a_step_moves_behind_a_number(drawing: Page):
    choose(drawing, "praat")
    answer(drawing, "m", "3")
    expect(arrow(drawing, "plan", "praat")).to_have_count(1)
    expect(arrow(drawing, "begin", "plan")).to_have_count(1)


def test_a_lane_moves_by_keys(drawing: Page):
    choose(drawing, "belt")
    drawing.keyboard.press("l")
    expect_said(drawing, "Baan Doorstroompunt gekozen.")
    drawing.keyboard.press("Alt+ArrowUp")
    expect(drawing.locator(".canvas .lane").nth(1)).to_have_attribute("data-lane", "dsp")
    drawing.keyboard.press("Escape")
    expect_selected(drawing, "belt")


def test_delete_takes_a_step_away_and_goes_to_the_one_before(drawing: Page):
    choose(drawing, "praat")
    drawing.keyboard.press("Delete")
    expect(step(drawing, "praat")).to_have_count(0)
    expect(arrow(drawing, "begin", "plan")).to_have_count(1)
    expect_selected(drawing, "begin")
    expect(step(drawing, "begin")).to_be_focused()


def test_nothing_follows_an_end(drawing: Page):
    choose(drawing, "werk")
    drawing.keyboard.press("s")
    expect(drawing.locator(".refusal")).to_have_text("Na een einde komt niets meer.")


def test_enter_still_opens_the_details(drawing: Page):
    choose(drawing, "praat")
    drawing.keyboard.press("Enter")
    expect(drawing.locator(".panel h2").first).to_be_focused()


def test_a_double_click_in_a_lane_makes_a_step_there(drawing: Page):
    drawing.mouse.dblclick(*empty_spot(drawing, "dsp"))
    drawing.locator(".ask input").fill("Houdt contact")
    drawing.keyboard.press("Enter")
    expect_selected(drawing, "houdt-contact")
    expect(step(drawing, "houdt-contact")).to_have_attribute("data-lane", "dsp")


# -- what stays, and what is not there -------------------------------------------------------


def test_a_change_keeps_the_view_where_it_was(begin: Open, participant: Enter):
    one, other = begin(participant(width=1000, height=700)), begin(participant())
    choose(one, "praat")
    view = one.locator(".view")
    place = view.evaluate("view => (view.scrollTo(120, 40), [view.scrollLeft, view.scrollTop])")
    choose(other, "plan")
    answer(other, "F2", "Maakt samen een plan")
    expect(step(one, "plan")).to_have_attribute("aria-label", re.compile("Maakt samen een plan"))
    assert view.evaluate("view => [view.scrollLeft, view.scrollTop]") == place
    expect(step(one, "praat")).to_be_focused()
    expect_selected(one, "praat")


def test_without_a_line_nothing_is_moved_or_taken_away(adrift: Page):
    choose(adrift, "praat")
    adrift.context.set_offline(True)
    expect(adrift.locator(".workshop[data-lost]")).to_be_visible()
    adrift.keyboard.press("Delete")
    expect(adrift.locator(".refusal")).to_contain_text("Geen verbinding.")
    drag(adrift, step(adrift, "praat"), empty_spot(adrift, "dsp"))
    expect(adrift.locator(".preview")).to_have_count(0)
    adrift.context.set_offline(False)
    expect(step(adrift, "praat")).to_have_attribute("data-lane", "school")


def test_what_is_dropped_stays_there_until_the_answer(adrift: Page):
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    adrift.route("**/edits", hold)
    with adrift.expect_request("**/edits"):
        drag(adrift, step(adrift, "praat"), empty_spot(adrift, "dsp"))
    expect(adrift.locator(".preview .ghost")).to_be_visible()
    held[0].fulfill(status=422, json={"sentence": "Dat kan nu niet."})
    expect(adrift.locator(".refusal")).to_have_text("Dat kan nu niet.")
    expect(adrift.locator(".preview")).to_have_count(0)


def test_a_phone_has_the_same_actions(begin: Open, phone: Page):
    begin(phone)
    phone.locator(".stage").scroll_into_view_if_needed()
    step(phone, "begin").tap()
    phone.locator('.tools button[data-act="rename"]').tap()
    phone.locator(".ask input").fill("Ziet iemand")
    phone.keyboard.press("Enter")
    expect(step(phone, "begin")).to_have_attribute("aria-label", re.compile("Ziet iemand"))
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


def test_the_toolbar_and_its_questions_have_no_violations(drawing: Page, axe: Violations):
    choose(drawing, "praat")
    assert axe(drawing) == []
    for key in ("F2", "b"):
        ask(drawing, key)
        assert axe(drawing) == []
        drawing.keyboard.press("Escape")
    answer(drawing, "p", "5")
    expect(drawing.locator(".sorts")).to_be_visible()
    assert axe(drawing) == []


def test_a_better_order_of_lanes_is_proposed_and_taken_over(page: Page, journeys: Path):
    shutil.copy(journeys / "rijnmond.yaml", journeys / "banen.yaml")
    page.goto("/werksessie?klantreis=banen&deelproces=pro-dsp")
    expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=30_000)
    lanes = page.locator(".canvas .lane")
    before = [each.get_attribute("data-lane") for each in lanes.all()]
    page.locator('.canvas .title[data-lane="lp"]').click()
    page.get_by_role("button", name="Stel volgorde voor").click()
    expect(page.get_by_role("dialog", name="Stel volgorde voor")).to_contain_text("kruisen")
    page.get_by_role("button", name="Laat zo").click()
    assert [each.get_attribute("data-lane") for each in lanes.all()] == before
    page.keyboard.press("r")
    page.get_by_role("button", name="Neem deze volgorde").click()
    expect(lanes.nth(1)).not_to_have_attribute("data-lane", str(before[1]))
    expect(lanes.first).to_have_attribute("data-lane", "jongere")
    page.locator('.canvas .title[data-lane="lp"]').click()
    page.keyboard.press("r")
    expect(page.get_by_role("alert")).to_contain_text("geen volgorde gevonden")
