"""Which texts and values a file can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from klantreis.edits.texts import LONGEST, MOST, cleaned
from klantreis.errors import EditRefused
from klantreis.source import read


@pytest.mark.parametrize(
    ("value", "clean"),
    [
        (" a ", "a"),
        ("a\r\nb", "a\nb"),
        ("a\tb", "a\tb"),
        ("\n", None),
        (None, None),
        (False, False),
        (0, 0),
        (-(10**17), -(10**17)),
        (["a", "", None, [], {}], ["a"]),
        ({"a": "", "b": [], "c": {}, "d": None, "e": "x"}, {"e": "x"}),
        ({"budget": {}, " a ": {"budget": {"wie": ""}}}, {"budget": {}, "a": {"budget": {}}}),
        ([], []),
        ({}, {}),
        ("a" * LONGEST, "a" * LONGEST),
        (["a"] * (MOST - 1), ["a"] * (MOST - 1)),
    ],
)
def test_a_value_is_cleaned_of_what_is_empty(value: JsonValue, clean: JsonValue):
    assert cleaned(value, "") == clean


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("a\x00", "U+0000"),
        ("a\rb", "U+000D"),
        ("a\x0bb", "U+000B"),
        ("a\x85b", "U+0085"),
        ("a\u2028b", "U+2028"),
        ("a\u202eb", "U+202E"),
        ("a\ufeffb", "U+FEFF"),
        (["x", {"y": "a\u2066"}], "U+2066"),
        ({"a\x07": "b"}, "U+0007"),
        ("a" * (LONGEST + 1), "langer dan 20000 tekens"),
        (["a"] * MOST, "te veel in een keer"),
        ([[[[[[[[["a"]]]]]]]]], "te veel in een keer"),
        (0.5, "heel getal"),
        (10**17 + 1, "heel getal"),
        ({"": "a"}, "Een sleutel is een kort woord"),
        ({"a\nb": "a"}, "Een sleutel is een kort woord"),
        ({"a" * 131: "a"}, "Een sleutel is een kort woord"),
    ],
)
def test_what_no_file_can_hold_is_refused(value: JsonValue, sentence: str):
    with pytest.raises(EditRefused, match=sentence.replace("+", r"\+")) as refused:
        cleaned(value, "d/a")
    assert refused.value.about == "d/a"


def test_a_key_may_be_as_long_as_a_deelproces_and_a_step():
    assert cleaned({"a" * 130: "b"}, "") == {"a" * 130: "b"}


def test_eight_layers_are_enough():
    assert cleaned([[[[[[[["a"]]]]]]]], "") == [[[[[[[["a"]]]]]]]]


@given(st.characters())
def test_every_sign_that_is_let_through_can_be_read(sign: str):
    try:
        text = cleaned(f"a{sign}b", "")
    except EditRefused:
        return
    quoted = str(text).replace('"', '\\"').replace("\t", " ").replace("\n", " ")
    if "\\" not in str(text):
        assert read(f'id: a\ntitel: "{quoted}"\n'.encode()).problems == ()
