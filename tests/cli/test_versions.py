"""`klantreis history` and `restore`: what was kept, and how it comes back."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from klantreis.cli import main

TEXT = "id: klein\ntitel: Kleine klantreis  # werktitel\n"


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setenv("KLANTREIS_STAAT", str(tmp_path / "staat"))
    folder = tmp_path / "journeys"
    folder.mkdir()
    file = folder / "klein.yaml"
    file.write_text(TEXT, "utf-8")
    os.utime(file, (1_000, 1_000))
    return file


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def changed(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    os.utime(file, (2_000, 2_000))


def test_the_first_look_keeps_the_file_as_it_is(file):
    result = run("history", file)
    assert result.exit_code == 0
    assert result.output.startswith("    1  20")
    assert result.output.endswith("  bestand      Het bestand zoals het was.\n")


def test_a_change_in_an_editor_is_a_version_from_then_on(file):
    run("history", file)
    changed(file, TEXT.replace("Kleine", "Grote"))
    newest, oldest = run("history", file).output.splitlines()
    assert newest.startswith("    2  ")
    assert "Grote klantreis" in newest
    assert oldest.startswith("    1  ")


def test_the_history_as_json(file):
    (version,) = json.loads(run("history", file, "--format", "json").output)
    assert (version["versie"], version["wie"], version["soort"]) == (1, "bestand", "begin")


def test_an_earlier_version_comes_back_to_the_letter(file):
    run("history", file)
    changed(file, "id: klein\ntitel: Iets anders\n")
    result = run("restore", file, "1")
    assert result.output == "Versie 1 staat er weer.\n"
    assert file.read_text("utf-8") == TEXT
    assert len(run("history", file).output.splitlines()) == 3


def test_a_day_finds_the_last_version_of_that_day(file):
    run("history", file)
    assert run("restore", file, "2999-01-01").output == "Versie 1 staat er weer.\n"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("9", "Versie 9 is er niet."),
        ("0", "Versie 0 is er niet."),
        ("99999999999999999999", "Versie 99999999999999999999 is er niet."),
        ("2000-01-01", "Op 2000-01-01 was er nog geen versie."),
        ("gisteren", "gisteren is geen nummer en geen dag. Schrijf bijvoorbeeld 12 of 2026-05-01."),
    ],
)
def test_a_version_that_is_not_there_is_told(file, name, told):
    result = run("restore", file, name)
    assert result.exit_code == 2
    assert told in result.output
    assert file.read_text("utf-8") == TEXT


def test_a_file_that_is_not_there_is_told(file):
    result = run("history", file.with_name("weg.yaml"))
    assert result.exit_code == 2
    assert "Dit bestand is er niet: weg.yaml." in result.output


def test_a_folder_is_told(file):
    result = run("history", file.parent)
    assert result.exit_code == 2
    assert "is een map. Noem een bestand dat eindigt op .yaml." in result.output


def test_an_aanpak_one_folder_down_has_its_versions_with_the_journeys(file):
    run("history", file)
    below = file.parent / "aanpakken" / "anders.yaml"
    below.parent.mkdir()
    below.write_text("soort: aanpak\nid: anders\n", "utf-8")
    assert run("history", below).exit_code == 0
    assert not (below.parent / "staat").exists()
