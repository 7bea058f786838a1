"""The checks between subprocesses, ages, silence and the table."""

from __future__ import annotations

import pytest

from klantreis import graph
from klantreis.journey import Journey
from klantreis.rules import check
from tests.drawn import drawn


def found(rule: str, *subprocesses: str) -> list[str]:
    return [str(each.about) for each in check(drawn(*subprocesses), only=rule)]


def handover(rest: str) -> str:
    return f"overdrachten: [{{id: o, gever: dsp, ontvanger: wi, {rest}}}]"


def test_terms_from_other_moments_do_not_contradict():
    first = handover("termijn: {binnen: 5 werkdagen}")
    other = handover("termijn: {uiterlijk: 2 maanden, voor: einde contract}")
    assert found("tegenstrijdig", first, other) == []


def test_a_subprocess_that_also_says_the_same_does_not_contradict():
    first = handover("termijn: {binnen: 5 werkdagen}")
    both = """
        overdrachten:
          - {id: o, gever: dsp, ontvanger: wi, termijn: {binnen: 2 weken}}
          - {id: p, gever: dsp, ontvanger: wi, termijn: {binnen: 5 werkdagen}}
    """
    assert found("tegenstrijdig", first, both) == []


def test_a_contradiction_is_named_once_for_a_subprocess():
    first = handover("eindverantwoordelijk: dsp, grondslag: publieke-taak")
    other = handover("eindverantwoordelijk: wi, grondslag: toestemming")
    assert found("tegenstrijdig", first, other) == ["e/o"]


def test_a_contradiction_says_both_sides():
    first = handover("eindverantwoordelijk: dsp")
    other = handover("eindverantwoordelijk: wi")
    (finding,) = check(drawn(first, other), only="tegenstrijdig")
    assert finding.question == (
        "In 'd' staat Doorstroompunt, in 'e' staat Werk & Inkomen. Wat spreken we af?"
    )


def test_who_is_only_named_does_not_have_to_sit_at_the_table():
    text = "aan_tafel: dsp\nstappen: [{id: a, actor: dsp, met: wi, overleg: wi}]"
    assert found("actor-niet-aan-tafel", text) == []


def test_every_party_that_is_not_there_has_a_place_of_its_own():
    text = "aan_tafel: school\nstappen: [{id: a, actor: dsp, eindverantwoordelijk: wi}]"
    keys = [each.key for each in check(drawn(text), only="actor-niet-aan-tafel")]
    assert len(keys) == len(set(keys)) >= 1


def ages(*audiences: dict[str, object], **keys: object) -> list[str]:
    steps = [
        {
            "id": f"s{number}",
            "doelgroep": {"leeftijd": audience} if audience else {"herkomst": "pro"},
        }
        for number, audience in enumerate(audiences)
    ]
    journey = {"id": "j", "deelprocessen": [{"id": "d", "stappen": steps}], **keys}
    findings = check(graph.of(Journey.model_validate(journey)), only="leeftijdsgat")
    return [finding.question for finding in findings]


@pytest.mark.parametrize(
    ("audiences", "age"),
    [
        ([{"tot": "27"}], None),
        ([{"tot": "18"}, {"vanaf": "18", "tot": "23"}, {"vanaf": "23"}], None),
        ([{"tot": "18"}, {"vanaf": "19"}], 18),
        ([{"vanaf": "17"}], 16),
        ([{"tot": "26"}], 26),
        ([{"tot": "18"}, {}], None),
        ([], None),
    ],
)
def test_the_first_age_without_a_step_is_asked_about(audiences, age):
    expected = [] if age is None else [f"Wie is er voor een jongere van {age}?"]
    assert ages(*audiences) == expected


def test_the_journey_says_which_ages_it_is_about():
    assert ages({"tot": "23"}, leeftijd={"tot": "23"}) == []


SILENCE = """
stappen:
  - {{id: biedt, actor: school, telt_als: aanbod, daarna: wil}}
  - {{id: wil, actor: jongere, daarna: [{{als: ja, naar: klaar}}, {{{branch}}}]}}
  - {{id: klaar, uitkomst: arbeid}}
  - {{id: weg, uitkomst: uit-beeld, terugweg: biedt}}
"""


@pytest.mark.parametrize(
    "branch",
    [
        "als: geen reactie, naar: klaar",
        "als: 'Geen antwoord, ook niet via de app', naar: klaar",
        "als: anders, naar: klaar, na: 3 weken",
        "als: anders, naar: weg",
    ],
)
def test_a_branch_may_be_for_silence(branch):
    assert found("keuze-zonder-geen-reactie", SILENCE.format(branch=branch)) == []


def test_no_is_no_silence():
    text = SILENCE.format(branch="als: nee, naar: klaar")
    assert found("keuze-zonder-geen-reactie", text) == ["d/wil"]


def test_a_choice_of_an_organisation_is_not_asked():
    text = SILENCE.format(branch="als: nee, naar: klaar").replace("actor: jongere", "actor: school")
    assert found("keuze-zonder-geen-reactie", text) == []


def test_a_handover_on_the_branch_is_asked_there():
    text = SILENCE.format(branch="als: nee, naar: plan") + "  - {id: plan, actor: wi}\n"
    text += "overdrachten: [{id: o, van: biedt, naar: plan}]\n"
    assert found("keuze-zonder-geen-reactie", text) == []
    assert found("geen-vangnet", text) == ["d/o"]


def test_a_step_of_another_subprocess_is_no_entrance_by_itself():
    here = "stappen: [{id: a, actor: dsp, daarna: e/b}]"
    assert found("uitgang-zonder-ingang", here, "stappen: [{id: b, actor: wi}]") == ["d/a>e/b"]


def test_a_way_back_into_another_subprocess_is_no_exit():
    here = "stappen: [{id: a, uitkomst: uit-beeld, terugweg: e/b}]"
    assert found("uitgang-zonder-ingang", here, "stappen: [{id: b, actor: wi}]") == []
