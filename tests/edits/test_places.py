"""Where an address points in a file, and what stands there is called."""

from __future__ import annotations

import pytest

from klantreis.edits.places import called_at, get, part_at, path_of, put
from klantreis.errors import EditRefused
from klantreis.journey import Address, Budget
from tests.edits.examples import small
from tests.edits.shown import journey

JOURNEY, APPROACH, PERSONA = small()


@pytest.mark.parametrize(
    ("at", "name"),
    [
        ("", "Kleine klantreis"),
        ("d", "Van school naar doorstroompunt"),
        ("d/belt", "Belt de jongere"),
        ("d/wacht", "wacht"),
        ("d/belt/ja", "Belt de jongere, antwoord 'ja'"),
        ("d/belt>weg", "nee"),
        ("d/r1", "Niemand belt"),
        ("d/b1", "geen-bevestiging"),
        ("actoren/pro", "Praktijkonderwijs"),
        ("sessies/een", "een"),
        ("klein", "klein"),
        ("d/weet", "d/weet"),
        ("actoren", "actoren"),
        ("actoren/weet", "actoren/weet"),
        ("dekt/1", "dekt/1"),
        ("haakt_aan/h1", "haakt_aan/h1"),
        ("d/ziet>belt", "d/ziet>belt"),
    ],
)
def test_a_part_is_called_by_its_name_or_else_its_address(at: str, name: str):
    assert called_at(JOURNEY, at) == name


@pytest.mark.parametrize(
    ("at", "name"),
    [
        ("", "Rode loper"),
        ("rode-loper", "Rode loper"),
        ("rode-loper/haalt", "Haalt op"),
        ("haakt_aan/h2", "h2"),
        ("dekt/2", "geen-termijn"),
        ("dekt/0", "dekt/0"),
        ("dekt/02", "dekt/02"),
        ("actoren/mentor", "Mentor"),
        ("sessies/een", "sessies/een"),
        ("haalt", "haalt"),
    ],
)
def test_an_aanpak_is_its_own_deelproces(at: str, name: str):
    assert called_at(APPROACH, at) == name


def test_a_persona_has_nothing_below_it():
    assert called_at(PERSONA, "") == "18 jaar, zonder plan"
    assert path_of(PERSONA, Address("sam")) is None
    assert path_of(PERSONA, Address("actoren", "pro")) is None


def test_a_name_that_is_a_sentence_stands_between_quotes_and_on_one_line():
    drawn = journey('[{id: a, naam: "Wil je\\nhulp?"}, {id: b, naam: Hij belt.}]')
    assert called_at(drawn, "d/a") == "'Wil je hulp?'"
    assert called_at(drawn, "d/b") == "'Hij belt.'"


def test_what_somebody_sent_is_said_short_and_on_one_line():
    with pytest.raises(EditRefused) as refused:
        part_at(JOURNEY, "d/\u202e" + "x" * 60)
    assert str(refused.value).startswith("Hier is niets meer: d/\ufffdxxx")
    assert "x" * 41 not in str(refused.value)


def test_the_same_value_again_is_the_same_whole():
    path = path_of(JOURNEY, Address("d", "belt"))
    assert path is not None
    assert put(JOURNEY, (*path, "name"), "Belt de jongere") is JOURNEY


def test_a_question_about_money_is_not_the_same_as_none():
    path = path_of(JOURNEY, Address("d", "belt"))
    assert path is not None
    made = put(JOURNEY, (*path, "budget"), Budget.model_validate({}))
    assert get(made, (*path, "budget")) is not None
    assert made.subprocesses[1] is JOURNEY.subprocesses[1]
