"""The three conditions of article 9.2.1, each on its own."""

from __future__ import annotations

import pytest

from klantreis.rules import check
from tests.drawn import drawn


def weights(audience: str, law: str = "WEB 9.2.5 lid 1", actor: str = "dsp") -> list[str]:
    text = f"stappen: [{{id: a, actor: {actor}, wet: {law}, doelgroep: {{{audience}}}}}]"
    findings = check(drawn(text), only="doorstroompunt-buiten-doelgroep")
    return [finding.weight for finding in findings]


@pytest.mark.parametrize(
    "audience",
    [
        "leeftijd: {vanaf: 27}",
        "leeftijd: {tot: 18}, herkomst: mbo, diploma: geen",
        "diploma: [bol-2, havo]",
        "school: ingeschreven",
    ],
)
def test_a_group_outside_is_a_question(audience: str):
    assert weights(audience) == ["midden"]


@pytest.mark.parametrize(
    "audience",
    ["leeftijd: {tot: 30}", "diploma: [entree, bol-2]", "school: [ingeschreven, verzuimt]"],
)
def test_a_part_of_the_group_outside_weighs_less(audience: str):
    assert weights(audience) == ["laag"]


@pytest.mark.parametrize(
    "audience",
    [
        "leeftijd: {vanaf: 16, tot: 27}, diploma: [geen, entree], school: niet-ingeschreven",
        "leeftijd: {tot: 18}, herkomst: pro, diploma: pro",
        "leeftijd: {tot: 18}",
        "herkomst: mbo",
    ],
)
def test_a_group_inside_or_unknown_is_left_alone(audience: str):
    assert weights(audience) == []


@pytest.mark.parametrize("audience", ["school: ingeschreven", "leeftijd: {tot: 18}, diploma: geen"])
def test_help_at_school_is_welcome(audience: str):
    assert weights(audience, law="WEB 9.2.4") == []


def test_a_startkwalificatie_is_asked_about_without_an_article():
    assert weights("diploma: bol-2", law="een afspraak") == ["midden"]


def test_the_step_that_looks_who_is_meant_is_left_alone():
    assert weights("diploma: [entree, bol-2]", law="WEB 9.2.1") == []


def test_another_organisation_may_help_anybody():
    assert weights("diploma: bol-2", actor="wi") == []


def test_the_audience_of_the_subprocess_counts():
    text = "doelgroep: {diploma: bol-2}\nstappen: [{id: a, actor: dsp}]"
    assert len(check(drawn(text), only="doorstroompunt-buiten-doelgroep")) == 1


def test_a_task_may_name_the_article():
    text = """
    stappen: [{id: a, actor: dsp, doelgroep: {school: ingeschreven}}]
    verantwoordelijkheden: [{id: t, bij: a, wet: WEB 9.2.5 lid 2}]
    """
    assert len(check(drawn(text), only="doorstroompunt-buiten-doelgroep")) == 1
