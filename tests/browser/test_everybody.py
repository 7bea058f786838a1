"""Every page for everybody: small screens, fingers, keys, wide letters, other colours, by ear."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Enter
from .test_other_pages import PATHS, opened

EVERYTHING = """const every = (root = document) => [...root.querySelectorAll('*')]
    .flatMap((each) => [each, ...(each.shadowRoot ? every(each.shadowRoot) : [])]);
const name = (each) => (each.getAttribute('aria-label') || each.textContent).trim().slice(0, 50);
"""
SIDEWAYS = f"""() => {{ {EVERYTHING}
    const wide = every().filter((each) => each.checkVisibility()
        && /auto|scroll/.test(getComputedStyle(each).overflowX)
        && each.scrollWidth > each.clientWidth + 1);
    const known = (each) => each.matches('textarea, [role=region][tabindex="0"][aria-label]')
        || (each.closest('[aria-label]') && each.querySelector('a, button, [tabindex="0"]'));
    return [
        ...wide.filter((each) => !known(each)).map((each) => `${{each.className}} ${{name(each)}}`),
        ...[document.documentElement, document.querySelector('[data-testid=stMain]')]
            .filter((each) => each.scrollWidth > innerWidth).map((each) => each.tagName),
    ];
}}"""
SMALL = f"""() => {{ {EVERYTHING}
    const kinds = 'a[href], button, input, select, textarea, summary, [role=listitem][tabindex]';
    const targets = every().filter((each) => each.checkVisibility() && each.matches(kinds));
    const inText = (each) => each.matches('a') && getComputedStyle(each).display === 'inline'
        && each.parentElement.matches('p, dd, li, td')
        && each.parentElement.textContent.trim() !== each.textContent.trim();
    return targets.filter((each) => {{
        const {{ width, height }} = each.getBoundingClientRect();
        return width > 1 && (width < 23.9 || height < 23.9) && !inText(each);
    }}).map(name);
}}"""
SPACED = f"""() => {{ {EVERYTHING}
    const wide = new CSSStyleSheet();
    wide.replaceSync('* {{ line-height: 1.5 !important; letter-spacing: .12em !important; '
        + 'word-spacing: .16em !important; }} p {{ margin-bottom: 2em !important; }}');
    for (const root of [document, ...every().map((each) => each.shadowRoot).filter(Boolean)]) {{
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, wide];
    }}
}}"""
CUT = f"""() => {{ {EVERYTHING}
    const hides = (each, side) => /hidden|clip/.test(getComputedStyle(each)[`overflow${{side}}`]);
    return every().filter((each) => each.checkVisibility() && each.textContent.trim()
        && !(each instanceof SVGElement) && !each.closest('.gutter') // which scrolls with its text
        && getComputedStyle(each).clipPath === 'none' && each.clientWidth > 1
        && ((hides(each, 'X') && each.scrollWidth > each.clientWidth + 1)
            || (hides(each, 'Y') && each.scrollHeight > each.clientHeight + 1)))
        .map((each) => `${{each.className}} ${{name(each)}}`);
}}"""
OUTLINE = f"""() => {{ {EVERYTHING}
    return every().filter((each) => /^H[1-6]$/.test(each.tagName) && each.checkVisibility())
        .map((each) => Number(each.tagName[1]));
}}"""
LANDMARKS = """() => {
    const kind = (each) => each.getAttribute('role') ?? each.localName;
    return [...document.querySelectorAll('main, header, nav, [role=navigation]')]
        .filter((each) => each.checkVisibility())
        .map((each) => `${kind(each)} ${each.ariaLabel ?? ''}`.trim());
}"""
FOCUS = """() => {
    let each = document.activeElement;
    while (each?.shadowRoot?.activeElement) each = each.shadowRoot.activeElement;
    const root = each.getRootNode();
    const { outlineStyle, outlineWidth } = getComputedStyle(each.closest('.editor') ?? each);
    const { left, top, right, bottom } = each.getBoundingClientRect();
    const middle = (from, to, most) => Math.min((from + to) / 2, most - 1);
    const at = [middle(left, right, innerWidth), middle(top, bottom, innerHeight)];
    const over = root.elementFromPoint(...at);
    return {
        name: (each.getAttribute('aria-label') || each.textContent).trim().slice(0, 40),
        around: each === document.body,
        ringed: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3)
            || [...root.querySelectorAll('.ring rect')].length === 2,
        inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        open: Boolean(over && (each.contains(over) || over.contains(each))),
    };
}"""
SAID = """() => [...document.querySelectorAll('*')].map((each) => each.shadowRoot).filter(Boolean)
    .flatMap((root) => [...root.querySelectorAll('.canvas [role=listitem]')])
    .map((each) => [each.dataset.address, each.getAttribute('aria-label')])"""
MOST_STOPS = 60
HERE = ".st-key-frame [aria-current=page]"
TITLE = re.compile(r"^\S.* - Klantreis$")
NARROW = {"a phone": (320, 640), "a laptop at 200 percent": (683, 384)}


@pytest.fixture(scope="module")
def measured(chromium: Browser, address: str) -> dict[str, dict[str, Any]]:
    """Give what is wrong on each page: every page is opened once for all these tests."""
    found: dict[str, dict[str, Any]] = {}
    for path in PATHS:
        context = chromium.new_context(base_url=address, viewport={"width": 1366, "height": 768})
        page = opened(context.new_page(), path)
        expect(page).to_have_title(TITLE)
        expect(page.locator(HERE)).to_have_count(1)
        found[path] = {
            "outline": page.evaluate(OUTLINE),
            "landmarks": page.evaluate(LANDMARKS),
            "here": page.locator(HERE).all_inner_texts(),
            "title": page.title(),
            "small": page.evaluate(SMALL),
        }
        for screen, (width, height) in NARROW.items():
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(300)  # a page takes another shape a little later
            found[path][screen] = page.evaluate(SIDEWAYS)
        page.set_viewport_size({"width": 1366, "height": 768})
        page.evaluate(SPACED)
        found[path]["cut"] = page.evaluate(CUT)
        context.close()
    found["/werksessie"]["small"] += _small_with_details(chromium, address)
    return found


def _small_with_details(chromium: Browser, address: str) -> list[str]:
    context = chromium.new_context(base_url=address, viewport={"width": 1366, "height": 768})
    page = opened(context.new_page(), "/werksessie")
    page.locator(".findings .line").nth(2).click()
    page.locator(".form .entry").first.wait_for()
    page.locator(".looks summary").click()
    page.get_by_text("Als tabel").click()
    small: list[str] = page.evaluate(SMALL)
    context.close()
    return small


def of(measured: dict[str, dict[str, Any]], what: str) -> dict[str, Any]:
    """Return one thing of every page on which there is any."""
    return {path: facts[what] for path, facts in measured.items() if facts[what]}


@pytest.mark.parametrize("screen", NARROW)
def test_only_tables_and_pictures_scroll_sideways(measured: dict[str, Any], screen: str):
    assert of(measured, screen) == {}


def test_a_finger_can_hit_every_button_and_link(measured: dict[str, Any]):
    assert of(measured, "small") == {}


def test_wide_letters_cut_nothing_off(measured: dict[str, Any]):
    assert of(measured, "cut") == {}


def test_headings_skip_no_level(measured: dict[str, Any]):
    for path, levels in of(measured, "outline").items():
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_a_page_has_a_menu_and_a_main_part(measured: dict[str, Any]):
    assert set(map(tuple, of(measured, "landmarks").values())) == {
        ("main", "navigation Pagina's"),
        ("main", "navigation Pagina's", "nav Op deze pagina"),
    }


def test_the_menu_and_the_title_say_which_page_this_is(measured: dict[str, Any]):
    for path, here in of(measured, "here").items():
        assert measured[path]["title"] == f"{here[0].strip()} - Klantreis"
    assert len(of(measured, "here")) == len(PATHS)


def test_the_first_tab_leads_past_the_menu(page: Page):
    opened(page, "/bestand").keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("textbox", name="De tekst van het bestand")).to_be_focused()


@pytest.mark.parametrize("path", PATHS)
def test_whoever_tabs_sees_where_they_are(page: Page, path: str):
    opened(page, path)
    lost = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        if at["around"] or "tekst van het bestand" in at["name"]:
            break  # in that text Tab moves the line
        if not (at["ringed"] and at["inView"] and at["open"]):
            lost.append(at)
    assert lost == []


def test_a_screen_reader_hears_the_drawing_in_the_order_of_the_journey(page: Page):
    opened(page, "/werksessie")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    nodes = {node["nodeId"]: node for node in tree}

    def value(node: dict[str, Any], key: str) -> str:
        return str(node.get(key, {}).get("value", ""))

    def below(node: dict[str, Any]) -> list[dict[str, Any]]:
        found = [nodes[each] for each in node.get("childIds", []) if each in nodes]
        return [node, *(each for child in found for each in below(child))]

    (drawing,) = [each for each in tree if value(each, "name").startswith("Deelproces 1 van 7: ")]
    assert value(drawing, "role") == "group"
    heard = [value(each, "name") for each in below(drawing) if value(each, "role") == "listitem"]
    assert heard == page.locator(".sentences li > span").all_inner_texts()
    assert len(heard) > 30


def test_drawing_list_and_table_hold_the_same_on_the_page(page: Page):
    opened(page, "/werksessie").get_by_text("Als tabel").click()
    drawn = page.evaluate(SAID)
    lines = page.locator(".sentences li")
    assert drawn == [
        [lines.nth(place).get_attribute("data-address"), text]
        for place, text in enumerate(page.locator(".sentences li > span").all_inner_texts())
    ]
    cells = page.locator(".words tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    for (_, sentence), (number, kind, who, what, then, still) in zip(drawn, cells, strict=True):
        for fact in (number, kind, who, what, then, still.replace("–", "")):
            assert fact in sentence


def test_forced_colours_keep_texts_and_marks(participant: Enter):
    page = opened(participant(forced_colors="active", color_scheme="dark"), "/werksessie")
    adjusted = page.locator(".canvas svg .step text, .canvas svg .gap polygon, .canvas svg .bead *")
    adjusts = adjusted.evaluate_all("all => all.map(e => getComputedStyle(e).forcedColorAdjust)")
    assert set(adjusts) == {"none"}
    signs = page.locator(".findings .weight").first
    assert signs.evaluate("each => getComputedStyle(each, '::before').content").startswith('"▲')
    assert signs.evaluate("each => getComputedStyle(each).borderStyle") == "solid"


def test_nothing_glides_for_whoever_wants_no_motion(participant: Enter):
    page = opened(participant(reduced_motion="reduce"), "/werksessie")
    page.evaluate(
        """() => {
            window.smooth = [];
            const { scrollTo } = Element.prototype;
            Element.prototype.scrollTo = function (...to) {
                window.smooth.push(to[0]?.behavior ?? 'auto');
                return scrollTo.apply(this, to);
            };
        }"""
    )
    page.locator(".findings .line").nth(5).click()
    expect(page.locator("svg .ring")).to_be_in_viewport()
    assert set(page.evaluate("window.smooth")) == {"auto"}


def test_wide_letters_leave_the_drawing_as_it_is(page: Page):
    widths = "all => all.map(each => each.getComputedTextLength())"
    texts = opened(page, "/werksessie").locator(".canvas svg text")
    before = texts.evaluate_all(widths)
    page.evaluate(SPACED)
    assert texts.evaluate_all(widths) == before
