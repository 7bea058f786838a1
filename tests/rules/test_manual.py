"""The manual is read from the docstrings and says what the checks say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from klantreis.graph import JourneyGraph
from klantreis.rules import Mark, rule, rules
from klantreis.rules.manual import Example, Manual, markdown


@rule(
    "hoog",
    kind="wet",
    short="naam",
    message="Bij '{stap}' staat nog geen naam.",
    question="Hoe heet dit?",
    asks="Heet '{stap}' zo?",
)
def stap_zonder_naam(graph: JourneyGraph) -> Iterator[Mark]:
    """Een stap heeft een naam.

    Waarom: zonder naam
    weet niemand wat er gebeurt.

    Wachten telt niet mee.

    Goed:
        stappen:
          - {id: a, naam: Belt, actor: school}

    Goed:
        stappen: []

    Fout:
        stappen:
          - {id: a, actor: school}  # hier
          - {id: b, actor: dsp}  # hier
    """
    for step in graph.steps:
        if step.said.name is None:
            yield Mark.at(step, asks=step.organisation == "dsp", stap=step.title)


@pytest.fixture
def manual() -> Manual:
    return Manual.of(stap_zonder_naam)


def test_the_reason_flows_over_its_lines(manual: Manual):
    assert manual.sentence == "Een stap heeft een naam."
    assert manual.why == "zonder naam weet niemand wat er gebeurt.\n\nWachten telt niet mee."


def test_a_heading_may_come_twice(manual: Manual):
    assert [example.shown.count("\n") for example in manual.good] == [1, 0]


def test_marks_are_lines_of_the_whole_file(manual: Manual):
    (example,) = manual.wrong
    lines = example.text.splitlines()
    assert [lines[line - 1].strip() for line in example.lines] == [
        "- {id: a, actor: school}  # hier",
        "- {id: b, actor: dsp}  # hier",
    ]


def test_an_example_is_put_in_a_subprocess_with_known_actors():
    example = Example.of("stappen:\n  - {id: a, actor: duo}")
    journey = example.document().journey
    assert journey is not None
    assert [actor.id for actor in journey.actors][:3] == ["jongere", "ouders", "school"]
    assert [str(step.actor) for step in journey.subprocesses[0].steps] == ["duo"]


def test_an_example_may_be_a_whole_file_and_keep_the_known_actors():
    example = Example.of("leeftijd: {vanaf: 16}\ndeelprocessen:\n  - {id: een}\n  - {id: twee}")
    journey = example.document().journey
    assert journey is not None
    assert [each.id for each in journey.subprocesses] == ["een", "twee"]
    assert journey.ages is not None
    assert len(journey.actors) == 10


def test_an_example_may_name_its_own_actors():
    example = Example.of("actoren: [{id: coach}]\ndeelprocessen:\n  - {id: een}")
    journey = example.document().journey
    assert journey is not None
    assert [actor.id for actor in journey.actors] == ["coach"]


def test_what_goes_wrong_in_a_check_is_raised():
    def broken(graph: JourneyGraph) -> Iterator[Mark]:
        raise ZeroDivisionError

    crashing = rule("laag", kind="proces", short="", message="", question="")(broken)
    with pytest.raises(ZeroDivisionError):
        Example.of("stappen: []").findings(crashing)


def test_the_page_shows_a_check_with_its_words_and_examples():
    page = markdown([stap_zonder_naam])
    table, chapter = page.split("\n### stap-zonder-naam\n")
    assert "| [stap-zonder-naam](#stap-zonder-naam) | hoog | wet | Een stap heeft" in table
    assert "## Wet\n" in table
    assert "**Waarom:** zonder naam weet niemand" in chapter
    assert "> Bij 'a' staat nog geen naam.\n> **Hoe heet dit?**\n" in chapter
    assert "> Heet 'b' zo?\n> **Hoe heet dit?** (gewicht midden)\n" in chapter
    assert "```yaml\nstappen:\n  - {id: a, naam: Belt, actor: school}\n```" in chapter


def test_the_page_has_every_check_once_and_leaves_no_blank_open():
    page = markdown(rules())
    assert page.count("\n### ") == len(rules())
    prose = "".join(page.split("```")[::2])
    assert "{" not in prose


def test_the_page_orders_checks_by_kind_and_weight():
    light = replace(stap_zonder_naam, id="aaa", weight="laag")
    text = replace(stap_zonder_naam, id="bbb", kind="bestand")
    page = markdown([text, light, stap_zonder_naam])
    places = [page.index(f"\n### {id}\n") for id in ("stap-zonder-naam", "aaa", "bbb")]
    assert places == sorted(places)
