"""Lines that are pasted together."""

from __future__ import annotations

import pytest

from klantreis.capture import Cursor, several
from klantreis.edits import Several
from tests.capture.played import session, started, typed


def test_what_is_not_clear_is_left():
    lines = ["pro: belt", "", "na 44", "einde: werk", "terug"]
    pasted = several(lines, started().here, Cursor())
    assert pasted.sentence == "2 toegevoegd, 2 onduidelijk."
    assert [each.line for each in pasted.left] == ["na 44", "terug"]


def test_all_of_it_says_so():
    assert several(["pro: belt"], started().here, Cursor()).sentence == "1 regel toegevoegd."


def test_a_choice_can_still_be_made():
    typed_before = typed("keuze: pro: lukt het? ja / nee")
    pasted = several(["na 1 misschien"], typed_before.here, typed_before.cursor)
    assert [each.text for each in pasted.left[0].choices] == ["ja", "nee"]


def test_numbers_in_it_are_those_that_the_lines_would_have_got():
    lines = ["pro: a", "keuze: pro: b? ja / nee", "na 1", "pro: tussen", "na 2 nee", "doors: c"]
    played = started()
    pasted = several(lines, played.here, played.cursor)
    one_by_one = typed(*lines)
    assert Several(edits=pasted.edits).apply(played.content) == one_by_one.content


def test_the_session_at_once_is_the_session_line_by_line():
    lines = [line for line, _ in session() if line not in ("terug", "doet 4 lee")]
    played = started()
    pasted = several(lines, played.here, played.cursor)
    assert pasted.left == ()
    assert Several(edits=pasted.edits).apply(played.content) == typed(*lines).content
    assert pasted.cursor == typed(*lines).cursor
    assert len(pasted.parked) == 2


@pytest.mark.parametrize(("limit", "most"), [("MOST_LINES", 3), ("MOST_EDITS", 6)])
def test_too_much_is_left_for_the_next_time(limit, most, monkeypatch):
    monkeypatch.setattr(f"klantreis.capture.pasted.{limit}", most)
    lines = [f"tegelijk: pro: stap {each}" for each in range(6)]
    pasted = several(lines, started().here, Cursor())
    assert len(pasted.edits) <= 6
    assert 0 < len(pasted.left) < 6
    assert [each.line for each in pasted.left] == lines[-len(pasted.left) :]
    assert pasted.left[0].sentence == "Dit is te veel in een keer. Plak de rest nog eens."


def test_the_marks_of_a_list_are_no_part_of_the_lines():
    pasted = several(["- pro: a", "2. b", "dsp\tc", "• d"], started().here, Cursor())
    whole = Several(edits=pasted.edits).apply(started().content).subprocesses[0]
    assert [step.name for step in whole.steps] == ["A", "B", "C", "D"]
