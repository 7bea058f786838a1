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
    Connection,
    Engine,
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
from klantreis.store.parking_rows import SqlParking, redact_parked
from klantreis.store.redaction import Redaction
from klantreis.store.rows import (
    LEVEL,
    Damaged,
    about,
    chain_of,
    chained,
    first,
    of_key,
    pairs,
    rechain,
    redact_row,
    revision_of,
    revisions,
    tables,
    text_of,
    texts,
    unpacked,
    values_of,
)
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


class SqlStore:
    """A store in one database file; safe to share between threads and processes.

    Making one raises StoreError when the file cannot be opened, was damaged, or was made by a newer
    klantreis.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._broken = False
        self._grown = Condition()
        self.parking = SqlParking(self._reading, self._changing)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(say("store.no_database")) from error
        self._engine = _engine(path)
        with self._changing() as connection:
            tables.create_all(connection)
            found = connection.execute(select(about.c.schema)).scalar()
            if found is None:
                connection.execute(insert(about).values(schema=SCHEMA))
            elif not isinstance(found, int):
                raise Damaged
            elif found > SCHEMA:
                raise StoreError(say("store.newer"))
        self.verify()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @property
    def is_stuck(self) -> bool:
        """Whether it may only read, after an error."""
        return self._broken

    def retry(self) -> None:
        """Try to write again after an error."""
        self._engine.dispose()
        self._broken = False

    def verify(self) -> None:
        """Raise StoreError when a version or text is missing, or something else changed a row."""
        query = select(revisions).order_by(revisions.c.key, revisions.c.number)
        key, number, chain = "", 0, ""
        with self._reading() as connection:
            for row in connection.execute(query):
                if row.key != key:
                    key, number, chain = row.key, 0, ""
                number += 1
                chain = chained(chain, row)
                if row.number != number or row.chain != chain:
                    raise Damaged
            if pairs(connection, revisions) != pairs(connection, texts):
                raise Damaged

    def keys(self) -> tuple[str, ...]:
        query = select(revisions.c.key).distinct().order_by(revisions.c.key)
        with self._reading() as connection:
            return tuple(connection.execute(query).scalars())

    def head(self, key: str) -> Revision | None:
        with self._reading() as connection:
            return first(connection, of_key(key).order_by(revisions.c.number.desc()))

    def revision(self, key: str, number: int) -> Revision:
        with self._reading() as connection:
            found = first(connection, of_key(key).where(revisions.c.number == number))
        if found is None:
            raise StoreError(say("store.no_version", nummer=number))
        return found

    def data(self, key: str, number: int) -> bytes:
        revision = self.revision(key, number)
        with self._reading() as connection:
            data = unpacked(text_of(connection, texts.c.data, key, number))
            if sha256(data).hexdigest() != revision.hash:
                raise Damaged
            return data

    def presentation(self, key: str, number: int) -> str:
        self.revision(key, number)
        with self._reading() as connection:
            return unpacked(text_of(connection, texts.c.presentation, key, number)).decode()

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
        packed = zlib.compress(data, LEVEL), zlib.compress(presentation.encode(), LEVEL)
        with self._changing() as connection:
            known = first(connection, of_key(key).where(revisions.c.command == command))
            if known is not None:
                return known
            last = connection.execute(
                select(revisions.c.number, revisions.c.chain)
                .where(revisions.c.key == key)
                .order_by(revisions.c.number.desc())
            ).first()
            if (last.number if last else 0) != parent:
                raise Stale(say("store.stale"))
            values = values_of(revision)
            values["chain"] = chain_of(last.chain if last else "", revision)
            connection.execute(insert(revisions).values(**values))
            text = {"key": key, "number": parent + 1, "data": packed[0], "presentation": packed[1]}
            connection.execute(insert(texts).values(**text))
        with self._grown:
            self._grown.notify_all()
        return revision

    def answer(self, key: str, command: str) -> Revision | None:
        with self._reading() as connection:
            return first(connection, of_key(key).where(revisions.c.command == command))

    def revisions(self, key: str, since: int = 0) -> tuple[Revision, ...]:
        query = of_key(key).where(revisions.c.number > since).order_by(revisions.c.number)
        with self._reading() as connection:
            return tuple(map(revision_of, connection.execute(query)))

    def changed(self, key: str, seen: int, timeout: float) -> int:
        until = time.monotonic() + timeout
        query = select(func.max(revisions.c.number)).where(revisions.c.key == key)
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
            last = select(func.max(revisions.c.written)).where(revisions.c.key == key)
            order = (connection.execute(last).scalar() or 0) + 1
            here = (revisions.c.key == key) & (revisions.c.number == number)
            connection.execute(update(revisions).where(here).values(written=order))

    def last_written(self, key: str) -> Revision | None:
        query = of_key(key).where(revisions.c.written > 0).order_by(revisions.c.written.desc())
        with self._reading() as connection:
            return first(connection, query)

    def redact(self, key: str, value: str) -> int:
        redaction = Redaction(value)
        count, chain = 0, ""
        with self._changing() as connection:
            rows = connection.execute(of_key(key).order_by(revisions.c.number)).all()
            for row in rows:
                count += redact_row(connection, row, redaction)
                chain = rechain(connection, row, chain)
            count += redact_parked(connection, key, redaction)
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
        except (Damaged, UnicodeDecodeError) as error:
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
