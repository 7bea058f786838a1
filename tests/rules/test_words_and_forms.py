"""The words that count as silence, the ways to say yes, and the forms that ask for a talk."""

from __future__ import annotations

import pytest

from tests.rules.told import findings, told

SILENCE = """
stappen:
  - {{id: biedt, naam: Biedt aan, actor: school, soort: start, telt_als: {offer}, daarna: wil}}
  - id: wil
    naam: Wil de jongere dit?
    actor: jongere
    daarna: [{{als: ja, naar: klaar}}, {{als: {said}, naar: klaar}}]
  - {{id: klaar, naam: Heeft werk, uitkomst: arbeid}}
"""


@pytest.mark.parametrize("offer", ["aanbod", "herhaald-aanbod"])
@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("geen reactie", []),
        ("Geen contact na 2 weken", []),
        ("geen antwoord", []),
        ("geen gehoor", []),
        ("niets gehoord", []),
        ("geen zin", ["d/wil"]),
    ],
)
def test_silence_is_known_by_how_people_write_it(offer: str, said: str, places: list[str]):
    text = SILENCE.format(offer=offer, said=said)
    assert told("keuze-zonder-geen-reactie", text) == places


def test_a_way_back_is_no_plan_for_silence():
    text = SILENCE.format(offer="aanbod", said="nee")
    back = text.replace("    actor: jongere\n", "    actor: jongere\n    terugweg: biedt\n")
    assert told("keuze-zonder-geen-reactie", back) == ["d/wil"]


ASKED = """
stappen:
  - {{id: begin, naam: Begint, actor: school, soort: start, daarna: helpt}}
  - {{id: helpt, naam: Helpt, actor: dsp}}
overdrachten:
  - {{id: o, van: begin, naar: helpt, instemming: {who}}}
"""


@pytest.mark.parametrize(
    ("who", "places"),
    [
        ("jongere", ["d/o"]),
        ("ouders", ["d/o"]),
        ("jongere-of-ouders", ["d/o"]),
        ("wettelijk-vertegenwoordiger", ["d/o"]),
        ("niet-nodig", []),
        ("onbekend", []),
    ],
)
def test_whoever_must_say_yes_is_asked(who: str, places: list[str]):
    assert told("instemming-zonder-stap", ASKED.format(who=who)) == places


YES = """
stappen:
  - id: wil
    naam: Wil de jongere dit?
    actor: jongere
    soort: start
    telt_als: instemming
    {way}
  - {{id: belt, naam: Belt, actor: dsp}}
  - {{id: helpt, naam: Helpt, actor: wi}}
  - {{id: klaar, naam: Klaar, uitkomst: arbeid}}
overdrachten:
  - {{id: o, gever: school, van: wil, naar: helpt, instemming: jongere}}
"""


@pytest.mark.parametrize(
    ("way", "places"),
    [
        ("daarna: [{als: ja graag, naar: helpt}, {als: nee, naar: klaar}]", []),
        ("daarna: [{als: nee, naar: klaar}, {als: ja, naar: helpt}]", []),
        ("daarna: [{als: werken, naar: helpt}, {als: nee, naar: klaar}]", []),
        ("daarna: [{als: nee, naar: klaar}, {als: werken, naar: helpt}]", ["d/o"]),
        ("daarna: [helpt, klaar]", []),
    ],
)
def test_the_branch_with_a_yes_or_else_the_first_is_the_consent(way: str, places: list[str]):
    assert told("instemming-zonder-stap", YES.format(way=way)) == places


COLD = """
stappen:
  - {{id: meldt, naam: Meldt, actor: school, soort: start, daarna: {ways}}}
  - {{id: belt, naam: Belt, actor: dsp, daarna: werk}}
  - {{id: werk, naam: Heeft werk, uitkomst: arbeid}}
overdrachten:
  - {{id: eerst, van: meldt, naar: belt, vorm: {form}, soort: melden}}
  - {{id: o, van: meldt, {to}, vorm: koud, soort: {kind}}}
{rest}
"""
ALONE = {"ways": "belt", "form": "koud", "to": "naar: belt", "kind": "betrekken", "rest": ""}
RISK = "risicos: [{id: r, bij: o}]"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, "Er is geen andere weg naar een einde"),
        ({"kind": "overdragen"}, "De jongere krijgt hier een andere begeleider"),
        ({"rest": RISK}, "Er staat een risico bij"),
        ({"rest": RISK, "kind": "overdragen"}, "Er staat een risico bij"),
    ],
)
def test_the_reason_to_talk_is_said(change: dict[str, str], reason: str):
    (finding,) = findings("koude-overdracht", COLD.format(**ALONE | change))
    assert finding.message == f"Overdracht 'o' gaat zonder gesprek. {reason}."


@pytest.mark.parametrize("change", [{"ways": "[belt, werk]"}, {"to": "ontvanger: wi"}])
def test_with_another_way_or_nobody_there_a_form_will_do(change: dict[str, str]):
    assert told("koude-overdracht", COLD.format(**ALONE | change)) == []


def test_a_cold_handover_that_is_fine_hides_nothing():
    text = """
    stappen:
      - {id: meldt, naam: Meldt, actor: school, soort: start, daarna: [belt, werk, helpt]}
      - {id: belt, naam: Belt, actor: dsp, daarna: werk}
      - {id: helpt, naam: Helpt, actor: wi, daarna: weg}
      - {id: werk, naam: Heeft werk, uitkomst: arbeid}
      - {id: weg, naam: Is uit beeld, uitkomst: uit-beeld}
    overdrachten:
      - {id: o, van: meldt, naar: belt, vorm: koud, soort: betrekken}
      - {id: p, van: meldt, naar: helpt, vorm: koud, soort: betrekken}
    """
    assert told("koude-overdracht", text) == ["d/p"]
