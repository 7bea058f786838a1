"""The shipped personas are invented, and every step and answer they name is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantreis import graph
from klantreis.graph import JourneyGraph
from klantreis.journey import Persona
from klantreis.rules import check
from klantreis.store.folder import journeys_beside, journeys_of, read_file

PERSONAS = sorted((Path(__file__).parents[1] / "journeys" / "personas").glob("*.yaml"))
every_persona = pytest.mark.parametrize("file", PERSONAS, ids=lambda file: file.stem)


def persona(file: Path) -> Persona:
    document = read_file(file).document
    assert not document.problems
    assert isinstance(document.content, Persona)
    return document.content


def beside(file: Path, content: Persona) -> JourneyGraph:
    return graph.of(content, journeys_of(content, journeys_beside(file, content)))


def test_three_are_shipped():
    assert len(PERSONAS) == 3


@every_persona
def test_nothing_is_found(file: Path):
    assert check(beside(file, persona(file))) == ()


@every_persona
def test_it_is_invented_and_walks(file: Path):
    said = persona(file)
    assert said.fictional
    assert said.begins
    assert said.chooses


@every_persona
def test_an_answer_that_is_not_there_is_found_at_its_line(file: Path):
    said = persona(file)
    place = next(iter(said.chooses))
    changed = said.model_copy(update={"chooses": said.chooses | {place: "misschien"}})
    (finding,) = check(beside(file, changed))
    assert (finding.rule, finding.field) == ("koppelpunt-onbekend", place)
    document = read_file(file).document
    line = document.line_of(document.position_of(finding.about, finding.field))
    assert line.strip().startswith(place)


@every_persona
def test_a_beginning_that_is_not_there_is_found(file: Path):
    changed = persona(file).model_copy(update={"begins": "nergens/begin"})
    (finding,) = check(beside(file, changed))
    assert (finding.rule, finding.field) == ("koppelpunt-onbekend", "begint")
