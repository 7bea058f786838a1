"""Whatever somebody sends: it is refused in a sentence, or what it makes is a file that can be."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from klantreis.edits import KINDS, Edit, Several, dump, load
from klantreis.errors import EditRefused
from klantreis.journey import Content, Part
from klantreis.source import read
from tests.edits.examples import random_edit, small
from tests.strategies import journeys

SMALL = small()
ODD_TEXTS = ("", " ", "d", "d/belt", "d/belt/ja", "d/ziet>belt", "d/", "/", ">", "actoren/dsp")
WORDS = ("naam", "daarna", "termijn.binnen", "budget", "kiest.a", "stappen", "haakt_aan.x", "id")
ODD: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(ODD_TEXTS) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner),
    max_leaves=6,
)


def after(content: Content, edit: Edit) -> Content | None:
    """Return what an edit makes of a file; None when it is refused."""
    try:
        made = edit.apply(content)
    except EditRefused:
        return None
    assert edit.told(content, made)
    return made


def assert_can_be_a_file(made: Content) -> None:
    data = made.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert type(made).model_validate(data) == made


@given(journeys(), st.randoms(use_true_random=False))
def test_edits_at_random_are_refused_or_make_a_file(data: bytes, random: Random):
    content = read(data).content
    for _ in range(3):
        if content is not None and (made := after(content, random_edit(random, content))):
            assert_can_be_a_file(made)
            content = made


@given(st.sampled_from(SMALL), st.randoms(use_true_random=False))
def test_edits_one_after_the_other_keep_making_a_file(content: Content, random: Random):
    for _ in range(8):
        content = after(content, random_edit(random, content)) or content
    assert_can_be_a_file(content)


@given(st.sampled_from(SMALL), st.randoms(use_true_random=False))
def test_what_an_edit_does_not_touch_is_shared(content: Content, random: Random):
    edit = random_edit(random, content)
    if made := after(content, edit):
        assert_shared(content, made)


def assert_shared(before: Any, now: Any) -> None:
    """Whether whatever is equal is also the same object."""
    if now is before or isinstance(now, str | int | None):
        return
    if isinstance(now, Part) and type(now) is type(before):
        for name in type(now).model_fields:
            assert_shared(getattr(before, name), getattr(now, name))
    elif isinstance(now, tuple) and isinstance(before, tuple):
        known = {id(each) for each in before}
        parts = [each for each in now if isinstance(each, Part)]
        assert all(id(each) in known or each not in before for each in parts)


@given(st.sampled_from(SMALL), st.sampled_from(KINDS), st.data())
def test_odd_edits_never_raise_anything_but_a_refusal(
    content: Content, kind: type[Edit], data: st.DataObject
):
    values = {
        name: data.draw(_value(str(field.annotation)))
        for name, field in kind.model_fields.items()
        if name != "kind"
    }
    edit = kind.model_construct(**values) if kind is not Several else Several.model_construct()
    if kind is not Several and (made := after(content, edit)):
        assert_can_be_a_file(made)


def _value(annotation: str) -> st.SearchStrategy[Any]:
    text = st.sampled_from((*ODD_TEXTS, *WORDS)) | st.text(max_size=6)
    if "dict" in annotation:
        return st.dictionaries(st.sampled_from((*WORDS, "als", "naar")), ODD)
    if "tuple" in annotation:
        return st.lists(text, max_size=2).map(tuple)
    if "JsonValue" in annotation:
        return ODD
    if "Literal" in annotation:
        return st.just("melden")
    return text | st.none() if "None" in annotation else text


@given(st.sampled_from(SMALL), st.randoms(use_true_random=False))
def test_edits_at_random_are_the_same_after_being_kept_as_json(content: Content, random: Random):
    edit = random_edit(random, content)
    assert load(dump(edit)) == edit
