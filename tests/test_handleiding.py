"""What the handleiding says is there: links, pictures, buttons, keys, lines and commands."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from itertools import chain
from pathlib import Path

import pytest
from click.testing import CliRunner

from klantreis.capture import card
from klantreis.cli import main
from klantreis.live.downloads import OF_THE_WHOLE
from klantreis.source import read
from klantreis.store.place import STATE
from klantreis.templates import new
from klantreis.words import sentences
from klantreis.writers.keycard import keys
from tests.capture.played import Played

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "handleiding"
PAGES = sorted(FOLDER.glob("*.md"))
LARGEST = 250_000
"""Bytes of one picture."""
NAMES = {
    *("journeys", "onze-regio", "mijn-regio.yaml", "klantreis.schema.json", ".yaml"),
    *(".venv\\Scripts\\", ".venv/bin/", "git diff", "git merge", "make docs", "Zo"),
}
"""What stands between backticks and is no key and is not typed in the bar."""

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def prose(page: Path) -> str:
    return re.sub(r"(?ms)^ *```.*?^ *```$", "", page.read_text("utf-8"))


def code_blocks(page: Path) -> list[str]:
    """Return the lines of every block without a language."""
    blocks = re.findall(r"(?ms)^( *)```(\w*)\n(.*?)^ *```$", page.read_text("utf-8"))
    return [re.sub(rf"(?m)^{indent}", "", text) for indent, word, text in blocks if not word]


def anchors(page: Path) -> set[str]:
    """Return the anchors that a page gets from its headings, as GitHub makes them."""
    headings = re.findall(r"(?m)^#+ (.*)$", prose(page))
    return {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}


def plain(name: str) -> str:
    """Return a name of the app without its key or count between brackets."""
    return re.sub(r" \([^)]*\)$", "", name)


def on_the_screen() -> set[str]:
    every = (each.values() if isinstance(each, dict) else [each] for each in sentences().values())
    return set(map(plain, chain.from_iterable(every)))


def pressed() -> set[str]:
    return {key for _, named, _ in keys() for key in re.split(" en |, ", named)}


def signs() -> set[str]:
    """Return the signs with which a line may begin."""
    typed = (form.typed for group in card() for form in group.forms)
    return {line.split()[0] for line in typed if not line[0].isalnum()}


def typed(page: Path) -> list[str]:
    """Return what is typed in the bar, in the order of the page."""
    spans = re.findall(r"`([^`]+)`", prose(page))
    endings = {form.ending.upper() for form in OF_THE_WHOLE.values()}
    return [span for span in spans if span not in NAMES | endings | pressed() | signs()]


@each_page
def test_every_link_leads_somewhere(page: Path):
    for file, anchor in re.findall(r"\]\(([^)#:]*)#?([^)]*)\)", prose(page)):
        target = FOLDER / file if file else page
        assert target.exists(), file
        assert not anchor or anchor in anchors(target), anchor


@each_page
def test_every_picture_says_what_is_in_it(page: Path):
    for alt, picture in re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", prose(page)):
        assert len(alt) > 40, picture
        assert (FOLDER / picture).stat().st_size < LARGEST


def test_every_picture_is_shown():
    shown = " ".join(file.read_text("utf-8") for file in (*PAGES, ROOT / "README.md"))
    pictures = [file.name for file in (ROOT / "docs" / "pictures").iterdir()]
    assert len(pictures) >= 6
    assert [name for name in pictures if f"pictures/{name}" not in shown] == []


@each_page
def test_what_is_bold_is_called_so_in_the_app(page: Path):
    known = on_the_screen() | {"vet"}
    bold = re.findall(r"\*\*([^*]+)\*\*", prose(page))
    assert [name for name in bold if " ".join(name.split()) not in known] == []


@each_page
def test_what_is_marked_as_code_is_a_name_or_a_key_or_can_be_typed(page: Path):
    played = Played(read(new("klantreis", "regio").encode()).content, "signaleren")
    for line in typed(page):
        reply = played.type(line).replies[-1]
        assert not reply.unclear, f"{line}: {reply.sentence}"


def test_lines_are_typed_in_the_session_only():
    assert {page.stem for page in PAGES if typed(page)} == {"procesbegeleider"}


def test_ten_lines_are_enough():
    table = prose(FOLDER / "procesbegeleider.md").split("| u typt |")[1].split("\n\n")[0]
    assert len(re.findall(r"\| `[^`]+` \|$", table, re.MULTILINE)) == 10


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give somebody who reads the handleiding the folders and files that it names."""
    monkeypatch.setenv(STATE, str(tmp_path / "staat"))
    folder = tmp_path / "bureau"
    for name in ("journeys", "onze-regio"):
        shutil.copytree(ROOT / "journeys", folder / name)
    other = (ROOT / "journeys/leeg.yaml").read_text("utf-8")
    (folder / "ander.yaml").write_text(other.replace("titel: Lege", "titel: Andere"), "utf-8")
    monkeypatch.chdir(folder)
    return folder


def run(line: str) -> None:
    """Run a command as it stands there; the server is not started."""
    name, *words = shlex.split(line)
    if name == "git":
        subprocess.run([name, *words], check=True, capture_output=True)
        return
    assert name == "klantreis"
    command = main.commands[words[0]]
    assert command.make_context(words[0], words[1:]).command is command
    if words[0] != "serve":
        result = CliRunner().invoke(main, words)
        assert result.exit_code == (1 if words[0] == "diff" and "ander.yaml" in words else 0), line


@each_page
def test_every_command_runs(page: Path, desk: Path):
    blocks = code_blocks(page)
    ours = [block for block in blocks if not block.startswith(("py -m", "make "))]
    for line in chain.from_iterable(block.splitlines() for block in ours):
        run(line)


def test_there_are_commands_to_run():
    assert {page.stem for page in PAGES if code_blocks(page)} >= {
        "beleidsmedewerker",
        "procesbegeleider",
    }


def test_it_is_installed_as_the_readme_says():
    readme = (ROOT / "README.md").read_text("utf-8")
    installing = code_blocks(FOLDER / "procesbegeleider.md")[:2]
    assert [block for block in installing if block.strip() not in readme] == []


def test_a_new_file_begins_with_the_line_for_the_schema():
    text = (FOLDER / "beleidsmedewerker.md").read_text("utf-8")
    (line,) = re.findall(r"(?m)^ *(# yaml-language-server: .*)$", text)
    assert new("klantreis", "regio").startswith(f"{line}\n")
    assert (ROOT / "journeys" / line.partition("$schema=")[2]).exists()


def test_the_card_of_keys_fits_one_side():
    rows = (FOLDER / "toetsenkaart.md").read_text("utf-8").splitlines()
    assert len(rows) <= 40
