"""A drawing of other words lies where the one before it lay."""

from __future__ import annotations

import pytest

from klantreis import layout
from klantreis.graph import JourneyGraph
from klantreis.layout import arrange, laid_out
from klantreis.outline import FRESH
from klantreis.scene import Scene
from tests.drawn import drawn

PART = """
    stappen:
      - {{id: a, naam: {name}, actor: dsp, daarna: [b, c]}}
      - {{id: b, naam: Belt, actor: dsp}}
      - {{id: c, naam: Plant, actor: dsp}}
"""


@pytest.fixture(autouse=True)
def forgetful():
    """Remember nothing of the tests before."""
    laid_out.cache_clear()


def graph(name: str) -> JourneyGraph:
    return drawn(PART.format(name=name))


def scene(whole: JourneyGraph, rows: dict[str, int]) -> Scene:
    seen = FRESH.drawn("d", rows)
    return arrange(whole, whole.journey.subprocesses[0], (), presentation=seen)


def test_other_words_of_the_same_size_are_not_laid_out_again(monkeypatch: pytest.MonkeyPatch):
    before = scene(graph("Meldt"), {})
    monkeypatch.setattr(layout, "lay_out", None)
    after = scene(graph("Hoort"), {})
    assert [step.area for step in after.steps] == [step.area for step in before.steps]
    assert [step.lines for step in after.steps] != [step.lines for step in before.steps]


def test_other_rows_are_laid_out_again():
    whole = graph("Meldt")
    assert scene(whole, {}).rows != scene(whole, {"a": 0, "b": 1, "c": 0}).rows


def test_the_rows_of_what_is_gone_do_not_count():
    whole = graph("Meldt")
    assert scene(whole, {"weg": 3}).rows == scene(whole, {}).rows
    assert laid_out.cache_info().hits == 1


def test_what_is_remembered_has_a_limit():
    assert laid_out.cache_info().maxsize == layout.REMEMBERED
