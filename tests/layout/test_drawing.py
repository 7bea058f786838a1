"""A drawing says nothing by colour alone, and nothing in it touches what it should not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantreis.journey.step import Status
from klantreis.layout import arrange
from klantreis.layout.chart.cards import CardKind
from klantreis.layout.chart.links import LinkKind
from klantreis.layout.chart.marks import Mark
from klantreis.layout.drawing.arrows import line_style
from klantreis.layout.drawing.beads import bead_shapes
from klantreis.layout.drawing.boxes import on_border, step_group
from klantreis.layout.drawing.shapes import along, bubble
from klantreis.layout.look import Look
from klantreis.layout.model import Box
from klantreis.layout.palette import LIGHT, THEMES
from klantreis.scene import (
    Area,
    Label,
    Polygon,
    Polyline,
    Rectangle,
    Scene,
    Shape,
    Style,
)
from tests import pictures
from tests.contrast import contrast, luminance
from tests.layout.areas import area, around, extent, frame, inside, labels, overlap, texts

PARTS = list(pictures.parts())
ALL = pictures.scene("alles", "a")
CHART = pictures.chart("alles", "a")
BOX = Box(10, 10, 170, 80)
KINDS: tuple[CardKind, ...] = ("step", "choice", "start", "end", "wait")
LINES: tuple[tuple[LinkKind, bool], ...] = (
    ("flow", False),
    ("loop", True),
    ("handover", False),
    ("handover", True),
    ("unowned", False),
)


# -- nothing by colour alone -----------------------------------------------------------------


def in_grey(shapes: Iterable[Shape]) -> str:
    """Return the shapes as a bad printer shows them: every colour is dark or light."""
    return str(
        [
            replace(shape, color=_grey(shape.color))
            if isinstance(shape, Label)
            else replace(shape, style=_grey_style(shape.style))
            for shape in shapes
        ]
    )


def _grey_style(style: Style) -> Style:
    return replace(style, fill=_grey(style.fill), stroke=_grey(style.stroke))


def _grey(color: str | None) -> str:
    return "" if color is None else "dark" if luminance(color) < 0.3 else "light"


def test_every_kind_of_line_has_its_own_width_or_dashes():
    link = next(link for link in CHART.links if link.kind == "flow")
    lines = [replace(link, kind=kind, back=back) for kind, back in LINES]
    looks = [(style.width, style.dash) for style in (line_style(each, LIGHT) for each in lines)]
    assert len(set(looks)) == len(lines)


def test_every_kind_of_box_has_its_own_shape():
    card = replace(next(card for card in CHART.cards if card.item), head="")
    looks = [
        in_grey(step_group(replace(card, kind=kind), CHART.lanes[0], BOX, LIGHT).shapes)
        for kind in KINDS
    ]
    assert len(set(looks)) == len(KINDS)


def test_every_status_has_its_own_border():
    card = next(card for card in CHART.cards if card.item)
    statuses = get_args(Status)
    looks = [
        in_grey(step_group(replace(card, status=s), CHART.lanes[0], BOX, LIGHT).shapes)
        for s in statuses
    ]
    assert len(set(looks)) == len(statuses) == 4


@pytest.mark.parametrize("status", ["nu-zo", "gewenst", "afgesproken"])
def test_a_status_is_a_word_in_its_box(status):
    assert any(status in texts(group) for group in ALL.groups if group.kind == "step")


def test_every_weight_has_its_own_bubble():
    looks = [in_grey(bubble(Mark(2, weight, ()), (0, 0), LIGHT)) for weight in LIGHT.weights]
    assert len(set(looks)) == 3


def test_a_gap_is_dashed_notched_and_says_so():
    gaps = [group for group in ALL.groups if group.kind == "gap"]
    assert [gap.attributes["data-gap"] for gap in gaps] == ["5→DP2·1", "8→9"]
    for gap in gaps:
        (plate,) = (shape for shape in gap.shapes if isinstance(shape, Polygon))
        assert texts(gap) == ["!", "GAT"]
        assert len(plate.points) == 5


def test_what_is_agreed_is_thick_in_the_border_of_a_bead():
    bead = next(bead for link in CHART.links for bead in link.beads)

    def thick(agreed: int) -> int:
        shapes = bead_shapes(replace(bead, agreed=agreed), (0, 0), LIGHT)
        return sum(isinstance(shape, Polyline) for shape in shapes)

    assert [thick(agreed) for agreed in (0, 3, 13)] == [0, 3, 13]


@pytest.mark.parametrize("theme", THEMES)
def test_lanes_are_told_apart_by_letter_name_and_border(theme):
    groups = pictures.scene("alles", "a", Look(theme)).groups
    titles = [texts(group) for group in groups if group.kind == "title"]
    assert [title[0] for title in titles] == ["A", "B", "C", "D", "E", "?"]
    bands = [group.shapes[0] for group in groups if group.kind == "lane"]
    assert all(isinstance(band, Rectangle) and band.style.stroke for band in bands)


def test_an_arrow_says_which_answer_it_is_for():
    answers = {
        group.attributes["data-to"]: group.attributes["data-answer"]
        for group in ALL.groups
        if group.kind == "edge" and "data-answer" in group.attributes
    }
    assert answers["helpt"] == "werk"
    assert answers["praat"] != ""
    assert answers["klaar"] == ""


def test_only_the_lane_of_the_young_person_is_marked():
    marked = [
        group.attributes["data-lane"] for group in ALL.groups if "data-youth" in group.attributes
    ]
    assert marked == ["jongere"]


def test_the_letter_of_the_lane_is_in_every_box():
    letters = {lane.id: lane.letter for lane in CHART.lanes}
    for group in ALL.groups:
        if group.kind == "step":
            assert letters[group.attributes["data-lane"]] in texts(group)


# -- contrast ----------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
def test_texts_can_be_read_and_marks_be_seen(theme):
    palette = THEMES[theme]
    lanes = (*palette.lanes, palette.nobody)
    behind = [palette.page, palette.paper, *(lane.tint for lane in lanes)]
    for color in (palette.ink, palette.muted):
        assert min(contrast(color, back) for back in behind) >= 4.5
    assert min(contrast(lane.on_header, lane.header) for lane in lanes) >= 4.5
    assert contrast(palette.on_gap, palette.gap) >= 4.5
    marks = (palette.edge, palette.handover, palette.gap, palette.border, *palette.weights.values())
    assert min(contrast(color, back) for color in marks for back in behind) >= 3


# -- texts -------------------------------------------------------------------------------------

SHOWN = [(*part, shown) for part in PARTS for shown in ("werk", "overzicht", "nieuw")]


def drawn(name: str, id: str, shown: str) -> Scene:
    """Return the drawing with all texts, with numbers only, or with everything marked as new."""
    if shown == "nieuw":
        return pictures.scene(name, id, news=frozenset(pictures.everything(name, id)))
    return pictures.scene(name, id, Look.named(density=shown))


@pytest.mark.parametrize(("name", "id", "shown"), SHOWN)
def test_no_text_is_smaller_than_twelve_pixels(name, id, shown):
    for group in drawn(name, id, shown).groups:
        assert all(label.size >= 12 for label in labels(group))


@pytest.mark.parametrize(("name", "id", "shown"), SHOWN)
def test_texts_stay_in_their_box_and_off_each_other(name, id, shown):
    for group in drawn(name, id, shown).groups:
        if group.kind not in {"step", "stub", "title", "gap"}:
            continue
        areas = [extent(label) for label in labels(group)]
        assert all(inside(area, frame(group)) for area in areas), texts(group)
        assert not any(overlap(one, other) for one, other in combinations(areas, 2)), texts(group)


# -- places ------------------------------------------------------------------------------------


def covered(scene: Scene, *kinds: str) -> list[Area]:
    return [area(group) for group in scene.groups if group.kind in kinds and group.shapes]


@pytest.mark.parametrize(("name", "id", "shown"), SHOWN)
def test_markers_and_labels_touch_no_box_and_not_each_other(name, id, shown):
    scene = drawn(name, id, shown)
    boxes = covered(scene, "step", "stub")
    marks = covered(scene, "bead", "gap", "label")
    assert not any(overlap(mark, box) for mark in marks for box in boxes)
    assert not any(overlap(one, other) for one, other in combinations(marks, 2))


@pytest.mark.parametrize(("name", "id", "shown"), SHOWN)
def test_all_lies_on_the_page(name, id, shown):
    scene = drawn(name, id, shown)
    page = Area(0, 0, scene.width, scene.height)
    assert all(inside(area(group), page) for group in scene.groups if group.shapes)


@pytest.mark.parametrize(("name", "id", "shown"), SHOWN)
def test_boxes_lie_in_their_lane(name, id, shown):
    scene = drawn(name, id, shown)
    bands = {lane.id: lane.area for lane in scene.lanes}
    assert all(inside(step.area, bands[step.lane], 0) for step in scene.steps)


@pytest.mark.parametrize(("name", "id", "shown"), SHOWN)
def test_an_arrowhead_is_clear_of_the_marker_of_its_line(name, id, shown):
    scene = drawn(name, id, shown)
    heads = {
        (group.attributes["data-from"], group.attributes["data-to"]): head
        for group in scene.groups
        if group.kind == "edge"
        for head in group.shapes
        if isinstance(head, Polygon)
    }
    for group in scene.groups:
        if group.kind in {"bead", "gap"} and "data-from" in group.attributes:
            head = heads[group.attributes["data-from"], group.attributes["data-to"]]
            assert not overlap(area(group), around(head.points))


def test_a_line_reaches_the_sloping_side_of_a_decision():
    card = next(card for card in CHART.cards if card.kind == "choice")
    box = Box(100, 100, 170, 64)
    assert on_border(card, box, (100, 132), (1, 0)) == (100, 132)
    assert on_border(card, box, (100, 148), (1, 0)) == (108, 148)
    assert on_border(card, box, (270, 116), (-1, 0)) == (262, 116)
    assert on_border(card, box, (180, 100), (0, 1)) == (180, 100)


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=2, max_size=6),
    st.floats(0, 60),
    st.floats(0, 60),
)
def test_a_part_of_a_line_lies_on_it(points, start, length):
    part = along(tuple(points), start, start + length)
    assert len(part) != 1
    assert all(inside(Area(x, y, 0, 0), around(points)) for x, y in part)


def test_two_handovers_on_one_line_stand_side_by_side():
    scene = pictures.scene_of("""
id: k
actoren:
  - {id: a, groep: onderwijs}
  - {id: b, groep: gemeente}
deelprocessen:
  - id: d
    stappen: [{id: x, actor: a, daarna: y}, {id: y, actor: b}]
    overdrachten: [{id: o, van: x, naar: y}, {id: p, van: x, naar: y}]
""")
    one, other = covered(scene, "bead")
    assert not overlap(one, other)


def test_a_handover_on_two_lines_is_drawn_twice_and_said_once():
    scene = pictures.scene_of("""
id: k
actoren:
  - {id: j, groep: jongere}
  - {id: a, groep: onderwijs}
  - {id: b, groep: gemeente}
deelprocessen:
  - id: d
    stappen:
      - {id: x, actor: a, daarna: z}
      - {id: z, actor: j, daarna: [{als: ja, naar: y}, {als: graag, naar: y}]}
      - {id: y, actor: b}
    overdrachten: [{id: o, van: x, naar: y}]
""")
    beads = [group for group in scene.groups if group.kind == "bead"]
    assert [bool(bead.spoken) for bead in beads] == [True, False]


def test_nothing_drawn_yet_says_so():
    scene = pictures.scene("alles", "c")
    assert [texts(group) for group in scene.groups] == [[], ["Hier is nog niets getekend."]]
    assert scene.width > 0


@pytest.mark.parametrize("key", ["banen", "aan_tafel"])
def test_lanes_without_steps_are_drawn_and_say_so(key: str):
    scene = pictures.scene_of(
        f"id: k\nactoren: [{{id: a, naam: School}}]\ndeelprocessen: [{{id: d, {key}: [a, weg]}}]"
    )
    assert [texts(group) for group in scene.groups if group.kind == "title"] == [["A", "School"]]
    assert texts(scene.groups[-1]) == ["Hier is nog niets getekend."]
    assert [lane.id for lane in scene.lanes] == ["a"]


def test_who_sits_at_the_table_has_no_lane_once_others_drew_one():
    scene = pictures.scene_of(
        "id: k\nactoren: [{id: a, naam: School}, {id: b, naam: Werk}]\n"
        "deelprocessen: [{id: d, aan_tafel: [a], stappen: [{id: x, actor: b}]}]"
    )
    assert [lane.id for lane in scene.lanes] == ["b"]


# -- the same, and almost the same ---------------------------------------------------------------


@pytest.mark.parametrize(("name", "id"), pictures.GOLDEN)
def test_equal_input_gives_an_equal_drawing(name, id):
    pictures.scene.cache_clear()
    first = pictures.scene(name, id)
    pictures.scene.cache_clear()
    assert pictures.scene(name, id) == first


def test_items_are_painted_in_journey_order():
    spoken = [group.spoken for group in ALL.groups if group.spoken]
    assert spoken == [item.sentence for item in pictures.outline("alles", "a").items]


def test_the_rows_of_a_drawing_can_be_kept():
    assert set(ALL.rows) == {card.id for card in CHART.cards}


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "x" * 20_000,
            "\N{CYRILLIC CAPITAL LETTER ZHE}" * 300,
            "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET} " * 20,
            "\N{FAMILY}\N{ZERO WIDTH JOINER}" * 40,
            "\N{RIGHT-TO-LEFT OVERRIDE}andersom",
            "a\nb",
            "<b>&\"'",
        ]
    ),
)


@settings(max_examples=40)
@given(HOSTILE, HOSTILE)
def test_no_text_is_too_long_for_its_place(name, answer):
    graph = pictures.whole("melding")
    (part,) = graph.journey.subprocesses
    steps = [
        step.model_copy(
            update={
                "name": name,
                "flows": tuple(
                    flow.model_copy(update={"when": f"{place}{answer}"} if flow.when else {})
                    for place, flow in enumerate(step.flows)
                ),
            }
        )
        for step in part.steps
    ]
    changed = part.model_copy(update={"steps": tuple(steps), "title_said": name})
    journey = graph.journey.model_copy(update={"subprocesses": (changed,)})
    made = type(graph)(journey)
    scene = arrange(made, changed, ())
    for group in scene.groups:
        if group.kind == "step":
            for label in labels(group):
                assert inside(extent(label), frame(group)), label.text
    boxes, said = covered(scene, "step"), covered(scene, "label")
    assert not any(overlap(one, box) for one in said for box in boxes)


def test_what_is_too_large_to_draw_says_so():
    steps = "".join(f"      - {{id: s{number}}}\n" for number in range(1001))
    scene = pictures.scene_of(f"id: a\ndeelprocessen:\n  - id: d\n    stappen:\n{steps}")
    (said,) = [each for group in scene.groups for each in group.shapes if isinstance(each, Label)]
    assert said.text == "Dit is te veel voor een tekening. Maak er meer deelprocessen van."
    assert "1001 stappen" in scene.description
    assert scene.steps == ()
