"""Facilitator and notulist at once, each at a machine of their own, and a text editor beside."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from klantreis.source import read

from .conftest import Enter
from .typist import bar, begin, enter, expect_steps, new_journey, reply, settled

LINES = 15
"""Lines that each of the two types, without waiting for the other."""


@pytest.fixture
def journey(journeys: Path) -> str:
    """Give the key of a journey that only these two know."""
    return new_journey(journeys)


@pytest.fixture
def pens(participant: Enter, journey: str) -> tuple[Page, Page]:
    """Give two people with the same empty deelproces open, each in the bar."""
    one, other = participant(), participant(width=1366, height=768)
    return begin(one, journey), begin(other, journey)


def names(journeys: Path, journey: str) -> list[str]:
    """Return the names of the steps of the only deelproces, as the file has them."""
    parsed = read((journeys / f"{journey}.yaml").read_bytes()).journey
    assert parsed is not None
    return [str(step.name).lower() for step in parsed.subprocesses[0].steps]


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait until something holds of the file; AssertionError after 20 seconds."""
    for _ in range(200):
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError("it never came to hold")


def write(page: Page, line: str) -> None:
    page.keyboard.type(line)
    page.keyboard.press("Enter")


def name_of(page: Page) -> Locator:
    return page.locator('.form .entry[data-key="naam"]').locator("input, textarea").first


def test_what_two_people_type_at_once_is_all_there(
    pens: tuple[Page, Page], journeys: Path, journey: str
):
    one, other = pens
    file = journeys / f"{journey}.yaml"
    for number in range(LINES):
        write(one, f"mentor: belt {number}")
        write(other, f"mentor: mailt {number}")
        if number == LINES // 2:
            for person in pens:
                settled(person)
            wait_until(lambda: len(names(journeys, journey)) == 2 * (LINES // 2 + 1))
            text = file.read_text("utf-8")  # somebody saves it in a text editor; both type on
            file.write_text(text.replace("Een sessie", "Onze sessie"), "utf-8")
    for person in pens:
        settled(person)
        expect(person.locator(".words tbody tr")).to_have_count(2 * LINES, timeout=30_000)
    wait_until(lambda: "Onze sessie" in file.read_text("utf-8"))
    wait_until(lambda: len(names(journeys, journey)) == 2 * LINES)
    kept = names(journeys, journey)
    for person in pens:
        expect_steps(person, *(f"{name[0].upper()}{name[1:]}" for name in kept))
    for typed in ("belt", "mailt"):
        assert [each for each in kept if typed in each] == [f"{typed} {n}" for n in range(LINES)]


def test_undo_takes_back_ones_own_line(pens: tuple[Page, Page], journeys: Path, journey: str):
    one, other = pens
    enter(one, "mentor: belt")
    enter(other, "start: mentor: mailt")
    enter(one, "terug")
    for person in pens:
        expect(person.locator(".words tbody tr")).to_have_count(1)
    enter(one, "opnieuw")
    for person in pens:
        expect(person.locator(".words tbody tr")).to_have_count(2)


def test_undo_leaves_a_step_that_somebody_else_went_on_from(pens: tuple[Page, Page]):
    one, other = pens
    enter(one, "mentor: belt")
    expect_steps(other, "Belt")
    enter(other, "mentor: mailt")
    expect_steps(one, "Belt", "Mailt")
    enter(one, "terug")
    expect(reply(one)).to_contain_text("Iemand anders heeft hetzelfde intussen ook veranderd")
    expect_steps(one, "Belt", "Mailt")


def test_different_fields_never_clash_and_the_same_field_shows_both(
    pens: tuple[Page, Page], journey: str
):
    one, other = pens
    enter(one, "mentor: belt")
    for person in pens:
        person.locator("svg [role=listitem][data-step]").first.click()
        expect(name_of(person)).to_have_value(re.compile("belt", re.IGNORECASE))
    name_of(one).fill("Belt de jongere")
    about = other.locator('.form .entry[data-key="duur"]').locator("input, textarea").first
    if not about.is_visible():
        other.locator(".form summary").last.click()
    about.fill("2 weken")
    about.press("Enter")
    settled(other)
    expect(name_of(one)).to_have_value("Belt de jongere")
    expect(one.get_by_role("alert").filter(has_text="Appt")).to_have_count(0)
    name_of(other).fill("Appt de jongere")
    name_of(other).press("Enter")
    settled(other)
    expect(one.locator(".form [role=alert]")).to_contain_text("Appt de jongere")
    expect(name_of(one)).to_have_value("Belt de jongere")
    one.locator(".form .theirs button").first.click()
    expect(name_of(other)).to_have_value("Belt de jongere")


def test_a_text_that_breaks_the_file_stops_nobody(
    pens: tuple[Page, Page], journeys: Path, journey: str
):
    one, other = pens
    file = journeys / f"{journey}.yaml"
    enter(one, "mentor: belt")
    wait_until(lambda: len(names(journeys, journey)) == 1)
    whole = file.read_text("utf-8")
    file.write_text(whole + '\ntitel2: "niet dicht\n', "utf-8")
    for person in pens:
        expect(person.get_by_role("alert")).to_contain_text("niet te lezen", timeout=20_000)
    bar(other).focus()
    enter(other, "mentor: mailt")
    for person in pens:
        expect(person.locator(".words tbody tr")).to_have_count(2, timeout=20_000)
    expect(bar(other)).to_be_focused()
    file.write_text(whole, "utf-8")
    for person in pens:
        expect(person.get_by_role("alert")).to_be_hidden(timeout=20_000)
    wait_until(lambda: names(journeys, journey) == ["belt", "mailt"])


def test_who_reads_along_is_not_disturbed(pens: tuple[Page, Page]):
    one, other = pens
    enter(one, "mentor: belt")
    enter(one, "mailt")
    expect_steps(other, "Belt", "Mailt")
    other.locator(".words summary").click()
    number = other.locator(".sentences .number").first
    number.focus()
    drawn = other.locator("svg [role=listitem][data-step]").first.element_handle()
    row = other.locator(".words tbody tr").first.element_handle()
    enter(one, "schrijft")
    enter(one, "hernoem 2 appt")
    expect_steps(other, "Belt", "Appt", "Schrijft")
    expect(other.locator("svg [role=listitem][data-step]")).to_have_count(3)
    assert drawn is not None
    assert row is not None
    assert drawn.evaluate("each => each.isConnected")
    assert row.evaluate("each => each.isConnected")
    expect(number).to_be_focused()
    expect(other.locator(".words details")).to_have_attribute("open", "")
