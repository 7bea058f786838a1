"""What people have seen stays as it is, from one version to the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis import graph
from klantreis.journey import Address, Journey
from klantreis.layout import arrange
from klantreis.outline import FRESH, Names, Presentation
from tests.drawn import drawn, journey

IDS = st.lists(st.sampled_from("abcdef"), max_size=5, unique=True)
PART = "stappen: [{id: a, actor: dsp}, {id: b, actor: dsp}, {id: c, actor: wi}]"
SEEN = FRESH.numbered(journey(PART)).drawn("d", {"a": 0, "b": 1, "c": 0})


def test_a_fresh_one_counts_in_the_order_of_the_file():
    assert SEEN.numbers == {"d": {"1": "a", "2": "b", "3": "c"}}


def test_numbering_twice_changes_nothing():
    assert SEEN.numbered(journey(PART)) == SEEN


def test_what_is_gone_and_comes_back_has_its_own_number_and_row():
    gone = SEEN.numbered(journey("stappen: [{id: a, actor: dsp}]")).drawn("d", {"a": 0})
    assert gone.numbered(journey(PART)).numbers == SEEN.numbers
    assert gone.rows_of("d") == SEEN.rows_of("d")


def test_a_removed_number_is_not_given_again():
    gone = SEEN.numbered(journey("stappen: [{id: a}, {id: b}]"))
    again = gone.numbered(journey("stappen: [{id: a}, {id: b}, {id: x}]"))
    assert again.given("d")["4"] == "x"


def test_a_renamed_item_keeps_its_number_and_row():
    kept = SEEN.renamed(Address("d", "b"), Address("d", "new"))
    assert kept.given("d") == {"1": "a", "2": "new", "3": "c"}
    assert kept.rows_of("d") == {"a": 0, "new": 1, "c": 0}


def test_the_number_of_whoever_had_the_new_name_before_is_not_given_again():
    kept = SEEN.renamed(Address("d", "b"), Address("d", "a"))
    assert kept.numbered(journey("stappen: [{id: a}, {id: x}]")).given("d") == {
        "1": "",
        "2": "a",
        "3": "c",
        "4": "x",
    }


def test_a_renamed_subprocess_keeps_all_its_numbers_and_rows():
    kept = SEEN.renamed(Address("d"), Address("e"))
    assert (kept.given("e"), kept.rows_of("e")) == (SEEN.given("d"), SEEN.rows_of("d"))
    assert not kept.given("d")


def test_renumbering_counts_afresh_and_keeps_the_rows():
    moved = journey("stappen: [{id: c}, {id: a}]")
    again = SEEN.renumbered().numbered(moved)
    assert again.given("d") == {"1": "c", "2": "a"}
    assert again.rows == SEEN.rows


def test_rearranging_forgets_the_rows_of_one_subprocess():
    two = SEEN.drawn("e", {"z": 1}).rearranged("d")
    assert (dict(two.rows_of("d")), two.rows_of("e")) == ({}, {"z": 1})
    assert two.numbers == SEEN.numbers


def test_an_empty_text_is_a_fresh_one():
    assert Presentation.load("") == FRESH


def test_what_is_no_number_or_row_is_left_out():
    text = '{"nummers":{"d":{"1":"a","x1":"b","2":3}},"rijen":{"d":{"a":1,"b":"2","c":true}}}'
    assert Presentation.load(text) == Presentation({"d": {"1": "a"}}, {"d": {"a": 1}})


@pytest.mark.parametrize("text", ["{", "niets"])
def test_what_is_not_json_is_refused(text):
    with pytest.raises(ValueError, match="Expecting"):
        Presentation.load(text)


def test_a_drawing_keeps_the_rows_of_the_one_before():
    whole = drawn(PART)
    part = whole.journey.subprocesses[0]
    swapped = FRESH.drawn("d", {"a": 1, "b": 0})
    assert arrange(whole, part, (), presentation=swapped).rows["a"] == 1
    assert arrange(whole, part, ()).rows["a"] == 0


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """Two subprocesses whose items share their few names, in any order."""
    kinds = ("stappen", "overdrachten", "risicos", "vragen", "afspraken", "kansen")
    parts = [
        {"id": id, **{kind: [{"id": item} for item in draw(IDS)] for kind in kinds}}
        for id in draw(st.permutations("de"))
    ]
    return Journey.model_validate({"id": "j", "deelprocessen": parts})


@given(st.lists(journeys(), min_size=1, max_size=4))
def test_numbers_are_unique_stable_and_survive_json(versions: list[Journey]):
    kept = FRESH
    for version in versions:
        following = kept.numbered(version)
        for part in version.subprocesses:
            before, after = kept.given(part.id), following.given(part.id)
            assert before.items() <= after.items()
            assert list(after)[: len(before)] == list(before)
        again = Presentation.load(following.dump())
        assert again == following
        assert again.dump() == following.dump()
        kept = again


@given(journeys(), journeys())
def test_every_list_says_the_number_that_was_given_first(before: Journey, after: Journey):
    kept = FRESH.numbered(before).numbered(after)
    names = Names(graph.of(after), kept)
    for part in after.subprocesses:
        given = kept.given(part.id)
        assert all(given[number] == id for id, number in names.numbers(part.id).items())
