"""Of a complete journey every single change is found, at its place, and nothing beside it."""

from __future__ import annotations

import pytest

from klantreis.rules import Rule, rules
from tests.rules.seeds import COMPLETE, Seed, found, meant, seeds
from tests.rules.seeds.others import APPROACH, PERSONA

every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)


@pytest.mark.parametrize("content", [COMPLETE, APPROACH, PERSONA], ids=lambda each: each.id)
def test_nothing_is_found_while_nothing_is_changed(content):
    assert found(Seed(content, ())) == set()


@every_rule
def test_a_change_is_found_at_its_place_and_nothing_beside_it(rule: Rule):
    planted = list(seeds()[rule.id]())
    assert planted
    for seed in planted:
        assert found(seed) == meant(rule.id, seed) | seed.extras.keys()


@every_rule
def test_what_follows_of_necessity_has_a_reason(rule: Rule):
    for seed in seeds()[rule.id]():
        assert all(seed.extras.values())
        assert meant(rule.id, seed).isdisjoint(seed.extras)
