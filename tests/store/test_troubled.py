"""Versions that cannot be kept just now: told, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event

from klantreis.edits import SetField
from klantreis.errors import StoreError
from klantreis.store.keeper import Keeper, Request
from klantreis.store.memory import MemoryStore
from klantreis.store.model import Change, Person
from klantreis.store.sql import SqlStore

TEXT = """\
id: klein
titel: Kleine klantreis
actoren:
  - {id: pro, naam: Praktijkonderwijs}
deelprocessen:
  - id: d
    stappen:
      - id: ziet
        naam: Ziet dat een leerling stopt
        actor: pro
"""
SAVED = TEXT.replace("Kleine", "Grote")
KEY = "klein"
ANNE = Person("begeleider", "a")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "klein.yaml"
    path.write_bytes(TEXT.encode())
    return path


def outside(file: Path, text: str) -> None:
    """Somebody saved the file in an editor, long ago."""
    file.write_bytes(text.encode())
    os.utime(file, (1_000_000, 1_000_000))


class Failing(MemoryStore):
    """A store on a disk that is full from the N-th version on, until there is room again."""

    room: float = float("inf")

    def append(self, key, data, **named):
        if named["parent"] >= self.room:
            raise StoreError("vol")
        return super().append(key, data, **named)


def opened(file: Path, store: MemoryStore) -> Keeper:
    """Open the journey as a program does that starts."""
    keeper = Keeper(file.parent, store, lock=False)
    keeper.head(KEY)
    return keeper


def edited(keeper: Keeper) -> None:
    edit = SetField(at="d/ziet", field="functie", value="coach")
    keeper.edit(KEY, edit, seen=1, request=Request(ANNE, "een"))


def test_a_file_that_could_not_be_kept_is_taken_in_later(file):
    store = Failing()
    keeper = opened(file, store)
    store.room = 1
    outside(file, SAVED)
    keeper.look()
    assert keeper.trouble(KEY) == "vol"
    assert file.read_text() == SAVED
    store.room = float("inf")
    keeper.look()
    assert keeper.head(KEY).document.text == SAVED
    assert keeper.trouble(KEY) == ""


def test_what_was_not_yet_joined_with_the_file_is_joined_later(file):
    store = Failing()
    keeper = opened(file, store)
    edited(keeper)
    store.room = 3
    outside(file, SAVED)
    keeper.look()
    assert keeper.head(KEY).document.text == SAVED
    store.room = float("inf")
    keeper.look()
    assert "Grote klantreis" in file.read_text()
    assert "functie: coach" in file.read_text()


def test_what_was_not_yet_joined_before_a_crash_is_joined_after(file):
    store = Failing()
    keeper = opened(file, store)
    edited(keeper)
    store.room = 3
    outside(file, SAVED)
    keeper.look()
    store.room = float("inf")
    again = opened(file, store)
    again.look()
    assert [each.change.kind for each in again.history(KEY)] == ["begin", "edit", "file", "file"]
    assert "Grote klantreis" in file.read_text()
    assert "functie: coach" in file.read_text()


def test_clearing_up_that_fails_is_told(tmp_path):
    store = SqlStore(tmp_path / "versies.db")
    change = Change("begin", "Begonnen.")
    store.append(
        KEY, TEXT.encode(), parent=0, command="een", change=change, presentation="", by=ANNE
    )

    def forbid(action: int, name: str | None, *rest: object) -> int:
        is_checkpoint = action == sqlite3.SQLITE_PRAGMA and name == "wal_checkpoint"
        return sqlite3.SQLITE_DENY if is_checkpoint else sqlite3.SQLITE_OK

    @event.listens_for(store._engine, "checkout")
    def _refuse(connection, record, proxy):
        connection.set_authorizer(forbid)

    with pytest.raises(StoreError, match="Bewaren lukt nu niet"):
        store.redact(KEY, "leerling")
