"""What every kind of edit does, says and refuses, and that it can be kept as JSON."""

from __future__ import annotations

from collections import Counter

import pytest

from klantreis.edits import KINDS, Edit, dump, load
from klantreis.errors import EditRefused
from klantreis.journey import Content
from tests.edits.examples import said

EXAMPLES = list(said())
MADE = [(content, edit) for content, edit, sentence in EXAMPLES if not sentence.startswith("!")]
REFUSED = [(content, edit) for content, edit, sentence in EXAMPLES if sentence.startswith("!")]


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_edit_says_what_it_did_or_why_not(number: int):
    content, edit, sentence = EXAMPLES[number]
    try:
        told = edit.told(content, edit.apply(content))
    except EditRefused as refused:
        told = f"! {refused}"
    assert told == sentence


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_three_examples_and_one_is_refused(kind: type[Edit]):
    assert Counter(type(edit) for _, edit, _ in EXAMPLES)[kind] >= 3
    assert any(type(edit) is kind for _, edit in REFUSED)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_edit_is_the_same_after_being_kept_as_json(number: int):
    _, edit, _ = EXAMPLES[number]
    assert load(dump(edit)) == edit


@pytest.mark.parametrize(("content", "edit"), MADE)
def test_what_an_edit_makes_is_what_its_own_data_say(content: Content, edit: Edit):
    made = edit.apply(content)
    data = made.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert type(made).model_validate(data) == made


@pytest.mark.parametrize(("content", "edit"), MADE)
def test_an_edit_leaves_what_it_was_made_on(content: Content, edit: Edit):
    before = content.model_dump_json()
    edit.apply(content)
    assert content.model_dump_json() == before


@pytest.mark.parametrize(("content", "edit"), REFUSED)
def test_a_refusal_says_what_it_is_about(content: Content, edit: Edit):
    with pytest.raises(EditRefused) as refused:
        edit.apply(content)
    assert isinstance(refused.value.about, str)


def test_every_kind_of_edit_is_known_by_its_own_word():
    words = {kind.model_fields["kind"].default for kind in KINDS}
    assert len(words) == len(KINDS)


def test_every_class_of_edit_is_one_of_the_kinds():
    assert set(Edit.__subclasses__()) == set(KINDS)
