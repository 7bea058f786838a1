"""On paper a drawing is cut where no box and no word is cut."""

from __future__ import annotations

from itertools import pairwise

import pytest

from klantreis.scene import Area, Group, Label, Polygon, Rectangle, Scene, Shape, Style
from klantreis.writers.sheets import HEIGHT, WIDTH, sheets
from tests import pictures

PARTS = [each for each in pictures.parts() if each[0] in ("rijnmond", "alles", "melding")]


def scene(width: float, *shapes: Shape, height: float = 100) -> Scene:
    title = Rectangle(Area(0, 0, 150, height), Style())
    groups = (Group("title", (title,)), Group("step", shapes))
    return Scene("d", width, height, "", "", groups)


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_the_sheets_together_are_the_whole_drawing(name, id):
    drawing = pictures.scene(name, id)
    spans = [(sheet[-1].start, sheet[-1].start + sheet[-1].width) for sheet in sheets(drawing)]
    assert spans[0][0] == 0
    assert spans[-1][1] == pytest.approx(drawing.width)
    assert all(end == pytest.approx(start) for (_, end), (start, _) in pairwise(spans))


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_no_box_is_cut(name, id):
    drawing = pictures.scene(name, id)
    cuts = [sheet[-1].start for sheet in sheets(drawing)][1:]
    for step in drawing.steps:
        assert not any(step.area.x < cut < step.area.x + step.area.w for cut in cuts)


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_every_sheet_fits(name, id):
    for sheet in sheets(pictures.scene(name, id)):
        assert sum(piece.wide for piece in sheet) <= WIDTH + 0.01
        assert max(piece.high for piece in sheet) <= HEIGHT + 0.01


def test_every_next_sheet_repeats_the_names_of_the_lanes():
    first, *others = sheets(scene(5000))
    assert len(first) == 1
    assert others
    for names, _ in others:
        assert (names.start, names.width) == (0, 150)


def test_a_small_drawing_is_one_sheet_and_stays_small():
    ((piece,),) = sheets(scene(960))
    assert piece.wide == pytest.approx(254)


def test_a_bead_and_a_triangle_stay_whole():
    shape = Polygon(((1400, 0), (1520, 0), (1450, 9)), Style())
    _, (_, second) = sheets(scene(2000, shape))
    assert second.start == 1400


def test_words_without_a_box_do_not_count():
    _, (_, second) = sheets(scene(2000, Label("", 1400, 0, 12, "#000000")))
    assert second.start == pytest.approx(WIDTH / 25.4 * 96)
