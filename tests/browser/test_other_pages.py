"""Overzicht, Bestand and Downloads in a real browser, and what all pages share."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import Enter, pick

PATHS = (
    "/",
    "/werksessie",
    "/kritische-vriend",
    "/verantwoordelijkheden",
    "/samenhang",
    "/bestand",
    "/downloads",
)
READY = {
    "/": ".st-key-map .map[data-drawn] a",
    "/werksessie": ".workshop[data-version]",
    "/kritische-vriend": ".wall[data-place]",
    "/verantwoordelijkheden": ".matrix",
    "/samenhang": ".between",
    "/bestand": ".file[data-version]",
    "/downloads": ".file",
}
RIJNMOND = "?klantreis=rijnmond"
SELECTED = "(field) => field.value.slice(field.selectionStart, field.selectionEnd)"
LINE = "(field) => field.value.slice(0, field.selectionStart).split('\\n').length"


def opened(page: Page, path: str) -> Page:
    page.goto(path + RIJNMOND)
    expect(page.locator(READY[path]).first).to_be_visible()
    return page


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_dutch_and_has_one_heading(page: Page, path: str):
    opened(page, path)
    assert page.evaluate("document.documentElement.lang") == "nl"
    expect(page.locator("h1")).to_have_count(1)
    expect(page).to_have_title(re.compile(r"^\S.* - Klantreis$"))


@pytest.mark.parametrize("path", PATHS)
def test_a_phone_never_scrolls_a_page_sideways(phone: Page, path: str):
    opened(phone, path)
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    assert phone.locator("[data-testid=stMain]").evaluate("main => main.scrollWidth") == 390


def test_a_laptop_shows_the_whole_name_of_a_journey(participant: Enter):
    page = participant(width=1366, height=768)
    page.goto("/?klantreis=noord-midden-drenthe")
    choice = page.get_by_role("combobox", name="Klantreis")
    expect(choice).to_have_value("Sluitende aanpak in Noord- en Midden-Drenthe")
    assert choice.evaluate("input => input.scrollWidth <= input.clientWidth")


def test_a_link_to_a_page_shows_that_it_has_the_focus(page: Page):
    link = opened(page, "/bestand").get_by_role("link", name="Downloads", exact=True)
    for _ in range(10):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    expect(link).to_be_focused()
    expect(link).to_have_css("outline-style", "solid")


def test_the_pages_keep_the_place(page: Page):
    page.goto("/werksessie?klantreis=rijnmond&deelproces=dsp-wi")
    expect(page.locator(".workshop")).to_have_attribute("data-key", "rijnmond/dsp-wi")
    for name, ready in (("Downloads", ".file"), ("Werksessie", ".workshop[data-version]")):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.locator(ready).first).to_be_visible()
    expect(page.locator(".workshop")).to_have_attribute("data-key", "rijnmond/dsp-wi")
    expect(page).to_have_url(re.compile("deelproces=dsp-wi"))


def test_a_walk_by_keys_only_goes_from_the_door_to_a_question(page: Page):
    opened(page, "/")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Naar de inhoud")).to_be_focused()
    _tab_to(page, "Kritische vriend")
    page.keyboard.press("Enter")
    expect(page.locator(".wall[data-place]")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".wall .question")).to_be_visible()
    _tab_to(page, "Bekijk de plek in de tekening")
    page.keyboard.press("Enter")
    expect(page.locator("svg .ring")).to_be_in_viewport()


def test_the_map_opens_a_deelproces(page: Page):
    opened(page, "/").locator(".st-key-map svg a").nth(1).click()
    expect(page.locator(".workshop")).to_have_attribute("data-key", "rijnmond/mbo-dsp")
    assert len(page.context.pages) == 1


def test_the_table_opens_a_deelproces(page: Page):
    opened(page, "/").locator(".counts tbody a").nth(6).click()
    expect(page.locator(".workshop")).to_have_attribute("data-key", "rijnmond/dsp-wi")


def test_the_table_of_the_overview_counts_what_the_workshop_lists(page: Page):
    opened(page, "/")
    cells = page.locator(".counts tbody tr").first.locator("td").all_inner_texts()
    page.locator(".counts tbody a").first.click()
    expect(page.locator(".workshop[data-version]")).to_be_visible()
    assert page.locator(".panel > .findings > li").count() == sum(map(int, cells[2:5]))
    assert page.locator("svg .gap[role=listitem]").count() == int(cells[1])


def test_a_link_leads_to_what_the_words_mean(page: Page):
    opened(page, "/").get_by_role("link", name="Wat betekenen de woorden?").click()
    expect(page.get_by_role("heading", name="Wat de woorden betekenen")).to_be_in_viewport()
    expect(page.get_by_role("definition").first).to_be_visible()


def test_a_detail_leads_to_its_line_in_the_file(page: Page):
    page.goto("/werksessie?klantreis=rijnmond&deelproces=dsp-wi&plek=dsp-wi/o-wc")
    link = page.get_by_role("link", name=re.compile(r"^Regel \d+ in het bestand"))
    line = re.sub(r"\D", "", link.inner_text())
    link.click()
    field = page.get_by_role("textbox", name="De tekst van het bestand")
    expect(field).to_be_focused()
    assert "id: o-wc" in field.evaluate(SELECTED)
    assert field.evaluate(LINE) == int(line)


def test_other_pages_say_how_much_was_not_read(page: Page):
    page.goto("/werksessie?klantreis=half")
    expect(page.locator(".banner")).to_contain_text("2 regels zijn niet gelezen.")
    page.get_by_role("link", name="Bekijk het bestand").click()
    expect(page.locator(READY["/bestand"])).to_be_visible()


def test_a_file_in_pieces_leaves_the_others_open(page: Page):
    page.goto("/werksessie?klantreis=stuk")
    expect(page.locator(".banner")).to_contain_text("Hier opent een aanhalingsteken")
    pick(page, "Klantreis", re.compile("Rijnmond"))
    expect(page.locator(".workshop")).to_have_attribute("data-key", re.compile("^rijnmond/"))


def test_the_file_comes_down_byte_for_byte(page: Page, journeys: Path):
    opened(page, "/bestand")
    with page.expect_download() as coming:
        page.get_by_role("button", name="Download het bestand").click()
    assert coming.value.suggested_filename == "rijnmond.yaml"
    assert Path(coming.value.path()).read_bytes() == (journeys / "rijnmond.yaml").read_bytes()


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("SVG van 1. Van mbo naar Werk & Inkomen", "_tekening.svg"),
        ("CSV van 1. Van mbo naar Werk & Inkomen", "_bevindingen.csv"),
        ("JSON van De hele klantreis", "_geheel_.*_bevindingen.json"),
        ("Het bestand zelf (YAML)", "rijnmond.yaml"),
    ],
)
def test_a_download_has_its_name(page: Page, name: str, ending: str):
    opened(page, "/downloads")
    with page.expect_download() as coming:
        page.get_by_role("link", name=name).click()
    assert re.search(f"{ending}$", coming.value.suggested_filename)
    assert Path(coming.value.path()).stat().st_size > 100


def test_the_table_holds_every_finding_on_the_screen(page: Page):
    opened(page, "/downloads")
    with page.expect_download() as coming:
        page.get_by_role("link", name="CSV van 2. ").click()
    text = Path(coming.value.path()).read_text("utf-8-sig")
    questions = {row["vraag"] for row in csv.DictReader(io.StringIO(text), delimiter=";")}
    page.goto("/kritische-vriend?klantreis=rijnmond&deelproces=mbo-dsp")
    page.get_by_role("button", name="Volgende").click()
    assert page.locator(".wall .question").inner_text() in questions


def test_a_lost_server_is_told(page: Page):
    opened(page, "/")
    page.evaluate(
        "document.querySelector('[data-testid=stApp]').dataset.testConnectionState = 'CONNECTING'"
    )
    expect(page.get_by_role("alert")).to_contain_text("Geen verbinding met klantreis")


def _tab_to(page: Page, text: str) -> None:
    """Press Tab until a link with this text has the focus."""
    focused = """() => {
        let element = document.activeElement;
        while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element.innerText?.trim();
    }"""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(focused) == text:
            return
    pytest.fail(f"no Tab leads to {text}")
