"""After one edit of any kind, whoever was not touched stays where people saw it."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import pytest

from klantreis import graph
from klantreis.errors import EditRefused
from klantreis.journey import Journey
from klantreis.layout import laid_out
from klantreis.layout.chart import chart_of
from klantreis.layout.model import Layout
from klantreis.outline import FRESH, outline_of
from tests import pictures
from tests.edits.chance import random_edit

PARTS = [
    (name, part.id)
    for name in ("rijnmond", "noord-midden-drenthe", "alles")
    for part in pictures.whole(name).journey.subprocesses
    if part.steps
]
EDITS = 60
"""Edits of any kind on every deelproces."""


def alone(name: str, id: str) -> Journey:
    """Return a journey with one deelproces, so that every edit is about that."""
    journey = pictures.whole(name).journey
    return journey.model_copy(update={"subprocesses": (pictures.part(name, id),)})


def placed(journey: Journey, id: str, rows: Mapping[str, int]) -> Layout | None:
    part = journey.subprocess(id)
    if part is None:
        return None
    lane_graph = chart_of(outline_of(graph.of(journey), part, (), FRESH)).lane_graph
    kept = tuple((node.id, rows[node.id]) for node in lane_graph.nodes if node.id in rows)
    return laid_out(lane_graph, kept) if lane_graph.nodes else None


def lanes(journey: Journey, id: str) -> dict[str, str]:
    part = journey.subprocess(id)
    assert part is not None
    lane_graph = chart_of(outline_of(graph.of(journey), part, (), FRESH)).lane_graph
    return {node.id: node.lane for node in lane_graph.nodes}


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_a_step_leaves_its_row_only_for_another_that_took_its_cell(name: str, id: str):
    journey = alone(name, id)
    before = placed(journey, id, {})
    assert before is not None
    was, random = lanes(journey, id), Random(id)
    for _ in range(EDITS):
        try:
            after = random_edit(random, journey).apply(journey)
        except EditRefused:
            continue
        drawn = placed(after, id, before.rows)
        if drawn is None:
            continue
        now = lanes(after, id)
        cells = {(now[node], drawn.rows[node], drawn.ranks[node]): node for node in now}
        for node in now.keys() & was.keys():
            if now[node] == was[node] and drawn.rows[node] != before.rows[node]:
                assert (now[node], before.rows[node], drawn.ranks[node]) in cells, node


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_words_move_nothing_up_down_or_past_another(name: str, id: str):
    journey = alone(name, id)
    before = placed(journey, id, {})
    assert before is not None
    part = journey.subprocesses[0]
    for place, step in enumerate(part.steps):
        longer = step.model_copy(update={"name": f"{step.name} en nog iets langers dan dit"})
        steps = (*part.steps[:place], longer, *part.steps[place + 1 :])
        other = (part.model_copy(update={"steps": steps}),)
        drawn = placed(journey.model_copy(update={"subprocesses": other}), id, before.rows)
        assert drawn is not None
        assert drawn.rows == before.rows
        assert drawn.ranks == before.ranks
