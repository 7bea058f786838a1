"""An empty deelproces in a real browser: it invites, until somebody draws."""

from __future__ import annotations

from pathlib import Path
from secrets import token_hex

import pytest
from playwright.sync_api import Page, expect

from .conftest import Violations

TEXT = """\
id: {key}
actoren: [{{id: mbo, naam: Mbo-school, kort: MBO}}, {{id: wi, naam: Werk, kort: WI}}]
deelprocessen: [{{id: een, aan_tafel: [mbo, wi]}}]
"""


@pytest.fixture
def journey(journeys: Path) -> str:
    """Give an empty journey that only this test knows."""
    key = f"begint-{token_hex(4)}"
    (journeys / f"{key}.yaml").write_text(TEXT.format(key=key), "utf-8")
    return key


@pytest.fixture
def empty(page: Page, journey: str) -> Page:
    page.goto(f"/werksessie?klantreis={journey}")
    expect(page.locator(".workshop[data-epoch]")).to_be_visible(timeout=20_000)
    return page


def test_an_empty_picture_says_what_to_type_first(empty: Page):
    expect(empty.locator(".begin li")).to_have_count(3)
    expect(empty.locator(".begin kbd").first).to_have_text("MBO: meldt de jongere aan")
    expect(empty.locator("svg .title, svg [data-lane].title")).not_to_have_count(0)


def test_with_the_first_step_the_invitation_is_gone(empty: Page):
    empty.get_by_role("combobox", name="Typ een regel").fill("MBO: meldt de jongere aan")
    empty.keyboard.press("Enter")
    expect(empty.locator(".begin")).to_be_hidden()
    expect(empty.locator("svg [role=listitem]")).to_have_count(1)


def test_the_invitation_is_read_from_the_back_row(empty: Page):
    size = empty.locator(".begin li").first.evaluate("one => getComputedStyle(one).fontSize")
    assert float(size.removesuffix("px")) >= 28


@pytest.mark.parametrize("path", ["werksessie", "", "samenhang", "verantwoordelijkheden"])
def test_an_empty_start_breaks_no_rule(page: Page, journey: str, path: str, axe: Violations):
    page.goto(f"/{path}?klantreis={journey}")
    expect(page.locator(".begin")).to_be_visible(timeout=20_000)
    assert axe(page) == []
