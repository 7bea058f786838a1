"""Every key of a joint, a cover and a persona is looked at, the first that is lost is named."""

from __future__ import annotations

import pytest

from tests.rules.told import findings

APPROACH = """
soort: aanpak
id: coach
actoren: [{{id: coach, naam: Coach, groep: zorg}}]
stappen: [{{id: belt, naam: Belt, actor: coach}}]
overdrachten: [{{id: o, van: belt}}]
{rest}
"""


def places(text: str) -> list[str]:
    found = findings("koppelpunt-onbekend", text)
    return [f"{finding.about} {finding.field}: {finding.message}" for finding in found]


@pytest.mark.parametrize(
    ("joint", "said"),
    [
        ("begint_na: d/meldt, met: weg", "met: 'weg' staat nog niet in deze aanpak."),
        ("geeft_door_aan: d/meldt, vanaf: weg", "vanaf: 'weg' staat nog niet in deze aanpak."),
        ("loopt_naast: d/meldt, overdracht: w", "overdracht: 'w' staat nog niet in deze aanpak."),
        ("loopt_naast: d/weg", "loopt_naast: 'd/weg' staat nog niet in 'Voorbeeld'."),
        ("begint_na: d/meldt, tak: ja", "tak: 'ja' staat nog niet in 'Voorbeeld'."),
        ("begint_na: weg/meldt, met: ook", "met: 'ook' staat nog niet in deze aanpak."),
    ],
)
def test_a_joint_names_the_key_that_is_lost(joint: str, said: str):
    rest = f"haakt_aan: {{voorbeeld: [{{id: k, {joint}}}]}}"
    assert places(APPROACH.format(rest=rest)) == [f"haakt_aan/k {said}"]


def test_every_joint_and_cover_is_looked_at():
    rest = """
haakt_aan:
  voorbeeld:
    - {id: k, begint_na: d/weg, met: weg}
    - {id: l, begint_na: d/weg, met: belt}
dekt:
  - {regel: bestaat-niet, bij: [voorbeeld/d/weg]}
  - {regel: lange-stilte, bij: [voorbeeld/d/meldt, voorbeeld/d/weg, voorbeeld/d/ook]}
  - {regel: lange-stilte, bij: [weg/d/meldt]}
"""
    found = [each.partition(":")[0] for each in places(APPROACH.format(rest=rest))]
    assert found == [
        "dekt/1 regel",
        "dekt/2 bij",
        "dekt/3 bij",
        "haakt_aan/k met",
        "haakt_aan/l begint_na",
    ]


PERSONA = "soort: persona\nid: p\nfictief: ja\nop: {journey}\n{rest}"


@pytest.mark.parametrize(
    ("journey", "rest", "said"),
    [
        ("voorbeeld", "begint: d/meldt", []),
        ("voorbeeld", "", []),
        ("voorbeeld", "begint: d/weg\nkiest: {d/ook: ja}", [" begint"]),
        ("voorbeeld", "kiest: {d/weg: ja, d/ook: ja}", ["kiest d/weg"]),
        ("voorbeeld", "kiest: {d/meldt: ja}", ["kiest d/meldt"]),
        ("weg", "begint: d/meldt", [" begint"]),
        ("", "begint: d/weg", []),
    ],
)
def test_a_persona_names_the_first_that_is_lost(journey: str, rest: str, said: list[str]):
    text = PERSONA.format(journey=journey, rest=rest)
    assert [each.partition(":")[0] for each in places(text)] == said
