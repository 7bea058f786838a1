"""Which personal data a change brings in: where and of what kind, never the value."""

from __future__ import annotations

import json
import logging
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.errors import EditRefused, Position
from klantreis.journey import Address
from klantreis.privacy import NAMES
from klantreis.source import Content, Document, read
from klantreis.source.personal import (
    PersonalData,
    brought_in,
    brought_in_by_text,
    let_through,
    nameless,
    refuse,
)
from tests.people import AROUND, BSN, NOBODY, WRITTEN
from tests.source.samples import SMALL

PHONE, MAIL = "06-12345678", "voornaam.achternaam@voorbeeld.nl"
CALLS = "naam: Belt de jongere"
JOURNEYS = Path(__file__).parents[2] / "journeys"


def document(name: str = "Belt de jongere", more: str = "") -> Document:
    return read((SMALL.replace(CALLS, f"naam: {json.dumps(name)}") + more).encode())


@cache
def content(name: str = "Belt de jongere") -> Content:
    found = document(name).content
    assert found is not None
    return found


def test_what_was_not_there_is_brought_in():
    assert brought_in(content(), content(f"Belt {PHONE}")) == (
        PersonalData("telefoon", Address("d", "belt"), "naam"),
    )


def test_a_new_journey_brings_in_all_that_it_holds():
    assert [each.kind for each in brought_in(None, content(f"Belt {PHONE}"))] == ["telefoon"]


@pytest.mark.parametrize("after", [f"Belt {PHONE} weer", "Belt 06 12 34 56 78", "Belt niet meer"])
def test_what_was_there_already_may_stay_however_it_is_written(after):
    assert brought_in(content(f"Belt {PHONE}"), content(after)) == ()


def test_another_one_in_its_place_is_new():
    found = brought_in(content(f"Belt {PHONE}"), content("Belt 06-87654321"))
    assert [each.kind for each in found] == ["telefoon"]


def test_the_same_kind_in_one_field_is_told_once():
    assert len(brought_in(content(), content("Belt 06-12345678 of 06-87654321"))) == 1


def test_every_kind_in_one_field_is_told():
    found = brought_in(content(), content(f"Belt {PHONE} of mailt {MAIL}"))
    assert [each.kind for each in found] == ["telefoon", "e-mail"]


def test_an_approach_and_a_persona_are_searched_as_well():
    for text, place in (
        (f"id: a\nsoort: aanpak\ntitel: Bel {PHONE}\n", "titel"),
        (f"id: a\nsoort: persona\ntitel: Bel {PHONE}\n", "titel"),
        (f"id: a\nsoort: persona\nkiest: {{{PHONE}: b}}\n", "kiest"),
    ):
        after = read(text.encode()).content
        assert after is not None
        assert [each.field for each in brought_in(None, after)] == [place]


def test_a_branch_that_says_a_number_is_not_named():
    text = SMALL.replace("als: ja", f"als: bel {PHONE}")
    after = read(text.encode()).content
    assert after is not None
    (found,) = brought_in(content(), after)
    assert found.about == Address("d", "belt")
    assert PHONE not in repr(found)


@pytest.mark.parametrize(
    ("owner", "shown"),
    [
        (Address("d", "belt", "ja"), Address("d", "belt", "ja")),
        (Address("d", "belt", PHONE), Address("d", "belt")),
        (Address("d", f"x {PHONE}", "ja"), Address("d")),
        (Address(PHONE, "belt"), Address()),
    ],
)
def test_an_address_is_widened_until_it_names_nobody(owner, shown):
    assert nameless(owner) == shown


def test_a_text_is_searched_with_its_comments_and_what_was_left_out():
    found = brought_in_by_text(document(), document(f"Belt {PHONE}", f"onbekend: {MAIL}\n# {BSN}"))
    assert [(each.kind, each.at) for each in found] == [
        ("telefoon", Position(18, 15)),
        ("e-mail", Position(31, 11)),
        ("bsn", Position(32, 3)),
    ]


def test_a_new_file_is_searched_whole():
    found = brought_in_by_text(None, read(f"- {PHONE}".encode()))
    assert found == (PersonalData("telefoon", Address(), "", Position(1, 3)),)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (document(more=f"# {PHONE}"), document(f"Belt {PHONE}")),
        (document(f"Belt {PHONE}"), document(more=f"# {PHONE}")),
        (document(more=f"# {PHONE}"), document(more=f"# {PHONE}")),
    ],
    ids=["into a name", "into a comment", "nowhere"],
)
def test_what_moves_in_a_text_is_not_new(before, after):
    assert brought_in_by_text(before, after) == ()


def test_a_bsn_stops_and_the_others_are_only_told():
    refuse(brought_in(content(), content(f"Belt {PHONE} of mailt {MAIL}")))
    with pytest.raises(EditRefused) as refused:
        refuse(brought_in(content(), content(f"Dossier {BSN}")))
    assert refused.value.about == "d/belt"
    assert str(refused.value) == (
        "Bij naam van d/belt staat een burgerservicenummer. Haal het weg."
        " Is het iets anders? De begeleider kan dat zeggen."
    )


def test_a_warning_says_where_and_what():
    (found,) = brought_in(content(), content(f"Belt {PHONE}"))
    assert (
        found.sentence == "Bij naam van d/belt staat misschien een telefoonnummer. Kan het zonder?"
    )


def test_a_warning_about_a_comment_names_its_line():
    (found,) = brought_in_by_text(document(), document(more=f"# {PHONE}"))
    assert found.sentence.startswith("Bij regel 31 staat misschien")


def test_a_warning_about_the_file_names_its_key():
    after = read(f"id: a\ntitel: Bel {PHONE}".encode()).content
    assert after is not None
    (found,) = brought_in(None, after)
    assert found.sentence.startswith("Bij titel staat misschien")


def test_the_history_tells_what_was_let_through_without_the_number():
    found = brought_in(content(), content(f"Dossier {BSN}, bel {PHONE}"))
    assert (
        let_through(found)
        == "De begeleider zegt: dit is geen burgerservicenummer (naam van d/belt)."
    )
    assert let_through(found[1:]) == ""


VALUES = sorted((kind, value) for kind, many in WRITTEN.items() for value in many)


@given(st.sampled_from(VALUES), st.sampled_from(AROUND), st.booleans())
def test_nothing_that_leaves_says_the_value(written, around, in_comment):
    kind, value = written
    said = around.format(value)
    comment = "# " + said.replace("\n", "\n# ") + "\n"
    after = document(more=comment) if in_comment else document(said)
    found = brought_in_by_text(document(), after)
    assert kind in [each.kind for each in found]
    told = [repr(after), repr(found), str(found), json.dumps(found), let_through(found)]
    told += [each.sentence for each in found] + [NAMES[each.kind] for each in found]
    told += [logging.LogRecord("a", 0, "b", 0, "%s", (found,), None).getMessage()]
    try:
        refuse(found)
    except EditRefused as refused:
        told += [str(refused), repr(refused), refused.about]
    assert not [each for each in told if value in each]


@pytest.mark.parametrize("text", NOBODY)
def test_what_only_looks_like_it_is_not_brought_in(text):
    assert brought_in(content(), content(text)) == ()


@pytest.mark.parametrize("file", sorted(JOURNEYS.rglob("*.yaml")), ids=lambda file: file.stem)
def test_the_shipped_files_bring_in_nobody(file):
    assert brought_in_by_text(None, read(file.read_bytes())) == ()
