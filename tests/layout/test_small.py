"""The picture of numbers: the same boxes and lines, in less room."""

from __future__ import annotations

import pytest

from klantreis.layout import laid_out
from klantreis.layout.chart.small import small
from klantreis.layout.look import Look
from klantreis.scene import Group, Label, Scene
from tests import pictures

PARTS = [each for each in pictures.parts() if pictures.scene(*each).steps]
SMALL = Look(density="overzicht")


def said(group: Group) -> list[str]:
    return [shape.text for shape in group.shapes if isinstance(shape, Label)]


def kinds(scene: Scene) -> list[tuple[str, dict[str, str]]]:
    return [
        (group.kind, dict(group.attributes))
        for group in scene.groups
        if group.kind not in {"label", "phases"}
    ]


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_it_holds_the_same_things_with_the_same_sentences(name: str, id: str):
    whole, less = pictures.scene(name, id), pictures.scene(name, id, SMALL)
    assert kinds(less) == kinds(whole)
    assert [each.spoken for each in less.groups if each.spoken] == [
        each.spoken for each in whole.groups if each.spoken
    ]


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_steps_are_in_the_same_rows_and_columns(name: str, id: str):
    chart = pictures.chart(name, id)
    whole, less = laid_out(chart.lane_graph, ()), laid_out(small(chart).lane_graph, ())
    assert less.rows == whole.rows
    assert less.ranks == whole.ranks


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_a_step_shows_its_number_large_and_no_words(name: str, id: str):
    for group in pictures.scene(name, id, SMALL).groups:
        if group.kind == "step":
            number, *counts = said(group)
            assert number == group.attributes["data-number"]
            assert all(each.isdigit() for each in counts)
            assert max(s.size for s in group.shapes if isinstance(s, Label)) == 30


def test_a_journey_of_the_room_fits_a_wall_with_readable_numbers():
    for part in pictures.whole("rijnmond").journey.subprocesses:
        less = pictures.scene("rijnmond", part.id, SMALL)
        assert 30 * min(1920 / less.width, 1080 / less.height) >= 12


def test_short_answers_stay_and_long_ones_go():
    texts = {
        text
        for group in pictures.scene("rijnmond", "pro-dsp", SMALL).groups
        if group.kind == "label"
        for text in said(group)
    }
    assert "ja" in texts
    assert all(len(text) <= 8 for text in texts)
