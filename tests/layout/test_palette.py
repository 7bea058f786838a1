"""Dark colours and the light ones that stand for them on paper."""

from __future__ import annotations

import pytest

from klantreis.layout.look import Look
from klantreis.layout.palette import DARK, LIGHT, ON_PAPER
from klantreis.scene import Label, Scene
from tests import pictures


def colors(scene: Scene) -> list[str]:
    """Every colour of a drawing, shape by shape."""
    shapes = [shape for group in scene.groups for shape in group.shapes]
    return [
        color
        for shape in shapes
        for color in (
            [shape.color] if isinstance(shape, Label) else [shape.style.fill, shape.style.stroke]
        )
        if color
    ]


@pytest.mark.parametrize(("name", "id"), [("alles", "a"), ("rijnmond", "mbo-wi")])
def test_a_dark_drawing_in_the_colours_of_paper_is_the_light_one(name: str, id: str):
    dark = pictures.scene(name, id, Look(theme="dark"))
    light = pictures.scene(name, id, Look(theme="light"))
    assert [ON_PAPER[color] for color in colors(dark)] == colors(light)


def test_no_light_colour_would_be_taken_for_a_dark_one():
    lanes = [(lane.tint, lane.header, lane.on_header) for lane in (*LIGHT.lanes, LIGHT.nobody)]
    light = {LIGHT.ink, LIGHT.page, LIGHT.paper, LIGHT.muted, LIGHT.border, LIGHT.edge}
    light |= {LIGHT.handover, LIGHT.gap, LIGHT.on_gap, *LIGHT.weights.values(), *sum(lanes, ())}
    assert not light & ON_PAPER.keys()
    assert DARK.page in ON_PAPER
