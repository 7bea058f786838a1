"""A check that looks far gives up on a file that was made to be slow."""

from __future__ import annotations

from importlib import import_module

import pytest

from klantreis.rules import Rule, rules
from klantreis.rules.manual import Manual

IMPATIENT = ("begeleider-wisselt", "dubbel-contact", "enige-schakel")
RULES = [rule for rule in rules() if rule.id in IMPATIENT]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_beyond_its_patience_a_check_says_nothing(rule: Rule, monkeypatch: pytest.MonkeyPatch):
    module = import_module(f"klantreis.rules.{rule.id.replace('-', '_')}")
    examples = Manual.of(rule).wrong
    assert all(example.findings(rule) for example in examples)
    monkeypatch.setattr(module, "MOST", 0)
    assert not any(example.findings(rule) for example in examples)
