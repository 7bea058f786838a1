"""The parking lots in the database, beside the versions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    insert,
    select,
    update,
)

from klantreis.store.model import Parked, Person
from klantreis.store.parking import not_parked
from klantreis.store.redaction import Redaction
from klantreis.store.rows import moment_of, tables

Connecting = Callable[[], AbstractContextManager[Connection]]
parked_texts = Table(
    "parked",
    tables,
    Column("key", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("role", String, nullable=False),
    Column("token", String, nullable=False),
    Column("command", String, nullable=False),
    Column("part", String, nullable=False),
    Column("text", String, nullable=False),
    Column("done", Boolean, nullable=False),
    UniqueConstraint("key", "command"),
)


class SqlParking:
    """The parking lots in one database, for which the store gives the connections."""

    def __init__(self, reading: Connecting, changing: Connecting) -> None:
        self._reading = reading
        self._changing = changing

    def park(self, key: str, text: str, *, part: str, command: str, by: Person) -> Parked:
        with self._changing() as connection:
            rows = _rows(connection, key)
            known = next((each for each in rows if each.command == command), None)
            if known is not None:
                return known
            at = datetime.now(UTC)
            parked = Parked(key, len(rows) + 1, at, by, command, part, text)
            connection.execute(insert(parked_texts).values(**_values(parked)))
        return parked

    def parked(self, key: str) -> tuple[Parked, ...]:
        with self._reading() as connection:
            return _rows(connection, key)

    def settle(self, key: str, number: int, *, done: bool = True) -> Parked:
        with self._changing() as connection:
            here = (parked_texts.c.key == key) & (parked_texts.c.number == number)
            connection.execute(update(parked_texts).where(here).values(done=done))
            found = connection.execute(select(parked_texts).where(here)).first()
        if found is None:
            raise not_parked()
        return _parked(found)


def redact_parked(connection: Connection, key: str, redaction: Redaction) -> int:
    """Take a value out of all that was parked; return in how many it stood."""
    count = 0
    for each in _rows(connection, key):
        text = redaction.text(each.text)
        if text != each.text:
            count += 1
            here = (parked_texts.c.key == key) & (parked_texts.c.number == each.number)
            connection.execute(update(parked_texts).where(here).values(text=text))
    return count


def _rows(connection: Connection, key: str) -> tuple[Parked, ...]:
    query = select(parked_texts).where(parked_texts.c.key == key).order_by(parked_texts.c.number)
    return tuple(map(_parked, connection.execute(query)))


def _parked(row: Row[Any]) -> Parked:
    by = Person(row.role, row.token)
    at = moment_of(row.at)
    return Parked(row.key, row.number, at, by, row.command, row.part, row.text, bool(row.done))


def _values(parked: Parked) -> dict[str, Any]:
    return {
        "key": parked.key,
        "number": parked.number,
        "at": parked.at.isoformat(),
        "role": parked.by.role,
        "token": parked.by.token,
        "command": parked.command,
        "part": parked.part,
        "text": parked.text,
        "done": parked.done,
    }
