"""A whole session typed into an empty deelproces: every key counted, no mouse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.capture.counted import beyond
from tests.capture.played import FOLDER, session, started
from tests.capture.test_session import SHORT

from .typist import bar, begin, enter, new_journey, reply, settled

COUNT_KEYS = """() => {
    window.keys = 0
    window.clicks = 0
    addEventListener('keydown', () => window.keys += 1, { capture: true })
    addEventListener('pointerdown', () => window.clicks += 1, { capture: true })
}"""


@pytest.fixture
def journey(journeys: Path) -> str:
    return new_journey(journeys)


@pytest.fixture
def typist(page: Page, journey: str) -> Page:
    """Give one person with the hands in the bar, whose keys are counted."""
    begin(page, journey)
    page.evaluate(COUNT_KEYS)
    return page


def undated(text: str) -> str:
    """Leave the year out: what 'voor 1-5' means depends on today."""
    return re.sub(r"\b20\d\d\b(?= *\.?$|-\d\d-\d\d)", "JJJJ", text, flags=re.MULTILINE)


def said(line: str, sentence: str) -> re.Pattern[str]:
    """Return what the bar says about a line: any year, and what is parked or undone by name."""
    if line == "terug" or line.startswith("# "):
        return re.compile("^(Ongedaan gemaakt|Op de parkeerplaats): ")
    return re.compile(re.escape(undated(sentence)).replace("JJJJ", r"20\d\d"))


def test_all_lines_of_a_session_are_made_as_meant(typist: Page, journey: str, record_property):
    played, content = started(), 0
    for line, sentence in session():
        here = played.here
        played.type(line)
        content += len(line) + 1 - beyond(line, played.replies[-1], here)
        enter(typist, line)
        expect(reply(typist)).to_have_text(said(line, sentence))
    expect(bar(typist)).to_be_focused()
    keys = typist.evaluate("window.keys") - content
    record_property("keys beyond the content, 68 lines", keys)
    assert keys <= 700
    assert typist.evaluate("window.clicks") == 0
    written = typist.request.get(f"/download/{journey}/bestand.yaml").text()
    golden = (FOLDER / "sessie-na-afloop.yaml").read_text("utf-8")
    assert undated(written) == undated(golden.replace("id: sessie", f"id: {journey}"))


def test_twelve_steps_five_handovers_and_two_risks_take_sixty_keys(typist: Page, record_property):
    enter(typist, *SHORT)
    content = sum(len(re.sub(r"^(! |> )?\w+: |^! ", "", line)) for line in SHORT)
    keys = typist.evaluate("window.keys") - content
    record_property("keys beyond the content, 19 lines", keys)
    assert keys <= 60
    numbers = typist.locator(".words tbody th")
    expect(numbers.filter(has_text=re.compile(r"^\d+$"))).to_have_count(12)
    expect(numbers.filter(has_text=re.compile(r"^o\d$"))).to_have_count(5)
    assert typist.evaluate("window.clicks") == 0


def test_the_hands_are_in_the_bar_after_two_hundred_lines(typist: Page):
    enter(typist, "mentor: belt")
    for number in range(1, 200):
        typist.keyboard.type(f"! risico {number}")
        typist.keyboard.press("Enter")
    settled(typist)
    expect(bar(typist)).to_be_focused()
    expect(bar(typist)).to_have_value("")
    expect(reply(typist)).to_have_text(re.compile("^Risico r199 "))
