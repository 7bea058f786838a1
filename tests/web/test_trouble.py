"""What is wrong with a file is said on the page, with its way out."""

from __future__ import annotations

import os

import pytest
from streamlit.testing.v1 import AppTest

from klantreis.live.library import library
from klantreis.merge import merge
from klantreis.source import read
from klantreis.store.keeper import Keeper

from .test_versions import button, shown

TITLES = ("Nul", "<b>Hier</b>", "Daar")
SCRIPT = """
from klantreis.live.library import library
from klantreis.web.parts.trouble import trouble
trouble(library().view("klein"))
"""


def page() -> AppTest:
    return AppTest.from_string(SCRIPT, default_timeout=30).run()


def save_outside(keeper: Keeper, text: str) -> None:
    """Save the file in another program, long enough ago to be taken in."""
    file = keeper.folder.path / "klein.yaml"
    file.write_text(text, "utf-8")
    moment = file.stat().st_mtime - 60
    os.utime(file, (moment, moment))


def test_nothing_is_said_when_all_is_well(keeper: Keeper):
    assert keeper.head("klein").revision.number == 1
    assert shown(page()) == ""


def test_a_file_that_cannot_be_read_is_written_back_and_can_be_saved_first(keeper: Keeper):
    assert keeper.head("klein").revision.number == 1
    save_outside(keeper, 'titel: "open\n')
    keeper.look()
    visitor = page()
    assert "Klantreis schrijft er niet overheen." in shown(visitor)
    assert visitor.get("download_button")
    button(visitor, "trouble-back")
    assert "klein staat er weer." in shown(visitor)
    file = keeper.folder.path / "klein.yaml"
    assert file.read_text("utf-8") == "id: klein\ntitel: Nul\n"
    assert shown(page()) == ""


def test_a_file_that_is_gone_is_written_back(keeper: Keeper):
    assert keeper.head("klein").revision.number == 1
    (keeper.folder.path / "ander.yaml").write_text("id: ander\n", "utf-8")
    assert keeper.head("ander").revision.number == 1
    (keeper.folder.path / "ander.yaml").unlink()
    visitor = page()
    assert "Het bestand van ander is weg." in shown(visitor)
    button(visitor, "trouble-back-ander")
    assert (keeper.folder.path / "ander.yaml").read_text("utf-8") == "id: ander\n"


def test_after_an_error_of_the_disk_somebody_can_try_again(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
):
    assert keeper.head("klein").revision.number == 1
    monkeypatch.setattr(keeper.store, "_broken", True)
    visitor = page()
    assert "Bewaren lukte niet." in shown(visitor)
    button(visitor, "trouble-retry")
    assert not keeper.store.is_stuck
    assert "Bewaren lukte niet." not in shown(visitor)


def test_what_was_changed_on_two_sides_is_shown_with_both(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
):
    assert keeper.head("klein").revision.number == 1
    base, ours, theirs = (read(f"id: klein\ntitel: {title}\n".encode()).content for title in TITLES)
    assert base
    assert ours
    assert theirs
    met = merge(base, ours, theirs).clashes
    monkeypatch.setattr(keeper, "clashes", lambda _key: met)
    told = shown(page())
    assert "verschillend veranderd" in told
    assert "<td>&lt;b&gt;Hier&lt;/b&gt;</td><td>Daar</td>" in told


def test_files_that_are_only_shown_say_why(keeper: Keeper):
    assert keeper.head("klein").revision.number == 1
    library().close()
    library().why_closed = "Klantreis is al open."
    assert "Klantreis is al open." in shown(page())
