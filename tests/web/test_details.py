"""What the file says about an item, in words."""

import pytest

from klantreis import graph
from klantreis.outline import Names
from klantreis.source import read
from klantreis.web.parts.details import Details, Field

TEXT = """\
id: a
doelgroepen: [{id: jong, naam: Jongeren}]
actoren: [{id: mbo, naam: Mbo-school}, {id: wi, naam: W&I}]
bronnen: [{id: web, titel: Wet educatie en beroepsonderwijs}]
systemen: [{id: register, naam: Het register}]
deelprocessen:
  - id: een
    stappen:
      - id: begin
        naam: Begint
        actor: mbo
        met: wi
        functie: mentor
        systeem: register
        wet: WEB 9.2.12 lid 1
        termijn: {binnen: 10 werkdagen, na: melding, bron: wet, artikel: WEB 9.2.12, uit: web}
        doelgroep: jong
        budget: {wie: wi, uit: programma}
        daarna: eind
      - id: eind
        uitkomst: geen-hulp-gewenst
        terugweg: {naar: begin, meldpunt: balie}
      - id: kort
        doelgroep: {leeftijd: {vanaf: 16, tot: 27}, herkomst: [mbo, pro]}
        budget:
    overdrachten:
      - id: o
        naam: Draagt over
        van: begin
        naar: eind
        aanleiding: onbekend
        inhoud: [vraag, plan]
        instemming: jongere-of-ouders
        vorm: nvt
        bevestiging: {door: wi, binnen: 2 weken}
"""


@pytest.fixture
def details() -> Details:
    journey = read(TEXT.encode()).journey
    assert journey is not None
    return Details(Names(graph.of(journey)), journey.subprocesses[0])


def values(details: Details, item: int | None) -> dict[str, str]:
    said = details.subprocess.handovers[0] if item is None else details.subprocess.steps[item]
    return {field.label: field.value for field in details.fields(said)}


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Actor", "Mbo-school"),
        ("Met", "W&I"),
        ("Functie", "mentor"),
        ("Systeem", "Het register"),
        ("Wet", "WEB 9.2.12 lid 1"),
        (
            "Termijn",
            "binnen 10 werkdagen na melding (WEB 9.2.12, Wet educatie en beroepsonderwijs)",
        ),
        ("Doelgroep", "Jongeren"),
        ("Budget", "W&I (programma)"),
    ],
)
def test_a_step_says_it_in_words(details: Details, label: str, value: str):
    assert values(details, 0)[label] == value


def test_an_end_says_where_somebody_comes_back(details: Details):
    assert values(details, 1)["Uitkomst"] == "geen hulp gewenst"
    assert values(details, 1)["Terugweg"] == "stap 1, balie"


def test_a_group_may_be_described_on_the_spot(details: Details):
    assert values(details, 2)["Doelgroep"] == "vanaf 16 jaar tot 27 jaar, mbo of pro"


def test_an_empty_budget_is_an_open_question(details: Details):
    assert values(details, 2)["Budget"] == "nog open"


def test_the_way_on_and_the_name_are_said_elsewhere(details: Details):
    assert not {"Id", "Naam", "Daarna"} & set(values(details, 0))


def test_a_handover_begins_with_what_is_asked_in_the_room(details: Details):
    fields = details.fields(details.subprocess.handovers[0])
    asked = [field.asked for field in fields]
    assert asked == sorted(asked, key=["zaal", "bureau", ""].index)
    assert fields[0] == Field("Aanleiding", "onbekend", "zaal", is_open=True)
    assert fields[1] == Field("Termijn", "nog open", "zaal", is_open=True)


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Inhoud", "vraag en plan"),
        ("Instemming", "jongere of ouders"),
        ("Vorm", "niet van toepassing"),
        ("Bevestiging", "W&I, binnen 2 weken"),
        ("Van", "stap 1"),
    ],
)
def test_a_handover_says_it_in_words(details: Details, label: str, value: str):
    assert values(details, None)[label] == value


def test_every_label_comes_once(details: Details):
    labels = [field.label for field in details.fields(details.subprocess.handovers[0])]
    assert len(labels) == len(set(labels))
