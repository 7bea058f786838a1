"""What every parking lot promises, whatever it keeps the texts in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from secrets import token_hex
from threading import Thread

import pytest

from klantreis.errors import StoreError
from klantreis.store.memory import MemoryStore
from klantreis.store.model import Parked, Person, Store
from klantreis.store.parking import waiting
from klantreis.store.sql import SqlStore

KEY = "klein"
ANNE = Person("begeleider", "a")


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give a store of each kind, with nothing in it."""
    if request.param == "memory":
        yield MemoryStore()
    else:
        database = SqlStore(tmp_path / "versies.db")
        yield database
        database.close()


@pytest.fixture
def open_again(tmp_path: Path) -> Iterator[Callable[[], SqlStore]]:
    """Open the same database each time, as a server does that was started again."""
    with ExitStack() as closing:

        def opened() -> SqlStore:
            store = SqlStore(tmp_path / "versies.db")
            closing.callback(store.close)
            return store

        yield opened


def park(store: Store, text: str, command: str = "", *, key: str = KEY) -> Parked:
    """Park a text under a command of its own."""
    command = command or token_hex(4)
    return store.parking.park(key, text, part="een", command=command, by=ANNE)


def texts(store: Store) -> list[str]:
    """Return what waits."""
    return [each.text for each in waiting(store.parking.parked(KEY))]


def test_what_is_parked_waits_in_the_order_it_came(store):
    for text in ("zomer", "geld", "vervoer"):
        park(store, text)
    assert texts(store) == ["zomer", "geld", "vervoer"]
    assert [each.number for each in store.parking.parked(KEY)] == [1, 2, 3]


def test_it_comes_back_as_it_was_parked(store):
    parked = park(store, "Wie betaalt?", "een")
    assert store.parking.parked(KEY) == (parked,)
    assert (parked.text, parked.part, parked.by, parked.done) == (
        "Wie betaalt?",
        "een",
        ANNE,
        False,
    )
    assert parked.at.utcoffset() is not None


def test_the_same_command_again_parks_nothing(store):
    first = park(store, "zomer", "een")
    assert park(store, "anders", "een") == first
    assert texts(store) == ["zomer"]


def test_a_command_counts_for_its_own_journey_only(store):
    park(store, "zomer", "een")
    assert park(store, "geld", "een", key="ander").text == "geld"
    assert texts(store) == ["zomer"]


def test_what_is_done_waits_no_more_and_can_be_put_back_in_its_place(store):
    for text in ("zomer", "geld", "vervoer"):
        park(store, text)
    assert store.parking.settle(KEY, 2).done
    assert texts(store) == ["zomer", "vervoer"]
    store.parking.settle(KEY, 2, done=False)
    assert texts(store) == ["zomer", "geld", "vervoer"]


def test_a_number_is_not_given_again(store):
    park(store, "zomer")
    store.parking.settle(KEY, 1)
    assert park(store, "geld").number == 2


@pytest.mark.parametrize("number", [0, -1, 2])
def test_what_is_not_parked_is_told(store, number):
    park(store, "zomer")
    with pytest.raises(StoreError, match="staat niet op de parkeerplaats"):
        store.parking.settle(KEY, number)


def test_a_value_is_taken_out_also_of_what_is_done(store):
    park(store, "Bel Truus")
    park(store, "Truus komt")
    park(store, "geld")
    store.parking.settle(KEY, 1)
    assert store.redact(KEY, "Truus") == 2
    told = [each.text for each in store.parking.parked(KEY)]
    assert told == ["Bel weggehaald", "weggehaald komt", "geld"]


def test_other_journeys_keep_a_value(store):
    park(store, "Bel Truus")
    store.redact("ander", "Truus")
    assert texts(store) == ["Bel Truus"]


def test_threads_that_park_together_get_a_number_each(store):
    def many(name: str) -> None:
        for number in range(10):
            park(store, f"{name}{number}")

    threads = [Thread(target=many, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    numbers = [each.number for each in store.parking.parked(KEY)]
    assert numbers == list(range(1, 41))
    assert len(texts(store)) == 40


def test_it_is_there_after_a_restart(open_again):
    park(open_again(), "zomer")
    park(open_again(), "geld")
    open_again().parking.settle(KEY, 1)
    assert texts(open_again()) == ["geld"]


def test_a_database_of_before_gets_its_parking_lot(open_again, tmp_path):
    open_again().close()
    with sqlite3.connect(tmp_path / "versies.db") as connection:
        connection.execute("DROP TABLE parked")
    connection.close()
    park(open_again(), "zomer")
    assert texts(open_again()) == ["zomer"]


def test_what_was_taken_out_is_nowhere_in_the_database(open_again, tmp_path):
    store = open_again()
    park(store, "Bel Truus")
    store.redact(KEY, "Truus")
    store.close()
    assert all(b"Truus" not in file.read_bytes() for file in tmp_path.iterdir())
