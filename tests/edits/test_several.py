"""Several edits as one, and edits as JSON."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from klantreis.edits import AddItem, AddStep, AssignActor, Remove, Rename, Several, load
from klantreis.errors import EditRefused
from tests.edits.examples import small
from tests.edits.shown import part

JOURNEY, APPROACH, PERSONA = small()
QUESTIONS = tuple(AddItem(group="d", into="vragen", item={"id": f"w{each}"}) for each in range(4))


def test_each_edit_is_made_on_what_the_one_before_it_made():
    edit = Several(edits=(AddStep(group="d", step={"id": "n"}), AssignActor(at="d/n", actor="pro")))
    assert part(edit.apply(JOURNEY), "d/n").model_fields_set >= {"id", "actor"}


def test_all_or_none():
    edit = Several(edits=(Remove(at="d/praat"), Remove(at="d/praat")))
    with pytest.raises(EditRefused) as refused:
        edit.apply(JOURNEY)
    assert refused.value.about == "d/praat"


@pytest.mark.parametrize(
    ("count", "tail"),
    [
        (1, "w0 toegevoegd bij de vragen."),
        (3, "w2 toegevoegd bij de vragen."),
        (4, "En nog 1 wijziging."),
    ],
)
def test_of_more_than_three_the_others_are_counted(count: int, tail: str):
    edit = Several(edits=QUESTIONS[:count])
    assert edit.told(JOURNEY, edit.apply(JOURNEY)).endswith(tail)


def test_each_is_told_with_the_names_of_its_own_moment():
    edit = Several(edits=(Rename(at="d/belt", name="A"), Rename(at="d/belt", name="B")))
    told = edit.told(JOURNEY, edit.apply(JOURNEY))
    assert told == "Belt de jongere heet nu A. A heet nu B."


def test_it_is_told_of_a_version_on_which_it_could_not_be_made():
    edit = Several(edits=(Remove(at="d/weet"),))
    assert edit.told(JOURNEY, JOURNEY) == "d/weet is weggehaald."


@pytest.mark.parametrize("count", [0, 501])
def test_there_are_some_and_not_too_many(count: int):
    with pytest.raises(ValidationError):
        Several(edits=(Remove(at="d/praat"),) * count)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Deze wijziging is geen JSON."),
        ("{", "Deze wijziging is geen JSON."),
        ("[]", "Deze soort wijziging is niet bekend."),
        ("{}", "Deze soort wijziging is niet bekend."),
        ('{"kind": "x"}', "Deze soort wijziging is niet bekend."),
        ('{"kind": "remove"}', "In deze wijziging is at niet te lezen."),
        ('{"kind": "remove", "at": 3}', "In deze wijziging is at niet te lezen."),
        ('{"kind": "remove", "at": "d", "x": 1}', "In deze wijziging is x niet te lezen."),
        ('{"kind": "several", "edits": []}', "In deze wijziging is edits niet te lezen."),
        (
            '{"kind": "several", "edits": [{"kind": "several", "edits": []}]}',
            "Deze soort wijziging is niet bekend.",
        ),
    ],
)
def test_what_is_no_edit_is_refused_in_a_sentence(text: str, sentence: str):
    with pytest.raises(EditRefused) as refused:
        load(text)
    assert str(refused.value) == sentence


def test_an_edit_is_read_from_bytes_too():
    assert load(json.dumps({"kind": "remove", "at": "d"}).encode()) == Remove(at="d")


def test_deep_json_is_refused():
    with pytest.raises(EditRefused):
        load('{"kind": "set-field", "at": "d", "field": "doel", "value": ' + "[" * 10_000)
