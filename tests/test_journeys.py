"""The shipped journeys: read whole, labelled, joined up, and no more certain than the law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from klantreis import law
from klantreis.graph import JourneyGraph
from klantreis.journey import Journey
from klantreis.journey.moment import Amount, Moment
from klantreis.journey.part import Part
from klantreis.privacy import find_personal_data
from klantreis.rules import check
from klantreis.source import Document, read

FILES = sorted((Path(__file__).parents[1] / "journeys").glob("*.yaml"))
EMPTY = "leeg"
# articles that name an age or a number of years without a term of their own
WINDOWS = {
    law.ages.adult.article,
    law.ages.youth.article,
    *(found.article for found in (law.consultation("pro", "pro"),) if found),
}

pytestmark = pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])


@cache
def document(file: Path) -> Document:
    return read(file.read_bytes())


@cache
def journey(file: Path) -> Journey:
    found = document(file).content
    assert isinstance(found, Journey)
    return found


@cache
def graph(file: Path) -> JourneyGraph:
    return JourneyGraph(journey(file))


def parts(part: Part) -> Iterator[Part]:
    """Yield a part and every part inside it."""
    yield part
    for name in type(part).model_fields:
        value = getattr(part, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from parts(inner)


def texts(part: Part, names: set[str]) -> Iterator[str]:
    """Yield what is written under these keys, anywhere in a part."""
    for each in parts(part):
        for name, field in type(each).model_fields.items():
            value = getattr(each, name)
            if field.alias in names and isinstance(value, str):
                yield value


def moments(part: Part) -> Iterator[Moment]:
    return (each for each in parts(part) if isinstance(each, Moment))


def articles(file: Path) -> Iterator[str]:
    """Yield every article that is named, also as the source of a term."""
    for part in parts(journey(file)):
        yield from getattr(part, "law", ())
    yield from (moment.article for moment in moments(journey(file)) if moment.article)


def test_every_line_is_read(file):
    assert document(file).problems == ()


def test_nothing_in_the_file_is_amiss(file):
    found = [finding for finding in check(graph(file)) if finding.kind == "bestand"]
    assert found == []


def test_the_file_says_what_it_is_not(file):
    note = " ".join((journey(file).note or "").split()).casefold()
    assert "geen juridisch advies" in note
    assert file.stem == EMPTY or "eigen reconstructie" in note


def test_the_law_is_that_of_one_day(file):
    assert journey(file).law_date == "2026-01-01"


def test_nobody_can_be_recognised(file):
    assert list(find_personal_data(document(file).text)) == []


def test_every_exit_has_its_entrance(file):
    exits = {
        (str(arrow.source.address), str(arrow.target.address))
        for arrow in graph(file).arrows
        if arrow.crosses and arrow.target and arrow.kind != "return"
    }
    starts = {str(step.address) for step in graph(file).steps if step.said.kind_said == "start"}
    entrances = {
        (source, f"{subprocess.id}/{step.id}")
        for subprocess in journey(file).subprocesses
        for step in subprocess.steps
        for source in step.comes_from
    }
    assert entrances <= exits
    assert {target for _, target in exits - entrances} <= starts


def test_every_article_is_known(file):
    assert [each for each in articles(file) if law.article(each) is None] == []


def test_a_length_of_time_of_the_law_names_an_article_that_has_one(file):
    for moment in moments(journey(file)):
        if moment.basis == "wet":
            article = law.article(moment.article or "")
            assert article is not None, moment.spoken
            has_one = article.term or article.id in WINDOWS
            assert has_one or not moment.amounts, f"{moment.article}: {moment.spoken}"


def test_a_term_of_the_law_is_as_long_as_the_law_says(file):
    for moment in moments(journey(file)):
        article = law.article(moment.article or "")
        if moment.basis == "wet" and article and article.term and moment.amounts:
            amount = Amount.of(f"{article.term.value} {article.term.unit}")
            assert moment.amounts == (amount,), moment.article


def test_a_term_that_names_an_article_is_of_the_law(file):
    assert [each.spoken for each in moments(journey(file)) if each.article and not each.basis] == []
    assert {each.basis for each in moments(journey(file)) if each.article} <= {"wet"}


def test_every_source_that_is_quoted_is_listed(file):
    listed = {source.id for source in journey(file).sources}
    assert {each.quoting for each in moments(journey(file)) if each.quoting} <= listed


def test_what_the_law_only_allows_is_told_as_such(file):
    for subprocess in journey(file).subprocesses:
        for task in subprocess.responsibilities:
            norms = {found.norm for each in task.law if (found := law.article(each))}
            if norms == {"kan"}:
                assert re.search(r"\bmag\b", task.title, re.IGNORECASE), task.id


def test_the_young_person_is_spoken_to_as_je(file):
    for text in texts(journey(file), {"voor_jongere"}):
        assert re.search(r"\b(?:je|jij|jou|jouw)\b", text, re.IGNORECASE), text
