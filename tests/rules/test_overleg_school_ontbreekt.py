"""Consultation comes before support, on the routes for which the law asks it."""

from __future__ import annotations

from klantreis.rules import check
from tests.drawn import drawn


def found(*subprocesses: str) -> list[tuple[str, str]]:
    findings = check(drawn(*subprocesses), only="overleg-school-ontbreekt")
    return [(str(each.about), each.kind) for each in findings]


PLAN = "  - {id: plan, actor: dsp, wet: WEB 9.2.5 lid 1}\n"
TALK = "  - {id: praat, actor: dsp, telt_als: overleg-school, daarna: plan}\n"


def who(*branches: str) -> str:
    listed = "".join(f"      - {{{branch}}}\n" for branch in branches)
    return f"stappen:\n  - id: wie\n    actor: dsp\n    soort: start\n    daarna:\n{listed}"


def test_a_route_for_whom_the_duty_holds_is_a_claim():
    text = who(
        "als: ja, naar: plan, doelgroep: {herkomst: pro, diploma: pro}", "als: nee, naar: praat"
    )
    assert found(text + TALK + PLAN) == [("d/plan", "wet")]


def test_a_route_for_others_is_left_alone():
    text = who("als: ja, naar: praat", "als: nee, naar: plan, doelgroep: {diploma: geen}")
    assert found(text + TALK + PLAN) == []


def test_a_branch_without_an_audience_is_for_the_rest():
    text = who("als: ja, naar: praat, doelgroep: {diploma: entree}", "als: anders, naar: plan")
    assert found("herkomst: mbo\n" + text + TALK + PLAN) == []


def test_the_rest_after_a_branch_for_others_may_still_be_meant():
    text = who("als: zonder, naar: plan, doelgroep: {diploma: geen}", "als: met, naar: plan")
    assert found("herkomst: mbo\n" + text + PLAN) == [("d/plan", "proces")]


def test_one_diploma_of_several_is_a_question():
    text = "doelgroep: {herkomst: mbo, diploma: [entree, niveau-4]}\n"
    assert found(text + "stappen:\n" + PLAN) == [("d/plan", "proces")]


def test_a_subprocess_for_others_is_left_alone():
    assert found("doelgroep: {diploma: niveau-4}\nstappen:\n" + PLAN) == []


def test_support_that_is_not_that_of_the_doorstroompunt_does_not_count():
    assert found("stappen: [{id: plan, actor: wi, wet: WEB 9.2.5 lid 1}]") == []
    assert found("stappen: [{id: plan, actor: dsp, wet: WEB 9.2.5 lid 3}]") == []


def test_a_task_names_the_support_too():
    text = "stappen: [{id: plan, actor: dsp}]\n"
    task = "verantwoordelijkheden: [{id: t, wet: WEB 9.2.5, bij: plan}]"
    assert found(text + task) == [("d/plan", "proces")]


def test_the_doorstroompunt_going_on_from_elsewhere_consulted_there():
    first = "stappen:\n  - {id: praat, actor: dsp, telt_als: overleg-school, daarna: e/plan}"
    then = "stappen: [{id: plan, actor: dsp, wet: WEB 9.2.5, komt_van: d/praat}]"
    assert found(first, then) == []


def test_support_is_asked_about_once():
    text = "stappen:\n  - {id: a, actor: dsp, wet: WEB 9.2.5 lid 1, daarna: plan}\n"
    assert found(text + PLAN, "stappen: [{id: b, actor: school, daarna: d/a}]") == [
        ("d/a", "proces")
    ]
