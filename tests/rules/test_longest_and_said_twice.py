"""The longest way through a part, and what two parts say about the same."""

from __future__ import annotations

import pytest

from klantreis.rules import te_veel_wissels
from tests.rules.told import findings, told

JOIN = """
stappen:
  - {id: a, naam: Ziet, actor: school, soort: start, daarna: [b, c]}
  - {id: b, naam: Belt, actor: dsp, daarna: d}
  - {id: c, naam: Wil dit, actor: jongere, daarna: e}
  - {id: d, naam: Helpt, actor: wi, daarna: e}
  - {id: e, naam: Helpt, actor: zorg, daarna: f}
  - {id: f, naam: Leert, actor: mbo}
"""


@pytest.mark.parametrize("breadth", [1, 2])
def test_of_ways_that_come_together_the_longest_counts(
    breadth: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(te_veel_wissels, "BREADTH", breadth)
    assert told("te-veel-wissels", JOIN) == ["d"]
    assert told("te-veel-wissels", JOIN.replace("[b, c]", "[c, b]")) == ["d"]
    assert told("te-veel-wissels", JOIN.replace("actor: mbo", "actor: duo")) == []


TWICE = """
deelprocessen:
  - id: d
    titel: Eerst
    overdrachten:
      - {{id: o, gever: dsp, ontvanger: wi, {one}}}
  - id: e
    titel: Later
    overdrachten:
      - {{id: o, gever: {giver}, ontvanger: {receiver}, {other}}}
"""
SAME = {"giver": "dsp", "receiver": "wi"}


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("termijn: {binnen: 1 week}", "termijn: {binnen: 2 weken}", "binnen 1 week|binnen 2 weken"),
        ("grondslag: toestemming", "grondslag: overeenkomst", "toestemming|overeenkomst"),
        ("eindverantwoordelijk: wi", "eindverantwoordelijk: dsp", "Werk & Inkomen|Doorstroompunt"),
    ],
)
def test_both_sayings_are_shown(one: str, other: str, said: str):
    (finding,) = findings("tegenstrijdig", TWICE.format(one=one, other=other, **SAME))
    first, second = said.split("|")
    assert finding.question == (
        f"In 'Eerst' staat {first}, in 'Later' staat {second}. Wat spreken we af?"
    )


@pytest.mark.parametrize("change", [{"giver": "school"}, {"receiver": "zorg"}])
def test_another_giver_or_receiver_is_another_handover(change: dict[str, str]):
    one, other = "grondslag: toestemming", "grondslag: overeenkomst"
    assert told("tegenstrijdig", TWICE.format(one=one, other=other, **SAME | change)) == []


def test_without_a_party_nothing_is_the_same():
    one, other = "grondslag: toestemming", "grondslag: overeenkomst"
    text = TWICE.format(one=one, other=other, **SAME).replace("ontvanger: wi, ", "")
    assert told("tegenstrijdig", text) == []


@pytest.mark.parametrize(
    ("one", "other", "places"),
    [
        ("doet: pro, wet: WEC 44", "doet: pro, wet: WEC 44", ["e/v"]),
        ("doet: pro, wet: WEC 44", "doet: vso, wet: WEC 44", []),
        ("doet: pro, wet: WEC 44", "doet: pro, wet: WEC 14e", []),
        ("doet: pro", "doet: pro", []),
        ("wet: WEC 44", "wet: WEC 44", []),
    ],
)
def test_a_task_is_the_same_by_party_and_article(one: str, other: str, places: list[str]):
    text = f"""
    deelprocessen:
      - id: d
        verantwoordelijkheden: [{{id: v, {one}, eindverantwoordelijk: pro}}]
      - id: e
        verantwoordelijkheden: [{{id: v, {other}, eindverantwoordelijk: dsp}}]
    """
    assert told("tegenstrijdig", text) == places


def test_two_sayings_in_one_part_are_no_contradiction():
    text = """
    deelprocessen:
      - id: d
        overdrachten:
          - {id: o, gever: dsp, ontvanger: wi, grondslag: toestemming}
          - {id: p, gever: dsp, ontvanger: wi, grondslag: overeenkomst}
    """
    assert told("tegenstrijdig", text) == []


def test_a_part_that_differs_in_two_ways_is_named_once_and_hides_no_other():
    text = """
    deelprocessen:
      - id: d
        overdrachten:
          - {id: o, gever: dsp, ontvanger: wi, grondslag: toestemming, eindverantwoordelijk: wi}
      - id: e
        overdrachten:
          - {id: o, gever: dsp, ontvanger: wi, grondslag: overeenkomst, eindverantwoordelijk: dsp}
      - id: f
        overdrachten:
          - {id: o, gever: dsp, ontvanger: wi, grondslag: overeenkomst}
    """
    assert told("tegenstrijdig", text) == ["e/o", "f/o"]


EMPTY = """
deelprocessen:
  - id: d
    stappen:
      - {{id: a, naam: Belt, actor: dsp, soort: wachten, {way}}}
  - {{id: e, status: leeg}}
"""


@pytest.mark.parametrize(
    ("way", "places"),
    [
        ("daarna: e/b", ["d/a>e/b"]),
        ("daarna: [{als: ja, naar: e/b}, {als: nee, naar: e/b}]", ["d/a>e/b"]),
        ("terugweg: e/b", []),
    ],
)
def test_a_way_out_to_an_empty_part_is_named_once(way: str, places: list[str]):
    assert told("uitgang-naar-leeg", EMPTY.format(way=way)) == places


RISK = "risicos: [{{id: r, tekst: Niemand belt, {rest}}}]"


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("eigenaar: dsp", "maatregel: wat dit kleiner maakt"),
        ("maatregel: Belt", "eigenaar: wie er iets aan kan doen"),
        ("hoe_erg: groot", "eigenaar: wie er iets aan kan doen"),
    ],
)
def test_what_a_risk_lacks_is_said(rest: str, said: str):
    (finding,) = findings("risico-zonder-eigenaar-of-maatregel", RISK.format(rest=rest))
    field, what = said.split(": ")
    assert finding.field == field
    assert finding.message == f"Bij het risico 'Niemand belt' staat nog niet {what}."


def test_waiting_without_anybody_is_asked_elsewhere():
    text = "stappen: [{id: a, naam: Wacht, soort: wachten}]"
    assert told("stap-zonder-eigenaar", text) == []
    assert told("wachten-zonder-eigenaar", text) == ["d/a"]


@pytest.mark.parametrize(
    ("outcome", "routes"),
    [
        ("onderwijs", "werk of dagbesteding"),
        ("arbeid", "onderwijs of dagbesteding"),
        ("dagbesteding", "onderwijs of werk"),
    ],
)
def test_the_routes_that_are_not_there_are_named(outcome: str, routes: str):
    text = f"stappen: [{{id: a, naam: Klaar, uitkomst: {outcome}}}]"
    (finding,) = findings("route-ontbreekt", text)
    assert finding.message == f"In deze klantreis eindigt nog geen route met {routes}."


@pytest.mark.parametrize(
    ("steps", "places"),
    [
        ("{id: a, naam: Klaar, uitkomst: arbeid}", ["d"]),
        ("{id: a, naam: Wacht, actor: jongere, soort: wachten}", ["d"]),
        ("{id: a, naam: Belt, actor: dsp}", ["d"]),
        ("{id: a, naam: Belt, actor: dsp, met: niemand}", ["d"]),
        ("{id: a, naam: Zegt iets, actor: jongere}", []),
        ("{id: a, naam: Belt, actor: dsp, met: ouders}", []),
    ],
)
def test_the_young_person_has_to_say_or_choose_something(steps: str, places: list[str]):
    assert told("stem-jongere-ontbreekt", f"stappen: [{steps}]") == places
