"""Terms and dates as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.capture.terms import amount, day, moment, starts_with_amount, term_in
from klantreis.journey import Moment

TODAY = date(2026, 3, 20)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("5wd", "5 werkdagen"),
        ("5 werkdagen", "5 werkdagen"),
        ("drie weken", "3 weken"),
        ("één week", "1 week"),
        ("1 wk", "1 week"),
        ("3wk", "3 weken"),
        ("2 mnd", "2 maanden"),
        ("3x", "3 keer"),
        ("3 keer", "3 keer"),
        ("2 jaar", "2 jaar"),
        ("weken", None),
        ("3 x", None),
        ("", None),
    ],
)
def test_an_amount_is_written_out(typed, written):
    assert amount(typed) == written


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("3 weken wachten", True),
        ("3wd wachten", True),
        ("3 dagen", True),
        ("4d", False),
        ("3 x", False),
        ("weken", False),
    ],
)
def test_a_number_before_a_unit_is_nobodys(typed, found):
    assert starts_with_amount(typed) is found


@pytest.mark.parametrize(
    ("typed", "kind", "spoken"),
    [
        ("10 werkdagen", "binnen", "binnen 10 werkdagen"),
        ("2 weken na diploma", "binnen", "binnen 2 weken na diploma"),
        ("uiterlijk 1 mei", "binnen", "uiterlijk 1 mei"),
        ("tot 2 jaar na verlaten school", "binnen", "tot 2 jaar na verlaten school"),
        ("3 weken", "tot", "tot 3 weken"),
    ],
)
def test_a_term_is_one_of_the_format(typed, kind, spoken):
    said = Moment.model_validate(moment(typed, kind))
    assert said.spoken == spoken
    assert said.basis == "praktijk"


@pytest.mark.parametrize(
    ("typed", "left", "term"),
    [
        ("melden binnen 10 werkdagen", "melden", "binnen 10 werkdagen"),
        ("melden, binnen 5wd, per mail", "melden, per mail", "binnen 5 werkdagen"),
        ("plan uiterlijk 1 mei", "plan", "uiterlijk 1 mei"),
        ("binnen 2 weken na diploma", "", "binnen 2 weken na diploma"),
    ],
)
def test_a_term_is_taken_out_of_a_sentence(typed, left, term):
    said, found = term_in(typed)
    assert said == left
    assert Moment.model_validate(found).spoken == term


@pytest.mark.parametrize("typed", ["melden", "blijft binnen de school", "16 uur in 4 weken", ""])
def test_a_sentence_without_a_term_stays(typed):
    assert term_in(typed) == (typed, None)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1-5", "2026-05-01"),
        ("1/5", "2026-05-01"),
        ("1 mei", "2026-05-01"),
        ("20-3", "2026-03-20"),
        ("19-3", "2027-03-19"),
        ("15 mrt 2027", "2027-03-15"),
        ("1-5-27", "2027-05-01"),
        ("2026-05-01", "2026-05-01"),
        ("29-2", "2028-02-29"),
        ("31-2", None),
        ("1-13", None),
        ("1 brumaire", None),
        ("volgende week", None),
    ],
)
def test_a_day_is_the_next_one(typed, written):
    assert day(typed, TODAY) == written


@given(st.dates(min_value=TODAY, max_value=date(2027, 3, 19)))
def test_a_day_in_the_coming_year_is_that_day(then):
    assert day(f"{then.day}-{then.month}", TODAY) == then.isoformat()


@given(st.text(max_size=20))
def test_any_text_is_read(text):
    assert amount(text) is None or starts_with_amount(amount(text) or "")
    term_in(text)
    day(text, TODAY)
