"""An order of lanes is proposed, and changes nothing by itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from klantreis import graph, layout
from klantreis.edits import SetField
from klantreis.journey import Journey
from klantreis.live.library import Library
from klantreis.live.ordering import proposal
from klantreis.outline import FRESH, outline_of
from klantreis.store import Folder

RIJNMOND = Path(__file__).parents[2] / "journeys" / "rijnmond.yaml"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("banen")
    shutil.copy(RIJNMOND, folder)
    return Library(Folder(folder))


def test_a_better_order_is_told_with_its_lanes(shelf: Library):
    told = proposal(shelf.view("rijnmond").parts["pro-dsp"])
    assert told["sentence"].startswith("Nu kruisen de lijnen ")
    assert told["lanes"][0] == "jongere"
    assert set(told["lanes"]) == {"jongere", "pro", "lp", "dsp", "mbo", "zo", "duo"}


def test_with_the_order_so_many_lines_cross_as_was_told(shelf: Library):
    part = shelf.view("rijnmond").parts["pro-dsp"]
    found = layout.lane_order(part.outline, {})
    assert found is not None
    assert found.then < found.now
    journey = part.whole.graph.journey
    after = SetField(at="pro-dsp", field="banen", value=list(found.lanes)).apply(journey)
    assert isinstance(after, Journey)
    moved = after.subprocess("pro-dsp")
    assert moved is not None
    assert moved.lanes == found.lanes
    again = layout.lane_order(outline_of(graph.of(after), moved, (), FRESH), {})
    assert again is not None
    assert again.now == found.then


def test_a_good_order_stays(shelf: Library):
    told = proposal(shelf.view("rijnmond").parts["mbo-wi"])
    assert told["lanes"] == []
    assert "geen volgorde gevonden" in told["sentence"]
