"""Ids are short, readable and free."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.capture import id_for
from klantreis.edits import AddStep
from klantreis.journey.part import ID_PATTERN
from tests.capture.played import started


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Ziet dat leerling niet meer komt", "ziet-leerling-niet-meer-komt"),
        ("Belt één keer", "belt-keer"),
        ("W&I", "w-i"),
        ("de het een", "de-het-een"),
        ("", "nieuw"),
        ("日本", "nieuw"),
        ("samen", "samen-2"),
        ("con", "con-2"),
        ("A" * 99, "a" * 28),
    ],
)
def test_an_id_says_what_the_text_says(text, id):
    assert id_for(text, ()) == id


def test_an_id_that_is_taken_gets_a_number():
    assert id_for("Belt", {"belt", "belt-2"}) == "belt-3"


@given(st.text(max_size=80), st.sets(st.text("abc-2", max_size=5)))
def test_any_text_has_an_id_that_can_be_used(text, taken):
    id = id_for(text, taken)
    assert re.fullmatch(ID_PATTERN, id)
    assert id not in taken
    assert id_for(text, taken) == id
    content = started().content
    assert AddStep(group="pro-dsp", step={"id": id}).apply(content) != content
