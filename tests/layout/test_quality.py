"""Seeded journeys: never worse than recorded, valid, and still after an edit."""

import json
from pathlib import Path

import pytest

from benchmarks import layout_metrics as metrics
from benchmarks.layout_models import RECIPES, UNSEEN, journey, with_step, without_step
from klantreis.layout.engine import lay_out

RECORDED = json.loads(Path(__file__).with_name("baseline.json").read_text())
SEEDED = [*RECIPES[:4], *UNSEEN]
NAMES = list(metrics.recorded())
MODELS = metrics.recorded()


@pytest.fixture(scope="module")
def measured():
    return metrics.baseline()


def test_every_journey_is_recorded():
    assert list(RECORDED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_no_count_is_worse_than_recorded(measured, name):
    worse = {
        count: (measured[name][count], recorded)
        for count, recorded in RECORDED[name].items()
        if measured[name][count] > recorded
    }
    assert not worse, "python -m benchmarks.layout_metrics > tests/layout/baseline.json"


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_journey_is_valid(name):
    quality = metrics.measure(MODELS[name], lay_out(MODELS[name]))
    assert quality.valid
    assert quality.label_hits == 0


@pytest.mark.parametrize("edit", [with_step, without_step])
@pytest.mark.parametrize("recipe", SEEDED, ids=str)
def test_one_edit_moves_no_other_step_to_another_row(recipe, edit):
    graph = journey(recipe)
    before = lay_out(graph)
    after = lay_out(edit(graph), previous=before.rows)
    movement = metrics.movement(before, after)
    assert movement.rows == 0
    assert movement.order < 0.1


def test_the_asked_figures_are_met():
    for recipe in RECIPES[:4]:
        if recipe.steps in metrics.ASKED:
            crossings, bends, _ = metrics.ASKED[recipe.steps]
            graph = journey(recipe)
            quality = metrics.measure(graph, lay_out(graph))
            assert quality.crossings <= crossings
            assert quality.bends <= bends
