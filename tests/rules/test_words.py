"""Every check speaks as a facilitator: short, neutral, without blame, in plain Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from klantreis.rules import Finding, Rule, rules
from klantreis.rules.manual import Manual

every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)

A_PERSON = re.compile(r"\b(hij|hem|zij|haar|zijn)\b", re.IGNORECASE)
BLAME = re.compile(r"\b(fout|fouten|verkeerd|schuld|vergeten|gat)\b", re.IGNORECASE)
QUOTED = re.compile(r"'[^']*'")


def said(rule: Rule) -> Iterator[Finding]:
    """Yield what a check says about its own examples."""
    for example in Manual.of(rule).wrong:
        yield from example.findings(rule)


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.?!])\s+", text) if each]


@every_rule
def test_the_question_is_at_most_two_short_sentences(rule: Rule):
    for finding in said(rule):
        parts = sentences(finding.question)
        assert len(parts) <= 2
        assert all(len(part.split()) <= 15 for part in parts)


@every_rule
def test_the_question_asks(rule: Rule):
    for finding in said(rule):
        assert "?" in finding.question


@every_rule
def test_the_message_is_at_most_two_sentences_that_end(rule: Rule):
    for finding in said(rule):
        plain = QUOTED.sub("x", finding.message)
        assert len(sentences(plain)) <= 2
        assert plain[-1] in ".?!"


@every_rule
def test_nobody_is_he_or_she(rule: Rule):
    for sentence in (rule.message, rule.question, rule.asks):
        assert not A_PERSON.search(sentence)


@every_rule
def test_nobody_is_blamed(rule: Rule):
    for sentence in (rule.message.removeprefix("GAT: "), rule.question, rule.asks):
        assert not BLAME.search(sentence)


def test_only_an_unowned_transition_is_called_a_gap():
    called = [rule.id for rule in rules() if "GAT" in f"{rule.message}{rule.question}{rule.asks}"]
    assert called == ["actorwissel-zonder-overdracht"]


@every_rule
def test_the_short_word_fits_beside_a_number(rule: Rule):
    assert 1 <= len(rule.short.split()) <= 2
    assert len(rule.short) <= 16
