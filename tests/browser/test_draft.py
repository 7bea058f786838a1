"""A concept of a text belongs to the tab in which somebody types it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from .conftest import Enter

TEXT = "id: concept\ntitel: Kleine klantreis\ndeelprocessen: []\n"
TYPE = """(field) => {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    document.execCommand('insertText', false, '# van mij');
}"""
KEPT = "() => Object.values(localStorage).some((each) => each.includes('# van mij'))"


def opened(page: Page) -> Locator:
    page.goto("/bestand?klantreis=concept")
    expect(page.locator(".file[data-version]")).to_be_visible()
    return page.get_by_role("textbox", name="De tekst van het bestand")


def test_a_tab_without_changes_leaves_the_concept_of_another(participant: Enter, journeys: Path):
    (journeys / "concept.yaml").write_text(TEXT, "utf-8")
    typing, elsewhere = participant(), participant()
    idle = typing.context.new_page()
    read = opened(idle)
    opened(typing).evaluate(TYPE)
    typing.wait_for_function(KEPT)
    opened(elsewhere).fill(TEXT.replace("Kleine", "Onze"))
    elsewhere.keyboard.press("Control+s")
    expect(read).to_have_value(TEXT.replace("Kleine", "Onze"))
    assert "# van mij" in opened(typing).input_value()
