"""The parking lot of a session: what waits for another moment, beside the versions of a journey."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock

from klantreis.errors import StoreError
from klantreis.store.model import Parked, Person
from klantreis.store.redaction import Redaction
from klantreis.words import say


class MemoryParking:
    """A parking lot that is gone with its process."""

    def __init__(self) -> None:
        self._rows: dict[str, list[Parked]] = defaultdict(list)
        self._lock = Lock()

    def park(self, key: str, text: str, *, part: str, command: str, by: Person) -> Parked:
        with self._lock:
            rows = self._rows[key]
            known = next((each for each in rows if each.command == command), None)
            if known is not None:
                return known
            at = datetime.now(UTC)
            rows.append(Parked(key, len(rows) + 1, at, by, command, part, text))
            return rows[-1]

    def parked(self, key: str) -> tuple[Parked, ...]:
        return tuple(self._rows.get(key, ()))

    def settle(self, key: str, number: int, *, done: bool = True) -> Parked:
        with self._lock:
            rows = self._rows.get(key, [])
            if not 1 <= number <= len(rows):
                raise not_parked()
            rows[number - 1] = replace(rows[number - 1], done=done)
            return rows[number - 1]

    def redact(self, key: str, redaction: Redaction) -> int:
        """Take a value out of all that was parked; return in how many it stood."""
        with self._lock:
            before = self._rows.get(key, [])
            after = [replace(each, text=redaction.text(each.text)) for each in before]
            self._rows[key] = after
        return sum(one != other for one, other in zip(before, after, strict=True))


def waiting(parked: Iterable[Parked]) -> tuple[Parked, ...]:
    """Return what is not done yet."""
    return tuple(each for each in parked if not each.done)


def not_parked() -> StoreError:
    """Return what to say about something that is not in the parking lot."""
    return StoreError(say("parking.not_there"))
