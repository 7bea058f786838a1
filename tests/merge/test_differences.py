"""What differs is told once, by id, where it is."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given

from klantreis.journey import Address
from klantreis.merge import Difference, differences
from tests.merge.facts import facts
from tests.merge.test_facts import seeds, several
from tests.merge.test_merging import BASE, CHOICE, moved, said, swapped
from tests.writing.contents import content


def told(new: str, old: str = BASE) -> list[tuple[str, str, str]]:
    return [(each.kind, str(each.address), each.field) for each in found(new, old)]


def found(new: str, old: str = BASE) -> tuple[Difference, ...]:
    return differences(said(old), said(new))


@given(seeds)
def test_only_what_is_the_same_has_no_differences(random: Random):
    old = content(random)
    new = several(random, old)
    assert differences(old, old.model_copy(deep=True)) == ()
    assert differences(old, new) != () or facts(old) == facts(new)


@pytest.mark.parametrize(
    ("pair", "difference"),
    [
        (("Belt", "Belt op"), ("changed", "d/b", "naam")),
        (("titel: Van school af", "titel: Weg"), ("changed", "d", "titel")),
        (("id: reis", "id: tocht"), ("renamed", "", "id")),
        (("id: reis", "id: reis\nregio: Noord"), ("changed", "", "regio")),
        (("naam: School", "naam: Pro"), ("changed", "actoren/pro", "naam")),
        (("      - {id: c, naam: Wacht, actor: dsp}\n", ""), ("removed", "d/c", "stappen")),
        (("      - {id: c,", "      - {id: n}\n      - {id: c,"), ("added", "d/n", "stappen")),
        (("{id: c", "{id: wacht"), ("renamed", "d/wacht", "id")),
        (("- id: d", "- id: e"), ("renamed", "e", "id")),
        ((", daarna: b", ""), ("removed", "d/a>b", "daarna")),
        (("daarna: b", "daarna: {naar: b, na: 1 week}"), ("changed", "d/a>b", "na")),
    ],
)
def test_one_change_is_one_difference(pair: tuple[str, str], difference: tuple[str, str, str]):
    assert told(swapped(pair)) == [difference]


def test_what_moved_is_told_with_what_it_stands_behind():
    (difference,) = found(moved("c", "a", "b"))
    assert (difference.kind, difference.address) == ("moved", Address("d", "c"))
    assert (difference.before, difference.after) == ("b", "")


def test_references_to_a_new_id_are_no_differences():
    assert told(swapped(("{id: b", "{id: belt"), ("daarna: b", "daarna: belt"))) == [
        ("renamed", "d/belt", "id")
    ]


def test_an_arrow_to_nowhere_is_not_taken_for_its_step():
    old = swapped(("daarna: b", "daarna: {na: 1 week}"))
    new = old.replace("{id: a", "{id: x").replace("1 week", "2 weken")
    assert told(new, old) == [("renamed", "d/x", "id"), ("changed", "d/x", "na")]


def test_a_branch_is_known_by_its_answer():
    new = swapped(("als: nee, naar: c", "als: liever niet, naar: c"), text=CHOICE)
    assert told(new, CHOICE) == [("changed", "d/a/liever niet", "als")]
    new = swapped(("als: nee, naar: c", "als: nee, naar: b"), text=CHOICE)
    assert told(new, CHOICE) == [("changed", "d/a/nee", "naar")]


def test_values_are_those_of_the_models():
    (difference,) = found(swapped(("naam: Wacht", "naam: Wacht, duur: {binnen: 2 weken}")))
    assert difference.before == ()
    assert difference.after[0].spoken == "binnen 2 weken"
    assert difference.at == ("deelprocessen", "d", "stappen", "c", "duur")


def test_an_aanpak_and_a_persona_are_told_by_their_own_lists():
    old = "id: p\nsoort: aanpak\nstappen: [{id: a}]\n"
    old += "haakt_aan:\n  reis:\n    - {id: h, met: a, begint_na: d/a}\n"
    new = old.replace("met: a", "met: b").replace("[{id: a}]", "[{id: a, naam: Begint}]")
    assert told(new, old) == [("changed", "p/a", "naam"), ("changed", "haakt_aan/h", "met")]
    gone = old[: old.index("haakt_aan")]
    assert told(gone, old) == [("removed", "haakt_aan/h", "haakt_aan")]
    covered = old + "dekt: [{regel: geen-termijn, bij: reis/d/o}]\n"
    assert [each[::2] for each in told(covered, old)] == [("added", "dekt")]
    old = "id: p\nsoort: persona\nkiest: {d/a: ja}\n"
    assert told(old.replace("ja", "nee"), old) == [("changed", "kiest/d/a", "kiest")]


def test_another_kind_of_file_is_one_difference():
    assert told("id: reis\nsoort: persona\n") == [("changed", "", "soort")]
