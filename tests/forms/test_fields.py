"""The keys of an item as fields: their order, what fills them in, and their values in words."""

import pytest

from klantreis import graph
from klantreis.forms import Field, Form, Forms
from klantreis.journey import DESK, ROOM
from klantreis.outline import Names
from klantreis.rules import check
from klantreis.source import read

TEXT = """\
id: a
doelgroepen: [{id: jong, naam: Jongeren}]
actoren: [{id: mbo, naam: Mbo-school}, {id: wi, naam: W&I}]
bronnen: [{id: web, titel: Wet educatie en beroepsonderwijs}]
systemen: [{id: register, naam: Het register}]
deelprocessen:
  - id: een
    aan_tafel: [mbo]
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


@pytest.fixture(scope="module")
def forms() -> Forms:
    document = read(TEXT.encode())
    assert document.content is not None
    network = graph.of(document.content)
    return Forms(document.content, Names(network), check(network))


def fields_of(forms: Forms, at: str) -> dict[str, Field]:
    return {field.key: field for field in form_of(forms, at).fields}


def form_of(forms: Forms, at: str) -> Form:
    form = forms.form(at)
    assert form is not None
    return form


@pytest.mark.parametrize(
    ("at", "key", "said"),
    [
        ("een/begin", "actor", "Mbo-school"),
        ("een/begin", "met", "W&I"),
        ("een/begin", "functie", "mentor"),
        ("een/begin", "systeem", "Het register"),
        ("een/begin", "wet", "WEB 9.2.12 lid 1"),
        (
            "een/begin",
            "termijn",
            "binnen 10 werkdagen na melding (WEB 9.2.12, Wet educatie en beroepsonderwijs)",
        ),
        ("een/begin", "doelgroep", "Jongeren"),
        ("een/begin", "budget", "W&I (programma)"),
        ("een/eind", "uitkomst", "geen hulp gewenst"),
        ("een/eind", "terugweg", "stap 1, balie"),
        ("een/kort", "doelgroep", "vanaf 16 jaar tot 27 jaar, mbo of pro"),
        ("een/kort", "budget", "nog open"),
        ("een/o", "inhoud", "vraag en plan"),
        ("een/o", "instemming", "jongere of ouders"),
        ("een/o", "vorm", "niet van toepassing"),
        ("een/o", "bevestiging", "W&I, binnen 2 weken"),
        ("een/o", "van", "stap 1"),
    ],
)
def test_a_value_is_said_in_words(forms: Forms, at: str, key: str, said: str):
    assert fields_of(forms, at)[key].said == said


@pytest.mark.parametrize(
    ("at", "key", "control"),
    [
        ("een/begin", "naam", "text"),
        ("een/begin", "actor", "pick"),
        ("een/begin", "status", "choice"),
        ("een/begin", "termijn", "moment"),
        ("een/begin", "doelgroep", "group"),
        ("een/o", "grondslag", "choice"),
        ("een/o", "terugweg", "pick"),
        ("", "leeftijd", "group"),
        ("", "versie", "text"),
    ],
)
def test_a_key_is_filled_in_by_what_it_holds(forms: Forms, at: str, key: str, control: str):
    assert fields_of(forms, at)[key].control == control


def test_a_number_and_yes_or_no_have_a_control_of_their_own(forms: Forms):
    ages = fields_of(forms, "")["leeftijd"].fields
    assert [field.control for field in ages] == ["number", "number"]
    seat = fields_of(forms, "een")["aan_tafel"].fields
    assert seat[-1].control == "yesno"


def test_a_handover_says_for_whom_each_field_is(forms: Forms):
    handover = fields_of(forms, "een/o")
    sections = {key: field.section for key, field in handover.items()}
    assert list(sections.values()).count("zaal") == len(ROOM["overdragen"])
    assert list(sections.values()).count("bureau") == len(DESK["overdragen"])


def test_open_fields_of_a_handover_come_first_in_the_order_of_asking(forms: Forms):
    room = [each for each in form_of(forms, "een/o").fields if each.section == "zaal"]
    assert [field.is_open for field in room] == sorted(
        (each.is_open for each in room), reverse=True
    )
    assert [field.key for field in room[:2]] == ["aanleiding", "termijn"]


def test_a_field_that_a_finding_asks_for_is_open(forms: Forms):
    assert fields_of(forms, "een/kort")["actor"].is_open
    assert not fields_of(forms, "een/begin")["actor"].is_open


def test_a_value_stands_as_it_is_written(forms: Forms):
    begin = fields_of(forms, "een/begin")
    assert begin["met"].value == ["wi"]
    assert begin["doelgroep"].value == {"groep": "jong"}
    assert begin["termijn"].value[0]["binnen"] == "10 werkdagen"


def test_a_default_is_chosen(forms: Forms):
    assert fields_of(forms, "een/o")["soort"].value == "overdragen"


def test_the_keys_of_a_group_go_from_the_item_down(forms: Forms):
    way_back = fields_of(forms, "een/eind")["terugweg"]
    assert {field.key: field.value for field in way_back.fields} == {
        "terugweg.naar": "begin",
        "terugweg.meldpunt": "balie",
        "terugweg.hoe": None,
    }


def test_of_several_groups_there_is_room_for_one_more(forms: Forms):
    seats = fields_of(forms, "een")["aan_tafel"].fields
    assert [field.key for field in seats[::3]] == ["aan_tafel.1.actor", "aan_tafel.2.actor"]


@pytest.mark.parametrize(
    ("at", "key", "words"),
    [
        ("een/o", "termijn", ["onbekend", "nvt"]),
        ("een/begin", "termijn", []),
        ("een/begin", "budget", ["open vraag"]),
    ],
)
def test_a_word_may_stand_for_no_value(forms: Forms, at: str, key: str, words: list[str]):
    assert [each.text for each in fields_of(forms, at)[key].instead] == words


def test_an_arrow_an_id_and_a_mark_are_no_fields(forms: Forms):
    assert not {"id", "daarna", "zoals"} & set(fields_of(forms, "een/begin"))


@pytest.mark.parametrize("at", ["een/begin", "een/o", "een", ""])
def test_every_field_says_why(forms: Forms, at: str):
    assert all(field.why for field in form_of(forms, at).fields)
