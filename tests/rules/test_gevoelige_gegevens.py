"""The doorstroompunt keeps data on health and crime to itself."""

from __future__ import annotations

import pytest

from klantreis import graph, law
from klantreis.rules import Finding, check
from klantreis.source import read
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


BESIDE = """\
id: t
actoren:
  - {{id: dsp, groep: doorstroompunt}}
  - {{id: lp, groep: doorstroompunt}}
  - {{id: zorg, groep: zorg}}
deelprocessen:
  - id: d
    stappen:
      - {{id: a, actor: {giver}, soort: start, daarna: b}}
      - {{id: b, actor: zorg}}
      - {{id: c, actor: dsp, wet: {law}}}
    overdrachten:
      - {{id: o, van: a, naar: b, gegevens: gezondheid}}
"""


@pytest.mark.parametrize(
    ("giver", "article", "kinds"),
    [
        ("dsp", "WEB 9.2.5 lid 1", ["wet"]),
        ("lp", "WEB 9.2.5 lid 1", []),
        ("dsp", "een afspraak", ["proces"]),
        ("lp", "een afspraak", ["proces"]),
    ],
)
def test_leerplicht_is_not_the_doorstroompunt(giver: str, article: str, kinds: list[str]):
    document = read(BESIDE.format(giver=giver, law=article).encode())
    assert document.content is not None
    found = check(graph.of(document.content), only="gevoelige-gegevens")
    assert [each.kind for each in found] == kinds


def test_the_law_is_certain_enough_to_call_it_a_legal_gap():
    article = law.article("WEB 9.2.7 lid 2")
    assert article is not None
    assert article.is_duty
    assert article.is_certain
