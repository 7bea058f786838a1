"""`klantreis diff`: two files or versions, by id."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from klantreis.cli import main
from klantreis.store.model import Change, Person
from klantreis.store.place import STATE, database_of
from klantreis.store.sql import SqlStore
from tests.source.samples import SMALL


def run(*words: object, piped: str = "") -> Result:
    said = [str(word) for word in words]
    return CliRunner().invoke(main, said, input=piped, catch_exceptions=False)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return written(tmp_path / "oud.yaml", SMALL)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return written(tmp_path / "nieuw.yaml", SMALL.replace("10 werkdagen", "5 werkdagen"))


def written(file: Path, text: str) -> Path:
    file.write_text(text, "utf-8", newline="")
    return file


def test_what_differs_is_told_by_deelproces(old: Path, new: Path):
    result = run("diff", old, new)
    assert result.exit_code == 1
    assert result.stdout == (
        "Deelproces 1: Van school naar doorstroompunt\n"
        "  Overdracht o1 'School meldt': termijn was 'binnen 10 werkdagen (praktijk)',"
        " is nu 'binnen 5 werkdagen (praktijk)'.\n"
    )


def test_the_same_file_says_nothing(old: Path):
    result = run("diff", old, old)
    assert (result.exit_code, result.output) == (0, "")


def test_another_layout_says_the_same(old: Path, tmp_path: Path):
    other = written(tmp_path / "anders.yaml", "# van Jo\n" + SMALL)
    result = run("diff", old, other)
    assert result.exit_code == 0
    assert result.stdout == "Alleen opmaak of opmerkingen zijn anders.\n"


def test_two_kinds_of_file_are_not_compared(old: Path, tmp_path: Path):
    other = written(tmp_path / "p.yaml", "id: p\nsoort: persona\n")
    result = run("diff", old, other)
    assert result.exit_code == 1
    assert "twee soorten bestanden" in result.stdout


def test_markdown_has_headings_and_lists(old: Path, new: Path):
    lines = run("diff", old, new, "--format", "markdown").stdout.splitlines()
    assert lines[0].startswith("## Deelproces 1: ")
    assert lines[2].startswith("- Overdracht o1 ")


def test_json_has_both_values(old: Path, new: Path):
    (difference,) = json.loads(run("diff", old, new, "--format", "json").stdout)
    assert difference["at"] == "deelprocessen/d/overdrachten/o/termijn"
    assert difference["about"] == "d/o"
    assert difference["before"] == [{"binnen": "10 werkdagen", "bron": "praktijk"}]
    assert json.loads(run("diff", old, old, "--format", "json").stdout) == []


def test_a_file_may_be_piped_in(old: Path):
    assert run("diff", old, "-", piped=SMALL).exit_code == 0
    assert run("diff", "-", old, piped=SMALL.replace("Belt", "Mailt")).exit_code == 1


def test_what_was_not_read_is_said(old: Path, tmp_path: Path):
    other = written(tmp_path / "stuk.yaml", SMALL.replace("actor: pro", "actr: pro"))
    result = run("diff", old, other)
    assert result.exit_code == 2
    assert "Bedoelde u actor?" in result.stderr
    assert "actor was 'Praktijkonderwijs', is nu leeg" in result.stdout


def test_a_file_that_is_not_there_is_told(old: Path, tmp_path: Path):
    result = run("diff", old, tmp_path / "weg.yaml")
    assert result.exit_code == 2
    assert "Er is niets vergeleken, want niet alles is te lezen." in result.output


def test_versions_are_named_by_number_or_day(old: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(STATE, str(old.parent / "staat"))
    assert "nog geen versies" in run("diff", f"{old}@1", old).output
    database_of(old.parent).parent.mkdir(parents=True)
    store = SqlStore(database_of(old.parent))
    for number, text in enumerate((SMALL, SMALL.replace("Belt", "Mailt"))):
        store.append(
            "oud",
            text.encode(),
            parent=number,
            command=str(number),
            change=Change("edit", "Anders."),
            presentation="",
            by=Person("bewerker", "t"),
        )
    store.close()
    assert run("diff", f"{old}@1", old).exit_code == 0
    assert "naam was 'Belt de jongere'" in run("diff", f"{old}@1", f"{old}@2").stdout
    assert run("diff", f"{old}@2", f"{old}@2100-01-01").exit_code == 0
    assert run("diff", f"{old}@9", old).exit_code == 2


def test_a_file_may_have_an_at_sign_in_its_name(tmp_path: Path):
    file = written(tmp_path / "a@1.yaml", SMALL)
    assert run("diff", file, file).exit_code == 0
