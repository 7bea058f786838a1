"""Any journey at all goes through every stage: read, checked, said, drawn and written."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from klantreis.graph import JourneyGraph
from klantreis.journey import Subprocess
from klantreis.layout import arrange
from klantreis.outline import Names, Outline, outline_of
from klantreis.scene import Scene
from klantreis.source import read
from klantreis.writers import csv as csv_writer
from klantreis.writers import geometry, github, sarif, svg, text
from klantreis.writers import json as json_writer
from klantreis.writers.report import Report
from tests import pictures
from tests.source.samples import SMALL
from tests.strategies import TEXTS, journeys

BLANK = re.compile(r"\{[a-z_]+\}|\bNone\b")
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "g", "rect", "circle", "polygon", "path", "text"}
ATTRIBUTES = re.compile(
    r"lang|role|class|tabindex|aria-[a-z]+|data-[a-z]+|id|x|y|cx|cy|r|rx|d|points|width|height"
    r"|viewBox|fill|stroke|stroke-width|stroke-dasharray|text-anchor|font-(?:size|weight|family)"
)
WRITERS = (text, json_writer, csv_writer, github, sarif)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def reported(data: bytes) -> Report:
    return Report.on("a.yaml", read(data))


def parts(report: Report) -> Iterator[tuple[JourneyGraph, Subprocess, Outline, Scene]]:
    if report.graph is None:
        return
    for part in report.graph.journey.subprocesses:
        told = outline_of(report.graph, part, report.findings)
        yield report.graph, part, told, arrange(report.graph, part, report.findings)


def everything(data: bytes) -> list[bytes]:
    """Return all that is ever written about a file."""
    report = reported(data)
    told = [writer.write((report,)) for writer in WRITERS]
    for _, _, _, scene in parts(report):
        told += [svg.write(scene), geometry.write(scene)]
    return told


def assert_findings_hold(report: Report) -> None:
    """Each has a place inside the file, and sentences without holes."""
    lines = report.document.text.split("\n")
    for problem in report.document.problems:
        assert not BLANK.search(problem.sentence)
        assert 1 <= problem.at.line <= len(lines)
    for finding, position in report.placed():
        assert 1 <= position.line <= len(lines)
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1
        assert not finding.message.startswith("De controle "), finding
        for sentence in (finding.message, finding.question):
            assert sentence
            assert not BLANK.search(sentence), sentence


def assert_outline_holds(told: Outline) -> None:
    """What people point at has a number of its own, and a sentence without holes."""
    addresses = Counter(item.address for item in (*told.items, *told.beside))
    assert all(count == 1 for count in addresses.values())
    numbers = Counter(item.number for item in (*told.items, *told.beside))
    assert all(count == 1 for count in numbers.values()), numbers
    for item in (*told.items, *told.beside):
        assert item.number
        assert not BLANK.search(item.sentence), item.sentence
    for line in told.lines:
        assert not BLANK.search(line.message)


def assert_scene_holds(graph: JourneyGraph, part: Subprocess, scene: Scene) -> None:
    """Every step is drawn once, and what people typed is text and nothing else."""
    drawn = Counter(
        group.attributes["data-address"] for group in scene.groups if group.kind == "step"
    )
    assert drawn == Counter(str(step.address) for step in graph.steps_of(part))
    root = ElementTree.fromstring(svg.write(scene))
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert all(map(ATTRIBUTES.fullmatch, element.keys())), element.keys()
    assert json.loads(geometry.write(scene))["subprocess"] == part.id


def assert_files_hold(report: Report) -> None:
    """What is written can be read by who it is for."""
    count = len(report.findings)
    assert len(json.loads(json_writer.write((report,)))) == count
    (run,) = json.loads(sarif.write((report,)))["runs"]
    assert len(run["results"]) == count + len(report.document.problems)
    table = csv_writer.write((report,)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table, newline=""), delimiter=";", strict=True))
    assert len(rows) == count + 1
    assert not any(cell.startswith(FORMULA) for row in rows for cell in row)
    commands = github.write((report,)).decode().split("\n")
    assert len(commands) == count + len(report.document.problems) + 1
    assert text.write((report,)).decode()


def assert_all_holds(data: bytes) -> None:
    report = reported(data)
    assert_findings_hold(report)
    assert_files_hold(report)
    for graph, part, told, scene in parts(report):
        assert_outline_holds(told)
        assert_scene_holds(graph, part, scene)


def test_a_finding_in_a_table_has_the_number_of_the_drawing():
    whole, part = pictures.whole("rijnmond"), pictures.part("rijnmond", "pro-dsp")
    found = tuple(each for each in pictures.findings("rijnmond") if each.subprocess == part.id)
    report = Report(
        "rijnmond.yaml",
        read((pictures.ROOT / "journeys" / "rijnmond.yaml").read_bytes()),
        whole,
        found,
    )
    table = csv_writer.write((report,)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table, newline=""), delimiter=";"))
    numbers = {(row["plek"], row["nummer"]) for row in rows}
    assert ("pro-dsp/o-meld", "o3") in numbers
    assert ("pro-dsp/pro-belt>bereikt", "19→21") in numbers
    names = Names(whole)
    assert [row["nummer"] for row in rows] == [names.number(each.about) for each in found]


@settings(max_examples=150)
@given(journeys())
def test_any_journey_is_checked_said_and_drawn(data):
    assert_all_holds(data)


@settings(max_examples=25)
@given(journeys())
def test_the_same_file_gives_the_same_bytes(data):
    assert everything(data) == everything(data)


NAME = re.compile(r"(?<=naam: )[A-Z][\w ]+|(?<=titel: )[A-Z][\w ]+")


@pytest.mark.parametrize("said", TEXTS)
def test_no_name_is_anything_but_text(said):
    quoted = json.dumps(said, ensure_ascii=False)
    assert_all_holds(NAME.sub(lambda _: quoted, SMALL).encode())


HALF = {
    "nothing in the step": "{id: a}",
    "only keys": "{id: a, naam: , actor: , met: , daarna: , wet: , termijn: , budget: }",
    "to itself": "{id: a, daarna: a}",
    "to itself twice": "{id: a, daarna: [a, a]}",
    "to itself by every answer": "{id: a, daarna: [{als: ja, naar: a}, {als: nee, naar: a}]}",
    "to itself from outside": "{id: a, daarna: d/a, komt_van: d/a, terugweg: d/a}",
    "an end that goes on": "{id: a, uitkomst: arbeid, daarna: a, soort: start}",
    "branches without anything": "{id: a, daarna: [{als: }, {naar: }, {}, als]}",
    "a wait with everything": (
        "{id: a, soort: wachten, uitkomst: elders, daarna: [{als: x, naar: a, hooguit: 1 keer,"
        " na: 1 week}], terugweg: {naar: a, meldpunt: b, hoe: c}, duur: {binnen: 1 week, na: a}}"
    ),
    "nobody known": "{id: a, actor: wie, met: [wie, wat], eindverantwoordelijk: waar}",
    "a list as a name": "{id: a, naam: [a, b], actor: {b: c}}",
    "a budget of nothing": "{id: a, budget: {wie: , uit: }}",
}


@pytest.mark.parametrize("step", HALF.values(), ids=HALF)
@pytest.mark.parametrize(
    "rest",
    [
        "",
        "    overdrachten: [{id: o}]\n",
        "    overdrachten: [{id: o, van: a, naar: a}, {id: p, van: a}, {id: q, naar: weg}]\n",
        "    overdrachten: {id: o, van: d/a, naar: e/a}\n    risicos: [{id: r, bij: [o, a]}]\n",
    ],
)
def test_a_file_that_is_being_typed_is_drawn(step, rest):
    text = f"id: t\ndeelprocessen:\n  - id: d\n    stappen: [{step}]\n{rest}  - id: e\n"
    assert_all_holds(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "id: t\ndeelprocessen:\n",
        "id: t\ndeelprocessen: []\n",
        "id: t\ndeelprocessen: {}\n",
        "id: t\ndeelprocessen:\n  - id: d\n",
        "id: t\ndeelprocessen:\n  - id: d\n    stappen:\n    overdrachten: []\n    banen: [wie]\n",
        "id: t\nactoren: niemand\ndeelprocessen: [{id: d, stappen: [{id: a, actor: niemand}]}]\n",
    ],
)
def test_a_file_that_only_begins_is_drawn(text):
    assert_all_holds(text.encode())


def test_a_long_name_in_every_place_is_drawn():
    for said in ("a" * 20_000, "ab " * 6_000, "e" + "\u0301" * 10_000, "👩‍" * 5_000):
        assert_all_holds(SMALL.replace("Ziet dat de leerling stopt", said).encode())


@pytest.mark.parametrize(
    ("steps", "handovers"),
    [
        ([f"{{id: s{n}, daarna: s{n + 1}}}" for n in range(900)], []),
        ([f"{{id: s{n}, actor: wie{n}}}" for n in range(5_000)], []),
        (["{id: s0}"], [f"{{id: o{n}, van: s0, naar: w{n}}}" for n in range(3_000)]),
        ([f"{{id: s, daarna: [{', '.join(['s'] * 5_000)}]}}"], []),
        (["1"] * 20_000, ["{id: o}"] * 10_000),
    ],
    ids=["a long chain", "nobody known", "to nothing", "a wide step", "nothing but mistakes"],
)
def test_very_many_things_end(steps, handovers):
    content = "id: t\ndeelprocessen:\n  - id: d\n    stappen:\n"
    content += "".join(f"      - {step}\n" for step in steps)
    content += "    overdrachten:\n" + "".join(f"      - {each}\n" for each in handovers)
    assert everything(content.encode())
