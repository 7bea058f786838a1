"""A file holds the old bytes or the new ones, whatever goes wrong in between."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from klantreis.errors import StoreError
from klantreis.source import Limits
from klantreis.store import disk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "klein.yaml"
    file.write_bytes(b"oud\r\n")
    return file


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_bytes_are_written_to_the_letter(file):
    mark = disk.write(file, b"nieuw\r\n")
    assert file.read_bytes() == disk.read(file) == b"nieuw\r\n"
    assert mark == disk.mark(file)
    assert names(file.parent) == ["klein.yaml"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
@pytest.mark.parametrize("call", ["fsync", "open", "replace"])
def test_a_write_that_fails_leaves_the_old_bytes_and_no_half_file(file, monkeypatch, number, call):
    def fail(*words, **named):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(Path if call == "replace" else os, call, fail)
        with pytest.raises(StoreError, match=r"klein\.yaml is nu niet weg te schrijven"):
            disk.write(file, b"nieuw")
    assert file.read_bytes() == b"oud\r\n"
    assert names(file.parent) == ["klein.yaml"]


def test_no_more_is_read_than_shows_that_a_file_is_too_big(file):
    with file.open("wb") as huge:
        huge.truncate(100_000_000)
    assert len(disk.read(file)) == Limits().bytes + 1


def test_the_mode_of_a_file_stays(file):
    file.chmod(0o640)
    disk.write(file, b"nieuw")
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(file):
    link = file.with_name("link.yaml")
    link.symlink_to(file)
    disk.write(link, b"nieuw")
    assert link.is_symlink()
    assert file.read_bytes() == b"nieuw"


def test_what_a_crash_left_is_cleaned_of_this_file_only(file):
    for name in ("klein.yaml-12", "klein.yaml-13", "ander.yaml-12"):
        file.with_name(disk.PART + name).write_bytes(b"half")
    disk.clean(file)
    assert names(file.parent) == [".klantreis-ander.yaml-12", "klein.yaml"]


def test_what_holds_a_file_for_a_moment_is_waited_for(file, monkeypatch):
    replace = Path.replace
    waited: list[float] = []

    def held(part, target):
        if len(waited) < 3:
            raise PermissionError(errno.EACCES, "in gebruik")
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(disk, "ON_WINDOWS", True)
    disk.write(file, b"nieuw", wait=waited.append)
    assert waited == list(disk.WAITS[:3])
    assert file.read_bytes() == b"nieuw"


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: None, "Dit bestand is er niet: weg.yaml"),
        (lambda path: path.mkdir(), "weg.yaml is nu niet te lezen|is nu niet te lezen: weg.yaml"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path, make, told):
    make(tmp_path / "weg.yaml")
    with pytest.raises(StoreError, match=told):
        disk.read(tmp_path / "weg.yaml")
