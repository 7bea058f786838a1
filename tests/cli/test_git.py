"""Git shows and merges a journey by id: tried in a repository."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from klantreis.cli import main
from tests.source.samples import SMALL


def klantreis(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


class Repository:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = path / "reis.yaml"
        self.git("init", "--quiet", "--initial-branch", "main")
        self.git("config", "user.name", "n")
        self.git("config", "user.email", "n@example.org")
        self.git("config", "core.autocrlf", "false")

    def git(self, *words: str, code: int = 0) -> str:
        environment = {
            **os.environ,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        done = subprocess.run(
            ["git", *words],
            cwd=self.path,
            capture_output=True,
            encoding="utf-8",
            check=False,
            env=environment,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def commit(self, text: str) -> None:
        self.file.write_text(text, "utf-8", newline="")
        self.git("add", "-A")
        self.git("commit", "--quiet", "--message", "x")

    def merged(self, ours: str, theirs: str, *, base: str = SMALL, code: int = 0) -> str:
        """Merge two branches; return what git says."""
        self.commit(base)
        self.git("checkout", "--quiet", "-b", "hun")
        self.commit(theirs)
        self.git("checkout", "--quiet", "main")
        self.commit(ours)
        return self.git("merge", "--no-edit", "hun", code=code)

    @property
    def text(self) -> str:
        return self.file.read_bytes().decode()


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path)
    assert klantreis("git-aan", tmp_path).exit_code == 0
    return made


def swapped(*pairs: tuple[str, str]) -> str:
    text = SMALL
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def test_turning_it_on_twice_is_the_same_as_once(repository: Repository):
    assert klantreis("git-aan", repository.path).exit_code == 0
    attributes = (repository.path / ".gitattributes").read_text("utf-8")
    assert attributes == "*.yaml diff=klantreis merge=klantreis\n"


def test_a_folder_outside_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    result = klantreis("git-aan", tmp_path)
    assert result.exit_code == 2
    assert "niet in een map van git" in result.output
    assert klantreis("git-aan", tmp_path / "weg").exit_code == 2


def test_a_diff_is_told_in_sentences(repository: Repository):
    repository.commit(SMALL)
    repository.file.write_text(swapped(("10 werkdagen", "5 werkdagen")), "utf-8")
    told = repository.git("diff")
    assert told.startswith("reis.yaml\nDeelproces 1: ")
    assert "is nu 'binnen 5 werkdagen (praktijk)'." in told
    assert "+        termijn" in repository.git("diff", "--no-ext-diff")


def test_a_new_and_a_removed_file_are_told(repository: Repository):
    repository.commit(SMALL)
    repository.file.unlink()
    assert "Dit bestand is weg." in repository.git("diff")
    assert (
        "Dit bestand is nieuw."
        in klantreis("git-diff", "a", "/dev/null", "0", "0", "b", "0", "0").stdout
    )
    assert "nog niet samengevoegd" in klantreis("git-diff", "a").stdout


def test_what_cannot_be_read_is_told_in_a_diff(repository: Repository, tmp_path: Path):
    broken, whole = tmp_path / "a", tmp_path / "b"
    broken.write_text("[", "utf-8")
    whole.write_text(SMALL, "utf-8")
    words = ("git-diff", "x", broken, "0", "0", whole, "0", "0")
    assert "niets vergeleken" in klantreis(*words).stdout
    broken.write_text(SMALL.replace("actor: pro", "actr: pro"), "utf-8")
    words = ("git-diff", "x", whole, "0", "0", broken, "0", "0")
    assert "1 regel is niet gelezen." in klantreis(*words).stdout


def test_changes_in_one_line_go_together(repository: Repository):
    name, actor = (
        ("naam: Heeft een plek", "naam: Vond een plek"),
        ("plek, uitkomst", "plek, status: nu-zo, uitkomst"),
    )
    repository.merged(swapped(name), swapped(actor))
    assert "{id: plek, naam: Vond een plek, status: nu-zo, uitkomst: onderwijs}" in repository.text


def test_comments_of_both_sides_stay(repository: Repository):
    ours = swapped(("        actor: pro", "        actor: pro  # van ons"))
    theirs = swapped(("        actor: dsp", "        # van hun\n        actor: dsp"))
    repository.merged(ours, theirs)
    assert "# van ons" in repository.text
    assert "# van hun" in repository.text


def test_two_new_steps_at_one_place_go_together_with_their_comments(repository: Repository):
    before = "      - {id: plek,"
    ours = swapped((before, "      - {id: een}  # ons\n" + before))
    theirs = swapped((before, "      # hun\n      - {id: twee}\n" + before))
    repository.merged(ours, theirs)
    assert "{id: een}  # ons" in repository.text
    assert "# hun\n      - {id: twee}" in repository.text


def test_a_clash_keeps_ours_and_tells_both(repository: Repository):
    ours, theirs = (swapped(("10 werkdagen", f"{days} werkdagen")) for days in (3, 5))
    told = repository.merged(ours, theirs, code=1)
    assert repository.text == ours
    assert "reis.yaml: kijk hier nog naar" in told
    assert 'hier staat nu: [{"binnen": "3 werkdagen", "bron": "praktijk"}]' in told
    assert "Aan de andere kant staat: " in told
    assert "UU reis.yaml" in repository.git("status", "--short")


def test_a_comment_of_theirs_that_finds_no_place_is_told(repository: Repository):
    ours = swapped(("naam: Heeft een plek", "naam: Vond een plek"))
    theirs = swapped(
        ("plek, uitkomst: onderwijs}", "plek, status: nu-zo, uitkomst: onderwijs}  # let op")
    )
    told = repository.merged(ours, theirs, code=1)
    assert "staat er niet in: # let op" in told


def test_what_cannot_be_read_is_merged_by_lines(repository: Repository):
    broken = SMALL.replace("actor: pro", "actr: pro")
    told = repository.merged(broken.replace("Belt", "Mailt"), broken + "# onder\n", base=broken)
    assert "Git voegt het daarom samen per regel." in told
    assert "Mailt" in repository.text
    assert repository.text.endswith("# onder\n")


def test_a_file_without_a_common_past_is_merged_by_lines(tmp_path: Path):
    files = [tmp_path / name for name in "oab"]
    for file, text in zip(files, ("", SMALL, swapped(("Belt", "Mailt"))), strict=True):
        file.write_text(text, "utf-8")
    assert klantreis("git-merge", *files, "reis.yaml").exit_code == 1
    assert "<<<<<<<" in files[1].read_text("utf-8")


def test_without_git_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    result = klantreis("git-aan", tmp_path)
    assert result.exit_code == 2
    assert "Git staat niet op deze computer." in result.output
