"""A whole session of 68 lines, typed into an empty deelproces: all of them as they are meant."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from klantreis.capture import cursor_after
from tests.capture.counted import beyond
from tests.capture.played import FOLDER, Played, session, started, typed, written

GOLDEN = FOLDER / "sessie-na-afloop.yaml"


def test_every_line_is_understood_as_it_is_meant():
    played = started()
    replies = [(line, played.type(line).sentence) for line, _ in session()]
    assert replies == list(session())
    assert not any(reply.unclear for reply in played.replies)


def test_the_file_says_what_the_session_said(request):
    played = started().type(*(line for line, _ in session()))
    text = written(played.replies)
    if request.config.getoption("--golden"):
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")


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


def counted(played: Played, lines: Iterable[str]) -> int:
    keys = 0
    for line in lines:
        here = played.here
        played.type(line)
        keys += beyond(line, played.replies[-1], here)
    return keys


def test_the_session_takes_few_keys_beyond_what_was_said(record_property):
    keys = counted(started(), (line for line, _ in session()))
    record_property("keys beyond the content, 68 lines", keys)
    assert keys <= 700


SHORT = (
    "pro: ziet dat een leerling wegblijft",
    "belt de ouders thuis op",
    "> lp: meldt het verzuim binnen 5wd",
    "nodigt de jongere uit",
    "! niemand neemt op in juli",
    "zoekt een andere plek",
    "> dsp: draagt over met een plan",
    "leest het plan van school",
    "belt de jongere zelf op",
    "maakt samen een nieuw plan",
    "> wi: vraagt om een uitkering",
    "regelt de uitkering",
    "! de jongere wacht te lang",
    "zoekt een werkgever erbij",
    "> wc: draagt over naar een baan",
    "vindt een werkgever",
    "> zo: vraagt hulp bij schulden",
    "helpt met de schulden",
    "belt na een maand nog eens",
)


def test_twelve_steps_with_five_handovers_and_two_risks_take_at_most_sixty(record_property):
    played = started()
    spelled = sum(len(line.partition(": ")[0]) + 2 for line in SHORT if ": " in line)
    signs = sum(len("! ") for line in SHORT if line.startswith("!"))
    keys = spelled + signs + len(SHORT)
    record_property("keys beyond the content, 19 lines", keys)
    whole = played.type(*SHORT).whole
    assert (len(whole.steps), len(whole.handovers), len(whole.risks)) == (12, 5, 2)
    assert all(each.source and each.target for each in whole.handovers)
    assert keys <= 60
