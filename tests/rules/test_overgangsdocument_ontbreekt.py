"""A transition document goes along where the law says so, and for whom."""

from __future__ import annotations

import pytest

from klantreis.rules import check
from tests.drawn import drawn


def found(*subprocesses: str) -> list[tuple[str, str]]:
    findings = check(drawn(*subprocesses), only="overgangsdocument-ontbreekt")
    return [(str(each.about), each.kind) for each in findings]


def goes_on(who: str, content: str = "") -> str:
    """Return a subprocess in which the municipality goes on helping."""
    said = f", inhoud: {content}" if content else ""
    return (
        f"{who}\nstappen:\n  - {{id: a, actor: school, daarna: b}}\n  - {{id: b, actor: wi}}\n"
        f"overdrachten: [{{id: o, van: a, naar: b, telt_als: voortzetten{said}}}]"
    )


@pytest.mark.parametrize(
    "who",
    [
        "herkomst: pro",
        "herkomst: [pro, vmbo]",
        "doelgroep: {herkomst: mbo, diploma: [entree, niveau-4]}",
    ],
)
def test_for_whom_it_is_a_duty_it_is_a_claim(who: str):
    assert found(goes_on(who)) == [("d/o", "wet")]


@pytest.mark.parametrize("who", ["herkomst: mbo", "titel: Iedereen"])
def test_for_a_part_of_the_group_it_is_a_question(who: str):
    assert found(goes_on(who)) == [("d/o", "proces")]


@pytest.mark.parametrize(
    "who",
    [
        "herkomst: vmbo",
        "herkomst: vso-vervolgonderwijs",
        "doelgroep: {herkomst: mbo, diploma: geen}",
    ],
)
def test_for_others_it_is_not_asked(who: str):
    assert found(goes_on(who)) == []


@pytest.mark.parametrize("content", ["overgangsdocument", "[vraag, Het overgangsdocument]"])
def test_what_goes_along_names_it(content: str):
    assert found(goes_on("herkomst: pro", content)) == []


def test_an_answer_that_is_unknown_names_nothing():
    assert found(goes_on("herkomst: pro", "onbekend")) == [("d/o", "wet")]


def test_another_handover_needs_none():
    text = goes_on("herkomst: pro").replace(", telt_als: voortzetten", "")
    assert found(text) == []


LEAVES = "herkomst: {}\nstappen: [{{id: a, actor: school}}]"


@pytest.mark.parametrize("origin", ["vso-arbeidsmarkt", "vso-dagbesteding"])
def test_the_vso_makes_it_for_every_leaver_of_two_profiles(origin: str):
    assert found(LEAVES.format(origin)) == [("d", "wet")]


@pytest.mark.parametrize("origin", ["vso-vervolgonderwijs", "pro", "mbo"])
def test_others_make_none_at_leaving(origin: str):
    assert found(LEAVES.format(origin)) == []


def test_the_article_may_stand_anywhere_in_the_journey():
    task = "verantwoordelijkheden: [{id: t, wet: WEC 14e}]"
    assert found(LEAVES.format("vso-arbeidsmarkt"), task) == []


def test_the_article_of_the_other_profile_is_not_enough():
    text = LEAVES.format("[vso-arbeidsmarkt, vso-dagbesteding]")
    assert found(text, "verantwoordelijkheden: [{id: t, wet: WEC 14e}]") == [("d", "wet")]


def test_a_document_at_transfer_makes_it_a_question():
    text = goes_on("herkomst: vso-arbeidsmarkt", "overgangsdocument")
    assert found(text) == [("d", "proces")]
