"""For whom something must be there, and what counts as long enough or talked about."""

from __future__ import annotations

import pytest

from tests.rules.told import findings, told

SCHOOL = """
{group}
stappen:
  - {{id: biedt, naam: Biedt aan, actor: mbo, soort: start, telt_als: {kinds}, termijn: {term}}}
"""
ENTREE = "herkomst: mbo\ndoelgroep: {diploma: entree}"


@pytest.mark.parametrize("rule", ["aanbod-na-school", "nazorg-te-kort"])
@pytest.mark.parametrize(
    ("term", "places"),
    [
        ("{tot: 12 maanden}", []),
        ("{tot: 52 weken}", []),
        ("{tot: 51 weken}", ["d/biedt"]),
        ("{tot: 11 maanden}", ["d/biedt"]),
    ],
)
def test_a_year_of_weeks_is_a_year(rule: str, term: str, places: list[str]):
    text = SCHOOL.format(group=ENTREE, kinds="[aanbod, nazorg]", term=term)
    assert told(rule, text) == places


@pytest.mark.parametrize("group", ["", "herkomst: mbo\ndoelgroep: {diploma: niveau-4}"])
@pytest.mark.parametrize("rule", ["aanbod-na-school", "nazorg-te-kort", "nazorg-ontbreekt"])
def test_nothing_is_missed_where_nothing_is_owed(rule: str, group: str):
    text = SCHOOL.format(group=group, kinds="contact", term="{tot: 1 maand}")
    assert told(rule, text) == []


def test_a_part_without_care_hides_no_other():
    text = """
    deelprocessen:
      - id: d
        herkomst: pro
        stappen: [{id: a, naam: Sluit af, actor: pro, soort: start}]
      - id: e
        herkomst: pro
        stappen:
          - {id: a, actor: pro, soort: start, telt_als: nazorg, duur: {op: 1 maand}}
    """
    assert told("nazorg-te-kort", text) == ["e/a"]


TALKED = """
deelprocessen:
  - id: d
    status: {status}
    stappen: [{{id: a, naam: Belt, actor: dsp}}]
"""


@pytest.mark.parametrize("rule", ["niet-bevestigd", "niet-met-jongeren-besproken"])
@pytest.mark.parametrize(
    ("status", "places"), [("concept", []), ("besproken", ["d"]), ("vastgesteld", ["d"])]
)
def test_only_what_was_talked_about_is_asked(rule: str, status: str, places: list[str]):
    assert told(rule, TALKED.format(status=status)) == places


def test_a_handover_from_nobody_to_nobody_reaches_nothing():
    text = """
    stappen:
      - {id: a, naam: Belt, actor: dsp, soort: start}
      - {id: b, naam: Helpt, actor: dsp}
    overdrachten: [{id: o}]
    """
    assert told("onbereikbaar", text) == ["d/b"]


DOCUMENT = """
herkomst: pro
stappen:
  - {{id: vraagt, naam: Vraagt, actor: pro, doelgroep: {{herkomst: {origin}}}, daarna: helpt}}
  - {{id: helpt, naam: Helpt, actor: wi}}
overdrachten:
  - {{id: o, van: vraagt, naar: helpt, telt_als: voortzetten}}
"""


@pytest.mark.parametrize(("origin", "places"), [("pro", ["d/o"]), ("vavo", [])])
def test_the_document_is_for_whom_the_step_is(origin: str, places: list[str]):
    text = DOCUMENT.format(origin=origin)
    assert told("overgangsdocument-ontbreekt", text) == places


PERSON = """
actoren:
  - {{id: coach, naam: {name}, groep: zorg, functies: [{function}], ook: [{also}]}}
deelprocessen:
  - id: d
    stappen: [{{id: a, naam: Belt, actor: coach}}]
"""
PARTY = {"name": "Wijkteam", "function": "coach", "also": "Team"}


@pytest.mark.parametrize(
    ("change", "field"), [("name", "naam"), ("function", "functies"), ("also", "ook")]
)
def test_the_key_with_a_name_in_it_is_said(change: str, field: str):
    text = PERSON.format(**PARTY | {change: "mevrouw Voorbeeld"})
    (finding,) = findings("persoon-als-actor", text)
    assert (str(finding.about), finding.field) == ("actoren/coach", field)


def test_a_party_with_two_names_is_found_once():
    text = PERSON.format(**PARTY | {"name": "mevrouw Voorbeeld", "also": "mw. Voorbeeld"})
    assert told("persoon-als-actor", text) == ["actoren/coach"]


SUPPORT = """
herkomst: pro
stappen:
  - {{id: belt, naam: Belt, actor: dsp, soort: start, daarna: praat}}
  - {{id: praat, naam: Praat, actor: dsp, doelgroep: {{{whom}}}, daarna: plan}}
  - {{id: plan, naam: Maakt een plan, actor: dsp, wet: WEB 9.2.5 lid 1}}
"""


@pytest.mark.parametrize(
    ("whom", "weights"),
    [
        ("herkomst: pro, diploma: pro", ["hoog"]),
        ("herkomst: pro", ["midden"]),
        ("leeftijd: {tot: 23}", ["midden"]),
        ("herkomst: pro, diploma: geen", []),
        ("herkomst: vavo, diploma: vwo", []),
    ],
)
def test_only_for_whom_the_step_is_a_talk_comes_first(whom: str, weights: list[str]):
    found = findings("overleg-school-ontbreekt", SUPPORT.format(whom=whom))
    assert [finding.weight for finding in found] == weights


OTHERS = """
herkomst: mbo
stappen:
  - {{id: a, naam: Belt, actor: dsp, wet: {law}, doelgroep: {{{whom}}}}}
"""


@pytest.mark.parametrize(
    ("whom", "said"),
    [
        ("herkomst: mbo, diploma: geen, leeftijd: {tot: 18}", "die nog naar school moeten"),
        ("herkomst: mbo, diploma: geen, leeftijd: {tot: 19}", ""),
        ("school: ingeschreven", "die op school zitten"),
        ("diploma: bol-2", "met een startkwalificatie"),
        ("leeftijd: {vanaf: 27}", "vanaf 27 jaar"),
        ("leeftijd: {vanaf: 26, tot: 27}", ""),
    ],
)
def test_who_is_not_meant_is_said(whom: str, said: str):
    text = OTHERS.format(law="WEB 9.2.5 lid 1", whom=whom)
    found = [each.message for each in findings("doorstroompunt-buiten-doelgroep", text)]
    assert found == ([f"'Belt' is voor jongeren {said}."] if said else [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("111222333", "een burgerservicenummer"),
        ("voornaam.achternaam@voorbeeld.nl", "een e-mailadres"),
        ("06-12345678", "een telefoonnummer"),
        ("geboren op 12-03-2008", "een geboortedatum"),
        ("NL91ABNA0417164300", "een rekeningnummer"),
        ("1234 AB 12", "een adres"),
    ],
)
def test_what_was_seen_is_said_and_not_shown(text: str, said: str):
    step = f"stappen: [{{id: a, naam: Belt, actor: dsp, toelichting: Let op {text}}}]"
    (finding,) = findings("persoonsgegevens-in-bestand", step)
    assert finding.message == f"Hier staat misschien {said}."
