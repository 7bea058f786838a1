"""Whatever is typed, there is an answer, and never an error."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from klantreis.capture import Cursor, Here, suggestions, understand
from klantreis.capture.keys import ALIASES, NUMBERED, keys
from klantreis.edits import Several, dump, load
from klantreis.outline.presentation import FRESH
from klantreis.source import Document, read, rewrite
from tests.capture.played import Played, session, started, written

JOURNEYS = Path(__file__).parents[2] / "journeys"
WORDS = [
    *("na", "naar", "wis", "hernoem", "fase", "rol:", "terug", "start:", "einde:", "wacht:"),
    *("tegelijk:", "keuze:", "->", "//", "/", "?", "!", "+", "=", "#", ":", ",", "met", "en"),
    *("pro", "doors", "mentor", "jo", "samen", "nvt", "onbekend", "-", "binnen", "5wd", "voor"),
    *("1", "2", "4a", "o1", "o3", "r1", "v2", "a1", "k1", "99", "1-5", "ja", "nee", "later"),
    *("belt de jongere", "uit beeld", "werk", "school:", "verschil", "a", "10 werkdagen"),
    *sorted({key for model in NUMBERED for key in keys(model)}),
    *ALIASES,
]
LINES = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
CURSORS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.sampled_from(
        ["step", "branch", "item", "actor", "decision", "phase", "fork", "waiting", "trail", "x"]
    ), each, max_size=5),
    max_leaves=6,
)  # fmt: skip


@cache
def halfway() -> Played:
    return started().type(*(line for line, _ in session()))


@cache
def document() -> Document:
    return read(written(halfway().replies).encode())


@cache
def rijnmond() -> Here:
    content = read((JOURNEYS / "rijnmond.yaml").read_bytes()).content
    assert content is not None
    return Here(content, "pro-dsp", FRESH, date(2026, 3, 1))


@given(LINES, CURSORS, st.text(max_size=20))
@example("= a, 29-2", None, "")
@example("wis 3 ja", None, "")
@example("\ud800", None, "")
@example("# \ud800", None, "")
@example("vorm o1 \u202e", None, "")
def test_any_line_has_an_answer_that_fits(line, cursor, choice):
    played = halfway()
    reply = understand(line, played.here, Cursor.load(cursor), choice)
    assert reply.sentence
    assert not (reply.unclear and (reply.edits or reply.park or reply.undo))
    if reply.edits:
        edit = Several(edits=reply.edits)
        assert load(dump(edit)) == edit
        rewrite(document(), edit.apply(played.content))


@given(LINES)
def test_any_line_has_an_answer_in_a_journey_that_is_drawn(line):
    here = rijnmond()
    steps = here.whole.steps
    cursor = Cursor(step=steps[len(line) % len(steps)].id, actor="dsp")
    reply = understand(line, here, cursor)
    assert not (reply.unclear and reply.edits)


def test_every_start_of_a_line_of_the_session_has_an_answer():
    played = started()
    for line, _ in session():
        for end in range(len(line)):
            reply = understand(line[:end], played.here, played.cursor)
            assert reply.sentence
            suggestions(line, end, played.here, played.cursor)
        played.type(line)


@given(LINES, st.integers(min_value=0, max_value=70), CURSORS)
def test_there_are_suggestions_for_any_line(line, caret, cursor):
    found = suggestions(line, caret, halfway().here, Cursor.load(cursor))
    assert len(found) <= 8
    assert all(each.text and each.line.endswith(line[caret:]) for each in found)


@given(CURSORS)
def test_a_cursor_is_read_from_anything(value):
    cursor = Cursor.load(value)
    assert Cursor.load(cursor.dump()) == cursor


@given(st.lists(LINES, max_size=12))
def test_lines_one_after_the_other_always_leave_a_cursor_that_is_there(lines):
    played = started()
    for line in lines:
        reply = understand(line, played.here, played.cursor)
        if not reply.undo:
            played.type(line)
        assert played.cursor == played.cursor.settled(played.whole)
