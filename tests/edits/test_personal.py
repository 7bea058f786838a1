"""What is said of an edit repeats nothing about a person, also when the edit is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from klantreis.edits import dump, load
from klantreis.errors import EditRefused
from klantreis.journey import Content
from tests.edits.examples import examples
from tests.people import BSN

PHONE = "06-12345678"
EXAMPLES = examples()


def variants(told: Any, number: str) -> Iterator[Any]:
    """Yield an edit as plain values with a number in one of its texts, each text in turn."""
    if isinstance(told, str):
        yield f"Bel {number}"
    elif isinstance(told, list):
        for place, each in enumerate(told):
            for other in variants(each, number):
                yield [*told[:place], other, *told[place + 1 :]]
    elif isinstance(told, dict):
        for key, each in told.items():
            for other in variants(each, number):
                yield told | {key: other}


def outcome(content: Content, text: str) -> str:
    """Return what is said of an edit, or why it is refused."""
    try:
        edit = load(text)
        return edit.told(content, edit.apply(content))
    except EditRefused as refused:
        return str(refused)


@pytest.mark.parametrize("number", [PHONE, BSN])
@pytest.mark.parametrize(("content", "edit"), EXAMPLES, ids=[dump(edit) for _, edit in EXAMPLES])
def test_neither_history_nor_refusal_repeats_a_number(content, edit, number):
    texts = [json.dumps(each) for each in variants(json.loads(dump(edit)), number)]
    assert texts
    assert [text for text in texts if number in outcome(content, text)] == []


@pytest.mark.parametrize(
    "text", [f"Bel {PHONE}", json.dumps({"kind": "move", "at": "d/belt", PHONE: "x"})]
)
def test_an_edit_that_cannot_be_read_repeats_nothing(text):
    with pytest.raises(EditRefused) as refused:
        load(text)
    assert PHONE not in str(refused.value)
