"""Versions in a database file: kept for good, shared between processes, and safe when damaged."""

from __future__ import annotations

import sqlite3
import sys
import zlib
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from random import Random
from types import ModuleType

import pytest
from sqlalchemy import event

from klantreis.errors import Stale, StoreError
from klantreis.store.model import Change, Person, Revision
from klantreis.store.sql import SqlStore

PROCESSES, EACH = 4, 25


def add(
    store: SqlStore,
    text: str = "id: x\n",
    *,
    parent: int = 0,
    command: str = "",
    sentence: str = "zin",
) -> Revision:
    return store.append(
        "x",
        text.encode(),
        parent=parent,
        command=command or f"c{parent}",
        change=Change("edit", sentence),
        presentation="",
        by=Person("begeleider", "a"),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "versies.db"


def changed(path: Path, order: str) -> None:
    """Something else changes the database."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(order)
    connection.close()


def test_a_version_is_there_for_whoever_opens_the_file_next(path):
    add(SqlStore(path))
    head = SqlStore(path).head("x")
    assert head is not None
    assert head.number == 1


def test_two_who_have_it_open_see_each_other_s_versions(path):
    one, other = SqlStore(path), SqlStore(path)
    add(one)
    with pytest.raises(Stale):
        add(other, command="laat")
    assert add(other, parent=1).number == 2
    assert one.changed("x", 1, 5) == 2


def _appends(path: Path, name: int) -> int:
    """Append so many versions, each behind whatever is the newest; return how often to retry."""
    store, again = SqlStore(path), 0
    for number in range(EACH):
        while True:
            head = store.head("x")
            try:
                add(store, parent=head.number if head else 0, command=f"{name}-{number}")
            except Stale:
                again += 1
            else:
                break
    return again


def test_processes_that_append_at_once_lose_nothing(path, monkeypatch):
    # a test of a page leaves Streamlit's script as the main module, and a new process runs that
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    SqlStore(path).close()
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        list(pool.map(_appends, [path] * PROCESSES, range(PROCESSES)))
    revisions = SqlStore(path).revisions("x")
    assert [each.number for each in revisions] == list(range(1, PROCESSES * EACH + 1))
    wanted = {f"{name}-{number}" for name in range(PROCESSES) for number in range(EACH)}
    assert {each.command for each in revisions} == wanted


def test_every_commit_is_synchronised_in_full(path):
    store = SqlStore(path)
    asked: dict[str, object] = {}

    @event.listens_for(store._engine, "checkout")
    def _ask(connection, record, proxy):
        for name in ("journal_mode", "synchronous"):
            asked[name] = connection.execute(f"PRAGMA {name}").fetchone()[0]

    add(store)
    assert asked == {"journal_mode": "wal", "synchronous": 2}


def test_a_full_disk_keeps_what_there_was_and_only_reads_until_asked(path):
    store = SqlStore(path)
    add(store)
    with store._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()

    @event.listens_for(store._engine, "checkout")
    def _full(connection, record, proxy):
        connection.execute(f"PRAGMA max_page_count={pages}").fetchone()

    noise = Random(1).randbytes(400_000).hex()
    with pytest.raises(StoreError, match="Misschien is de schijf vol"):
        add(store, noise, parent=1)
    assert len(store.revisions("x")) == 1
    with pytest.raises(StoreError, match="Tot u het opnieuw probeert"):
        add(store, parent=1)
    event.remove(store._engine, "checkout", _full)
    store.retry()
    assert add(store, parent=1).number == 2


@pytest.mark.parametrize(
    "order",
    [
        "UPDATE revisions SET sentence = 'iets anders' WHERE number = 1",
        "UPDATE revisions SET hash = '0' WHERE number = 2",
        "UPDATE revisions SET at = 'gisteren' WHERE number = 1",
        "UPDATE revisions SET sentence = CAST(x'ff' AS TEXT) WHERE number = 1",
        "DELETE FROM revisions WHERE number = 1",
        "DELETE FROM revisions WHERE number = 2",
        "DELETE FROM texts WHERE number = 1",
        "DROP TABLE revisions",
        "UPDATE about SET schema = 'een'",
    ],
)
def test_a_row_that_something_else_changed_is_told(path, order):
    store = SqlStore(path)
    add(store)
    add(store, parent=1)
    store.close()
    changed(path, order)
    with pytest.raises(StoreError, match="beschadigd"):
        SqlStore(path)


@pytest.mark.parametrize("blob", [b"", b"geen zlib", zlib.compress(b"id: y\n")])
def test_a_text_that_something_else_changed_is_told(path, blob):
    store = SqlStore(path)
    add(store)
    store.close()
    changed(path, f"UPDATE texts SET data = x'{blob.hex()}'")
    with pytest.raises(StoreError, match="beschadigd"):
        SqlStore(path).data("x", 1)


@pytest.mark.parametrize("column", ["data", "presentation"])
@pytest.mark.parametrize("value", ["x'00'", "'tekst'"])
def test_nothing_is_taken_out_of_a_text_that_cannot_be_read(path, column, value):
    store = SqlStore(path)
    add(store)
    changed(path, f"UPDATE texts SET {column} = {value}")
    with pytest.raises(StoreError, match="beschadigd"):
        store.redact("x", "Berendina")
    with pytest.raises(StoreError, match="beschadigd"):
        getattr(store, column)("x", 1)


def test_what_was_written_is_known_to_whoever_opens_the_file_next(path):
    store = SqlStore(path)
    add(store)
    add(store, parent=1)
    store.written("x", 2)
    store.written("x", 1)
    last = SqlStore(path).last_written("x")
    assert last is not None
    assert last.number == 1


def test_a_file_that_is_no_database_is_told(path):
    path.write_bytes(b"dit is geen database, maar een brief" * 100)
    with pytest.raises(StoreError, match="beschadigd"):
        SqlStore(path)


def kept_then_closed(path: Path) -> bytes:
    """Keep two versions, and return the bytes of the file that holds all of it."""
    store = SqlStore(path)
    add(store)
    add(store, parent=1)
    store.close()
    changed(path, "VACUUM")
    return path.read_bytes()


def test_tables_that_cannot_be_read_are_told(path):
    path.write_bytes(kept_then_closed(path).replace(b"CREATE TABLE rev", b"CREATE \xf4ABLE rev"))
    with pytest.raises(StoreError, match="beschadigd"):
        SqlStore(path)


def test_bytes_that_rot_are_told_or_do_no_harm(path, tmp_path):
    whole, chance = kept_then_closed(path), Random(4)
    for number in range(60):
        at = chance.randrange(len(whole) - 4)
        rotten = tmp_path / str(number) / "versies.db"
        rotten.parent.mkdir()
        rotten.write_bytes(whole[:at] + chance.randbytes(4) + whole[at + 4 :])
        with suppress(StoreError):
            store = SqlStore(rotten)
            assert [store.data("x", each) for each in (1, 2)] == [b"id: x\n"] * 2
            store.close()


def test_a_newer_database_is_told(path):
    SqlStore(path).close()
    changed(path, "UPDATE about SET schema = 99")
    with pytest.raises(StoreError, match="nieuwere klantreis"):
        SqlStore(path)


def test_a_place_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "staat").write_text("een bestand")
    with pytest.raises(StoreError, match="niet te maken"):
        SqlStore(tmp_path / "staat" / "versies.db")


def blobs(path: Path) -> list[bytes]:
    """Return the texts as they are packed in the database."""
    connection = sqlite3.connect(path)
    found = [blob for (blob,) in connection.execute("SELECT data FROM texts")]
    connection.close()
    return found


def found_in_files(path: Path, trace: bytes) -> bool:
    """Say whether bytes stand in the database, or in a file beside it."""
    return any(trace in file.read_bytes() for file in path.parent.iterdir())


def test_nothing_of_a_redacted_value_is_left_in_any_file(path):
    store = SqlStore(path)
    for parent in range(30):
        add(store, f"# Berendina {parent}\nid: x\n", parent=parent, sentence="Bel Berendina.")
    traces = [b"Berendina", *blobs(path)]
    assert all(found_in_files(path, trace) for trace in traces)
    assert store.redact("x", "Berendina") == 30
    assert not any(found_in_files(path, trace) for trace in traces)
    assert not any(b"Berendina" in store.data("x", number) for number in range(1, 31))
    store.verify()
    assert store.redact("x", "Berendina") == 0


def test_a_value_that_somebody_still_reads_is_not_called_gone(path, monkeypatch):
    store = SqlStore(path)
    add(store, "# Berendina\nid: x\n")
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM texts").fetchall()

    @event.listens_for(store._engine, "checkout")
    def _impatient(connection, record, proxy):
        connection.execute("PRAGMA busy_timeout=10").fetchone()

    with pytest.raises(StoreError):
        store.redact("x", "Berendina")
    reader.close()
    store.retry()
    store.redact("x", "Berendina")
    for file in path.parent.iterdir():
        assert b"Berendina" not in file.read_bytes()
