"""How a browser looks at a drawing, asked in its address."""

from __future__ import annotations

import pytest

from klantreis.layout import Room
from klantreis.layout.look import Look
from klantreis.layout.palette import DARK
from klantreis.live.library import Library
from klantreis.live.looking import USUAL, Looking, news_in, pieces_of
from klantreis.live.view import LOOKS

from .conftest import Ask, Send
from .test_lines import typed

SVG = "/api/journeys/proef/mbo-wi.svg"


def test_a_look_is_read_and_written():
    asked = Looking(Look("dark", "overzicht"), 3)
    assert asked.query == "theme=dark&density=overzicht&since=3"
    named = dict(pair.split("=") for pair in asked.query.split("&"))
    assert Looking.asked(named) == asked


def test_the_room_of_a_wall_is_read_and_written():
    asked = Looking.asked({"room": "783x371"})
    assert asked.room == Room(780, 370)
    assert asked.query.endswith("&room=780x370")


@pytest.mark.parametrize(
    ("said", "room"),
    [("1x1", Room(200, 200)), ("9999999x0", Room(4000, 200)), ("\u0663x5", None), ("780", None),
     ("780x", None), ("-780x400", None), ("780x400x2", None), ("1e3x400", None)],
)  # fmt: skip
def test_a_room_is_within_reason(said: str, room: Room | None):
    assert Looking.asked({"room": said}).room == room


@pytest.mark.parametrize(
    "named",
    [
        {},
        {"theme": "roze", "density": "", "since": "-1"},
        {"theme": "light\n", "since": "1e9"},
        {"since": "9" * 5000},
        {"since": "\u0663"},
        {"density": "werk; rm -rf"},
    ],
)
def test_what_is_not_known_is_as_usual(named: dict[str, str]):
    asked = Looking.asked(named)
    assert asked.look == USUAL.look
    assert asked.since in {0, 3}


def test_the_drawing_is_asked_in_another_look(ask: Ask, opened: Library):
    usual, dark = ask(SVG), ask(SVG, query="theme=dark&density=overzicht")
    assert usual.status == dark.status == 200
    assert DARK.page.encode() in dark.body
    assert DARK.page.encode() not in usual.body
    assert usual.headers["etag"] != dark.headers["etag"]


def test_what_is_new_since_a_version_is_marked(send: Send, opened: Library):
    send("lines", typed("wi: belt de jongere"))
    part = opened.view("proef").parts["mbo-wi"]
    new = pieces_of(part, Looking(since=1)).joined()
    assert new.count("nieuw</text>") == 2  # the step, and the arrow to it
    assert "nieuw" not in pieces_of(part, Looking(since=2)).joined()


@pytest.mark.parametrize("since", [99, 0])
def test_since_a_version_that_is_not_there_nothing_is_new(opened: Library, since: int):
    part = opened.view("proef").parts["mbo-wi"]
    assert pieces_of(part, Looking(since=since)) == part.pieces


def test_any_number_of_looks_keeps_only_a_few_pictures(ask: Ask, send: Send, opened: Library):
    for number in range(12):
        send("lines", typed(f"wi: belt {number}", f"regel-{number}"))
    for since in range(40):
        for theme in ("light", "dark", "print"):
            assert ask(SVG, query=f"theme={theme}&since={since}").status == 200
    part = opened.view("proef").parts["mbo-wi"]
    assert len(part._drawn) <= LOOKS
    assert len(part.whole._news) <= LOOKS


def test_moments_between_which_nothing_changed_here_are_one_picture(send: Send, opened: Library):
    send("lines", typed("wi: belt de jongere"))
    part = opened.view("proef").parts["mbo-wi"]
    for since in (2, 7, 99):
        assert pieces_of(part, Looking(since=since)) is part.pieces
    assert news_in(part, Looking(since=1))
