"""Who must or may be there by law, for whom and until when."""

from collections.abc import Iterator
from typing import get_args

import pytest

from klantreis import law
from klantreis.law.book import book
from klantreis.law.model import Enrolment

YOUNG, ADULT, OLDER = (16, 18), (18, 27), (27, None)
COLUMNS: tuple[Enrolment, ...] = get_args(Enrolment)
AT_SCHOOL, ABSENT, AWAY = COLUMNS


def told(
    origin: str, diploma: str, ages: tuple[int, int | None], enrolment: Enrolment
) -> Iterator[str]:
    """Return who is there, what the law says, and how long; those who wait in brackets."""
    for each in law.holders(origin, diploma, ages, enrolment):
        words = (each.who, each.norm, each.months, each.article)
        text = " ".join(str(word) for word in words if word)
        yield f"({text})" if each.waits else text


MBO_YEAR = "school moet 12 WEB 9.2.12 lid 1"
PRO_YEARS = "school moet 24 WVO 2020 2.31a lid 2"
VSO_YEARS = "school moet 24 WEC 44 lid 2"
DSP = "doorstroompunt kan WEB 9.2.5 lid 1"
WORK = "(Werk & Inkomen kan Participatiewet 7a lid 1)"
LP = "leerplicht moet Leerplichtwet 16"


@pytest.mark.parametrize(
    ("origin", "diploma", "ages", "there"),
    [
        ("mbo", "geen", YOUNG, [LP]),
        ("mbo", "geen", ADULT, [DSP, WORK]),
        ("mbo", "entree", YOUNG, [LP, MBO_YEAR]),
        ("mbo", "entree", ADULT, [MBO_YEAR, DSP, WORK]),
        ("mbo", "bol-2", YOUNG, [MBO_YEAR, WORK]),
        ("mbo", "bol-2", ADULT, [MBO_YEAR, WORK]),
        ("mbo", "bbl-2", ADULT, ["school kan 12 WEB 9.2.12 lid 4", WORK]),
        ("mbo", "niveau-4", ADULT, ["school kan 12 WEB 9.2.12 lid 4", WORK]),
        ("pro", "pro", YOUNG, [PRO_YEARS, DSP, WORK]),
        ("pro", "geen", YOUNG, [LP, PRO_YEARS]),
        ("pro", "geen", ADULT, [PRO_YEARS, DSP, WORK]),
        ("vso-arbeidsmarkt", "geen", YOUNG, [VSO_YEARS, DSP, WORK]),
        ("vso-dagbesteding", "vso", ADULT, [DSP, WORK, "(school op-verzoek 24 WEC 44 lid 4)"]),
        ("vso-vervolgonderwijs", "geen", YOUNG, [LP, "(school op-verzoek 24 WEC 44 lid 4)"]),
        ("vmbo", "geen", ADULT, [DSP, WORK]),
    ],
)
def test_who_is_there_for_somebody_who_left(origin, diploma, ages, there):
    assert list(told(origin, diploma, ages, AWAY)) == there


@pytest.mark.parametrize(
    ("origin", "diploma", "ages", "there"),
    [
        ("mbo", "geen", YOUNG, [LP, "school moet Leerplichtwet 21a"]),
        ("mbo", "geen", ADULT, ["school moet WEB 9.2.2", DSP]),
        ("mbo", "bol-2", ADULT, ["school"]),
        ("pro", "pro", ADULT, ["school moet WVO 2020 2.31a lid 2", DSP]),
        ("vso-dagbesteding", "geen", ADULT, ["school moet WEC 47a", DSP]),
        ("vso-vervolgonderwijs", "havo", ADULT, ["school moet WEC 47a"]),
    ],
)
def test_who_is_there_for_somebody_who_stays_away(origin, diploma, ages, there):
    assert list(told(origin, diploma, ages, ABSENT)) == there


@pytest.mark.parametrize(
    ("origin", "diploma", "there"),
    [
        ("mbo", "entree", ["school moet WEB 9.2.12 lid 2"]),
        ("mbo", "niveau-3", ["school kan WEB 9.2.12 lid 4"]),
        ("vso-arbeidsmarkt", "vso", ["school moet WEC 44 lid 2"]),
        ("vso-dagbesteding", "vso", ["school"]),
    ],
)
def test_the_school_is_there_for_who_is_enrolled(origin, diploma, there):
    assert list(told(origin, diploma, ADULT, AT_SCHOOL)) == there


def test_after_the_last_birthday_only_the_municipality_is_there_and_waits():
    assert list(told("", "", OLDER, AWAY)) == [
        "(Werk & Inkomen Participatiewet 7)",
        "(Werk & Inkomen kan Participatiewet 7a lid 7)",
    ]


def test_that_the_doorstroompunt_helps_the_exempt_before_18_is_a_reading():
    young, adult = (
        next(each for each in law.holders("pro", "pro", ages, AWAY) if each.who == "doorstroompunt")
        for ages in (YOUNG, ADULT)
    )
    assert (young.certainty, adult.certainty) == ("B", "A")


def test_a_holder_without_an_article_is_a_reading_and_no_duty():
    unread = [each for each in book().holders if not each.article]
    assert {(each.certainty, each.norm) for each in unread} == {("B", None)}


@pytest.mark.parametrize(
    ("origin", "diploma", "age", "expected"),
    [
        ("mbo", "geen", 16, True),
        ("mbo", "entree", 17, True),
        ("mbo", "bol-2", 17, False),
        ("mbo", "geen", 18, False),
        ("pro", "pro", 16, False),
        ("pro", "geen", 16, True),
        ("vso-arbeidsmarkt", "geen", 16, False),
        ("vso-dagbesteding", "geen", 16, False),
        ("vso-vervolgonderwijs", "geen", 16, True),
    ],
)
def test_who_still_has_to_go_to_school(origin, diploma, age, expected):
    assert law.is_compulsory(origin, diploma, age) is expected


@pytest.mark.parametrize("cohort", law.cohorts, ids=lambda cohort: cohort.id)
@pytest.mark.parametrize("enrolment", COLUMNS)
@pytest.mark.parametrize("ages", [YOUNG, ADULT], ids=str)
def test_the_law_says_one_thing_of_a_cohort(cohort, enrolment, ages):
    answers = {
        law.holders(origin, diploma, ages, enrolment)
        for origin in cohort.origins
        for diploma in cohort.diplomas
    }
    assert len(answers) == 1


def test_no_two_cohorts_hold_the_same_people():
    people = [
        (origin, diploma)
        for cohort in law.cohorts
        for origin in cohort.origins
        for diploma in cohort.diplomas
    ]
    assert len(people) == len(set(people))


def test_every_article_of_a_holder_exists():
    named = [each.article for each in book().holders if each.article]
    assert [name for name in named if law.article(name) is None] == []
