"""Numbers are given in the order of the file, and are what people say."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from klantreis.journey import Address, Subprocess
from klantreis.outline import Names, numbers, numbers_of
from tests.drawn import drawn, journey

PART = """
    stappen:
      - {id: x, actor: school, daarna: [y, e/z, weg]}
      - {id: y, actor: dsp}
    overdrachten: [{id: o, van: x, naar: y}, {id: p, van: x, naar: y}]
    risicos: [{id: ri, bij: x}]
    vragen: [{id: vr, bij: x}]
    afspraken: [{id: af, bij: x}]
    kansen: [{id: ka, bij: x}]
"""
OTHER = "stappen: [{id: w, actor: dsp}, {id: z, actor: wi}]"


def test_every_kind_counts_from_one_with_its_own_letter():
    (part,) = journey(PART).subprocesses
    assert dict(numbers_of(part)) == {
        "x": "1",
        "y": "2",
        "o": "o1",
        "p": "o2",
        "ri": "r1",
        "vr": "v1",
        "af": "a1",
        "ka": "k1",
    }


@pytest.mark.parametrize(
    ("address", "number"),
    [
        (Address("d", "y"), "2"),
        (Address("d", "p"), "o2"),
        (Address("d", "x", target="y"), "1→2"),
        (Address("d", "x", target="e/z"), "1→DP2·2"),
        (Address("d", "x", target="weg"), "1→?"),
        (Address("d", "x", branch="ja"), "1"),
        (Address("d"), ""),
        (Address("actoren", "school"), ""),
    ],
)
def test_a_place_is_called_by_its_number(address, number):
    assert Names(drawn(PART, OTHER)).number(address) == number


def test_a_step_of_another_part_is_called_with_its_part():
    graph = drawn(PART, "titel: Het andere deel\n" + OTHER)
    here, there = graph.journey.subprocesses
    step = graph.step("z", there)
    assert step is not None
    assert Names(graph).step(step, there) == "stap 2"
    assert Names(graph).step(step, here) == "stap 2 van deelproces 2 (Het andere deel)"


def test_a_part_is_numbered_when_it_is_first_asked_about(monkeypatch: pytest.MonkeyPatch):
    graph = drawn(PART, OTHER)
    made: list[str] = []

    def counted(part: Subprocess) -> Mapping[str, str]:
        made.append(part.id)
        return numbers_of(part)

    monkeypatch.setattr(numbers, "numbers_of", counted)
    here, there = graph.journey.subprocesses
    names = Names(graph)
    assert not made
    names.numbers(here.id)
    names.numbers(here.id)
    assert made == [here.id]
    names.numbers(there.id)
    assert made == [here.id, there.id]


def test_an_unknown_part_has_no_numbers():
    assert Names(drawn(PART)).numbers("weg") == {}
