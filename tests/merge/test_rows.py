"""Rows of names: woven into one, and what moved."""

from __future__ import annotations

from itertools import permutations

import pytest

from klantreis.merge.rows import has_doubles, moved, only, woven


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("abc", "axbc", "axbc"),
        ("abc", "xabc", "xabc"),
        ("ab", "axyb", "axyb"),
        ("ab", "axxb", "axb"),
        ("", "ab", "ab"),
        ("xb", "ayb", "aybx"),
        ("ba", "abz", "bza"),
    ],
)
def test_what_only_the_second_has_stands_behind_what_it_stands_behind_there(first, second, both):
    assert sorted(woven(first, second)) == sorted(both)
    assert [name for name in woven(first, second) if name in first] == list(first)


def test_a_new_name_keeps_its_neighbour():
    assert woven("abc", "axbyc") == list("axbyc")
    assert woven("cab", "axbc") == list("caxb")


@pytest.mark.parametrize("new", ["".join(each) for each in permutations("abcd")])
def test_the_fewest_names_move(new: str):
    away = moved("abcd", new)
    stay = [name for name in new if name not in away]
    assert stay == sorted(stay)
    assert len(stay) == max(
        len(part)
        for size in range(5)
        for part in map("".join, permutations("abcd", size))
        if list(part) == sorted(part) and part == "".join(only(new, part))
    )


def test_what_comes_or_goes_does_not_move():
    assert moved("abc", "xbcy") == set()
    assert moved("", "ab") == set()


def test_a_name_may_stand_there_twice():
    assert has_doubles("aba")
    assert not has_doubles("ab")
    assert has_doubles([]) is False
