"""Whatever stands in a file or is typed is only text: nothing runs and nothing leaves."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, FilePayload, Page, expect

from tests import hostile

from .conftest import Enter
from .test_other_pages import PATHS

NAMED = f"<img src=x onerror={hostile.RUN}>"
REPORTS = """
window.reports = [];
addEventListener('securitypolicyviolation', (event) =>
    window.reports.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
STILL = "[data-testid=stApp][data-test-script-state=notRunning]"
OPEN = "all => all.forEach((each) => { each.open = true; })"
EVERY_KIND = ("/", "/werksessie", "/bestand")
"""Pages that show a file of every kind in a way of its own."""
TYPED = [text for text in hostile.PAYLOADS if len(text) < 200]


@pytest.fixture(scope="module")
def keys(journeys: Path) -> list[str]:
    """Put files of every kind in the folder, one with a name that means harm."""
    made = {
        "alles": hostile.journey(),
        "los": hostile.journey(3, "los", dangling=True),
        "haakt-aan": hostile.approach(1, "haakt-aan"),
        "loopt-mee": hostile.persona(2, "loopt-mee"),
        "scheef": hostile.wrong(),
        NAMED: hostile.journey(7, "naam"),
    }
    for key, text in made.items():
        (journeys / f"{key}.yaml").write_bytes(text)
    return list(made)


@pytest.fixture
def watched(participant: Enter) -> Iterator[Enter]:
    """Let people in who notice a script that runs, a dialog, and what the policy stops."""
    pages: list[Page] = []
    dialogs: list[str] = []

    def noticed(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    def enter(**options: Any) -> Page:
        page = participant(**options)
        page.add_init_script(REPORTS)
        page.on("dialog", noticed)
        pages.append(page)
        return page

    yield enter
    assert dialogs == []
    for page in pages:
        unharmed(page)


def unharmed(page: Page) -> None:
    """Fail when something ran, or wanted to."""
    assert page.evaluate(f"typeof window.{hostile.FLAG}") == "undefined"
    assert page.evaluate("window.reports ?? []") == []
    expect(page.locator(".stException")).to_have_count(0)


def visit(page: Page, path: str, key: str, part: str = "") -> Page:
    page.goto(f"{path}?klantreis={quote(key)}" + (f"&deelproces={part}" if part else ""))
    expect(page.locator("h1")).to_be_visible(timeout=30_000)
    expect(page.locator(STILL)).to_be_attached(timeout=30_000)
    return page


def session(page: Page, key: str, part: str = "deel") -> Page:
    visit(page, "/werksessie", key, part)
    expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=30_000)
    return page


@pytest.mark.parametrize("path", PATHS)
def test_no_page_runs_what_a_file_says(watched: Enter, keys: list[str], path: str):
    page = watched()
    for key in keys if path in EVERY_KIND else (keys[0], keys[-1]):
        unharmed(visit(page, path, key))


@pytest.mark.parametrize(
    ("path", "picture"),
    [("/", ".st-key-map svg"), ("/samenhang", "[data-testid=stGraphVizChart] svg")],
)
def test_no_picture_runs_what_a_file_says(watched: Enter, keys: list[str], path: str, picture: str):
    page = visit(watched(), path, "alles")
    expect(page.locator(picture).first).to_be_visible(timeout=30_000)


def test_the_details_of_every_item_show_what_was_typed(watched: Enter, keys: list[str]):
    page = session(watched(), "alles")
    numbers = page.locator(".sentences button")
    for place in range(numbers.count()):
        numbers.nth(place).click()
        expect(page.locator(".form .entry").first).to_be_visible()
        page.locator(".panel details").evaluate_all(OPEN)
    values = page.locator(".panel").evaluate(
        "panel => [...panel.querySelectorAll('input, textarea')].map((each) => each.value)"
    )
    assert set(values) & set(hostile.PAYLOADS)


def test_the_picture_in_words_shows_names_as_typed(watched: Enter, keys: list[str]):
    page = session(watched(), "alles", "kaal")
    titles = page.locator(".words tbody tr").evaluate_all(
        "rows => rows.map((row) => row.children[3].textContent)"
    )
    assert len(set(titles) & set(hostile.PAYLOADS)) >= 4


def test_every_finding_and_every_question_is_only_text(watched: Enter, keys: list[str]):
    page = session(watched(), "alles", "kaal")
    page.locator(".findings .line").first.click()
    expect(page.locator(".panel .question").first).to_be_visible()
    visit(page, "/kritische-vriend", "alles", "kaal")
    expect(page.locator(".wall[data-place]")).to_be_visible()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
        unharmed(page)


def test_a_link_to_nowhere_is_only_text(watched: Enter, keys: list[str]):
    page = watched()
    page.goto(f"/?klantreis={quote(hostile.PAYLOADS[4])}&deelproces={quote(hostile.PAYLOADS[0])}")
    expect(page.locator(".banner").first).to_contain_text(hostile.PAYLOADS[4])


def test_the_bar_shows_lines_as_they_were_typed(watched: Enter, journeys: Path):
    page = session(watched(), fresh(journeys, "typt"), "kaal")
    other = session(watched(), "typt", "kaal")
    field = page.get_by_role("combobox", name="Typ een regel")
    for text in TYPED:
        for line in (f"school: {text}", f"# {text}", f"? {text}", text):
            field.fill(line)
            field.press("Enter")
    expect(page.locator(".workshop")).to_have_attribute("data-unsaved", "0", timeout=60_000)
    for person in (page, other):
        person.get_by_role("button", name=re.compile("^Parkeerplaats")).click()
        parked = person.locator(".parked .typed").all_text_contents()
        assert set(parked) <= {" ".join(text.split()) for text in TYPED}
        assert TYPED[0] in parked
        names = person.locator(".words").evaluate("words => words.textContent")
        assert TYPED[0] in names
        unharmed(person)


def test_what_is_typed_is_not_in_the_log(watched: Enter, journeys: Path):
    page = session(watched(), fresh(journeys, "zwijgt"), "kaal")
    field = page.get_by_role("combobox", name="Typ een regel")
    for line in ("school: belt 111222333", f"# {hostile.ELSEWHERE} 0612345678"):
        field.fill(line)
        field.press("Enter")
    expect(page.locator(".workshop")).to_have_attribute("data-unsaved", "0", timeout=60_000)
    log = (journeys.parent / "server.log").read_text("utf-8")
    assert re.findall(f"111222333|0612345678|{hostile.ELSEWHERE}|{hostile.FLAG}", log) == []


def test_suggestions_are_only_text(watched: Enter, journeys: Path):
    page = session(watched(), fresh(journeys, "stelt-voor"), "kaal")
    field = page.get_by_role("combobox", name="Typ een regel")
    for text in ("<", "'", "school: <img", "school: =", "zet", "verbind"):
        field.fill("")
        field.press_sequentially(text)
        field.press("ArrowDown")
        field.press("Escape")
        unharmed(page)


def test_a_field_of_the_form_keeps_what_was_typed(watched: Enter, journeys: Path):
    page = session(watched(), fresh(journeys, "vult-in"), "kaal")
    page.goto(f"{page.url}&plek=kaal/belt")
    name = page.locator('.form .entry[data-key="naam"]').locator("input, textarea").first
    for text in (TYPED[0], TYPED[4], TYPED[11]):
        name.fill(text)
        name.press("Enter")
        expect(page.locator(".words")).to_contain_text(text, use_inner_text=False)
        unharmed(page)


def test_a_clash_shows_both_as_typed(watched: Enter, journeys: Path):
    page = session(watched(), fresh(journeys, "botst"), "kaal")
    page.goto(f"{page.url}&plek=kaal/belt")
    form = page.locator(".form")
    name = form.locator('.entry[data-key="naam"]').locator("input, textarea").first
    name.fill(TYPED[1])
    edit = {"kind": "rename", "at": "kaal/belt", "name": TYPED[0]}
    asked = {"command": "een", "seen": 1, "edits": [edit]}
    page.request.post(
        "/api/journeys/botst/edits", data=asked, headers={"origin": page.url.split("/werk")[0]}
    )
    expect(form).to_contain_text(TYPED[0], use_inner_text=False)
    expect(name).to_have_value(TYPED[1])


def test_a_new_deelproces_is_named_as_typed(watched: Enter, journeys: Path):
    page = visit(watched(), "/", fresh(journeys, "begint"))
    page.get_by_role("button", name="Nieuw deelproces").click()
    page.get_by_label("Titel van het deelproces").fill(TYPED[0])
    page.get_by_label("Titel van het deelproces").press("Enter")
    expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=30_000)
    chosen = page.get_by_role("combobox", name="Deelproces")
    expect(chosen).to_have_value(re.compile(re.escape(TYPED[0])))


def test_a_file_that_is_brought_is_only_text(watched: Enter, journeys: Path):
    page = visit(watched(), "/bestand", fresh(journeys, "krijgt"))
    for text in (hostile.journey(5, "krijgt"), hostile.wrong()):
        brought = FilePayload(name=f"{NAMED}.yaml", mimeType="application/yaml", buffer=text)
        page.locator(".st-key-upload input[type=file]").set_input_files(brought)
        expect(page.locator(".st-key-brought")).to_contain_text(NAMED, timeout=30_000)
        unharmed(page)


@pytest.mark.parametrize("first", [0, 5, 11])
@pytest.mark.parametrize("file", ["klantreis.html", "tekening.svg"])
def test_a_file_taken_home_runs_nothing(
    chromium: Browser, journeys: Path, address: str, first: int, file: str
):
    key = f"thuis-{first}"
    (journeys / f"{key}.yaml").write_bytes(hostile.journey(first, key))
    context = chromium.new_context(base_url=address, java_script_enabled=True)
    asked: list[str] = []
    page = context.new_page()
    content = page.request.get(f"/download/{key}/{file}").body()
    page.on("request", lambda request: asked.append(request.url))
    if file.endswith(".svg"):
        page.goto(f"data:image/svg+xml;base64,{base64.b64encode(content).decode()}")
    else:
        page.set_content(content.decode())
    expect(page.locator("text").first).to_be_attached()
    assert page.evaluate(f"typeof window.{hostile.FLAG}") == "undefined"
    assert [url for url in asked if not url.startswith("data:")] == []
    context.close()


def fresh(journeys: Path, key: str) -> str:
    """Put a journey that means harm in the folder, and return its key."""
    (journeys / f"{key}.yaml").write_bytes(hostile.journey(0, key))
    return key
