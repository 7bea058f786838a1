"""The doorstroompunt keeps data on health and crime to itself."""

from __future__ import annotations

import pytest

from klantreis import law
from klantreis.rules import Finding, check
from tests.drawn import drawn


def findings(giver: str, receiver: str, data: str = "gezondheid") -> tuple[Finding, ...]:
    text = f"""
        stappen:
          - {{id: a, actor: {giver}, soort: start, daarna: b}}
          - {{id: b, actor: {receiver}}}
        overdrachten:
          - {{id: o, van: a, naar: b, gegevens: {data}}}
    """
    return check(drawn(text), only="gevoelige-gegevens")


@pytest.mark.parametrize("data", ["gezondheid", "strafrechtelijk"])
def test_another_organisation_gets_nothing(data: str):
    (finding,) = findings("dsp", "school", data)
    assert (finding.weight, finding.kind, finding.field) == ("hoog", "wet", "gegevens")


def test_for_colleagues_of_the_municipality_it_is_a_reading_and_a_question():
    (finding,) = findings("dsp", "wi")
    assert (finding.weight, finding.kind) == ("midden", "proces")
    assert "lezing, laat een jurist dit bevestigen" in finding.message


@pytest.mark.parametrize(
    ("giver", "receiver", "data"),
    [
        ("dsp", "school", "gewoon"),
        ("dsp", "school", "onbekend"),
        ("school", "dsp", "gezondheid"),
        ("dsp", "jongere", "gezondheid"),
        ("dsp", "dsp", "gezondheid"),
        ("dsp", "niemand", "gezondheid"),
    ],
)
def test_nothing_else_is_found(giver: str, receiver: str, data: str):
    assert findings(giver, receiver, data) == ()


def test_the_law_is_certain_enough_to_call_it_a_legal_gap():
    article = law.article("WEB 9.2.7 lid 2")
    assert article is not None
    assert article.can_be_a_legal_gap
