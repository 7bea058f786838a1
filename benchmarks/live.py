"""From the key or the mouse to the new picture, in Chromium: here, and on a second page.

The clock starts at Enter in the bar, or when the mouse lets a box go, and stops after the frame
in which the new version is painted.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.journeys import journey
from benchmarks.serving import served
from tools import browser

LINES = 120
DRAGS = 40
WARM = 8
CLOCK = """
window.times = [];
let start = 0;
const now = () => performance.timeOrigin + performance.now();
const begin = (event) => { if ((event.key ?? 'Enter') === 'Enter') start = now(); };
document.addEventListener('keydown', begin, true);
document.addEventListener('pointerup', begin, true);
const watch = () => {
  const all = [...document.querySelectorAll('*')];
  const root = all.map((each) => each.shadowRoot?.querySelector('.workshop')).find(Boolean);
  if (!root) return setTimeout(watch, 50);
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => {
    window.times.push({ version: root.dataset.version, start, painted: now() });
  }))).observe(root, { attributeFilter: ['data-version'] });
};
watch();
"""
PLACES = """() => {
  const all = [...document.querySelectorAll('*')];
  const root = all.map((each) => each.shadowRoot?.querySelector('.workshop')).find(Boolean);
  const view = root.querySelector('.view').getBoundingClientRect();
  const middle = (each) => {
    const box = each.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const seen = ([x, y]) =>
    x > view.x + 250 && x < view.right - 100 && y > view.y + 40 && y < view.bottom - 40;
  const boxes = [...root.querySelectorAll('svg [role=listitem][data-step]')].map(middle);
  const [x, y] = boxes.find(seen);
  const lanes = [...root.querySelectorAll('svg .title[data-lane] rect')].map(middle);
  const others = lanes.map((each) => each[1]).filter((each) => seen([x, each]));
  const far = Math.max(...others.map((each) => Math.abs(each - y)));
  return [x, y, others.find((each) => Math.abs(each - y) === far)];
}"""
NEXT = """(seen) => new Promise((done, fail) => {
  const look = () => (times.length > seen ? done(times.at(-1)) : setTimeout(look, 4));
  look();
  setTimeout(() => fail(new Error('no new version')), 20000);
})"""


def figures() -> Iterator[Figure]:
    """Measure a deelproces of 20 steps out of seven, and one of 140."""
    found = browser.find()
    if found is None:
        print("geen browser gevonden: niet gemeten")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(browser.FLAGS))
        yield from _of(chromium, "7 x 20 stappen", journey(140), (80, 160, 250))
        large = journey(140, per_subprocess=140)
        yield from _of(chromium, "1 x 140 stappen", large, (150, 300, None))
        chromium.close()


def _of(
    chromium: Any, name: str, text: str, most: tuple[float, float, float | None]
) -> Iterator[Figure]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()), "journeys")
        folder.mkdir()
        (folder / "proef.yaml").write_text(text, "utf-8")
        address = stack.enter_context(served(folder))
        here, there = (_page(chromium, address) for _ in range(2))
        lines = list(_typed(here, there))
        drags = list(_dragged(here))
    for kind, rows in (("Enter", lines), ("muis los", drags)):
        own = sorted(row["own"] for row in rows[WARM:])
        note = f"{len(own)} bewerkingen"
        yield Figure(f"{name}: {kind} tot beeld, p50", statistics.median(own), "ms", most[0], note)
        yield Figure(f"{name}: {kind} tot beeld, p95", _high(own), "ms", most[1])
    other = sorted(row["other"] for row in lines[WARM:])
    yield Figure(f"{name}: tweede scherm, p95", _high(other), "ms", most[2])


def _high(rows: list[float]) -> float:
    return rows[int(len(rows) * 0.95)]


def _page(chromium: Any, address: str) -> Any:
    context = chromium.new_context(viewport={"width": 1920, "height": 1080}, locale="nl-NL")
    page = context.new_page()
    page.goto(f"{address}/werksessie")
    page.locator(".workshop[data-epoch]").wait_for(timeout=60_000)
    page.evaluate(CLOCK)
    return page


def _typed(here: Any, there: Any) -> Iterator[dict[str, float]]:
    """Type lines of all sorts, and take back what adds, so that the picture stays as large."""
    field = here.get_by_role("combobox", name="Regel")
    field.focus()
    for number in range(LINES):
        line = (
            f"wi: doet proef {number}",
            f"hernoem 3 Proef nummer {number}",
            "terug",
            "terug",
            f"? vraag {number}",
            f"duur 4 {number + 1} weken",
        )[number % 6]
        field.fill(line)
        seen = len(here.evaluate("times")), len(there.evaluate("times"))
        here.keyboard.press("Enter")
        row, other = _next(here, seen[0]), _next(there, seen[1])
        yield {"own": row["painted"] - row["start"], "other": other["painted"] - row["start"]}


def _dragged(here: Any) -> Iterator[dict[str, float]]:
    """Drag a box to another lane that is in view, and back."""
    for _ in range(DRAGS):
        x, y, goal = here.evaluate(PLACES)
        seen = len(here.evaluate("times"))
        here.mouse.move(x, y)
        here.mouse.down()
        here.mouse.move(x, (y + goal) / 2, steps=4)
        here.mouse.move(x, goal, steps=4)
        here.mouse.up()
        row = _next(here, seen)
        yield {"own": row["painted"] - row["start"]}


def _next(page: Any, seen: int) -> dict[str, float]:
    """Wait for the next version on a page, and return when it was painted."""
    row: dict[str, float] = page.evaluate(NEXT, seen)
    return row
