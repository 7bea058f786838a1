"""Generated files are made again, and named when they are stale."""

from pathlib import Path

import pytest

from tools import docs


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(docs, "ROOT", tmp_path)
    monkeypatch.setattr(docs, "GENERATED", {"regels.md": ("rules",)})
    monkeypatch.setattr(docs, "_printed", lambda command: b"# Nieuw\n\nzin\n")
    return tmp_path / "regels.md"


@pytest.mark.parametrize("old", [None, "oud\n"])
def test_a_stale_file_is_named_and_left_alone(file: Path, old: str | None, capsys):
    if old:
        file.write_text(old)
    assert docs.main(check=True) == 1
    assert "regels.md is verouderd" in capsys.readouterr().out
    assert (file.read_text() if file.exists() else None) == old


def test_a_stale_file_is_made_again(file: Path):
    file.write_text("oud\n")
    assert docs.main(check=False) == 0
    assert file.read_bytes() == b"# Nieuw\n\n" + docs.NOTE + b"\n\nzin\n"


def test_a_fresh_file_passes_with_the_line_ends_of_windows(file: Path, capsys):
    file.write_bytes(b"# Nieuw\r\n\r\n" + docs.NOTE + b"\r\n\r\nzin\r\n")
    assert docs.main(check=True) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("name", "content"), [("a.md", b"kort\n"), ("a.yaml", b"id: a\n\ntitel: b\n")]
)
def test_only_a_page_says_where_it_comes_from(tmp_path: Path, monkeypatch, name, content):
    monkeypatch.setattr(docs, "ROOT", tmp_path)
    monkeypatch.setattr(docs, "GENERATED", {name: ()})
    monkeypatch.setattr(docs, "_printed", lambda command: content)
    docs.main(check=False)
    assert (tmp_path / name).read_bytes() == content
