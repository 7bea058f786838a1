"""Traces of persons in comments and in what was left out: told, never shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.errors import Position
from klantreis.privacy import find_personal_data
from klantreis.source import Problem, read
from klantreis.source.outside import MOST_HINTS
from tests.people import AROUND, BSN, WRITTEN
from tests.source.samples import SMALL

FILES = sorted((Path(__file__).parents[2] / "journeys").rglob("*.yaml"))
PHONE = "06-12345678"
CALLS = "naam: Belt de jongere"


def hints(text: str) -> list[Problem]:
    return [each for each in read(text.encode()).problems if each.sentence.startswith("Hier staat")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"id: a # bel {PHONE}\n", (1, 13)),
        (f"# bel {PHONE}\nid: a\n", (1, 7)),
        (f"id: a\n# eerst\n# bel {PHONE}", (3, 7)),
        (f"id: a\r\n# bel {PHONE}\r\ntitel: b\r\n", (2, 7)),
    ],
)
def test_a_comment_is_searched(text, place):
    (hint,) = hints(text)
    assert hint == Problem(
        "Hier staat een telefoonnummer. Mag iedereen dit nummer zien?", Position(*place), hint=True
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"id: a\ntel: {PHONE}\n", (2, 6)),
        (f"id: a\n{PHONE}: b\n", (2, 1)),
        (f"id: a\nactoren:\n  - id: dsp\n    groep: {PHONE}\n", (4, 12)),
        (f"id: a\nactoren:\n  - naam: Bel {PHONE}\n", (3, 15)),
        (f"id: a\nleeftijd: [een, {PHONE}]\n", (2, 17)),
    ],
)
def test_what_was_left_out_is_searched(text, place):
    (hint,) = hints(text)
    assert hint.at == Position(*place)
    assert hint.hint


@pytest.mark.parametrize("text", [f"- {PHONE}\n", f"id: [a\nbel: {PHONE}\n", f"{PHONE}"])
def test_a_file_that_is_no_journey_is_searched_whole(text):
    first, *more = read(text.encode()).problems
    assert not first.hint
    assert [each.hint for each in more] == [True]


@pytest.mark.parametrize(
    "said",
    [
        f"naam: Belt {PHONE}",
        f"naam: 'Belt # {PHONE}'",
        f"naam: |\n          Belt\n          # {PHONE}",
    ],
)
@pytest.mark.parametrize("beside", ["", "        onbekend: x\n"])
def test_what_is_read_is_left_to_the_checks(said, beside):
    text = SMALL.replace(f"        {CALLS}\n", f"        {said}\n{beside}")
    assert text != SMALL
    assert hints(text) == []


def test_a_place_that_is_read_does_not_hide_one_that_is_not():
    text = SMALL.replace(CALLS, f"naam: Belt {PHONE}  # of {PHONE}")
    assert [each.at.column for each in hints(text)] == [38]


def test_nobody_reads_thousands():
    many = "".join(f"# bel {PHONE}\n" for _ in range(MOST_HINTS + 20))
    told = read(f"id: a\n{many}".encode()).problems
    assert len(told) == MOST_HINTS + 1
    assert told[-1] == Problem(
        "En nog 20 regels met een probleem.", Position(MOST_HINTS + 2, 7), hint=True
    )


def test_a_hint_leaves_nothing_out():
    assert read(f"id: a # {PHONE}\n".encode()).unread == 0


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_the_shipped_files_raise_no_alarm(file):
    assert hints(file.read_text("utf-8")) == []


SPOTS = (
    "id: a # {}\n",
    "id: a\nonbekend: {}\n",
    'id: "{}"\ntitel: a\n',
    "id: a\nsoort: {}\n",
    "id: a\nleeftijd: {{vanaf: {}}}\n",
    "id: a\n{}: b\n",
    '? "{}"\n: b\n',
    'id: a\n"{0}": b\n"{0}": c\n',
    "id: a\nactoren: [{{id: {}}}]\n",
    "id: a\ndeelprocessen:\n  - id: d\n    stappen: [{{id: s, soort: {}}}]\n",
    "id: a\nsoort: aanpak\nhaakt_aan:\n  {}: x\n",
    "id: [{}\n",
    "id: a\n\t{}\n",
)
VALUES = sorted(each for many in WRITTEN.values() for each in many)


@given(st.sampled_from(SPOTS), st.sampled_from(VALUES), st.sampled_from(AROUND[:-1]))
def test_no_problem_says_what_was_found(spot, value, around):
    document = read(spot.format(around.format(value)).encode())
    told = " ".join(each.sentence for each in document.problems)
    assert value not in told
    assert not find_personal_data(told)
    assert value not in repr(document)


def test_a_value_is_not_cut_to_where_it_cannot_be_known():
    document = read(f"id: a\nsoort: {'x ' * 16}{BSN}\n".encode())
    assert BSN[:4] not in " ".join(each.sentence for each in document.problems)
