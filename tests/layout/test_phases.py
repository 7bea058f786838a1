"""Phases above their columns, or else in the boxes."""

from __future__ import annotations

import pytest
from hypothesis import given

from klantreis.layout.engine import lay_out
from klantreis.layout.look import Look
from klantreis.layout.phases import STRIP, below
from klantreis.scene import Group, Label, Scene
from tests.layout.graphs import lane_graphs
from tests.pictures import scene_of

JOURNEY = """\
id: k
actoren: [{{id: a, naam: School}}]
fasen: [{{id: eigen, naam: Onze fase, valt_in: nazorg}}]
deelprocessen:
  - id: d
    stappen:
      - {{id: een, actor: a, fase: {0}, daarna: twee}}
      - {{id: twee, actor: a, fase: {1}, daarna: drie}}
      - {{id: drie, actor: a, fase: {2}}}
"""


def drawn(*phases: str, look: Look | None = None) -> Scene:
    return scene_of(JOURNEY.format(*phases), look or Look())


def said(group: Group) -> list[str]:
    return [shape.text for shape in group.shapes if isinstance(shape, Label)]


def strips(scene: Scene) -> list[list[str]]:
    return [said(group) for group in scene.groups if group.kind == "phases"]


def heads(scene: Scene) -> list[list[str]]:
    return [said(group)[1:-2] for group in scene.groups if group.kind == "step"]


def test_phases_with_columns_of_their_own_stand_above_them():
    scene = drawn("signaleren", "signaleren", "eigen")
    assert strips(scene) == [["Fasen", "signaleren", "Onze fase"]]
    assert all("signaleren" not in each for each in heads(scene))
    assert min(step.area.y for step in scene.steps) > STRIP


def test_phases_that_come_again_stand_in_the_boxes():
    scene = drawn("signaleren", "nazorg", "signaleren")
    assert strips(scene) == []
    texts = [said(group) for group in scene.groups if group.kind == "step"]
    assert [text[1] for text in texts] == ["signaleren", "nazorg", "signaleren"]


def test_one_phase_alone_needs_no_strip():
    assert strips(drawn("nazorg", "nazorg", "nazorg")) == []


@pytest.mark.parametrize("phase", ["signaleren", "eigen"])
def test_numbers_only_leave_the_phase_out_of_the_box(phase: str):
    scene = drawn(phase, "begeleiden", phase, look=Look(density="overzicht"))
    assert strips(scene) == []
    assert "signaleren" not in str(heads(scene))


def test_phases_never_move_a_box():
    one, other = (
        drawn("signaleren", "signaleren", "eigen"),
        drawn("nazorg", "signaleren", "nazorg"),
    )
    assert [step.area.x for step in one.steps] == [step.area.x for step in other.steps]
    assert {step.area.y - STRIP for step in one.steps} == {step.area.y for step in other.steps}


@given(lane_graphs(nodes=12))
def test_a_layout_that_moves_down_moves_as_a_whole(lane_graph):
    layout = lay_out(lane_graph)
    moved = below(layout, STRIP)
    assert moved.height == round(layout.height + STRIP, 1)
    assert {id: box.x for id, box in moved.boxes.items()} == {
        id: box.x for id, box in layout.boxes.items()
    }
    for here, there in ((layout.boxes, moved.boxes), (layout.labels, moved.labels)):
        assert all(round(there[id].y - box.y, 1) == STRIP for id, box in here.items())
    for id, line in layout.lines.items():
        assert [round(y + STRIP, 1) for _, y in line] == [y for _, y in moved.lines[id]]
