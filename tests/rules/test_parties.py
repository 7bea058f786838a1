"""Who counts as doing something, being there, and joining one part to another."""

from __future__ import annotations

import pytest

from tests.rules.told import told

TABLE = """
aan_tafel: [dsp]
stappen:
  - {{id: levert, naam: Levert een lijst, actor: duo, eindverantwoordelijk: samen, daarna: belt}}
  - {{id: belt, naam: Belt de jongere, actor: dsp, daarna: helpt}}
  - {{id: helpt, naam: Helpt, actor: dsp}}
{rest}
"""


@pytest.mark.parametrize(
    ("rest", "places"),
    [
        ("", []),
        ("verantwoordelijkheden: [{id: v, taak: Belt, doet: [jongere, duo]}]", []),
        ("verantwoordelijkheden: [{id: v, taak: Belt, doet: [duo, wi]}]", ["d/v"]),
        ("verantwoordelijkheden: [{id: v, taak: Belt, doet: [wi, zorg]}]", ["d/v"]),
        ("overdrachten: [{id: o, van: belt, naar: helpt, eindverantwoordelijk: wi}]", ["d/o"]),
    ],
)
def test_who_does_or_sees_to_something_is_missed_at_the_table(rest: str, places: list[str]):
    assert told("actor-niet-aan-tafel", TABLE.format(rest=rest)) == places


ROLES = """
actoren:
  - {{id: school, naam: School, groep: onderwijs}}
  - {{id: zorg, naam: Wijkteam, groep: zorg}}
  - {{id: duo, naam: DUO, groep: landelijk}}
deelprocessen:
  - id: d
    stappen: [{{id: praat, naam: Praat, actor: school}}]
    {rest}
"""


@pytest.mark.parametrize(
    "rest",
    [
        "overdrachten: [{id: o, gever: zorg}]",
        "overdrachten: [{id: o, ontvanger: zorg}]",
        "verantwoordelijkheden: [{id: v, doet: zorg}]",
        "verantwoordelijkheden: [{id: v, eindverantwoordelijk: zorg}]",
        "risicos: [{id: r, eigenaar: zorg}]",
        "kansen: [{id: k, eigenaar: zorg}]",
        "afspraken: [{id: a, wie: zorg}]",
    ],
)
def test_every_place_in_a_part_is_a_role(rest: str):
    assert told("actor-zonder-rol", ROLES.format(rest=rest)) == []


@pytest.mark.parametrize(
    "rest", ["aan_tafel: zorg", "vragen: [{id: v, voor: zorg}]", "banen: [zorg]"]
)
def test_to_be_named_is_no_role(rest: str):
    assert told("actor-zonder-rol", ROLES.format(rest=rest)) == ["actoren/zorg"]


def test_no_role_is_missed_while_a_part_is_empty():
    text = ROLES.format(rest="") + "  - {id: e, status: leeg}\n"
    assert told("actor-zonder-rol", text) == []


def test_who_stands_for_an_aanpak_has_a_role_in_it():
    text = """
    soort: aanpak
    id: coach
    eigenaar: gemeente
    actoren: [{id: gemeente, naam: Gemeente, groep: gemeente}]
    """
    assert told("actor-zonder-rol", text) == []


JOINED = """
deelprocessen:
  - id: d
    stappen: [{{id: a, naam: Belt, actor: dsp{a}}}]
  - id: e
    stappen: [{{id: b, naam: Helpt, actor: dsp{b}}}]
"""


@pytest.mark.parametrize(
    ("a", "b", "places"),
    [
        ("", "", ["d", "e"]),
        (", daarna: e/b", "", []),
        ("", ", komt_van: d/a", []),
        (", daarna: d/a", "", ["d", "e"]),
        ("", ", komt_van: b", ["d", "e"]),
        (", daarna: a", ", daarna: b", ["d", "e"]),
    ],
)
def test_a_line_either_way_joins_two_parts(a: str, b: str, places: list[str]):
    assert told("deelproces-los", JOINED.format(a=a, b=b)) == places


def test_a_part_alone_is_not_loose():
    assert told("deelproces-los", "stappen: [{id: a, naam: Belt, actor: dsp}]") == []


FORK = """
stappen:
  - {{id: biedt, naam: Biedt aan, actor: school, soort: start, daarna: {following}}}
  - {{id: belt, naam: Belt, actor: school, telt_als: {one}, daarna: werk}}
  - {{id: maakt, naam: Maakt, actor: dsp, daarna: appt}}
  - {{id: appt, naam: Appt, actor: {who}, telt_als: {other}, daarna: werk}}
  - {{id: werk, naam: Heeft werk, uitkomst: arbeid}}
"""
BOTH = {"following": "[belt, maakt]", "one": "contact", "who": "dsp", "other": "contact"}


@pytest.mark.parametrize("kind", ["contact", "nazorg", "aanbod", "herhaald-aanbod"])
def test_every_kind_of_contact_counts(kind: str):
    assert told("dubbel-contact", FORK.format(**BOTH | {"other": kind})) == ["d/biedt"]
    assert told("dubbel-contact", FORK.format(**BOTH | {"one": kind})) == ["d/biedt"]


@pytest.mark.parametrize(
    "change",
    [
        {"following": "belt"},
        {"following": "[{als: ja, naar: belt}, {als: nee, naar: maakt}]"},
        {"who": "school"},
        {"other": "instemming"},
    ],
)
def test_one_contact_at_a_time_is_fine(change: dict[str, str]):
    assert told("dubbel-contact", FORK.format(**BOTH | change)) == []


def test_two_ways_that_come_together_are_looked_at_both():
    text = """
    stappen:
      - {id: biedt, naam: Biedt aan, actor: school, soort: start, daarna: [belt, maakt]}
      - {id: belt, naam: Belt, actor: school, telt_als: contact}
      - {id: maakt, naam: Maakt, actor: dsp, daarna: [een, twee]}
      - {id: een, naam: Telt, actor: dsp, daarna: samen}
      - {id: twee, naam: Telt, actor: dsp, daarna: [samen, appt]}
      - {id: samen, naam: Telt, actor: dsp}
      - {id: appt, naam: Appt, actor: dsp, telt_als: contact}
    """
    assert told("dubbel-contact", text) == ["d/biedt"]


def test_one_way_with_two_contacts_is_no_double_contact():
    text = """
    stappen:
      - {id: biedt, naam: Biedt aan, actor: school, soort: start, daarna: [wie, maakt]}
      - {id: wie, naam: Wie belt?, actor: jongere, daarna: [belt, appt]}
      - {id: belt, naam: Belt, actor: school, telt_als: contact}
      - {id: appt, naam: Appt, actor: dsp, telt_als: contact}
      - {id: maakt, naam: Maakt, actor: zorg}
    """
    assert told("dubbel-contact", text) == ["d/wie"]


def test_without_a_start_the_first_step_is_where_it_begins():
    text = """
    stappen:
      - {id: a, naam: Ziet, actor: school, daarna: c}
      - {id: b, naam: Helpt, actor: zorg, daarna: d}
      - {id: c, naam: Belt, actor: dsp, daarna: d}
      - {id: d, naam: Klaar, uitkomst: arbeid}
    """
    assert told("enige-schakel", text) == ["d/a", "d/c"]


def test_two_organisations_in_a_row_are_a_straight_line():
    text = """
    stappen:
      - {id: a, naam: Meldt zich, actor: jongere, soort: start, daarna: b}
      - {id: b, naam: Belt, actor: school, daarna: c}
      - {id: c, naam: Belt, actor: dsp, daarna: d}
      - {id: d, naam: Klaar, uitkomst: arbeid}
    """
    assert told("enige-schakel", text) == []
