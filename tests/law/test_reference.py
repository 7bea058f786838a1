"""How people write the name of an article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.law.book import book
from klantreis.law.reference import parse

NAMES = st.sampled_from([article.id for article in book().articles])


def name_of(text: str) -> str:
    reference = parse(text)
    assert reference
    return reference.id


@pytest.mark.parametrize(
    "text",
    [
        "WEB 9.2.12 lid 1",
        "web 9.2.12 LID 1",
        "  WEB   9.2.12  lid  1 ",
        "WEB9.2.12lid1",
        "WEB 9.2.12, lid 1",
        "WEB 9.2.12 l.1",
        "WEB art. 9.2.12 lid 1",
        "WEB artikel 9.2.12 eerste lid",
        "artikel 9.2.12, eerste lid, van de WEB",
        "9.2.12 lid 1 WEB",
        "Wet educatie en beroepsonderwijs 9.2.12 lid 1",
        "WEB 9.2.12 lid 1 onder a",
        "WEB 9.2.12 lid 1 sub a",
        "WEB 9.2.12 l.1a",
    ],
)
def test_one_article_can_be_written_in_many_ways(text):
    assert name_of(text) == "WEB 9.2.12 lid 1"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PW 7a", "Participatiewet 7a"),
        ("LPW 21a", "Leerplichtwet 21a"),
        ("Leerplichtwet 1969 21a", "Leerplichtwet 21a"),
        ("WVO 2.31a lid 7", "WVO 2020 2.31a lid 7"),
        ("WVO 2020 2.31a lid 7", "WVO 2020 2.31a lid 7"),
        ("Wet voortgezet onderwijs 2020 2.31b", "WVO 2020 2.31b"),
        ("Wet op de expertisecentra 14e", "WEC 14e"),
        ("Participatiewet 10da", "Participatiewet 10da"),
        ("SUWI 73 lid 7", "Wet SUWI 73 lid 7"),
        ("Besluit SUWI 5.9 l.1f", "Besluit SUWI 5.9 lid 1"),
        ("Regeling regionaal programma 2.4 lid 1", "Regeling 2.4 lid 1"),
        ("Besluit register onderwijsdeelnemers 46", "BROD 46"),
    ],
)
def test_a_law_has_more_than_one_name(text, name):
    assert name_of(text) == name


@pytest.mark.parametrize("more", ["1-3", "1, 2", "1 en 2", "1 t/m 3", "2–3"])
def test_several_paragraphs_are_the_article_as_a_whole(more):
    assert name_of(f"WEB 9.2.12 lid {more}") == "WEB 9.2.12"


def test_a_law_without_a_number_is_the_law():
    assert name_of("LPW") == "Leerplichtwet"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9.2.12 lid 1",
        "lid 1",
        "WEB zie bijlage",
        "WEB 9.2.12 en 9.2.13",
        "webinar 4",
        "WEB " + "9" * 300,
    ],
)
def test_other_words_are_no_reference(text):
    assert parse(text) is None


@given(NAMES, st.sampled_from(["", " ", "\t", "\u00a0"]))
def test_spacing_and_capitals_do_not_matter(name, space):
    assert name_of(space + name.upper().replace(" ", "  ") + space) == name


@given(st.text(max_size=60))
def test_any_text_is_understood_or_not(text):
    reference = parse("WEB " + text)
    assert reference is None or reference.law == "WEB"
