"""Who is meant by a name."""

from __future__ import annotations

import pytest

from klantreis.capture import Here
from klantreis.capture.parties import Parties, Party
from klantreis.capture.understood import Unclear
from klantreis.source import read
from tests.capture.played import PART, Played, typed

TWO_MENTORS = """\
schema: 1
id: k
actoren:
  - {id: pro, naam: Praktijkonderwijs, kort: PRO, functies: [mentor, teamleider]}
  - {id: vso, naam: Voortgezet speciaal onderwijs, kort: VSO, functies: [mentor]}
  - {id: wi, naam: Werk & Inkomen, kort: W&I, ook: [sociale dienst]}
  - {id: wc, naam: Werkcentrum, kort: WC}
deelprocessen:
  - {id: leeg}
  - id: getekend
    stappen: [{id: a, actor: vso}]
"""


def found(name: str, part: str = "leeg", **chosen: str) -> Party | None:
    content = read(TWO_MENTORS.encode()).content
    assert content is not None
    return Parties(Here(content, part), chosen).find(name)


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("PRO", Party("pro")),
        ("w&i", Party("wi")),
        ("wi", Party("wi")),
        ("praktijk", Party("pro")),
        ("Wérkcentrum", Party("wc")),
        ("sociale dienst", Party("wi")),
        ("sociale", Party("wi")),
        ("teamleider", Party("pro", "teamleider")),
        ("teaml", Party("pro", "teamleider")),
        ("p", None),
        ("jan", None),
        ("", None),
        ("...", None),
    ],
)
def test_a_party_is_found_by_any_of_its_names(name, party):
    assert found(name) == party


@pytest.mark.parametrize("name", ["mentor", "werk"])
def test_a_name_of_two_is_asked(name):
    with pytest.raises(Unclear, match=f"Bij '{name}' past meer dan een rol") as refused:
        found(name)
    assert [each.key for each in refused.value.choices] == ["1", "2"]


def test_what_was_chosen_is_not_asked_again():
    assert found("mentor", mentor="vso") == Party("vso", "mentor")


def test_who_is_in_the_deelproces_already_is_meant():
    assert found("mentor", part="getekend") == Party("vso", "mentor")


def test_a_choice_of_party_is_one_key():
    played = Played(read(TWO_MENTORS.encode()).content, "leeg")
    asked = played.type("mentor: belt").replies[-1]
    played.type("mentor: belt", choice=asked.choices[1].token)
    assert played.whole.steps[0].actor == "vso"
    assert (
        played.sentence == "Stap 1 'Belt' toegevoegd bij Voortgezet speciaal onderwijs, als begin."
    )


def test_two_names_that_are_not_clear_are_asked_one_after_the_other():
    played = Played(read(TWO_MENTORS.encode()).content, "leeg")
    line = "mentor met werk: belt"
    first = played.type(line).replies[-1].choices[0].token
    second = played.type(line, choice=first).replies[-1].choices[1].token
    step = played.type(line, choice=second).whole.steps[0]
    assert (step.actor, step.together_with) == ("pro", ("wc",))


def test_a_word_that_is_no_role_is_text():
    played = typed("pro: kijkt", "let op: eerst bellen")
    assert played.whole.steps[-1].name == "Let op: eerst bellen"
    assert played.whole.steps[-1].actor == "pro"
    assert "'let op' is geen bekende rol en is nu tekst." in played.sentence


@pytest.mark.parametrize(
    "line", ["belt om 10:00", "kijkt op https://duo.nl", "dit is een lange zin met: uitleg"]
)
def test_a_colon_in_a_sentence_is_no_sign_of_a_role(line):
    assert "rol" not in typed("pro: kijkt", line).sentence.removeprefix("Stap")


def test_a_word_that_looks_like_a_role_is_asked():
    asked = typed("pro: kijkt", "doorstrompunt: belt").replies[-1]
    assert asked.sentence == "'doorstrompunt' is nog geen rol. Wat bedoelt u?"
    assert [each.text for each in asked.choices] == [
        "Doorstroompunt",
        "Nieuwe rol: Doorstrompunt",
        "Gewone tekst",
    ]


@pytest.mark.parametrize(
    ("place", "name", "actor"),
    [
        (0, "Belt", "doorstroompunt"),
        (1, "Belt", "doorstrompunt"),
        (2, "Doorstrompunt: belt", "pro"),
    ],
)
def test_what_it_is_takes_one_key(place, name, actor):
    played = typed("pro: kijkt", "doorstrompunt: belt")
    played.type("doorstrompunt: belt", choice=played.replies[-1].choices[place].token)
    step = played.whole.steps[-1]
    assert (step.name, step.actor) == (name, actor)


def test_a_role_that_is_made_for_a_step_is_told():
    played = typed("verpleegkundige: belt")
    played.type("verpleegkundige: belt", choice=played.replies[-1].choices[0].token)
    assert played.sentence.endswith("als begin. Verpleegkundige is een nieuwe rol.")


def test_an_answer_and_a_role_may_be_called_the_same():
    played = typed("keuze: pro: wat past? mbo / werk", "mbo: mbo: intake", "werk: wi: zoekt plek")
    assert [(step.name, step.actor) for step in played.whole.steps[1:]] == [
        ("Intake", "mbo"),
        ("Zoekt plek", "wi"),
    ]


def test_a_new_role_is_said_and_its_lane_goes_on():
    played = typed("rol: Jongerenloket", "helpt aan de balie")
    assert played.whole.steps[0].actor == "jongerenloket"
    assert played.part == PART


def test_a_role_with_a_note_is_not_made():
    assert typed("rol: Jongerenloket // in Zuid").replies[-1].unclear


def test_a_role_that_is_there_already_is_gone_on_with():
    played = typed("dsp: belt", "rol: praktijkonderwijs", "kijkt")
    assert played.replies[1].edits == ()
    assert played.replies[1].sentence == (
        "Praktijkonderwijs is er al. De volgende stap komt in die baan."
    )
    assert played.whole.steps[-1].actor == "pro"
