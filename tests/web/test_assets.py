"""What the browser is given agrees with what Python and the words say."""

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
import streamlit

from klantreis import web
from klantreis.web.component import words
from klantreis.web.index import index

WEB = Path(web.__file__).parent
ASSETS = WEB / "assets"
MODULES = {file.name: file.read_text("utf-8") for file in ASSETS.glob("*.js")}
OF_AREA = {
    "screen": (
        "workshop.js",
        "stage.js",
        "panel.js",
        "words.js",
        "bar.js",
        "card.js",
        "choices.js",
        "cursor.js",
        "unclear.js",
        "undo.js",
        "unsaved.js",
        "acting.js",
        "actions.js",
        "asking.js",
        "carry.js",
        "chosen.js",
        "goal.js",
        "handing.js",
        "hands.js",
        "naming.js",
        "ordering.js",
        "looks.js",
        "nobody.js",
        "port.js",
        "tools.js",
        "begin.js",
        "wall.js",
        "asked.js",
        "zaalcheck.js",
        "parking.js",
        "details.js",
        "finding.js",
        "sections.js",
    ),
    "wall": ("friend.js",),
    "editor": ("file.js", "editor.js", "problems.js"),
}
FILLING = (
    *("answer.js", "conflict.js", "controls.js", "field.js", "form.js", "moment.js", "save.js"),
    *("details.js", "finding.js", "friend.js", "sections.js", "typeahead.js"),
)
"""Modules that have the words with which people fill in, on more than one page."""


@pytest.mark.parametrize("area", OF_AREA)
def test_words_and_modules_agree(area: str):
    code = "".join(
        re.sub(r"words\.(js|element|focus|mark)\b|words\.show\(", "", MODULES[module])
        for module in OF_AREA[area]
    )
    used = set(re.findall(r"\b(?:words|sentences)\.([a-z_]+)\b", code))
    assert used - set(words("fill")) == set(words(area))


def test_every_word_to_fill_in_with_is_used():
    code = "".join(MODULES[module] for module in FILLING)
    used = set(re.findall(r"\bwords\.([a-z_]+)\b", code))
    starts = tuple(re.findall(r"\bwords\[`([a-z]+_)\$", code))
    assert {key for key in words("fill") if not key.startswith(starts)} <= used


@pytest.mark.parametrize("module", MODULES)
def test_no_text_becomes_html(module: str):
    assert not re.search(r"innerHTML|insertAdjacentHTML|document\.write|eval\(", MODULES[module])


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_what_is_there(module: str):
    for name in re.findall(r"from '\./([^']+)'", MODULES[module]):
        assert name in MODULES


def test_the_manifest_names_this_distribution_and_its_assets():
    manifest = tomllib.loads((WEB.parent / "pyproject.toml").read_text("utf-8"))
    components = manifest["tool"]["streamlit"]["component"]["components"]
    assert manifest["project"]["name"] == distribution("klantreis").metadata["Name"]
    assert {"workshop", "watch", "friend"} <= {each["name"] for each in components}
    assert all((WEB.parent / each["asset_dir"]) == ASSETS for each in components)


def test_the_page_is_dutch_and_ours():
    assert '<html lang="nl">' in index()
    assert "<title>Klantreis</title>" in index()
    assert "JavaScript nodig" in index()
    assert "service-desc" not in index()
    assert "favicon.png" not in index()


def test_the_page_brings_our_own_files():
    for name in re.findall(r'"/assets/([^"]+)"', index()):
        assert (ASSETS / name).is_file()


def test_the_style_sheet_loads_fonts_that_are_there():
    named = re.findall(r'url\("/fonts/([^"]+)"\)', (ASSETS / "pages.css").read_text("utf-8"))
    assert named
    assert all((WEB.parent / "fonts" / name).is_file() for name in named)


def test_streamlit_knows_that_its_dialogs_must_stay_away():
    assert "blockErrorDialogs" in MODULES["before.js"]
    scripts = Path(streamlit.__file__).parent.glob("static/static/js/index.*.js")
    assert any("blockErrorDialogs" in script.read_text("utf-8") for script in scripts)
