"""Who gives and who receives, and what each check makes of it."""

from __future__ import annotations

import pytest

from tests.rules.told import findings, told

STEPS = """
stappen:
  - {{id: meldt, naam: Meldt, actor: school, soort: start, daarna: belt}}
  - {{id: belt, naam: Belt, actor: dsp}}
overdrachten:
  - {{id: o, naam: Aanmelding, {rest}}}
"""


def question(rule: str, rest: str) -> str:
    (finding,) = findings(rule, STEPS.format(rest=rest))
    return f"{finding.field}: {finding.message} {finding.question}"


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("van: meldt", "ontvanger: Bij overdracht 'Aanmelding' staat nog niet wie ontvangt."),
        ("naar: belt", "gever: Bij overdracht 'Aanmelding' staat nog niet wie geeft."),
        (
            "inhoud: x",
            "gever: Bij overdracht 'Aanmelding' staat nog niet wie geeft en wie ontvangt.",
        ),
    ],
)
def test_the_side_that_is_open_is_named(rest: str, said: str):
    assert question("geen-afzender-of-ontvanger", rest) == f"{said} Wie belt wie?"


@pytest.mark.parametrize(
    ("joint", "places"),
    [
        ("begint_na: d/meldt, overdracht: o", ["coach/o", "coach/p"]),
        ("geeft_door_aan: d/meldt, overdracht: o", ["coach/p"]),
        ("geeft_door_aan: d/meldt, overdracht: p", ["coach/o"]),
        ("geeft_door_aan: d/meldt", ["coach/o", "coach/p"]),
    ],
)
def test_a_joint_of_an_aanpak_says_the_other_side_of_its_own_handover(
    joint: str, places: list[str]
):
    text = f"""
    soort: aanpak
    id: coach
    actoren: [{{id: coach, naam: Coach, groep: zorg}}]
    stappen: [{{id: belt, naam: Belt, actor: coach}}]
    overdrachten:
      - {{id: o, van: belt}}
      - {{id: p, van: belt}}
    haakt_aan:
      voorbeeld: [{{id: k, {joint}}}]
    """
    assert told("geen-afzender-of-ontvanger", text) == places


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        (
            "van: meldt, naar: belt",
            (
                "bij_weigering: Bij overdracht 'Aanmelding' staat nog niet wat er gebeurt bij nee "
                "of stilte. Wat gebeurt er als de jongere nee zegt? En als je niets hoort?"
            ),
        ),
        (
            "van: meldt, naar: belt, bij_geen_reactie: Belt nog eens",
            (
                "bij_weigering: Bij overdracht 'Aanmelding' staat nog niet wat er gebeurt bij nee. "
                "Wat gebeurt er als de jongere nee zegt?"
            ),
        ),
        (
            "van: meldt, naar: belt, bij_weigering: Belt nog eens",
            (
                "bij_geen_reactie: Bij overdracht 'Aanmelding' staat nog niet wat er gebeurt bij "
                "stilte. Wat gebeurt er als je niets hoort?"
            ),
        ),
    ],
)
def test_only_what_is_open_is_asked(rest: str, said: str):
    assert question("geen-vangnet", rest) == said


def test_the_giver_of_a_national_organisation_needs_no_news():
    told_by_duo = "van: meldt, naar: belt, gever: duo"
    assert told("geen-terugkoppeling", STEPS.format(rest=told_by_duo)) == []
    by_nobody = "van: meldt, naar: belt, gever: niemand"
    assert told("geen-terugkoppeling", STEPS.format(rest=by_nobody)) == []
    to_itself = "van: meldt, naar: belt, ontvanger: school"
    assert told("geen-terugkoppeling", STEPS.format(rest=to_itself)) == []
    assert told("geen-terugkoppeling", STEPS.format(rest="van: meldt, naar: belt")) == ["d/o"]


SENSITIVE = """
stappen:
  - {{id: plan, naam: Plan, actor: dsp, wet: {law}, daarna: helpt}}
  - {{id: helpt, naam: Helpt, actor: zorg}}
overdrachten:
  - {{id: eerst, van: plan, naar: plan, ontvanger: {receiver}, gegevens: gezondheid}}
  - {{id: o, van: plan, naar: helpt, gegevens: gezondheid}}
"""


@pytest.mark.parametrize("receiver", ["jongere", "dsp", "niemand"])
def test_what_stays_at_home_hides_nothing(receiver: str):
    text = SENSITIVE.format(law="WEB 9.2.1", receiver=receiver)
    assert told("gevoelige-gegevens", text) == ["d/o"]


TWO = """
actoren:
  - {{id: dsp, naam: Doorstroompunt, groep: doorstroompunt}}
  - {{id: lp, naam: Leerplicht, groep: doorstroompunt}}
  - {{id: zorg, naam: Wijkteam, groep: zorg}}
deelprocessen:
  - id: d
    stappen:
      - {{id: plan, naam: Plan, actor: {who}, wet: {law}, daarna: helpt}}
      - {{id: helpt, naam: Helpt, actor: zorg}}
    overdrachten:
      - {{id: o, van: plan, naar: helpt, gever: lp, gegevens: gezondheid}}
"""


@pytest.mark.parametrize(
    ("who", "law", "weights"),
    [
        ("dsp", "WEB 9.2.1", []),
        ("dsp", "WEB 9.2.5 lid 5", []),
        ("dsp", "WEB 9.2.5 lid 1", []),
        ("dsp", "WEB 9.2.8 lid 1", ["midden"]),
        ("lp", "WEB 9.2.1", ["hoog"]),
    ],
)
def test_who_works_by_its_own_articles_is_the_doorstroompunt(
    who: str, law: str, weights: list[str]
):
    found = findings("gevoelige-gegevens", TWO.format(who=who, law=law))
    assert [finding.weight for finding in found] == weights
