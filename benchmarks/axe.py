"""What axe-core finds on every page of the app, light and dark, wide and on a phone."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.serving import served
from tools import browser

JOURNEYS = Path("journeys")
JOURNEY = "klantreis=rijnmond"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
READY = {
    "/": ".st-key-map .map[data-drawn] a",
    "/werksessie": ".workshop[data-epoch]",
    "/kritische-vriend": ".wall[data-place]",
    "/verantwoordelijkheden": ".matrix",
    "/samenhang": ".between",
    "/bestand": ".file[data-version]",
    "/downloads": ".file",
}
MODES: dict[str, dict[str, Any]] = {
    "licht": {"viewport": {"width": 1920, "height": 1080}},
    "donker": {"viewport": {"width": 1920, "height": 1080}, "color_scheme": "dark"},
    "telefoon": {"viewport": {"width": 390, "height": 844}},
    "telefoon, donker": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "200 procent": {"viewport": {"width": 683, "height": 384}, "device_scale_factor": 2},
}
# what happens to lie half behind the bar is whole again a little further on
RUN = """async (options) => {
    const every = (root) => [...root.querySelectorAll('*')]
        .flatMap((each) => [each, ...(each.shadowRoot ? every(each.shadowRoot) : [])]);
    for (const each of every(document)) if (each.matches('.quick')) each.style.position = 'static';
    const { violations, passes, incomplete } = await axe.run(document, options);
    const found = violations.flatMap(({ id, nodes }) => nodes.map(() => id));
    return [found, passes.length, incomplete.map(({ id, nodes }) => `${id} ${nodes.length}x`)];
}"""
Act = Callable[[Any], object]


def on_the_wall(page: Any) -> None:
    """Bring the drawing on the wall."""
    page.locator("svg [role=listitem]").first.focus()
    page.keyboard.press("f")
    page.locator(".workshop.wall").wait_for()


def with_details(page: Any) -> None:
    """Select an item, so that its details are shown."""
    page.locator(".findings .line").nth(2).click()
    page.locator(".form .entry").first.wait_for()


def to_a_question(page: Any) -> None:
    """Go to the first question."""
    page.keyboard.press("ArrowRight")
    page.locator(".wall .question").wait_for()


LEAST = 901
"""How wide a screen is at least, for the drawing to be put on a wall."""
STATES: dict[str, tuple[str, Act | None]] = {
    **{path: (path, None) for path in READY},
    "/werksessie, met een stap": ("/werksessie", with_details),
    "/werksessie, op de wand": ("/werksessie", on_the_wall),
    "/kritische-vriend, een vraag": ("/kritische-vriend", to_a_question),
}
"""Pages, and what is done on them before they are looked at."""


def figures() -> Iterator[Figure]:
    """Per page and way of looking: how many violations of level A and AA there are."""
    found = browser.find()
    if found is None:
        print("geen browser gevonden: niet gemeten")
        return
    from playwright.sync_api import sync_playwright

    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    print(
        axe[4 : axe.index("\n")].strip(), "axe-playwright-python", version("axe-playwright-python")
    )
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        chromium = playwright.chromium.launch(executable_path=found, args=list(browser.FLAGS))
        print(f"Chromium {chromium.version}")
        with served(shutil.copytree(JOURNEYS, Path(folder) / "journeys")) as address:
            for state in STATES:
                for mode, size in MODES.items():
                    if STATES[state][1] is on_the_wall and size["viewport"]["width"] < LEAST:
                        continue  # a phone is no wall
                    yield _measured(chromium, address, axe, state, mode)
        chromium.close()


def _measured(chromium: Any, address: str, axe: str, state: str, mode: str) -> Figure:
    path, act = STATES[state]
    context = chromium.new_context(base_url=address, locale="nl-NL", **MODES[mode])
    page = context.new_page()
    page.goto(f"{path}?{JOURNEY}")
    page.locator(READY[path]).first.wait_for(timeout=60_000)
    page.wait_for_load_state("networkidle")  # charts come last
    if act:
        act(page)
    page.evaluate(axe)
    violations, passed, unsure = page.evaluate(RUN, {"runOnly": {"type": "tag", "values": LEVELS}})
    context.close()
    doubt = f"; zelf kijken: {', '.join(unsure)}" if unsure else ""
    note = ", ".join(sorted(set(violations))) or f"{passed} regels voldaan{doubt}"
    return Figure(f"{state} ({mode})", len(violations), "", 0, note)
