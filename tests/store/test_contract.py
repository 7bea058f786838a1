"""What every store of versions promises, whatever it keeps them in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from klantreis.errors import Stale, StoreError
from klantreis.store.memory import MemoryStore
from klantreis.store.model import Change, Person, Revision, Store
from klantreis.store.sql import SqlStore

KEY = "klein"
ANNE = Person("begeleider", "a")


def add(  # noqa: PLR0913 a version is what it is
    store: Store,
    number: int,
    text: str = "",
    *,
    key: str = KEY,
    sentence: str = "Iets veranderd.",
    edits: str = "",
    presentation: str = "",
) -> Revision:
    """Append the version with this number, under a command that only it has."""
    return store.append(
        key,
        (text or f"id: klein  # {number}\n").encode(),
        parent=number - 1,
        command=f"c{number}",
        change=Change("edit", sentence, edits),
        presentation=presentation,
        by=ANNE,
    )


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give a store of each kind, with nothing in it."""
    if request.param == "memory":
        yield MemoryStore()
    else:
        database = SqlStore(tmp_path / "staat" / "versies.db")
        yield database
        database.close()


def test_a_version_comes_back_as_it_was_kept(store):
    data = b"\xef\xbb\xbfid: klein\r\n"
    change = Change("undo", "Ongedaan gemaakt.", '{"kind": "remove"}', about=7)
    kept = store.append(
        KEY, data, parent=0, command="een", change=change, presentation="{}", by=ANNE
    )
    assert store.data(KEY, 1) == data
    assert store.presentation(KEY, 1) == "{}"
    assert store.head(KEY) == store.revision(KEY, 1) == kept
    assert (kept.number, kept.by, kept.change, kept.command) == (1, ANNE, change, "een")
    assert kept.at.utcoffset() is not None


def test_versions_count_from_one_without_a_hole(store):
    for number in range(1, 6):
        assert add(store, number).number == number
    assert [each.number for each in store.revisions(KEY)] == [1, 2, 3, 4, 5]
    assert [each.number for each in store.revisions(KEY, since=3)] == [4, 5]
    assert store.revisions(KEY, since=5) == ()


def test_every_version_keeps_its_own_text(store):
    for number in (1, 2, 3):
        add(store, number, f"id: {number}\n")
    assert [store.data(KEY, number) for number in (1, 2, 3)] == [
        b"id: 1\n",
        b"id: 2\n",
        b"id: 3\n",
    ]


def test_the_same_command_again_answers_the_same_and_adds_nothing(store):
    first = add(store, 1)
    add(store, 2)
    assert add(store, 1, "id: anders\n") == first
    assert store.answer(KEY, "c1") == first
    assert len(store.revisions(KEY)) == 2


def test_a_command_counts_for_its_own_journey_only(store):
    add(store, 1)
    assert store.answer("ander", "c1") is None
    assert add(store, 1, key="ander").key == "ander"
    assert store.keys() == ("ander", KEY)


@pytest.mark.parametrize("number", [1, 3, 9])
def test_a_version_behind_another_than_the_newest_leaves_no_trace(store, number):
    store.append(
        KEY, b"", parent=0, command="begin", change=Change("begin", ""), presentation="", by=ANNE
    )
    before = store.revisions(KEY)
    with pytest.raises(Stale):
        add(store, number)
    assert store.revisions(KEY) == before
    assert store.answer(KEY, f"c{number}") is None
    with pytest.raises(StoreError):
        store.data(KEY, 2)
    assert add(store, 2).number == 2


def test_an_unknown_journey_has_nothing(store):
    assert store.keys() == ()
    assert store.head("weg") is None
    assert store.answer("weg", "c1") is None
    assert store.revisions("weg") == ()
    assert store.last_written("weg") is None
    assert store.changed("weg", 0, 0) == 0
    assert store.keys() == ()


@pytest.mark.parametrize("number", [0, -1, 2])
def test_an_unknown_version_is_told(store, number):
    add(store, 1)
    for ask in (store.revision, store.data, store.presentation, store.written):
        with pytest.raises(StoreError, match=f"Versie {number} is er niet"):
            ask(KEY, number)


def test_what_is_new_is_told_at_once(store):
    add(store, 1)
    add(store, 2)
    assert store.changed(KEY, 1, 60) == 2
    assert store.changed(KEY, 2, 0) == 2


def test_whoever_waits_misses_no_version(store):
    def append() -> None:
        for number in range(1, 21):
            add(store, number)

    writer = Thread(target=append)
    writer.start()
    seen: list[int] = []
    while len(seen) < 20:
        last = seen[-1] if seen else 0
        assert store.changed(KEY, last, 60) > last
        seen += [each.number for each in store.revisions(KEY, since=last)]
    writer.join()
    assert seen == list(range(1, 21))


def test_threads_that_append_together_get_a_number_each(store):
    answers: list[int] = []

    def append(name: str) -> None:
        answers.extend(appended(store, f"{name}{number}") for number in range(10))

    threads = [Thread(target=append, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == list(range(1, 41))
    assert len({each.command for each in store.revisions(KEY)}) == 40


def appended(store: Store, command: str) -> int:
    """Append behind whatever is the newest, until that works; return the number."""
    while True:
        head = store.head(KEY)
        try:
            return store.append(
                KEY,
                command.encode(),
                parent=head.number if head else 0,
                command=command,
                change=Change("edit", ""),
                presentation="",
                by=ANNE,
            ).number
        except Stale:
            continue


def test_the_version_noted_last_is_the_one_written(store):
    for number in (1, 2, 3):
        add(store, number)
    assert store.last_written(KEY) is None
    store.written(KEY, 2)
    store.written(KEY, 3)
    store.written(KEY, 2)
    last = store.last_written(KEY)
    assert last is not None
    assert last.number == 2
    assert [each.written for each in store.revisions(KEY)] == [False, True, True]


def redacted(store: Store, text: str, value: str) -> str:
    """Return what is left of a text after a value is taken out."""
    add(store, 1, text)
    assert store.redact(KEY, value) == 1
    return store.data(KEY, 1).decode()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("naam: Bel Truus Bol\n", "naam: Bel weggehaald\n"),
        ("naam: bel truus bol.\n", "naam: bel weggehaald.\n"),
        ("naam: >\n  Bel Truus\n  Bol morgen\n", "naam: >\n  Bel weggehaald morgen\n"),
        ("# bel Truus\n# Bol\nid: a\n", "# bel weggehaald\nid: a\n"),
    ],
)
def test_a_value_is_taken_out_also_over_lines(store, text, left):
    assert redacted(store, text, "Truus Bol") == left


def test_a_value_is_taken_out_between_single_quotes(store):
    assert redacted(store, "naam: 'Baby''s Truus'\n", "Baby's Truus") == "naam: 'weggehaald'\n"


def test_a_value_is_taken_out_where_it_is_escaped(store):
    left = redacted(store, f"naam: {json.dumps('Renée Bol')}\n", "Renée Bol")
    assert left == 'naam: "weggehaald"\n'


@pytest.mark.parametrize("escaped", [True, False])
def test_a_value_over_lines_is_taken_out_of_an_edit(store, escaped):
    edits = json.dumps({"value": "Bel Renée\nBol"}, ensure_ascii=escaped)
    add(store, 1, edits=edits)
    assert store.redact(KEY, "Renée Bol") == 1
    assert json.loads(store.revision(KEY, 1).change.edits) == {"value": "Bel weggehaald"}


def test_a_value_is_taken_out_of_all_that_was_kept(store):
    edits = json.dumps({"value": "Bel Truus"})
    add(store, 1)
    add(store, 2, sentence="naam is nu Bel Truus.", edits=edits, presentation='{"Truus": 1}')
    add(store, 3, "naam: Truus\n")
    assert store.redact(KEY, "Truus") == 2
    change = store.revision(KEY, 2).change
    assert change.sentence == "naam is nu Bel weggehaald."
    assert json.loads(change.edits) == {"value": "Bel weggehaald"}
    assert store.presentation(KEY, 2) == '{"weggehaald": 1}'
    assert store.data(KEY, 3) == b"naam: weggehaald\n"
    assert store.data(KEY, 1) == b"id: klein  # 1\n"


def test_what_was_taken_out_leaves_the_row_of_versions_whole(store):
    for number in (1, 2, 3):
        add(store, number, f"id: Truus{number}\n")
    store.written(KEY, 2)
    store.redact(KEY, "Truus")
    assert [each.number for each in store.revisions(KEY)] == [1, 2, 3]
    last = store.last_written(KEY)
    assert last is not None
    assert last.number == 2
    assert add(store, 4).number == 4
    assert store.data(KEY, 2) == b"id: weggehaald2\n"


def test_other_journeys_keep_a_value(store):
    add(store, 1, "naam: Truus\n")
    add(store, 1, "naam: Truus\n", key="ander")
    assert store.redact(KEY, "Truus") == 1
    assert store.data("ander", 1) == b"naam: Truus\n"


def test_a_value_that_is_nowhere_changes_nothing(store):
    kept = add(store, 1)
    assert store.redact(KEY, "Truus") == 0
    assert store.redact("weg", "Truus") == 0
    assert store.revision(KEY, 1) == kept


@pytest.mark.parametrize("value", ["", "abc", " a b c "])
def test_a_value_that_is_too_short_is_refused(store, value):
    add(store, 1, "naam: abc a b c\n")
    with pytest.raises(StoreError, match="ten minste 4 tekens"):
        store.redact(KEY, value)
    assert store.data(KEY, 1) == b"naam: abc a b c\n"
