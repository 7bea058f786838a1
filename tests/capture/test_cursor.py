"""Where the next line goes on."""

from __future__ import annotations

import pytest

from klantreis.capture import Cursor, cursor_after
from klantreis.edits import Remove, Several
from tests.capture.played import typed

FULL = Cursor("a", "ja", "b", "pro", "c", "nazorg", True, True, ("o",), ("x", "y"))


def test_a_cursor_travels_as_json():
    assert Cursor.load(FULL.dump()) == FULL
    assert Cursor().dump() == {}


@pytest.mark.parametrize("value", [None, 3, "step", [], {"step": 3, "fork": "ja", "trail": "abc"}])
def test_of_anything_else_only_what_fits_is_read(value):
    assert Cursor.load(value) == Cursor()


def test_what_is_too_long_is_left_out():
    assert Cursor.load({"step": "a" * 200, "trail": ["b"] * 99}).trail == ("b",) * 12


def test_what_is_gone_is_left_out():
    whole = typed("pro: a", "keuze: b? ja / nee").whole
    settled = Cursor("b", "weg", "o9", decision="zus", waiting=("o1",), trail=("q", "a"))
    assert settled.settled(whole) == Cursor("b", item="b", trail=("a",))


def test_a_step_that_is_gone_leaves_the_one_before_it():
    whole = typed("pro: a").whole
    assert Cursor("weg", "ja", fork=True, trail=("ook", "a")).settled(whole).step == "a"
    assert Cursor("weg").settled(whole) == Cursor()


def test_several_edits_in_one_are_seen_one_by_one():
    played = typed("pro: a", "> dsp: melden")
    before = played.cursor
    played.type("leest")
    edits = played.replies[-1].edits
    together = cursor_after([Several(edits=edits)], played.content, before)
    assert together == played.cursor
    assert together.step == "leest"


def test_edits_of_another_deelproces_leave_it():
    assert cursor_after([Remove(at="elders/a")], typed().content, FULL) == FULL


def test_who_comes_later_goes_on_where_the_drawing_ends():
    whole = typed("pro: belt", "keuze: jo: wil je hulp? ja / nee", "ja: dsp: plant").whole
    cursor = Cursor.begun(None, whole)
    assert (cursor.step, cursor.actor) == ("plant", "doorstroompunt")
    assert Cursor.begun({}, whole) == Cursor()


def test_where_everything_leads_on_the_next_line_begins_anew():
    whole = typed("pro: belt", "einde: werk").whole
    assert Cursor.begun(None, whole) == Cursor()
