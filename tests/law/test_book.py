"""The law data itself: every term and age against a literal, with its article."""

from datetime import date
from typing import get_args

import pytest

from klantreis import law
from klantreis.law import model
from klantreis.law.book import book

ARTICLES = book().articles
NAMES = [article.id for article in ARTICLES]
OFFERS = (*book().offers, *book().advice)
AGES = (law.ages.qualification, law.ages.adult, law.ages.vso_absence, law.ages.youth)


def known(name: str) -> model.Article:
    article = law.article(name)
    assert article
    return article


def term_of(name: str) -> model.Term:
    term = known(name).term
    assert term
    return term


@pytest.mark.parametrize(
    ("name", "how", "value", "unit", "after"),
    [
        ("WEB 9.2.2", "vanaf", 4, "weken", None),
        ("WEB 9.2.3", "binnen", 4, "weken", "verzoek"),
        ("WEB 9.2.4 lid 5", "binnen", 4, "weken", "wisseling van contactgemeente"),
        ("WEB 9.2.12 lid 1", "tot", 1, "jaar", "diploma"),
        ("WEB 9.2.12 lid 3", "tot", 1, "jaar", "diploma"),
        ("WVO 2020 2.31a lid 2", "tot", 2, "jaar", "verlaten school"),
        ("WVO 2020 2.31a lid 3", "tot", 2, "jaar", "verlaten school"),
        ("WVO 2020 2.31a lid 7", "vanaf", 1, "jaar", "verlaten school"),
        ("WEC 44 lid 2", "tot", 2, "jaar", "verlaten school"),
        ("WEC 44 lid 4", "tot", 2, "jaar", "verlaten school"),
        ("WEC 44 lid 8", "vanaf", 1, "jaar", "verlaten school"),
        ("WEC 47a", "vanaf", 1, "maanden", None),
        ("Participatiewet 10d lid 2", "binnen", 6, "maanden", "start werk"),
        ("Participatiewet 10d lid 12", "binnen", 5, "weken", "vaststelling van de loonwaarde"),
        ("Participatiewet 41 lid 4", "op", 4, "weken", "melding"),
        ("Leerplichtwet 21a", "vanaf", 16, "uur", None),
        ("BROD 46", "binnen", 1, "werkdagen", "opname in het register"),
    ],
)
def test_a_term_is_the_one_in_its_article(name, how, value, unit, after):
    term = term_of(name)
    assert (term.how, term.value, term.unit, term.after) == (how, value, unit, after)


@pytest.mark.parametrize(
    ("name", "how", "moment"),
    [
        ("Regeling 5.1", "uiterlijk", "30 april"),
        ("WEC 14e", "op", "verlaten school"),
        ("WEC 14h", "op", "verlaten school"),
        ("Participatiewet 44 lid 1", "vanaf", "melding"),
    ],
)
def test_a_moment_is_the_one_in_its_article(name, how, moment):
    term = term_of(name)
    assert (term.how, term.moment, term.value) == (how, moment, None)


def test_the_hours_of_absence_are_counted_in_four_weeks():
    assert term_of("Leerplichtwet 21a").within == "4 lesweken"


@pytest.mark.parametrize(
    ("age", "value", "article"),
    [
        (law.ages.qualification, 16, "Leerplichtwet 3"),
        (law.ages.adult, 18, "Leerplichtwet 4b"),
        (law.ages.vso_absence, 23, "WEC 47a"),
        (law.ages.youth, 27, "WEB 9.2.1"),
    ],
)
def test_an_age_is_the_one_in_its_article(age, value, article):
    assert (age.value, age.article) == (value, article)


@pytest.mark.parametrize(
    ("article", "until"),
    [
        ("WEB 9.2.1", 27),
        ("WEB 9.2.2", 27),
        ("WEC 47a", 23),
        ("Participatiewet 7a", 27),
        ("Participatiewet 41 lid 4", 27),
        ("Leerplichtwet 4a", 18),
    ],
)
def test_an_article_stops_at_its_birthday(article, until):
    assert known(article).audience.age_until == until


@pytest.mark.parametrize(
    "name",
    [
        "WEB 9.2.2",
        "WEB 9.2.5 lid 5",
        "WEB 9.2.7 lid 2",
        "WEB 9.2.12 lid 1",
        "WEB 9.2.12 lid 5",
        "WEB 9.2.13 lid 3",
        "WVO 2020 2.31a lid 2",
        "WVO 2020 2.31a lid 7",
        "WVO 2020 2.31b lid 3",
        "WEC 14e",
        "WEC 14h",
        "WEC 44 lid 2",
        "WEC 44 lid 8",
        "WEC 44a lid 3",
        "Leerplichtwet 21a",
        "BROD 46",
        "Regeling 2.4",
        "Regeling 5.1",
        "Participatiewet 8a",
    ],
)
def test_a_duty_is_a_duty(name):
    assert known(name).norm == "moet"


@pytest.mark.parametrize(
    "name",
    [
        "WEB 9.2.5 lid 1",
        "WEB 9.2.5 lid 2",
        "WEB 9.2.5 lid 4",
        "WEB 9.2.5 lid 7",
        "WEB 9.2.12 lid 4",
        "WEB 9.2.13 lid 1",
        "WEB 9.2.13 lid 2",
        "WVO 2020 2.31a lid 6",
        "WVO 2020 2.31b lid 1",
        "WVO 2020 2.31b lid 2",
        "WEC 44 lid 7",
        "WEC 44a lid 1",
        "WEC 44a lid 2",
        "Participatiewet 7a",
        "Participatiewet 7a lid 7",
        "Participatiewet 10d lid 2",
    ],
)
def test_a_power_is_no_duty(name):
    assert known(name).norm == "kan"


@pytest.mark.parametrize("name", ["WEB 9.2.3", "WEC 44 lid 4", "Besluit SUWI 5.9"])
def test_some_duties_wait_for_a_request(name):
    assert known(name).norm == "op-verzoek"


@pytest.mark.parametrize(
    "name", ["WEB 9.2.1", "Leerplichtwet 1", "Leerplichtwet 4a lid 2", "WEC 14d"]
)
def test_an_explanation_has_no_norm(name):
    assert known(name).norm is None


@pytest.mark.parametrize(
    ("name", "certainty"),
    [
        ("WEB 9.2.12 lid 1", "A"),
        ("WEC 44 lid 8", "A"),
        ("WEC 44 lid 3", "B"),
        ("Participatiewet 41 lid 11", "B"),
        ("AVG 6", "B"),
        ("WEB 7.4.6a", "C"),
    ],
)
def test_a_reading_is_marked_as_a_reading(name, certainty):
    assert known(name).certainty == certainty


@pytest.mark.parametrize(
    ("name", "is_duty", "is_certain"),
    [
        ("WEC 44 lid 8", True, True),
        ("WEC 44 lid 3", True, False),
        ("WEB 9.2.12 lid 4", False, True),
    ],
)
def test_a_duty_and_a_certain_reading_are_two_things(name, is_duty, is_certain):
    assert (known(name).is_duty, known(name).is_certain) == (is_duty, is_certain)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("WEB 9.2.12", date(2026, 1, 1)),
        ("Leerplichtwet 21a", date(2026, 8, 1)),
        ("WEC 47a", date(2026, 8, 1)),
        ("AVG 6", None),
        ("WEB 7.4.6a", None),
    ],
)
def test_an_article_says_until_when_it_was_checked(name, day):
    assert known(name).checked_until == day


def test_what_nobody_checked_is_never_certain():
    unchecked = [article for article in ARTICLES if article.checked_until is None]
    assert [article.id for article in unchecked if article.is_certain] == []


def test_every_name_occurs_once():
    names = [name for article in ARTICLES for name in (article.id, *article.other_names)]
    assert [name for name in names if names.count(name) > 1] == []


def test_every_paragraph_has_its_article():
    articles = {name.split(" lid ")[0] for name in NAMES}
    assert sorted(articles - set(NAMES)) == []


def test_every_article_that_is_named_exists():
    named = [
        law.search_period.article,
        *(age.article for age in AGES),
        *(row.article for row in OFFERS),
        *(row.repeat_article for row in OFFERS if row.repeat_article),
        *(row.article for row in book().consultations),
        *(row.article for row in law.absences),
    ]
    assert [name for name in named if name not in NAMES] == []


@pytest.mark.parametrize("row", OFFERS, ids=lambda row: row.article)
def test_an_offer_lasts_as_long_as_its_article_says(row):
    term = term_of(row.article)
    assert (term.value, term.unit, term.after) == (row.months / 12, "jaar", row.after)


@pytest.mark.parametrize("row", law.absences, ids=lambda row: row.article)
def test_absence_is_reported_when_its_article_says(row):
    assert row.term == term_of(row.article)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_an_article_holds_only_known_words(article):
    audience, term = article.audience, article.term
    assert article.norm in (None, *get_args(model.Norm))
    assert article.certainty in get_args(model.Certainty)
    assert set(article.who) <= set(get_args(model.Group))
    assert set(audience.origins) <= set(get_args(model.Origin))
    assert set(audience.diplomas) <= set(get_args(model.Diploma))
    assert set(audience.enrolment) <= set(get_args(model.Enrolment))
    assert term is None or term.how in get_args(model.How)
    assert term is None or term.unit in (None, *get_args(model.Unit))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_an_article_can_be_found_by_its_own_name(article):
    assert law.article(article.id) is article


def test_the_nine_topics_are_in_order():
    assert "".join(topic.letter for topic in law.topics) == "abcdefghi"
    assert [topic.word for topic in law.topics] == [
        "samenwerking",
        "overgangsdocument",
        "laagdrempelige-hulp",
        "overstap-mbo",
        "uitval-naar-werk",
        "leren-op-het-werk",
        "vakmanschap",
        "bestuurlijk-overleg",
        "stem-jongeren",
    ]


def test_the_search_period_is_four_weeks_and_not_after_pro_or_vso():
    period = law.search_period
    assert (period.weeks, period.age_until, period.exempt_months) == (4, 27, 12)
    assert period.exempt_origins == (
        "pro",
        "vso-arbeidsmarkt",
        "vso-dagbesteding",
        "vso-vervolgonderwijs",
    )


def test_absence_is_reported_by_whom_and_until_when():
    assert [(row.compulsory, row.age_until, row.article) for row in law.absences] == [
        (True, None, "Leerplichtwet 21a"),
        (False, 27, "WEB 9.2.2"),
        (False, 23, "WEC 47a"),
    ]
