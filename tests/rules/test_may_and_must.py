"""What may be done by law is not what must be done."""

from __future__ import annotations

import pytest

from klantreis.rules import Finding, check
from tests.drawn import drawn


def only_may(text: str) -> list[tuple[str, str, bool]]:
    findings = check(drawn(text), only="alleen-mag")
    return [(str(each.about), each.weight, each.desk) for each in findings]


def no_duty(text: str) -> tuple[Finding, ...]:
    return check(drawn(text), only="wet-kan-geen-moet")


MAY = "wet: WEB 9.2.5 lid 1"
END = "  - {id: leert, uitkomst: onderwijs}\n"
PLAN = "  - {id: plan, actor: dsp, wet: WEB 9.2.5 lid 1, daarna: leert}\n"


def test_what_may_be_done_is_for_the_desk():
    assert only_may(f"stappen: [{{id: a, actor: dsp, {MAY}}}]") == [("d/a", "laag", True)]


def test_a_place_that_nobody_reaches_without_is_for_the_room():
    start = "stappen:\n  - {id: belt, actor: school, soort: start, daarna: plan}\n"
    assert only_may(start + PLAN + END) == [("d", "midden", False)]


def test_another_way_to_a_place_keeps_it_at_the_desk():
    start = "stappen:\n  - {id: belt, actor: school, soort: start, daarna: [plan, leert]}\n"
    assert only_may(start + PLAN + END) == [("d/plan", "laag", True)]


def test_no_help_is_no_place():
    start = "stappen:\n  - {id: belt, actor: school, soort: start, daarna: [plan, weg]}\n"
    away = "  - {id: weg, uitkomst: uit-beeld}\n"
    assert only_may(start + PLAN + END + away) == [("d", "midden", False)]


@pytest.mark.parametrize(
    ("actor", "law"),
    [
        ("dsp", "WEB 9.2.5 lid 5"),
        ("dsp", "WEB 9.2.5 lid 4"),
        ("dsp", "WEB 9.2.1"),
        ("jongere", "WEB 9.2.13 lid 2"),
        ("jongere", "Participatiewet 10b lid 3"),
        ("wi", "WEB 9.2.13 lid 2"),
        ("school", "WEC 44 lid 4"),
        ("school", "een afspraak"),
    ],
)
def test_what_it_must_or_what_another_may_is_left_alone(actor: str, law: str):
    assert only_may(f"stappen: [{{id: a, actor: {actor}, wet: {law}}}]") == []


def test_what_may_stands_beside_what_must():
    laws = "[WEB 9.2.13 lid 2, WEB 9.2.13 lid 3]"
    assert only_may(f"stappen: [{{id: a, actor: school, wet: {laws}}}]") == [("d/a", "laag", True)]


TERM = "{binnen: 1 jaar, bron: wet}"


@pytest.mark.parametrize(
    ("part", "field"),
    [
        (f"stappen: [{{id: a, wet: WEB 9.2.13 lid 2, termijn: {TERM}}}]", "termijn"),
        (f"stappen: [{{id: a, wet: PW 7a, duur: {TERM}}}]", "duur"),
        (f"verantwoordelijkheden: [{{id: a, wet: PW 7a, termijn: {TERM}}}]", "termijn"),
        (f"overdrachten: [{{id: a, wet: PW 7a, termijn: {TERM}}}]", "termijn"),
        ("overdrachten: [{id: a, wet: PW 7a, grondslag: wettelijke-plicht}]", "grondslag"),
        ("overdrachten: [{id: a, wet: PW 7a, bevestiging: {door: wi, bron: wet}}]", "bevestiging"),
        (
            "stappen: [{id: a, termijn: {binnen: 1 jaar, bron: wet, artikel: WEB 9.2.13 lid 2}}]",
            "termijn",
        ),
    ],
)
def test_a_duty_of_which_the_article_says_may_is_found(part: str, field: str):
    (finding,) = no_duty(part)
    assert (str(finding.about), finding.field, finding.desk) == ("d/a", field, True)


@pytest.mark.parametrize(
    "part",
    [
        f"stappen: [{{id: a, wet: WEB 9.2.12 lid 1, termijn: {TERM}}}]",
        f"stappen: [{{id: a, wet: WEB 9.2.12 lid 4, termijn: {TERM}}}]",
        f"stappen: [{{id: a, wet: WEB 9.2.3, termijn: {TERM}}}]",
        f"stappen: [{{id: a, wet: een afspraak, termijn: {TERM}}}]",
        f"stappen: [{{id: a, termijn: {TERM}}}]",
        "stappen: [{id: a, wet: PW 7a, termijn: {binnen: 1 jaar, bron: voorbeeld}}]",
        "overdrachten: [{id: a, wet: PW 7a, grondslag: publieke-taak}]",
        "overdrachten: [{id: a, grondslag: wettelijke-plicht}]",
        "overdrachten: [{id: a, wet: [PW 7a, BROD 31], grondslag: wettelijke-plicht}]",
    ],
)
def test_a_duty_an_own_term_and_another_source_are_fine(part: str):
    assert not no_duty(part)


def test_a_part_is_found_once():
    text = f"stappen: [{{id: a, wet: PW 7a, termijn: {TERM}, duur: {TERM}}}]"
    assert len(no_duty(text)) == 1
