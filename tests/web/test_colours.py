"""The colours of the app, light and dark, as its style sheet has them."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from klantreis.layout.palette import DARK
from klantreis.web.serve import SETTINGS
from tests.contrast import contrast

ASSETS = files("klantreis.web") / "assets"
SHEETS = {
    each.name: each.read_text("utf-8") for each in ASSETS.iterdir() if each.name.endswith(".css")
}
TOKEN = re.compile(r"--([a-z0-9-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));")
USED = re.compile(r"(?:color|background|border[a-z-]*|stroke|fill): [^;{}]*?var\(--([a-z0-9-]+)\)")


def long(color: str) -> str:
    return color if len(color) == 7 else "#" + "".join(letter * 2 for letter in color[1:])


TOKENS = {
    name: (long(light or both), long(dark or both))
    for name, light, dark, both in TOKEN.findall(SHEETS["pages.css"])
}
BEHIND = ("page", "paper", "hover", "wash", "warn", "warn-soft", "alarm", "new")
"""What texts stand on."""
TEXTS = ("ink", "quiet", "dim", "link", "red", "gap", "brown")
MARKS = ("rim", "frame", "blue", "green", "faint", *TEXTS)
THEMES = pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])


@THEMES
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_can_be_read_wherever_it_stands(theme: int, text: str):
    found = {back: contrast(TOKENS[text][theme], TOKENS[back][theme]) for back in BEHIND}
    assert min(found.values()) >= 4.5, found


@THEMES
@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_can_be_seen_wherever_it_stands(theme: int, mark: str):
    found = {back: contrast(TOKENS[mark][theme], TOKENS[back][theme]) for back in BEHIND}
    assert min(found.values()) >= 3, found


@THEMES
@pytest.mark.parametrize("text", ["faint", "green"])
def test_a_small_remark_can_be_read_on_the_page(theme: int, text: str):
    for back in ("page", "paper", "wash", "new"):
        assert contrast(TOKENS[text][theme], TOKENS[back][theme]) >= 4.5, back


@THEMES
@pytest.mark.parametrize("strong", ["strong", "strong-hover", "red-strong", "deep"])
def test_white_can_be_read_on_what_is_strong(theme: int, strong: str):
    assert contrast(TOKENS["on-strong"][theme], TOKENS[strong][theme]) >= 4.5


@THEMES
def test_the_levels_of_a_matrix_can_be_read(theme: int):
    for level in (1, 2, 3):
        assert contrast(TOKENS["ink"][theme], TOKENS[f"level-{level}"][theme]) >= 4.5
    assert contrast(TOKENS["on-level-4"][theme], TOKENS["level-4"][theme]) >= 4.5


def test_every_colour_in_use_is_known():
    used = {
        name
        for sheet in SHEETS.values()
        for name in re.findall(
            r"(?:color|background|border[a-z-]*|stroke|fill): [^;{}]*?var\(--([a-z0-9-]+)\)", sheet
        )
    }
    assert used - {"line", "bar", "grip", "edge"} <= TOKENS.keys()


@pytest.mark.parametrize("sheet", SHEETS)
def test_colours_are_named_in_one_place(sheet: str):
    """What is left is see-through, or the same in both themes."""
    text = re.sub(r":root \{.*?\n\}", "", SHEETS[sheet], flags=re.DOTALL)
    left = {each for each in re.findall(r"#[0-9a-f]{3,8}\b", text) if len(each) not in {5, 9}}
    assert left <= {"#fff", "#1a1a1a", "#9c3a00"}


def test_the_drawing_and_streamlit_have_the_same_page():
    assert TOKENS["page"][1].upper() == DARK.page == SETTINGS["theme.dark.backgroundColor"]
    assert TOKENS["paper"][1].upper() == DARK.paper
    assert SETTINGS["theme.dark.secondaryBackgroundColor"] == DARK.paper
