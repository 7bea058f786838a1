"""What a key of a part becomes, and what it cannot become."""

from __future__ import annotations

from typing import Any

import pytest

from klantreis.edits import SetField
from klantreis.errors import EditRefused
from tests.edits.examples import small
from tests.edits.shown import part

JOURNEY, APPROACH, PERSONA = small()


def written(at: str, field: str, value: Any) -> Any:
    """Return how the outer key reads after setting a field in the small journey."""
    made = SetField(at=at, field=field, value=value).apply(JOURNEY)
    data = part(made, at).model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return data.get(field.partition(".")[0])


@pytest.mark.parametrize(
    ("at", "field", "value", "reads"),
    [
        ("d/belt", "naam", " Belt op ", "Belt op"),
        ("d/belt", "naam", None, None),
        ("d/belt", "naam", "", None),
        ("d/belt", "toelichting", "een\r\ntwee", "een\ntwee"),
        ("d/belt", "met", "pro", ["pro"]),
        ("d/belt", "met", ["pro", "", "wi"], ["pro", "wi"]),
        ("d/belt", "met", [], None),
        ("d/belt", "met.1", "pro", ["pro"]),
        ("d/belt", "budget", {}, {}),
        ("d/belt", "budget", "dsp", {"wie": "dsp"}),
        ("d/belt", "budget.uit", "eigen", {"uit": "eigen"}),
        ("d/belt", "budget", None, None),
        ("d/belt", "doelgroep", "zonder", {"groep": "zonder"}),
        ("d/belt", "doelgroep", {}, None),
        ("d/belt", "doelgroep.leeftijd.tot", "27", {"leeftijd": {"tot": 27}}),
        ("d/praat", "doelgroep.kenmerk", "stil", {"groep": "zonder", "kenmerk": "stil"}),
        ("d/praat", "doelgroep.groep", None, None),
        ("d/belt", "termijn.bron", "wet", [{"binnen": "3 weken", "na": "ziet", "bron": "wet"}]),
        ("d/belt", "termijn.na", None, [{"binnen": "3 weken"}]),
        ("d/belt", "termijn.1", {"op": "1 mei"}, [{"op": ["1 mei"]}]),
        ("d/belt", "termijn.1", None, None),
        (
            "d/belt",
            "termijn.2",
            {"tot": "1 mei"},
            [{"binnen": "3 weken", "na": "ziet"}, {"tot": "1 mei"}],
        ),
        ("d/ziet", "termijn.binnen", "1 week", [{"binnen": "1 week"}]),
        ("d/wacht", "duur.2.tot", "1 mei", [{"tot": "3 weken"}, {"tot": "1 mei"}]),
        ("d/wacht", "duur.2", None, [{"tot": "3 weken"}]),
        ("d/o", "termijn", "onbekend", "onbekend"),
        ("d/o", "bevestiging.binnen", "1 week", {"binnen": "1 week"}),
        ("d/o", "inhoud", "de naam", ["de naam"]),
        ("d/belt/ja", "doelgroep", "zonder", {"groep": "zonder"}),
        ("d/ziet>belt", "als", "ja", "ja"),
        ("d", "doel", "Iedereen", "Iedereen"),
        ("d", "banen.2", None, ["jongere", "dsp"]),
        ("", "leeftijd", {"vanaf": 16, "tot": "27"}, {"vanaf": 16, "tot": 27}),
    ],
)
def test_a_key_reads_as_it_was_set(at: str, field: str, value: Any, reads: Any):
    assert written(at, field, value) == reads


def test_a_key_under_what_was_unknown_makes_it_known():
    unknown = SetField(at="d/o", field="bevestiging", value="onbekend").apply(JOURNEY)
    made = SetField(at="d/o", field="bevestiging.binnen", value="1 week").apply(unknown)
    data = part(made, "d/o").model_dump(by_alias=True, exclude_defaults=True)
    assert data["bevestiging"] == {"binnen": "1 week"}


def test_a_term_that_was_unknown_becomes_a_term():
    unknown = SetField(at="d/o", field="termijn", value="onbekend").apply(JOURNEY)
    made = SetField(at="d/o", field="termijn.binnen", value="1 week").apply(unknown)
    data = part(made, "d/o").model_dump(by_alias=True, exclude_defaults=True)
    assert data["termijn"] == ({"binnen": "1 week"},)


def test_the_same_value_again_changes_nothing():
    assert SetField(at="d/belt", field="naam", value="Belt de jongere").apply(JOURNEY) is JOURNEY


def test_of_several_terms_the_others_are_shared():
    made = SetField(at="d/wacht", field="duur.2.tot", value="1 mei").apply(JOURNEY)
    assert made.subprocesses[0].steps[5].duration[0] is JOURNEY.subprocesses[0].steps[5].duration[0]


@pytest.mark.parametrize(
    ("field", "value", "choices"),
    [
        ("kiest.d/belt", "ja", {"d/belt": "ja"}),
        ("kiest.e/x.y", "ja", {"d/belt": "later", "e/x.y": "ja"}),
        ("kiest.d/belt", None, {}),
        ("kiest", None, {}),
        ("kiest", {" e/x ": "ja"}, {"e/x": "ja"}),
    ],
)
def test_a_persona_chooses_by_name(field: str, value: Any, choices: dict[str, str]):
    assert SetField(at="", field=field, value=value).apply(PERSONA).chooses == choices


@pytest.mark.parametrize("key", ["kiest.", "kiest. ", "kiest.a\nb", f"kiest.{'a' * 131}"])
def test_a_name_that_no_file_can_hold_is_refused(key: str):
    with pytest.raises(EditRefused, match="Een sleutel is een kort woord"):
        SetField(at="", field=key, value="ja").apply(PERSONA)


def test_what_an_aanpak_covers_is_set_by_number():
    made = SetField(at="dekt/2", field="hoe", value="Met een brief").apply(APPROACH)
    assert [each.how for each in made.covers] == ["De mentor belt", "Met een brief"]
    made = SetField(at="", field="dekt.2.hoe", value="Met een brief").apply(APPROACH)
    assert [each.how for each in made.covers] == ["De mentor belt", "Met een brief"]


def test_the_file_of_an_aanpak_is_also_its_deelproces():
    made = SetField(at="rode-loper", field="plekken", value="40").apply(APPROACH)
    assert made == SetField(at="", field="plekken", value="40").apply(APPROACH)


def test_the_key_of_an_arrow_that_is_a_handover_is_set_there():
    made = SetField(at="d/ziet>belt", field="na", value="1 week").apply(JOURNEY)
    assert made.subprocesses[0].steps[0].flows[0].after == "1 week"


@pytest.mark.parametrize(
    ("at", "field", "value", "sentence"),
    [
        ("d/belt", "id", "x", "Een id verandert samen met"),
        ("d/belt", "x", "x", "De sleutel x hoort hier niet"),
        ("d/belt", "Naam", "x", "Bedoelde u naam"),
        ("d/belt", "", "x", "De sleutel  hoort hier niet"),
        ("d/belt", "doelgroep.x", "x", "De sleutel x hoort hier niet"),
        ("d/belt", "doelgroep.groep.x", "x", "Onder groep staan geen andere sleutels"),
        ("d/belt", "doelgroep.leeftijd.tot", "oud", "oud is geen heel getal"),
        ("d/belt", "doelgroep", {"lft": 1}, "De sleutel lft hoort hier niet"),
        ("d/belt", "status", "nu", "Kies uit aanname, nu-zo, gewenst of afgesproken"),
        ("d/belt", "naam", ["a"], "Bij naam hoort een woord of een zin"),
        ("d/belt", "naam", 3, "Bij naam hoort een woord of een zin"),
        ("d/belt", "naam", 1.5, "Dit getal is niet te lezen"),
        ("d/belt", "naam", 10**18, "Dit getal is niet te lezen"),
        ("d/belt", "termijn", {"binnen": "1 week", "tot": "1 mei"}, "Een termijn heeft precies"),
        ("d/belt", "termijn.binnen", None, "Een termijn heeft precies een"),
        ("d/belt", "termijn.3", {"tot": "1 mei"}, "Nummer 3 staat niet in deze lijst"),
        ("d/belt", "termijn.0", {"tot": "1 mei"}, "Nummer 0 staat niet in deze lijst"),
        ("d/wacht", "duur.tot", "1 mei", "Bij duur staat meer dan een"),
        ("d/belt", "actor", "gemeente", "gemeente is in dit bestand niet bekend"),
        ("d/belt", "actor", "werk en inkomen", "Bedoelde u wi"),
        ("d/belt", "terugweg.naar", "ziets", "Bedoelde u ziet"),
        ("d/belt", "komt_van", "e/x", "e/x is in dit bestand niet bekend"),
        ("d/belt", "daarna", ["plek", {"als": "ja"}], "Zet bij elke tak als:, of bij geen"),
        ("d/belt", "daarna", [{"als": "ja"}, {"als": "ja"}], "De tak 'ja' bestaat al"),
        ("d/belt/ja", "als", None, "heeft de ene pijl een antwoord"),
        ("d/belt/later", "als", None, "Een pijl zonder antwoord gaat naar een stap"),
        ("d/belt/later", "als", "ja", "De tak 'ja' bestaat al"),
        ("d/x", "naam", "x", "Hier is niets meer: d/x"),
        ("d", "stappen", [], "In stappen staan onderdelen"),
        ("", "deelprocessen", [], "In deelprocessen staan onderdelen"),
        ("", "schema", "1", "De sleutel schema ligt vast"),
        ("", "soort", "aanpak", "De sleutel soort ligt vast"),
        ("", "leeftijd.tot", 121, "Bij tot past het getal 121 niet"),
        ("d", "aan_tafel.2.besluit", "wel", "Bij besluit hoort ja of nee"),
        ("sessies/een", "deelproces", "x", "x is in dit bestand niet bekend"),
        ("d/belt", "wet", "lid 1", "Zet bij wet het hele artikel op een regel"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(at: str, field: str, value: Any, sentence: str):
    with pytest.raises(EditRefused) as refused:
        SetField(at=at, field=field, value=value).apply(JOURNEY)
    assert sentence in str(refused.value)
    assert refused.value.about == at


def test_a_handover_may_be_of_another_kind():
    made = SetField(at="d/o", field="soort", value="melden").apply(JOURNEY)
    assert made.subprocesses[0].handovers[0].kind == "melden"


def test_what_nobody_knew_before_the_edit_is_no_reason_to_refuse_it():
    lost = JOURNEY.model_copy(update={"actors": ()})
    made = SetField(at="d/belt", field="naam", value="Belt op").apply(lost)
    assert made.subprocesses[0].steps[1].name == "Belt op"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("Wie belt?", "Belt de jongere: toelichting is nu Wie belt?"),
        ("Zij belt.", "Belt de jongere: toelichting is nu Zij belt."),
        (["a"], "Belt de jongere: toelichting is veranderd."),
    ],
)
def test_a_short_text_is_said_as_it_is(value: Any, told: str):
    assert SetField(at="d/belt", field="toelichting", value=value).told(JOURNEY, JOURNEY) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (True, "Van school naar doorstroompunt: aan_tafel.1.besluit is nu ja."),
        (False, "Van school naar doorstroompunt: aan_tafel.1.besluit is nu nee."),
        (None, "Van school naar doorstroompunt: aan_tafel.1.besluit is leeggemaakt."),
    ],
)
def test_yes_and_no_are_said_in_dutch(value: bool | None, told: str):
    edit = SetField(at="d", field="aan_tafel.1.besluit", value=value)
    assert edit.told(JOURNEY, edit.apply(JOURNEY)) == told
