"""Which weeks count as silence, up to the day."""

from __future__ import annotations

import pytest

from tests.rules.told import told

TEXT = """
stappen:
  - {{id: meldt, naam: Meldt zich, actor: jongere, soort: start, daarna: diploma}}
  - {{id: diploma, naam: Haalt iets op, actor: wi{first}, daarna: belt}}
  - {{id: belt, naam: Belt, actor: dsp, telt_als: contact{then}}}
{rest}
"""


def found(first: str = "", then: str = "", rest: str = "") -> list[str]:
    return told("lange-stilte", TEXT.format(first=first, then=then, rest=rest))


@pytest.mark.parametrize(
    ("weeks", "places"),
    [("6 weken", []), ("42 dagen", []), ("43 dagen", ["d/diploma"]), ("45 dagen", ["d/diploma"])],
)
def test_more_than_six_weeks_is_long(weeks: str, places: list[str]):
    assert found(f", duur: {{op: {weeks}}}") == places


def test_six_weeks_from_the_very_begin_are_not_long():
    text = "stappen: [{id: a, naam: Wacht, actor: wi, soort: start, duur: {op: 6 weken}}]"
    assert told("lange-stilte", text) == []


@pytest.mark.parametrize("here", ["telt_als: contact", "telt_als: nazorg", "met: jongere"])
def test_contact_breaks_the_silence(here: str):
    assert found(f", {here}, duur: {{op: 8 weken}}", ", termijn: {binnen: 6 weken}") == []
    assert found(f", {here}", ", termijn: {binnen: 7 weken}") == ["d/belt"]


def test_somebody_unknown_is_no_contact():
    assert found(", met: niemand, duur: {op: 8 weken}") == ["d/diploma"]


@pytest.mark.parametrize(
    ("term", "places"),
    [
        ("{binnen: 7 weken}", ["d/belt"]),
        ("{uiterlijk: 7 weken}", ["d/belt"]),
        ("{binnen: 7 weken, na: aanleiding}", ["d/belt"]),
        ("{binnen: 7 weken, na: melding}", ["d/belt"]),
        ("{binnen: 7 weken, na: meldt}", ["d/belt"]),
        ("{binnen: 7 weken, na: diploma}", []),
        ("{binnen: 7 weken, na: verlaten school}", []),
        ("{binnen: 7 weken, na: de vakantie}", []),
        ("{binnen: 7 weken, voor: diploma}", []),
        ("{vanaf: 7 weken}", []),
    ],
)
def test_a_term_counts_from_what_has_just_happened(term: str, places: list[str]):
    assert found(then=f", termijn: {term}") == places


@pytest.mark.parametrize(
    ("term", "places"),
    [
        ("", []),
        (", termijn: onbekend", []),
        (", termijn: {binnen: heel snel}", []),
        (", termijn: {binnen: 1 dag, na: diploma}", []),
        (", termijn: {vanaf: 1 dag}", []),
        (", termijn: {binnen: 1 dag}", ["d/belt"]),
    ],
)
def test_the_term_of_a_handover_is_added(term: str, places: list[str]):
    handover = f"overdrachten: [{{id: o, van: diploma, naar: belt{term}}}]"
    assert found(", duur: {op: 6 weken}", rest=handover) == places


def test_what_is_no_amount_adds_nothing():
    assert found(", duur: {op: 6 weken}", ", termijn: {binnen: heel snel}") == []
