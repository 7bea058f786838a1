"""The places of a drawing as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from klantreis.writers import geometry
from tests import pictures

PARTS = list(pictures.parts())


def written(name: str, id: str) -> Any:
    return json.loads(geometry.write(pictures.scene(name, id)))


def test_it_has_the_agreed_keys():
    said = written("melding", "hulp")
    assert list(said) == ["subprocess", "width", "height", "lanes", "steps", "edges"]
    assert list(said["lanes"][0]) == ["id", "x", "y", "w", "h"]
    assert list(said["steps"][0]) == ["id", "lane", "x", "y", "w", "h", "lines"]
    assert list(said["edges"][0]) == ["id", "from", "to", "kind", "points", "label"]
    assert list(said["edges"][0]["label"]) == ["text", "x", "y", "w", "h"]


def test_a_line_without_label_has_none():
    (flow,) = (each for each in written("melding", "hulp")["edges"] if each["to"] == "wil-hulp")
    assert flow["label"] is None


def test_kinds_are_those_of_the_lines():
    edges = {each["id"]: each["kind"] for each in written("melding", "hulp")["edges"]}
    assert edges == {
        "ziet>belt": "handover",
        "belt>wil-hulp": "flow",
        "wil-hulp>helpt": "unowned",
        "wil-hulp>belt": "loop",
        "wil-hulp>weg": "flow",
        "helpt>werk": "flow",
    }


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_every_step_is_there_and_every_end_exists(name, id):
    said = written(name, id)
    boxes = {step["id"]: step for step in said["steps"]}
    lanes = {lane["id"] for lane in said["lanes"]}
    assert {step.id for step in pictures.part(name, id).steps} <= set(boxes)
    for edge in said["edges"]:
        assert edge["from"] in boxes
        assert edge["to"] in boxes
    assert {step["lane"] for step in boxes.values()} <= lanes


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_lines_begin_and_end_on_the_border_of_their_boxes(name, id):
    said = written(name, id)
    boxes = {step["id"]: step for step in said["steps"]}
    for edge in said["edges"]:
        for end, (x, y) in (("from", edge["points"][0]), ("to", edge["points"][-1])):
            box = boxes[edge[end]]
            right, bottom = box["x"] + box["w"], box["y"] + box["h"]
            sides = (x - box["x"], x - right, y - box["y"], y - bottom)
            assert min(map(abs, sides)) < 0.2, edge["id"]


def test_equal_input_gives_equal_bytes():
    scene = pictures.scene("alles", "a")
    assert geometry.write(scene) == geometry.write(scene)
