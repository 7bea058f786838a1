"""Who pays is asked where somebody asked before."""

from __future__ import annotations

import pytest

from klantreis.rules import check
from tests.drawn import drawn


def places(text: str) -> list[tuple[str, str]]:
    found = check(drawn(text), only="budgethouder-onbekend")
    return [(str(finding.about), finding.weight) for finding in found]


@pytest.mark.parametrize("budget", ["budget:", "budget: onbekend", "budget: {uit: subsidie}"])
def test_an_open_budget_is_found(budget: str):
    step = f"stappen:\n  - id: a\n    actor: school\n    {budget}\n"
    assert places(step) == [("d/a", "midden")]


def test_what_the_programme_pays_is_known():
    step = "stappen: [{id: a, wet: WEB 9.2.12 lid 1, budget: {wie: dsp, uit: programma}}]"
    assert places(step) == []


def test_a_task_beside_the_flow_counts_too():
    task = "verantwoordelijkheden:\n  - id: v\n    budget:\n"
    assert places(task) == [("d/v", "midden")]


def test_on_a_handover_an_empty_budget_was_not_asked():
    handover = "overdrachten:\n  - id: o\n    budget:\n"
    assert places(handover) == []
    assert places(handover.replace("budget:", "budget: onbekend")) == [("d/o", "midden")]
