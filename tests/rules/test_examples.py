"""The examples in the docstring of every check are true."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from klantreis import journey
from klantreis.journey import Part
from klantreis.rules import Rule, rules
from klantreis.rules.manual import Manual

KEYS = {
    info.alias or name
    for module in (journey, journey.address, journey.moment, journey.step)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, Part)
    for name, info in model.model_fields.items()
}

every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)


def blanks(*sentences: str) -> set[str]:
    return {name for text in sentences for _, name, _, _ in Formatter().parse(text) if name}


@every_rule
def test_has_a_sentence_a_reason_and_both_kinds_of_example(rule: Rule):
    manual = Manual.of(rule)
    assert manual.sentence.endswith(".")
    assert manual.why.endswith(".")
    assert manual.good
    assert manual.wrong
    assert all(example.lines for example in manual.wrong)


@every_rule
def test_nothing_is_found_in_what_is_fine(rule: Rule):
    for example in Manual.of(rule).good:
        assert not example.document().problems
        assert example.findings(rule) == []


@every_rule
def test_exactly_the_marked_lines_are_found(rule: Rule):
    for example in Manual.of(rule).wrong:
        document = example.document()
        assert not document.problems
        places = [document.position_of(each.about, each.field) for each in example.findings(rule)]
        assert tuple(sorted(place.line for place in places)) == example.lines


@every_rule
def test_a_place_is_found_once(rule: Rule):
    for example in Manual.of(rule).wrong:
        keys = [finding.key for finding in example.findings(rule)]
        assert len(keys) == len(set(keys))


@every_rule
def test_the_key_of_a_finding_is_one_of_the_format(rule: Rule):
    for example in Manual.of(rule).wrong:
        assert {finding.field for finding in example.findings(rule)} <= KEYS | {""}


@every_rule
def test_a_question_mark_ends_a_sentence(rule: Rule):
    for example in Manual.of(rule).wrong:
        for finding in example.findings(rule):
            for text in (finding.message, finding.question):
                own_words = re.sub(r"'[^']*'", "", text)
                assert not re.search(r"[?](?! [A-Z]|$)", own_words)


@every_rule
def test_every_blank_is_filled_by_every_mark(rule: Rule):
    for example in Manual.of(rule).wrong:
        for mark in rule.check(example.graph()):
            message = rule.asks if mark.asks and rule.asks else rule.message
            assert blanks(message, rule.question) <= set(mark.blanks)


@every_rule
def test_a_check_that_may_ask_shows_it_in_an_example(rule: Rule):
    marks = [mark for example in Manual.of(rule).wrong for mark in rule.check(example.graph())]
    assert any(mark.asks for mark in marks) == bool(rule.asks)
