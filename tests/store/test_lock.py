"""One program keeps a folder at a time, and the folder is free once that program is gone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from klantreis.errors import StoreError
from klantreis.store.keeper import Keeper
from klantreis.store.lock import FolderLock
from klantreis.store.memory import MemoryStore
from klantreis.store.place import STATE, state_of

HOLD = """
import sys
from pathlib import Path
from klantreis.store.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]), "http://127.0.0.1:8501")
lock.acquire()
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _state(tmp_path, monkeypatch):
    monkeypatch.setenv(STATE, str(tmp_path / "staat"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "journeys"
    folder.mkdir()
    return folder


@contextmanager
def another_program(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Let another process hold the folder, until it is killed."""
    command = [sys.executable, "-c", HOLD, str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def refused(folder: Path) -> str:
    with pytest.raises(StoreError) as caught:
        FolderLock(folder).acquire()
    return str(caught.value)


def test_another_program_is_told_where_to_go(folder):
    with another_program(folder):
        assert refused(folder) == (
            "Klantreis is al open op de map journeys: http://127.0.0.1:8501. Werk daar verder."
        )


def test_a_folder_is_free_once_the_program_that_held_it_was_killed(folder):
    with another_program(folder) as process:
        process.kill()
    lock = FolderLock(folder)
    lock.acquire()
    assert refused(folder) == "Klantreis is al open op de map journeys. Werk daar verder."
    lock.release()


def test_a_folder_is_held_however_it_is_reached(folder):
    (folder.parent / "link").symlink_to(folder)
    lock = FolderLock(folder.parent / "link")
    lock.acquire()
    assert "al open" in refused(folder)
    lock.release()


def test_other_folders_stay_free(folder):
    lock, other = FolderLock(folder), FolderLock(folder.parent)
    lock.acquire()
    other.acquire()
    other.release()
    lock.release()


def test_what_is_told_goes_with_the_lock(folder):
    lock = FolderLock(folder, "hier")
    lock.acquire()
    lock.release()
    lock.release()
    assert not (state_of(folder) / "klantreis.open").exists()
    lock.acquire()
    lock.release()


def test_whoever_never_held_it_leaves_the_lock_alone(folder):
    lock = FolderLock(folder, "hier")
    lock.acquire()
    FolderLock(folder).release()
    assert ": hier." in refused(folder)
    lock.release()


def test_a_place_that_cannot_be_made_is_told(folder, tmp_path):
    (tmp_path / "staat").write_text("een bestand")
    assert "niet te maken" in refused(folder)


def test_a_folder_has_one_keeper_until_that_is_closed(folder):
    keeper = Keeper(folder, MemoryStore())
    with pytest.raises(StoreError, match="al open"):
        Keeper(folder, MemoryStore())
    keeper.close()
    Keeper(folder, MemoryStore()).close()
