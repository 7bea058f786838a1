"""On paper a drawing is cut where no box and no word is cut."""

from __future__ import annotations

from itertools import combinations

import pytest

from klantreis.scene import Area, Group, Label, Polygon, Rectangle, Scene, Shape, Style
from klantreis.writers.sheets import HEIGHT, SMALLEST, WIDTH, sheets
from tests import pictures

PARTS = [each for each in pictures.parts() if each[0] in ("rijnmond", "alles", "melding")]


def scene(width: float, *shapes: Shape, height: float = 100) -> Scene:
    title = Rectangle(Area(0, 0, 150, height), Style())
    groups = (Group("title", (title,)), Group("step", shapes))
    return Scene("d", width, height, "", "", groups)


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_every_box_is_whole_on_one_sheet(name, id):
    drawing = pictures.scene(name, id)
    areas = [sheet.pieces[-1].area for sheet in sheets(drawing)]
    for step in drawing.steps:
        assert [area for area in areas if _holds(area, step.area)], step.id


def _holds(outer: Area, inner: Area) -> bool:
    across = outer.x <= inner.x and inner.x + inner.w <= outer.x + outer.w + 0.01
    return across and outer.y <= inner.y and inner.y + inner.h <= outer.y + outer.h + 0.01


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_no_two_sheets_show_the_same(name, id):
    areas = [sheet.pieces[-1].area for sheet in sheets(pictures.scene(name, id))]
    for one, other in combinations(areas, 2):
        across = one.x < other.x + other.w - 0.01 and other.x < one.x + one.w - 0.01
        down = one.y < other.y + other.h - 0.01 and other.y < one.y + one.h - 0.01
        assert not (across and down)


@pytest.mark.parametrize(("name", "id"), PARTS)
def test_every_sheet_fits_and_can_be_read(name, id):
    for sheet in sheets(pictures.scene(name, id)):
        assert sum(piece.wide for piece in sheet.pieces) <= WIDTH + 0.01
        assert max(piece.high for piece in sheet.pieces) <= HEIGHT + 0.01
        assert all(piece.wide / piece.area.w >= SMALLEST - 1e-9 for piece in sheet.pieces)


def test_every_next_sheet_of_a_row_repeats_the_names_of_the_lanes():
    first, *others = sheets(scene(5000))
    assert len(first.pieces) == 1
    assert others
    for other in others:
        names, _ = other.pieces
        assert (names.area.x, names.area.w) == (0, 150)


def test_a_high_drawing_is_cut_between_its_boxes():
    boxes = [Rectangle(Area(300, y, 100, 300), Style()) for y in range(0, 3000, 310)]
    tops = [sheet.pieces[-1].area.y for sheet in sheets(scene(900, *boxes, height=3100))]
    assert len(tops) > 1
    assert all(any(y + 300 <= top <= y + 310 for y in range(0, 3000, 310)) for top in tops[1:])


def test_a_piece_with_nothing_in_it_is_left_out():
    boxes = [Rectangle(Area(x, 0, 100, 100), Style()) for x in (200, 9000)]
    starts = [sheet.pieces[-1].area.x for sheet in sheets(scene(9200, *boxes))]
    assert len(starts) == 2


def test_a_small_drawing_is_one_sheet_and_stays_small():
    (sheet,) = sheets(scene(960))
    assert sheet.pieces[0].wide == pytest.approx(254)


def test_a_bead_and_a_triangle_stay_whole():
    shape = Polygon(((1400, 0), (1520, 0), (1450, 9)), Style())
    *_, last = sheets(scene(2000, shape))
    assert last.pieces[-1].area.x == 1400


def test_words_without_a_box_do_not_count():
    box = Rectangle(Area(1900, 0, 50, 50), Style())
    *_, last = sheets(scene(2000, Label("", 1400, 0, 12, "#000000"), box))
    assert last.pieces[-1].area.x == pytest.approx(WIDTH / 25.4 * 96)
