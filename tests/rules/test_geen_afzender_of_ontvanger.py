"""Who gives and who receives is named, or follows from a step."""

from __future__ import annotations

import pytest

from klantreis.rules import check
from tests.drawn import drawn

RULE = "geen-afzender-of-ontvanger"


def fields(handover: str, elsewhere: str = "status: leeg") -> list[str]:
    text = f"""
        stappen:
          - {{id: a, actor: school}}
        overdrachten:
          - {{id: o, {handover}}}
    """
    return [finding.field for finding in check(drawn(text, elsewhere), only=RULE)]


@pytest.mark.parametrize(
    "handover",
    [
        "van: a, ontvanger: dsp",
        "gever: school, ontvanger: dsp",
        "van: a, ontvanger: nvt",
        "gever: school, naar: a",
    ],
)
def test_a_step_or_a_party_is_enough(handover: str):
    assert fields(handover) == []


@pytest.mark.parametrize(
    ("handover", "field"),
    [
        ("van: a", "ontvanger"),
        ("naar: a", "gever"),
        ("van: a, ontvanger: onbekend", "ontvanger"),
        ("van: a, ontvanger: niemand", "ontvanger"),
        ("van: nergens, naar: a", "gever"),
        ("naam: leeg", "gever"),
    ],
)
def test_what_is_missing_or_not_there_is_found_once(handover: str, field: str):
    assert fields(handover) == [field]


def test_in_what_nobody_drew_yet_any_step_may_be():
    assert fields("van: a, naar: e/x") == []
    assert fields("van: a, naar: e/x", "stappen: []") == ["ontvanger"]
