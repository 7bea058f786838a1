"""Where a term lies on its line of time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.journey import Moment
from klantreis.outline.moments import Placed, is_date, placed


def place(**keys: object) -> Placed:
    return placed(Moment.model_validate(keys), "aanleiding")


@pytest.mark.parametrize(
    ("keys", "start", "end"),
    [
        ({"binnen": "10 werkdagen"}, 0, 14),
        ({"uiterlijk": "2 weken"}, 0, 14),
        ({"tot": "1 jaar"}, 0, 365),
        ({"tot": "12 maanden"}, 0, 365),
        ({"vanaf": "1 jaar"}, 365, None),
        ({"op": "3 weken"}, 21, 21),
        ({"op": ["6 weken", "1 week"]}, 7, 42),
    ],
)
def test_after_its_point_a_term_lies_above_zero(keys, start, end):
    assert place(**keys, na="diploma")[:4] == ("diploma", "diploma", start, end)


@pytest.mark.parametrize(
    ("keys", "start", "end"),
    [
        ({"uiterlijk": "2 weken"}, None, -14),
        ({"tot": "2 weken"}, None, -14),
        ({"binnen": "2 weken"}, -14, 0),
        ({"vanaf": "2 weken"}, -14, 0),
        ({"op": ["1 week", "2 weken"]}, -14, -7),
    ],
)
def test_before_its_point_a_term_lies_below_zero(keys, start, end):
    assert place(**keys, voor="verlaten school")[2:4] == (start, end)


def test_single_moments_are_kept_in_order():
    assert place(op=["6 weken", "1 week"], na="diploma").at == (7, 42)


def test_what_lasts_begins_at_its_point():
    four_weeks = Moment.model_validate({"op": "4 weken", "na": "melding"})
    assert placed(four_weeks, lasts=True) == Placed("melding", "melding", 0, 28)


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("diploma", "diploma"),
        ("verlaten school", "verlaten_school"),
        ("melding", "melding"),
        ("Start werk", "start_werk"),
        ("18e verjaardag", "verjaardag_18"),
        ("27e verjaardag", "verjaardag_27"),
        ("aanleiding", "aanleiding"),
        ("einde contract", "anders"),
    ],
)
def test_the_points_of_the_format_are_known(text, point):
    assert place(binnen="1 week", na=text).point == point


def test_without_a_point_a_term_counts_from_the_default():
    assert place(binnen="1 week").point == "aanleiding"
    assert placed(Moment.model_validate({"binnen": "1 week"})).point == "los"


@pytest.mark.parametrize(
    ("how", "start", "end"), [("tot", None, 0), ("uiterlijk", None, 0), ("vanaf", 0, None)]
)
def test_a_term_may_be_the_point_itself(how, start, end):
    assert place(**{how: "27e verjaardag"})[2:4] == (start, end)
    assert place(op="27e verjaardag").at == (0,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("30 april", True), ("2026-05-01", True), ("Mei", True), ("27 jaar", False), ("mei1", False)],
)
def test_a_day_of_the_calendar_is_no_length(text, expected):
    assert is_date(text) is expected


def test_what_cannot_be_computed_keeps_its_words():
    assert place(uiterlijk="30 april") == Placed("kalender", "30 april")
    assert place(tot="startkwalificatie of 27 jaar") == Placed(
        "los", "startkwalificatie of 27 jaar"
    )
    assert place(op="3 keer", na="diploma").point == "los"


@given(
    st.sampled_from(["binnen", "uiterlijk", "vanaf", "tot", "op"]),
    st.text(max_size=20).filter(bool),
    st.sampled_from(["na", "voor", ""]),
)
def test_whatever_is_written_is_placed_and_ends_after_it_begins(how, text, side):
    keys = {how: text, side: text} if side else {how: text}
    found = placed(Moment.model_validate(keys), "aanleiding")
    assert found.start is None or found.end is None or found.start <= found.end
