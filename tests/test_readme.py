"""What the README shows is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from klantreis import JourneyGraph, check, read
from klantreis.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str = "") -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_the_example_has_the_gap_that_its_comment_names():
    (example,) = blocks("yaml")
    document = read(example.encode())
    assert document.problems == ()
    assert document.journey is not None
    gaps = check(JourneyGraph(document.journey), only="actorwissel-zonder-overdracht")
    assert [str(gap.about) for gap in gaps] == ["pro-dsp/meldt>belt"]
    place = document.position_of(gaps[0].about, gaps[0].field)
    assert "een GAT" in document.line_of(place)


def test_the_transcript_is_real(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    (transcript,) = [block for block in blocks() if block.startswith("$ klantreis check")]
    command, *shown = transcript.splitlines()
    result = CliRunner().invoke(main, command.split()[2:])
    printed = result.stdout.splitlines()
    assert shown
    assert [line for line in shown if line != "…" and line not in printed] == []


def test_the_mistake_is_told_like_that(tmp_path: Path):
    (told,) = [block for block in blocks() if "niet gelezen" in block]
    lines = told.splitlines()
    line, column = map(int, lines[0].split(":")[1:3])
    shipped = (ROOT / "journeys" / "rijnmond.yaml").read_text("utf-8").splitlines()
    shipped[line - 1] = lines[1][4:]
    problem = read("\n".join(shipped).encode()).problems[0]
    assert (problem.at.line, problem.at.column) == (line, column)
    assert lines[0].endswith(problem.sentence)


def test_every_link_leads_somewhere():
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize(
    "document", sorted((ROOT / "docs").glob("*.md")), ids=lambda each: each.name
)
def test_every_document_names_files_that_are_there(document: Path):
    text = document.read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert [link for link in links if not (document.parent / link).exists()] == []
    tests = re.findall(r"`(tests/[\w/]+\.py)`", text)
    assert [test for test in tests if not (ROOT / test).exists()] == []
