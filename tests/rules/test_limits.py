"""Up to which day, article, birthday and place a check looks."""

from __future__ import annotations

import pytest

from tests.rules.told import findings, told

SUMMER = "stappen: [{{id: a, naam: Belt, actor: school, termijn: {{binnen: {term}, na: {after}}}}}]"


@pytest.mark.parametrize("after", ["diploma", "verlaten school"])
@pytest.mark.parametrize(("term", "places"), [("10 weken", ["d/a"]), ("71 dagen", [])])
def test_ten_weeks_after_leaving_are_summer(after: str, term: str, places: list[str]):
    assert told("zomergat", SUMMER.format(term=term, after=after)) == places


@pytest.mark.parametrize(
    ("month", "places"),
    [
        ("1 mei", []),
        ("1 juni", ["d/a"]),
        ("15 september", ["d/a"]),
        ("1 oktober", []),
        ("de zomervakantie", ["d/a"]),
        ("2026-05-31", []),
        ("2026-06-01", ["d/a"]),
        ("2026-09-30", ["d/a"]),
        ("2026-10-01", []),
    ],
)
def test_summer_is_from_june_until_september(month: str, places: list[str]):
    step = f"stappen: [{{id: a, naam: Belt, actor: school, termijn: {{uiterlijk: {month}}}}}]"
    assert told("zomergat", step) == places


MAY = """
stappen:
  - {{id: a, naam: Helpt, actor: {who}, soort: start, wet: {law}, daarna: b}}
  - {{id: b, naam: Klaar, uitkomst: {outcome}}}
"""


@pytest.mark.parametrize(
    ("outcome", "places"),
    [
        ("onderwijs", ["d"]),
        ("arbeid", ["d"]),
        ("dagbesteding", ["d"]),
        ("elders", ["d/a"]),
        ("uit-beeld", ["d/a"]),
    ],
)
def test_every_good_end_may_hang_on_what_may(outcome: str, places: list[str]):
    text = MAY.format(who="wi", law="PW 7a lid 1", outcome=outcome)
    assert told("alleen-mag", text) == places


@pytest.mark.parametrize(
    ("law", "places"),
    [
        ("WEB 9.2.5 lid 1", ["d"]),
        ("WEB 9.2.5 lid 3", []),
        ("WEB 9.2.5 lid 4", []),
        ("WEB 9.2.5 lid 5", []),
        ("PW 7a lid 1", []),
    ],
)
def test_only_help_that_this_organisation_may_give_counts(law: str, places: list[str]):
    text = MAY.format(who="dsp", law=law, outcome="arbeid")
    assert told("alleen-mag", text) == places


BIRTHDAY = """
stappen:
  - {{id: a, naam: Zoekt, actor: dsp, doelgroep: {{leeftijd: {{tot: {until}}}}}, daarna: b}}
  - {{id: b, naam: Helpt, actor: wi, daarna: c}}
  - {{id: c, naam: Plan, actor: dsp, wet: WEB 9.2.5 lid 1}}
overdrachten:
  - {{id: o, van: a, naar: b}}
  - {{id: p, van: b, naar: c, instemming: {who}}}
"""


@pytest.mark.parametrize(
    ("until", "who", "said"),
    [
        (27, "jongere", []),
        (18, "jongere", ["d/c Tot de 27e verjaardag: Doorstroompunt"]),
        (23, "jongere", ["d/c Tot de 27e verjaardag: Doorstroompunt"]),
        (27, "ouders", ["d/p Tot de 18e verjaardag: ouders"]),
    ],
)
def test_who_hands_over_on_one_birthday_is_asked_about_the_other(
    until: int, who: str, said: list[str]
):
    found = findings("verjaardag-zonder-overdracht", BIRTHDAY.format(until=until, who=who))
    assert [f"{each.about} {each.message.partition('.')[0]}" for each in found] == said


MUNICIPALITIES = """
actoren:
  - {{id: school, naam: School, groep: onderwijs}}
  - {{id: wi, naam: Werk & Inkomen, groep: gemeente, staat_voor: 13 gemeenten}}
deelprocessen:
  - id: d
    stappen:
      - {{id: meldt, naam: Meldt, actor: school, daarna: belt}}
      - {{id: belt, naam: Belt, actor: wi}}
    overdrachten:
      - {{id: p, gever: {giver}, naar: belt}}
      - {{id: o, gever: {giver}, van: meldt, naar: belt}}
      - {{id: a, gever: {giver}, van: belt, naar: belt}}
"""


@pytest.mark.parametrize(("giver", "places"), [("school", ["d/o"]), ("niemand", [])])
def test_the_first_handover_of_the_flow_is_asked(giver: str, places: list[str]):
    assert told("welke-gemeente", MUNICIPALITIES.format(giver=giver)) == places


EXIT = """
deelprocessen:
  - id: d
    stappen:
      - id: a
        naam: Kiest
        actor: jongere
        daarna: [{als: ja, naar: e/b}, {als: nee, naar: e/b}, {als: later, naar: e/c}]
  - id: e
    stappen:
      - {id: b, naam: Belt, actor: dsp}
      - {id: c, naam: Belt, actor: dsp}
"""


def test_two_answers_with_one_exit_are_found_once():
    assert told("uitgang-zonder-ingang", EXIT) == ["d/a>e/b", "d/a>e/c"]


@pytest.mark.parametrize(
    ("rest", "what"),
    [
        ("grondslag: wettelijke-plicht", "grondslag: een wettelijke plicht"),
        ("termijn: {binnen: 1 week, bron: wet}", "termijn: een termijn uit de wet"),
    ],
)
def test_what_is_called_a_duty_is_said(rest: str, what: str):
    text = f"""
    stappen:
      - {{id: a, naam: Vraagt, actor: pro, daarna: b}}
      - {{id: b, naam: Helpt, actor: wi}}
    overdrachten:
      - {{id: o, van: a, naar: b, wet: WEB 9.2.13 lid 2, {rest}}}
    """
    (finding,) = findings("wet-kan-geen-moet", text)
    field, words = what.split(": ")
    assert finding.field == field
    assert finding.message.startswith(f"Bij 'o' staat {words}. ")
