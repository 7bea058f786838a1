"""How a line could go on."""

from __future__ import annotations

import pytest

from klantreis.capture import Cursor, suggestions
from tests.capture.played import started, typed

DRAWN = (
    "pro: belt",
    "keuze: jo: wil? ja / later / nee",
    "ja: dsp: plan",
    "pro -> wi: melden",
)


def shown(line: str) -> list[str]:
    played = typed(*DRAWN)
    return [each.text for each in suggestions(line, len(line), played.here, played.cursor)]


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("", ["later:", "nee:"]),
        ("ment", ["mentor"]),
        ("prak", ["Praktijkonderwijs"]),
        ("inkomen", ["Werk & Inkomen"]),
        ("keuze: jong", ["Jongere"]),
        ("einde: d", ["dagbesteding"]),
        ("pro -> do", ["Doorstroompunt"]),
        ("pro met mbo en do", ["Doorstroompunt"]),
        ("na 2 l", ["later"]),
        ("na ", ["3 Plan", "2 Wil?", "1 Belt"]),
        ("na pla", ["3 Plan"]),
        ("2 nee naar 1", ["1 Belt"]),
        ("status 1 ge", ["gewenst"]),
        ("vorm o1 ", ["warm", "lauw", "koud", "?", "nvt"]),
        ("eigenaar o1 sa", ["samen"]),
        ("met 1 wi, mb", ["Mbo-school"]),
        ("fase na", ["nazorg"]),
        ("wis o", ["o1 Melden"]),
        ("terugw", ["terugweg"]),
        ("belt de jongere thuis", []),
        ("pro: belt de", []),
        ("?", []),
    ],
)
def test_what_fits_the_place_is_suggested(line, first):
    assert shown(line)[: len(first)] == first
    assert first or not shown(line)


def test_a_key_is_only_suggested_for_what_has_it():
    assert shown("vorm ") == ["o1 Melden"]


def test_the_party_that_is_drawn_already_comes_first():
    assert shown("keuze: ")[:3] == ["Jongere", "Praktijkonderwijs", "Doorstroompunt"]


def test_what_stands_after_the_caret_stays():
    found = suggestions("pr: belt", 2, started().here, Cursor())
    assert found[0].line == "PRO: : belt"


@pytest.mark.parametrize("line", ["mentor", "status 3 gew", "na 2 la", "einde: werk", "fase naz"])
def test_a_line_that_is_taken_is_understood(line):
    played = typed(*DRAWN)
    taken = suggestions(line, len(line), played.here, played.cursor)[0].line
    assert not played.type(f"{taken}iets" if taken.endswith(": ") else taken).replies[-1].unclear
