"""The rows of the database of versions: its tables, and what each row says."""

from __future__ import annotations

import zlib
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    Row,
    Select,
    String,
    Table,
    UniqueConstraint,
    select,
    update,
)

from klantreis.store.model import Change, Person, Revision
from klantreis.store.redaction import Redaction

LEVEL = 1  # of compression: 2 ms for 200 kB; level 6 saves a fifth and takes three times as long

tables = MetaData()
about = Table("about", tables, Column("schema", Integer, nullable=False))
revisions = Table(
    "revisions",
    tables,
    Column("key", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("role", String, nullable=False),
    Column("token", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("sentence", String, nullable=False),
    Column("edits", String, nullable=False),
    Column("about", Integer),
    Column("command", String, nullable=False),
    Column("hash", String, nullable=False),
    Column("chain", String, nullable=False),
    Column("written", Integer, nullable=False),
    UniqueConstraint("key", "command"),
)
texts = Table(
    "texts",
    tables,
    Column("key", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
    Column("presentation", LargeBinary, nullable=False),
)


class Damaged(Exception):
    """What was read cannot be what was kept."""


def of_key(key: str) -> Select[Any]:
    """Return the query for all versions of a journey."""
    return select(revisions).where(revisions.c.key == key)


def first(connection: Connection, query: Select[Any]) -> Revision | None:
    """Return the first version that a query finds."""
    row = connection.execute(query.limit(1)).first()
    return revision_of(row) if row else None


def pairs(connection: Connection, table: Table) -> list[tuple[str, int]]:
    """Return the key and number of every row of a table."""
    query = select(table.c.key, table.c.number).order_by(table.c.key, table.c.number)
    return [(row.key, row.number) for row in connection.execute(query)]


def text_of(connection: Connection, column: Column[bytes], key: str, number: int) -> object:
    """Return a packed text of a version as it stands in the database."""
    here = (texts.c.key == key) & (texts.c.number == number)
    return connection.execute(select(column).where(here)).scalar()


def unpacked(packed: object) -> bytes:
    """Return the bytes of a packed text; Damaged when it is none."""
    try:
        return zlib.decompress(packed if isinstance(packed, bytes) else b"")
    except zlib.error as error:
        raise Damaged from error


def moment_of(at: object) -> datetime:
    """Return the moment in a row; Damaged when it is none."""
    try:
        return datetime.fromisoformat(str(at))
    except ValueError as error:
        raise Damaged from error


def revision_of(row: Row[Any]) -> Revision:
    """Return the version that a row says; Damaged when its moment is none."""
    return Revision(
        row.key,
        row.number,
        moment_of(row.at),
        Person(row.role, row.token),
        Change(row.kind, row.sentence, row.edits, row.about),
        row.command,
        row.hash,
        bool(row.written),
    )


def values_of(revision: Revision) -> dict[str, Any]:
    """Return the columns of a version that nobody wrote to its file yet."""
    change = revision.change
    return {
        "key": revision.key,
        "number": revision.number,
        "at": revision.at.isoformat(),
        "role": revision.by.role,
        "token": revision.by.token,
        "kind": change.kind,
        "sentence": change.sentence,
        "edits": change.edits,
        "about": change.about,
        "command": revision.command,
        "hash": revision.hash,
        "written": 0,
    }


def chain_of(before: str, revision: Revision) -> str:
    """Return what ties a version to all before it; whether it is written may change."""
    values = values_of(revision)
    del values["written"]
    return sha256(repr((before, *values.values())).encode()).hexdigest()


def chained(before: str, row: Row[Any]) -> str:
    """Return what ties a row to the one before it."""
    return chain_of(before, revision_of(row))


def redact_row(connection: Connection, row: Row[Any], redaction: Redaction) -> bool:
    """Take a value out of one version; say whether it was there."""
    here = (texts.c.key == row.key) & (texts.c.number == row.number)
    text = connection.execute(select(texts).where(here)).one()
    data, seen = unpacked(text.data), unpacked(text.presentation).decode()
    new, newly_seen = redaction.data(data), redaction.text(seen)
    sentence, edits = redaction.text(row.sentence), redaction.text(row.edits)
    if (data, seen, row.sentence, row.edits) == (new, newly_seen, sentence, edits):
        return False
    packed = {
        "data": zlib.compress(new, LEVEL),
        "presentation": zlib.compress(newly_seen.encode(), LEVEL),
    }
    connection.execute(update(texts).where(here).values(**packed))
    values = {"sentence": sentence, "edits": edits, "hash": sha256(new).hexdigest()}
    connection.execute(update(revisions).where(_same(row)).values(**values))
    return True


def rechain(connection: Connection, row: Row[Any], before: str) -> str:
    """Tie a version to those before it again."""
    now = connection.execute(select(revisions).where(_same(row))).one()
    chain = chained(before, now)
    connection.execute(update(revisions).where(_same(row)).values(chain=chain))
    return chain


def _same(row: Row[Any]) -> Any:
    return (revisions.c.key == row.key) & (revisions.c.number == row.number)
