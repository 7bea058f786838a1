"""The card of keys holds every key that the app names, each by itself."""

from __future__ import annotations

import pytest

from klantreis.words import say
from klantreis.writers.keycard import keys, write


@pytest.mark.parametrize(
    ("where", "pressed", "what"),
    [
        ("in de tekening", "F2", "hernoem"),
        ("in de tekening", "S", "stap erna"),
        ("in de tekening", "Home en End", "eerste en laatste"),
        ("in de tekening", "L", "de baan zelf, dan Alt en pijlen"),
        ("in de tekening", "R", "een volgorde met minder kruisingen"),
        ("op de wand", "?", "een vraag"),
        ("in de balk", "Tab", "neem het voorstel"),
    ],
)
def test_a_key_is_told_with_its_place(where: str, pressed: str, what: str):
    assert (where, pressed, what) in tuple(keys())


def test_no_word_of_the_list_is_lost():
    told = " ".join(f"{where} {pressed} {what}" for where, pressed, what in keys())
    for sign in ":,|":
        told = told.replace(sign, " ")
    listed = say("screen.key_list").replace(":", " ").replace(",", " ").replace("|", " ")
    assert {word.lower() for word in listed.split()} <= set(told.lower().split())


def test_every_row_has_two_keys_and_what_they_do():
    rows = [line for line in write().decode().splitlines() if line.startswith("|")]
    assert rows
    assert {row.replace("` |", "`|").count("|") for row in rows} == {5}


def test_keys_that_do_the_same_are_marked_apart():
    assert b"| `+` en `-` | groter en kleiner |" in write()
