"""What has to hold after a crash: the old state or the new one, and never a third."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from benchmarks.crash_child import KEY, TEXT, requests
from klantreis.errors import KlantreisError
from klantreis.source import read, rewrite
from klantreis.store import disk
from klantreis.store.keeper import Keeper, content_of
from klantreis.store.place import STATE, database_of
from klantreis.store.sql import SqlStore


def prepared(place: Path) -> Path:
    """Make a folder with one journey, and a place for its versions; return the folder."""
    folder = place / "journeys"
    folder.mkdir(parents=True)
    file = folder / f"{KEY}.yaml"
    file.write_bytes(TEXT.encode())
    os.utime(file, (1_000_000, 1_000_000))
    return folder


def judged(folder: Path, answered: list[str], count: int) -> Iterator[str]:
    """Yield what is wrong after a crash, of a child that had answered these requests.

    The versions are those in the state folder that the environment names.
    """
    file = folder / f"{KEY}.yaml"
    found = file.read_bytes()
    database = database_of(folder)
    if found not in (TEXT.encode(), *_kept(database)):
        yield "derde toestand: bestand is geen versie"
    if database.exists() and _integrity(database) != "ok":
        yield "database beschadigd"
    try:
        store = SqlStore(database)
        keeper = Keeper(folder, store)
        keeper.head(KEY)
    except KlantreisError as error:
        yield f"opent niet: {error}"
        return
    try:
        yield from _versions(keeper, answered)
        yield from _goes_on(keeper, file, count)
    finally:
        keeper.close()
        store.close()
    if list(folder.glob(f"{disk.PART}*")):
        yield "half bestand blijft liggen"


def _kept(database: Path) -> Iterator[bytes]:
    """Yield the text of every version, read before klantreis itself opens the database."""
    if not database.exists():
        return
    connection = sqlite3.connect(database)
    try:
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'texts'").fetchone():
            for (packed,) in connection.execute("SELECT data FROM texts"):
                yield zlib.decompress(packed)
    finally:
        connection.close()


@cache
def unbroken(count: int) -> bytes:
    """Return the file after so many edits that nothing came between."""
    document = read(TEXT.encode())
    for edit, _ in requests(count):
        document = rewrite(document, edit.apply(content_of(document)))
    return document.data


def _versions(keeper: Keeper, answered: list[str]) -> Iterator[str]:
    revisions = keeper.history(KEY)
    if [each.number for each in revisions] != list(range(1, len(revisions) + 1)):
        yield "nummers met een gat"
    if any(each.change.kind not in ("begin", "edit") for each in revisions):
        yield "een eigen bestand telt als verandering van buiten"
    commands = [each.command for each in revisions]
    for command in answered:
        if commands.count(command) != 1:
            yield f"{'dubbel' if command in commands else 'kwijt'}: {command}"
    keeper.look()
    if keeper.folder.file(KEY).read_bytes() != keeper.head(KEY).document.data:
        yield "bestand loopt achter"


def _goes_on(keeper: Keeper, file: Path, count: int) -> Iterator[str]:
    """Send every request again: what was kept is answered, the rest is done, each once."""
    for edit, request in requests(count):
        keeper.edit(KEY, edit, seen=keeper.head(KEY).revision.number, request=request)
    keeper.look()
    commands = [each.command for each in keeper.history(KEY)][1:]
    if sorted(commands) != sorted(request.command for _, request in requests(count)):
        yield "niet elk verzoek staat er precies een keer"
    if file.read_bytes() != keeper.head(KEY).document.data:
        yield "bestand loopt achter na doorgaan"
    if file.read_bytes() != unbroken(count):
        yield "iets anders dan zonder onderbreking"


def _integrity(database: Path) -> str:
    connection = sqlite3.connect(database)
    try:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])
    except sqlite3.DatabaseError as error:
        return str(error)
    finally:
        connection.close()


def environment(place: Path) -> dict[str, str]:
    """Return the environment of a child whose versions are kept in a place."""
    return os.environ | {STATE: str(place / "staat"), "PYTHONDONTWRITEBYTECODE": "1"}
