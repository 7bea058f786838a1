"""A whole session of 68 lines, typed into an empty deelproces: all of them as they are meant."""

from __future__ import annotations

import pytest

from klantreis.capture import cursor_after
from tests.capture.played import FOLDER, session, started, typed

GOLDEN = FOLDER / "sessie-na-afloop.yaml"


def test_every_line_is_understood_as_it_is_meant():
    played = started()
    replies = [(line, played.type(line).sentence) for line, _ in session()]
    assert replies == list(session())
    assert not any(reply.unclear for reply in played.replies)


def test_the_file_says_what_the_session_said(request):
    played = started().type(*(line for line, _ in session()))
    if request.config.getoption("--golden"):
        GOLDEN.write_text(played.document.text, "utf-8")
    assert played.document.text == GOLDEN.read_text("utf-8")


def test_what_belongs_elsewhere_is_parked():
    played = started().type(*(line for line, _ in session()))
    assert played.parked == ["schulden: hoort bij alle zeven", "hoort bij deelproces 7"]


def test_a_command_that_comes_twice_leaves_the_cursor_at_the_same_place():
    played = started()
    for line, _ in session():
        before = played.cursor
        played.type(line)
        reply = played.replies[-1]
        if reply.edits:
            assert cursor_after(reply.edits, played.content, before) == reply.cursor


def test_a_deelproces_that_nobody_drew_yet_becomes_a_draft():
    assert typed("pro: belt").whole.status == "concept"


@pytest.mark.parametrize("line", ["", "   ", "//", "?", "!", "start:", "keuze:  ", "pro:"])
def test_a_line_without_a_text_stays_where_it_is(line):
    reply = typed(line).replies[-1]
    assert reply.unclear
    assert reply.edits == ()
