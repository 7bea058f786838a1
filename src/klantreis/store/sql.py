"""Versions in a database: SQLite beside one server, by way of SQL that others read as well.

A version is there for good once `append` returns: write-ahead log, synchronised in full at every
commit (NORMAL left unsynchronised writes at every answer). After an error while writing the store
only reads, until somebody asks to try again: a disk that failed once may lie the second time.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from sqlite3 import Error as DriverError
from threading import Condition
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    Row,
    Select,
    String,
    Table,
    UniqueConstraint,
    create_engine,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import SQLAlchemyError

from klantreis.errors import Stale, StoreError
from klantreis.store.model import Change, Person, Revision
from klantreis.store.redaction import Redaction
from klantreis.words import say

SCHEMA = 1
DAMAGE = ("not a database", "malformed", "no such column", "Could not decode")
POLL = 0.1
"""Seconds between two looks for versions that another process made."""
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",  # macOS keeps writes in the drive without it
    "PRAGMA busy_timeout=10000",
    "PRAGMA secure_delete=ON",
)
_LEVEL = 1  # of compression: 2 ms for 200 kB; level 6 saves a fifth and takes three times as long

_tables = MetaData()
_about = Table("about", _tables, Column("schema", Integer, nullable=False))
_revisions = Table(
    "revisions",
    _tables,
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
_texts = Table(
    "texts",
    _tables,
    Column("key", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
    Column("presentation", LargeBinary, nullable=False),
)


class _DamagedError(Exception):
    """What was read cannot be what was kept."""


class SqlStore:
    """A store in one database file; safe to share between threads and processes.

    Making one raises StoreError when the file cannot be opened, was damaged, or was made by a newer
    klantreis.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._broken = False
        self._grown = Condition()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(say("store.no_database")) from error
        self._engine = _engine(path)
        with self._changing() as connection:
            _tables.create_all(connection)
            found = connection.execute(select(_about.c.schema)).scalar()
            if found is None:
                connection.execute(insert(_about).values(schema=SCHEMA))
            elif not isinstance(found, int):
                raise _DamagedError
            elif found > SCHEMA:
                raise StoreError(say("store.newer"))
        self.verify()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def retry(self) -> None:
        """Try to write again after an error."""
        self._engine.dispose()
        self._broken = False

    def verify(self) -> None:
        """Raise StoreError when a version or text is missing, or something else changed a row."""
        query = select(_revisions).order_by(_revisions.c.key, _revisions.c.number)
        key, number, chain = "", 0, ""
        with self._reading() as connection:
            for row in connection.execute(query):
                if row.key != key:
                    key, number, chain = row.key, 0, ""
                number += 1
                chain = _chained(chain, row)
                if row.number != number or row.chain != chain:
                    raise _DamagedError
            if _pairs(connection, _revisions) != _pairs(connection, _texts):
                raise _DamagedError

    def keys(self) -> tuple[str, ...]:
        query = select(_revisions.c.key).distinct().order_by(_revisions.c.key)
        with self._reading() as connection:
            return tuple(connection.execute(query).scalars())

    def head(self, key: str) -> Revision | None:
        with self._reading() as connection:
            return _first(connection, _of(key).order_by(_revisions.c.number.desc()))

    def revision(self, key: str, number: int) -> Revision:
        with self._reading() as connection:
            found = _first(connection, _of(key).where(_revisions.c.number == number))
        if found is None:
            raise StoreError(say("store.no_version", nummer=number))
        return found

    def data(self, key: str, number: int) -> bytes:
        revision = self.revision(key, number)
        with self._reading() as connection:
            data = _unpacked(_text(connection, _texts.c.data, key, number))
            if sha256(data).hexdigest() != revision.hash:
                raise _DamagedError
            return data

    def presentation(self, key: str, number: int) -> str:
        self.revision(key, number)
        with self._reading() as connection:
            return _unpacked(_text(connection, _texts.c.presentation, key, number)).decode()

    def append(  # noqa: PLR0913 as the protocol says
        self,
        key: str,
        data: bytes,
        *,
        parent: int,
        command: str,
        change: Change,
        presentation: str,
        by: Person,
    ) -> Revision:
        at = datetime.now(UTC)
        digest = sha256(data).hexdigest()
        revision = Revision(key, parent + 1, at, by, change, command, digest, written=False)
        packed = zlib.compress(data, _LEVEL), zlib.compress(presentation.encode(), _LEVEL)
        with self._changing() as connection:
            known = _first(connection, _of(key).where(_revisions.c.command == command))
            if known is not None:
                return known
            last = connection.execute(
                select(_revisions.c.number, _revisions.c.chain)
                .where(_revisions.c.key == key)
                .order_by(_revisions.c.number.desc())
            ).first()
            if (last.number if last else 0) != parent:
                raise Stale(say("store.stale"))
            values = _values(revision)
            values["chain"] = _chain(last.chain if last else "", revision)
            connection.execute(insert(_revisions).values(**values))
            texts = {"key": key, "number": parent + 1, "data": packed[0], "presentation": packed[1]}
            connection.execute(insert(_texts).values(**texts))
        with self._grown:
            self._grown.notify_all()
        return revision

    def answer(self, key: str, command: str) -> Revision | None:
        with self._reading() as connection:
            return _first(connection, _of(key).where(_revisions.c.command == command))

    def revisions(self, key: str, since: int = 0) -> tuple[Revision, ...]:
        query = _of(key).where(_revisions.c.number > since).order_by(_revisions.c.number)
        with self._reading() as connection:
            return tuple(map(_revision, connection.execute(query)))

    def changed(self, key: str, seen: int, timeout: float) -> int:
        until = time.monotonic() + timeout
        query = select(func.max(_revisions.c.number)).where(_revisions.c.key == key)
        while True:
            with self._reading() as connection:
                newest = connection.execute(query).scalar() or 0
            left = until - time.monotonic()
            if newest > seen or left <= 0:
                return newest
            with self._grown:
                self._grown.wait(min(left, POLL))

    def written(self, key: str, number: int) -> None:
        self.revision(key, number)
        with self._changing() as connection:
            last = select(func.max(_revisions.c.written)).where(_revisions.c.key == key)
            order = (connection.execute(last).scalar() or 0) + 1
            here = (_revisions.c.key == key) & (_revisions.c.number == number)
            connection.execute(update(_revisions).where(here).values(written=order))

    def last_written(self, key: str) -> Revision | None:
        query = _of(key).where(_revisions.c.written > 0).order_by(_revisions.c.written.desc())
        with self._reading() as connection:
            return _first(connection, query)

    def redact(self, key: str, value: str) -> int:
        redaction = Redaction(value)
        count, chain = 0, ""
        with self._changing() as connection:
            rows = connection.execute(_of(key).order_by(_revisions.c.number)).all()
            for row in rows:
                count += _redacted(connection, row, redaction)
                chain = _rechained(connection, row, chain)
        self._forget_for_good()
        return count

    def _forget_for_good(self) -> None:
        """Leave nothing of what was taken out in the file or the log beside it."""
        with self._translated(writing=True):
            connection = self._engine.raw_connection()  # outside any transaction
            try:
                connection.cursor().execute("VACUUM")
                busy, *_ = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                connection.close()
        if busy:
            raise StoreError(say("store.not_gone_yet"))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._translated(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """Everything in here happens, or nothing; nobody else writes meanwhile."""
        if self._broken:
            raise StoreError(say("store.read_only"))
        with self._translated(writing=True):
            begun = self._engine.execution_options(writes=True)
            with begun.begin() as connection:
                yield connection

    @contextmanager
    def _translated(self, *, writing: bool = False) -> Iterator[None]:
        try:
            yield
        except (_DamagedError, UnicodeDecodeError) as error:
            raise StoreError(say("store.damaged", naam=self.path.name)) from error
        except (SQLAlchemyError, DriverError) as error:  # the driver's own: outside transactions
            cause = str(getattr(error, "orig", error))
            if any(sign in cause for sign in DAMAGE):
                raise StoreError(say("store.damaged", naam=self.path.name)) from error
            busy = "locked" in cause
            self._broken = self._broken or (writing and not busy)
            raise StoreError(say("store.busy" if busy else "store.failed")) from error


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, record: object) -> None:  # noqa: ARG001 signature of SQLAlchemy
        connection.isolation_level = None  # we say ourselves when something begins
        for pragma in PRAGMAS:
            connection.execute(pragma).fetchall()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _of(key: str) -> Select[Any]:
    return select(_revisions).where(_revisions.c.key == key)


def _first(connection: Connection, query: Select[Any]) -> Revision | None:
    row = connection.execute(query.limit(1)).first()
    return _revision(row) if row else None


def _pairs(connection: Connection, table: Table) -> list[tuple[str, int]]:
    """Return the key and number of every row of a table."""
    query = select(table.c.key, table.c.number).order_by(table.c.key, table.c.number)
    return [(row.key, row.number) for row in connection.execute(query)]


def _text(connection: Connection, column: Column[bytes], key: str, number: int) -> object:
    here = (_texts.c.key == key) & (_texts.c.number == number)
    return connection.execute(select(column).where(here)).scalar()


def _unpacked(packed: object) -> bytes:
    try:
        return zlib.decompress(packed if isinstance(packed, bytes) else b"")
    except zlib.error as error:
        raise _DamagedError from error


def _moment(at: object) -> datetime:
    try:
        return datetime.fromisoformat(str(at))
    except ValueError as error:
        raise _DamagedError from error


def _revision(row: Row[Any]) -> Revision:
    return Revision(
        row.key,
        row.number,
        _moment(row.at),
        Person(row.role, row.token),
        Change(row.kind, row.sentence, row.edits, row.about),
        row.command,
        row.hash,
        bool(row.written),
    )


def _values(revision: Revision) -> dict[str, Any]:
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


def _chain(before: str, revision: Revision) -> str:
    """Return what ties a version to all before it; whether it is written may change."""
    values = _values(revision)
    del values["written"]
    return sha256(repr((before, *values.values())).encode()).hexdigest()


def _chained(before: str, row: Row[Any]) -> str:
    return _chain(before, _revision(row))


def _redacted(connection: Connection, row: Row[Any], redaction: Redaction) -> bool:
    """Take a value out of one version; say whether it was there."""
    here = (_texts.c.key == row.key) & (_texts.c.number == row.number)
    text = connection.execute(select(_texts).where(here)).one()
    data, seen = _unpacked(text.data), _unpacked(text.presentation).decode()
    new, newly_seen = redaction.data(data), redaction.text(seen)
    sentence, edits = redaction.text(row.sentence), redaction.text(row.edits)
    if (data, seen, row.sentence, row.edits) == (new, newly_seen, sentence, edits):
        return False
    packed = {
        "data": zlib.compress(new, _LEVEL),
        "presentation": zlib.compress(newly_seen.encode(), _LEVEL),
    }
    connection.execute(update(_texts).where(here).values(**packed))
    values = {"sentence": sentence, "edits": edits, "hash": sha256(new).hexdigest()}
    connection.execute(update(_revisions).where(_same(row)).values(**values))
    return True


def _rechained(connection: Connection, row: Row[Any], before: str) -> str:
    """Tie a version to those before it again."""
    now = connection.execute(select(_revisions).where(_same(row))).one()
    chain = _chained(before, now)
    connection.execute(update(_revisions).where(_same(row)).values(chain=chain))
    return chain


def _same(row: Row[Any]) -> Any:
    return (_revisions.c.key == row.key) & (_revisions.c.number == row.number)
