"""What a school offers after leaving: for whom, how long, and where it is only a question."""

from __future__ import annotations

import pytest

from klantreis.rules import check
from tests.drawn import drawn


def found(rule: str, *subprocesses: str) -> list[tuple[str, str]]:
    return [(str(each.about), each.weight) for each in check(drawn(*subprocesses), only=rule)]


def school(head: str, *steps: str) -> str:
    first = "  - {id: a, actor: school, soort: start}\n"
    return f"{head}\nstappen:\n{first}" + "".join(f"  - {{{step}}}\n" for step in steps)


OFFER = "id: biedt, actor: school, telt_als: aanbod"


@pytest.mark.parametrize(
    ("head", "term", "expected"),
    [
        ("herkomst: pro", "{tot: 24 maanden, na: verlaten school}", []),
        ("herkomst: pro", "{tot: 1 jaar, na: verlaten school}", [("d/biedt", "hoog")]),
        ("herkomst: vso-arbeidsmarkt", "{tot: 1 jaar}", [("d/biedt", "hoog")]),
        ("herkomst: vso-dagbesteding", "{tot: 1 jaar}", []),
        ("herkomst: mbo\ndoelgroep: {diploma: bol-2}", "{tot: 1 jaar, na: diploma}", []),
        ("herkomst: mbo\ndoelgroep: {diploma: bol-2}", "{tot: 6 maanden}", [("d/biedt", "hoog")]),
        ("herkomst: mbo\ndoelgroep: {diploma: niveau-3}", "{tot: 6 maanden}", []),
        ("herkomst: mbo", "{tot: 6 maanden}", [("d/biedt", "midden")]),
        ("herkomst: [mbo, pro]", "{tot: 1 jaar}", [("d/biedt", "hoog")]),
    ],
)
def test_an_offer_lasts_as_long_as_the_law_says(head, term, expected):
    assert found("aanbod-na-school", school(head, f"{OFFER}, termijn: {term}")) == expected


def test_the_term_of_a_task_about_the_offer_counts():
    task = "verantwoordelijkheden: [{id: t, bij: biedt, termijn: {tot: 2 jaar}}]"
    assert found("aanbod-na-school", school(f"herkomst: pro\n{task}", OFFER)) == []


def test_a_term_before_leaving_does_not_count():
    before = f"{OFFER}, termijn: {{uiterlijk: 3 jaar, voor: diploma}}"
    assert found("aanbod-na-school", school("herkomst: pro", before)) == [("d/biedt", "midden")]


def test_without_an_offer_the_subprocess_is_named():
    assert found("aanbod-na-school", school("herkomst: pro")) == [("d", "hoog")]


def test_for_whom_it_may_not_hold_an_offer_elsewhere_is_enough():
    elsewhere = school(
        "herkomst: mbo\ndoelgroep: {diploma: entree}", f"{OFFER}, duur: {{tot: 1 jaar}}"
    )
    assert found("aanbod-na-school", school("herkomst: mbo"), elsewhere) == []


@pytest.mark.parametrize(
    ("outcome", "is_found"), [("onderwijs", False), ("arbeid", True), ("uit-beeld", True)]
)
def test_who_goes_straight_on_learning_needs_no_offer(outcome: str, is_found: bool):
    text = school("herkomst: pro", f"id: e, uitkomst: {outcome}").replace(
        "start}", "start, daarna: e}"
    )
    for rule in ("aanbod-na-school", "geen-herhaald-aanbod"):
        assert bool(found(rule, text)) == is_found


def test_an_offer_to_who_may_go_on_learning_is_still_repeated():
    text = school("herkomst: pro", f"{OFFER}, daarna: e", "id: e, uitkomst: onderwijs")
    assert found("geen-herhaald-aanbod", text) == [("d/biedt", "hoog")]


def test_a_subprocess_that_does_not_begin_at_a_school_is_not_asked():
    text = "herkomst: pro\nstappen: [{id: a, actor: dsp, soort: start}]"
    for rule in ("aanbod-na-school", "geen-herhaald-aanbod", "nazorg-ontbreekt"):
        assert found(rule, text) == []


def test_a_second_offer_may_be_where_the_route_leads():
    here = school("herkomst: pro", f"{OFFER}, daarna: e/b", "id: c, actor: dsp")
    there = "stappen: [{id: b, actor: school, telt_als: herhaald-aanbod}]"
    # the offer is reached from the start, or it is not on the route
    joined = here.replace("soort: start}", "soort: start, daarna: biedt}")
    assert found("geen-herhaald-aanbod", joined, there) == []
    assert found("geen-herhaald-aanbod", here, there) == [("d/biedt", "hoog")]


def test_a_second_offer_for_another_origin_is_none():
    other = "id: opnieuw, telt_als: herhaald-aanbod, doelgroep: {herkomst: pro}"
    assert found("geen-herhaald-aanbod", school("herkomst: vso-arbeidsmarkt", other)) == [
        ("d", "hoog")
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("duur: {op: 1 jaar}", "duur: {op: 12 maanden}", []),
        ("duur: {op: 1 jaar}", "duur: {op: 6 maanden}", [("d/x", "hoog")]),
        ("duur: {tot: 1 jaar, na: diploma}", "duur: {tot: 2 jaar, na: diploma}", []),
        (
            "duur: {tot: 1 jaar, na: diploma}",
            "duur: {tot: 18 maanden, na: diploma}",
            [("d/x", "hoog")],
        ),
        ("termijn: {op: [1 maand, 24 maanden], na: diploma}", "duur: {op: 1 maand}", []),
        ("duur: {op: 1 maand}", "budget: school", []),
    ],
)
def test_care_is_counted_over_its_steps(first, second, expected):
    steps = (f"id: x, telt_als: nazorg, {first}", f"id: y, telt_als: nazorg, {second}")
    assert found("nazorg-te-kort", school("herkomst: pro", *steps)) == expected
