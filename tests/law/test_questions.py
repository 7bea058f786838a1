"""The questions that checks ask of the law."""

import subprocess
import sys

import pytest

from klantreis import law


def name_of(text: str) -> str:
    found = law.article(text)
    assert found
    return found.id


def test_without_its_paragraph_an_article_is_the_whole():
    assert name_of("WEB 9.2.12") == "WEB 9.2.12"


def test_a_law_by_itself_is_known_and_is_no_duty():
    found = law.article("Leerplichtwet")
    assert found
    assert (found.title, found.norm) == ("Leerplichtwet 1969", None)


def test_the_longest_offer_is_owed():
    offers = [None, law.offer("mbo", "entree"), law.offer("pro")]
    assert law.months_owed(offers) == 24
    assert law.months_owed([None]) == 0


def test_an_unknown_paragraph_of_an_article_with_known_ones_is_unknown():
    assert law.article("WEB 9.2.12 lid 9") is None


def test_a_paragraph_gives_the_article_when_none_of_its_paragraphs_are_known():
    assert name_of("Leerplichtwet 21a lid 1") == "Leerplichtwet 21a"


@pytest.mark.parametrize("text", ["WEB 9.9.9", "Wegenwet 4", "16 uur", ""])
def test_an_article_that_is_not_there_is_none(text):
    assert law.article(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("9.2.12 lid 1", "WEB 9.2.12 lid 1"),
        ("GEB 9.2.12 lid 1", "WEB 9.2.12 lid 1"),
        ("Participatie wet 41", "Participatiewet 41"),
        ("PW 41 lid 3", "Participatiewet 41"),
        ("WEB 9.2.14", "WEB 9.2.4"),
        ("lpw 21a lid 1", "Leerplichtwet 21a"),
    ],
)
def test_a_slip_of_the_pen_gets_the_nearest_name(text, name):
    assert law.suggest(text) == name


@pytest.mark.parametrize("text", ["", "iets heel anders"])
def test_what_looks_like_nothing_gets_no_suggestion(text):
    assert law.suggest(text) is None


@pytest.mark.parametrize(
    ("origin", "diploma", "months"),
    [
        ("mbo", "entree", 12),
        ("mbo", "bol-2", 12),
        ("mbo", "bbl-2", None),
        ("mbo", "niveau-3", None),
        ("mbo", "niveau-4", None),
        ("mbo", "geen", None),
        ("mbo", None, None),
        ("pro", "pro", 24),
        ("pro", "geen", 24),
        ("pro", None, 24),
        ("vso-arbeidsmarkt", "vso", 24),
        ("vso-dagbesteding", "vso", None),
        ("vso-vervolgonderwijs", "vso", None),
        ("vmbo", "geen", None),
        ("vavo", "havo", None),
        ("isk", None, None),
        ("geen", None, None),
    ],
)
def test_the_offer_lasts_as_long_as_the_law_says(origin, diploma, months):
    assert law.offer_months(origin, diploma) == months


@pytest.mark.parametrize(
    ("origin", "repeats"),
    [
        ("pro", True),
        ("vso-arbeidsmarkt", True),
        ("vso-dagbesteding", False),
        ("vso-vervolgonderwijs", False),
        ("mbo", False),
    ],
)
def test_the_offer_is_repeated_after_pro_and_vso_for_the_labour_market(origin, repeats):
    assert law.repeats_offer(origin) == repeats


def test_an_offer_names_its_articles():
    offer = law.offer("pro")
    assert offer
    assert (offer.article, offer.repeat_article) == (
        "WVO 2020 2.31a lid 2",
        "WVO 2020 2.31a lid 7",
    )


@pytest.mark.parametrize("origin", ["vso-dagbesteding", "vso-vervolgonderwijs"])
def test_other_pupils_of_vso_get_advice_for_two_years(origin):
    advice = law.advice(origin)
    assert advice
    assert (advice.months, advice.article) == (24, "WEC 44 lid 4")


def test_who_gets_an_offer_needs_no_advice_on_request():
    assert law.advice("pro") is None


@pytest.mark.parametrize(
    ("origin", "diploma", "years"),
    [
        ("mbo", "entree", 1),
        ("pro", "entree", 1),
        ("pro", "pro", 2),
        ("vso-arbeidsmarkt", "vso", 2),
        ("mbo", "bol-2", None),
        ("pro", "geen", None),
        ("pro", None, None),
        ("vso-dagbesteding", "vso", None),
        ("vso-vervolgonderwijs", "vso", None),
    ],
)
def test_the_school_is_consulted_as_long_as_the_law_says(origin, diploma, years):
    assert law.consultation_years(origin, diploma) == years


def test_a_consultation_names_its_article():
    consultation = law.consultation("pro", "pro")
    assert consultation
    assert consultation.article == "WEB 9.2.5 lid 5"


@pytest.mark.parametrize(
    ("origin", "diploma", "article"),
    [
        ("mbo", "entree", "WEB 9.2.13 lid 3"),
        ("mbo", "niveau-4", "WEB 9.2.13 lid 3"),
        ("mbo", "geen", None),
        ("pro", None, "WVO 2020 2.31b lid 3"),
        ("vso-arbeidsmarkt", None, "WEC 44a lid 3"),
        ("vso-dagbesteding", None, None),
        ("vmbo", None, None),
    ],
)
def test_who_goes_on_helping_gets_a_transition_document(origin, diploma, article):
    assert law.document_at_transfer(origin, diploma) == article


@pytest.mark.parametrize(
    ("text", "must", "may"),
    [
        ("WEB 9.2.12 lid 1", True, False),
        ("WEB 9.2.12 lid 4", False, True),
        ("WEB 9.2.1", False, False),
        ("een afspraak", False, False),
    ],
)
def test_an_article_may_oblige_or_allow_or_neither(text, must, may):
    assert (law.is_duty(text), law.leaves_a_choice(text)) == (must, may)


@pytest.mark.parametrize(
    ("text", "is_support"),
    [
        ("WEB 9.2.5", True),
        ("Web art. 9.2.5 lid 2", True),
        ("WEB 9.2.5 lid 5", False),
        ("WEB 9.2.1", False),
        ("een afspraak", False),
    ],
)
def test_support_of_the_doorstroompunt_has_its_own_articles(text, is_support):
    assert law.is_support(text) is is_support


@pytest.mark.parametrize(
    ("origin", "article"),
    [
        ("vso-arbeidsmarkt", "WEC 14e"),
        ("vso-dagbesteding", "WEC 14h"),
        ("vso-vervolgonderwijs", None),
        ("pro", None),
        ("mbo", None),
    ],
)
def test_a_transition_document_at_leaving_is_for_two_profiles(origin, article):
    assert law.document_at_leaving(origin) == article


@pytest.mark.parametrize("diploma", ["bol-2", "bbl-2", "niveau-3", "niveau-4", "havo", "vwo"])
def test_these_diplomas_are_a_startkwalificatie(diploma):
    assert law.has_startkwalificatie(diploma)


@pytest.mark.parametrize("diploma", ["geen", "entree", "pro", "vso"])
def test_these_diplomas_are_none(diploma):
    assert not law.has_startkwalificatie(diploma)


def test_a_table_that_does_not_exist_is_an_attribute_error():
    with pytest.raises(AttributeError, match="tables"):
        _ = law.tables


def test_the_law_is_read_when_somebody_asks():
    program = "import sys, klantreis.law; sys.exit('yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
