"""Numbers are given in the order of the file, kept, and what people say."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.journey import Subprocess
from klantreis.outline import numbers_of
from tests.drawn import journey

PART = """
    stappen:
      - {id: x, actor: school, daarna: [y, e/z, weg]}
      - {id: y, actor: dsp}
    overdrachten: [{id: o, van: x, naar: y}, {id: p, van: x, naar: y}]
    risicos: [{id: ri, bij: x}]
    vragen: [{id: vr, bij: x}]
    afspraken: [{id: af, bij: x}]
    kansen: [{id: ka, bij: x}]
"""
SEEN = {"1": "a", "2": "b", "3": "c"}


def test_every_kind_counts_from_one_with_its_own_letter():
    (part,) = journey(PART).subprocesses
    assert dict(numbers_of(part)) == {
        "x": "1",
        "y": "2",
        "o": "o1",
        "p": "o2",
        "ri": "r1",
        "vr": "v1",
        "af": "a1",
        "ka": "k1",
    }


def part(ids: Iterable[str]) -> Subprocess:
    return Subprocess.model_validate({"id": "d", "stappen": [{"id": id} for id in ids]})


@pytest.mark.parametrize(
    ("ids", "numbers"),
    [
        ("abxc", "1 2 2a 3"),
        ("abxyc", "1 2 2a 2b 3"),
        ("xabc", "0a 1 2 3"),
        ("abcxy", "1 2 3 4 5"),
        ("ac", "1 3"),
        ("acx", "1 3 4"),
        ("cab", "3 1 2"),
        ("xy", "4 5"),
        ("", ""),
    ],
)
def test_what_was_seen_keeps_its_number(ids, numbers):
    assert " ".join(numbers_of(part(ids), SEEN).values()) == numbers


def test_an_insert_before_an_earlier_insert_gets_the_next_letter():
    assert numbers_of(part("axbc"), SEEN | {"1a": "weg", "1c": "ook"})["x"] == "1b"
    assert numbers_of(part("axybc"), SEEN | {"1a": "y"})["x"] == "1b"


def test_letters_that_look_like_digits_are_not_given():
    found = numbers_of(part(["a", *map(str, range(60)), "b"]), SEEN).values()
    assert len(set(found)) == 62
    assert not set("".join(found)) & set("ilo")


def test_a_number_of_another_kind_is_not_kept():
    seen = {"o1": "a", "1": "b"}
    assert numbers_of(part("a"), seen) == {"a": "2"}


@given(st.lists(st.permutations("abcdefgh").map(lambda ids: ids[:5]), max_size=6))
def test_nobody_ever_gets_the_number_of_another(versions: list[list[str]]):
    seen: dict[str, str] = {}
    for version in versions:
        found = numbers_of(part(version), seen)
        assert len(set(found.values())) == len(version)
        assert all(seen.setdefault(number, id) == id for id, number in found.items())
