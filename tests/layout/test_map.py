"""The map: every deelproces and every way between them, and nothing touches anything."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantreis.layout.map import MOST, arrange_map, map_of
from klantreis.layout.map.columns import COLUMNS, columns_of
from klantreis.layout.map.drawing import OUTLINES, sign
from klantreis.layout.palette import LIGHT, THEMES
from klantreis.layout.text import width
from klantreis.outline.overview import Bridge, Overview, Place
from klantreis.rules.engine import WEIGHTS
from klantreis.scene import Area, Group, Label, Rectangle, Scene
from tests import pictures

TITLES = (
    "Van mbo naar Werk & Inkomen",
    "d",
    "Overstap " * 23,
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 4,
    "👩‍👩‍👧 jongere 🏳️‍🌈",
    "שלום עולם",
    "\N{RIGHT-TO-LEFT OVERRIDE}naar werk",
    "</text><script>alert(1)</script>",
    "\u00a0",
)
STATUSES = ("", "leeg", "concept", "besproken", "vastgesteld")


def place(number: int, title: str = "Naar werk", **values: object) -> Place:
    said = {"status": "", "steps": 0, "handovers": 0, "gaps": 0, "weights": {}} | values
    return Place(id=f"d{number}", number=number, title=title, **said)  # type: ignore[arg-type]


def overview(count: int, *pairs: tuple[int, int], flows: bool = True) -> Overview:
    ends = (("9", "18"),) if flows else ()
    bridges = tuple(Bridge(f"d{source}", f"d{target}", ends) for source, target in pairs)
    return Overview("Reis", tuple(place(number) for number in range(1, count + 1)), bridges)


@st.composite
def overviews(draw: st.DrawFn) -> Overview:
    count = draw(st.integers(1, 30))
    numbers = st.integers(1, 60)
    places = tuple(
        place(
            number,
            draw(st.sampled_from(TITLES)),
            status=draw(st.sampled_from(STATUSES)),
            steps=draw(st.integers(0, 2000)),
            handovers=draw(numbers),
            gaps=draw(st.integers(0, 120)),
            weights=draw(st.dictionaries(st.sampled_from(WEIGHTS), st.integers(0, 3000))),
        )
        for number in range(1, count + 1)
    )
    ends = st.tuples(st.integers(1, count), st.integers(1, count)).filter(
        lambda two: two[0] != two[1]
    )
    pairs = draw(st.lists(ends, unique=True, max_size=20)) if count > 1 else []
    steps = numbers.map(lambda number: f"{number}a")
    flows = st.lists(st.tuples(steps, steps), max_size=12, unique=True).map(tuple)
    bridges = tuple(Bridge(f"d{one}", f"d{two}", draw(flows)) for one, two in pairs)
    return Overview("Reis", places, bridges)


def labels(group: Group) -> Iterator[Label]:
    return (shape for shape in group.shapes if isinstance(shape, Label))


def extent(label: Label) -> Area:
    wide = width(label.text, label.size, label.bold)
    shift = {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return Area(label.x - shift, label.y - 0.75 * label.size, wide, 0.95 * label.size)


def inside(inner: Area, outer: Area) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.w <= outer.x + outer.w
        and inner.y + inner.h <= outer.y + outer.h
    )


def overlap(one: Area, other: Area) -> bool:
    return (
        one.x < other.x + other.w
        and other.x < one.x + one.w
        and one.y < other.y + other.h
        and other.y < one.y + one.h
    )


def boxes(scene: Scene) -> Iterator[tuple[Area, Group]]:
    areas = {step.id: step.area for step in scene.steps}
    return (
        (areas[each.attributes["data-part"]], each) for each in scene.groups if each.kind == "step"
    )


def drawn_bridges(scene: Scene) -> set[str]:
    groups = (group for group in scene.groups if group.kind == "edge")
    return {bridge for group in groups for bridge in group.attributes["data-bridges"].split()}


# -- whatever a journey holds -----------------------------------------------------------------


@given(overviews())
def test_no_two_boxes_overlap_and_all_lie_on_the_page(made: Overview):
    scene = arrange_map(made)
    page = Area(0, 0, scene.width, scene.height)
    assert len(scene.steps) == len(made.places)
    assert all(inside(step.area, page) for step in scene.steps)
    for one, other in combinations(scene.steps, 2):
        assert not overlap(one.area, other.area)


@given(overviews())
def test_every_text_lies_in_its_box_and_on_no_other_text(made: Overview):
    for box, group in boxes(arrange_map(made)):
        texts = [extent(label) for label in labels(group)]
        assert all(inside(text, box) for text in texts)
        for one, other in combinations(texts, 2):
            assert not overlap(one, other)


@given(overviews())
def test_every_way_is_drawn_and_told(made: Overview):
    scene = arrange_map(made)
    wanted = {f"{bridge.source}>{bridge.target}" for bridge in made.bridges}
    assert drawn_bridges(scene) == wanted
    assert {edge.id for edge in scene.edges} == wanted


@given(overviews())
def test_no_label_touches_a_box_or_another_label(made: Overview):
    scene = arrange_map(made)
    areas = [edge.label_area for edge in scene.edges if edge.label_area]
    for area in areas:
        assert not any(overlap(area, step.area) for step in scene.steps)
    for one, other in combinations(areas, 2):
        assert not overlap(one, other)


@given(overviews())
def test_no_line_runs_through_a_box(made: Overview):
    scene = arrange_map(made)
    for edge in scene.edges:
        for (x, y), (end_x, end_y) in pairwise(edge.points):
            part = Area(min(x, end_x), min(y, end_y), abs(end_x - x), abs(end_y - y))
            assert not any(overlap(part, step.area) for step in scene.steps)


@given(overviews())
def test_equal_input_gives_an_equal_map(made: Overview):
    assert arrange_map(made) == arrange_map(made)


# -- where the boxes stand -------------------------------------------------------------------


def test_boxes_without_lines_are_read_as_text():
    areas = [step.area for step in arrange_map(overview(7)).steps]
    assert areas == sorted(areas, key=lambda area: (area.y, area.x))
    assert len({area.x for area in areas}) == COLUMNS


@pytest.mark.parametrize("count", [1, 2, 7, 30])
def test_a_map_is_at_most_three_boxes_wide(count):
    chain = [(number, number + 1) for number in range(1, count)]
    scene = arrange_map(overview(count, *chain))
    assert len({step.area.x for step in scene.steps}) == min(count, COLUMNS)


def test_what_leads_on_stands_to_the_right():
    assert columns_of(3, [((0, 1), False), ((1, 2), False)]) == (0, 1, 2)
    assert columns_of(2, [((1, 0), False)]) == (1, 0)


def test_routes_beside_each_other_share_a_column():
    both = [((0, 1), True), ((0, 2), True), ((0, 3), True), ((1, 4), True), ((2, 4), True)]
    ties = [*both, ((3, 4), True), ((1, 2), True), ((2, 3), True), ((0, 4), True)]
    assert columns_of(5, ties) == (0, 1, 1, 1, 2)


def test_the_shipped_journeys_cross_no_more_than_they_must():
    assert crossings(map_of(pictures.whole("rijnmond"), ())) == 0
    # five deelprocessen that are all tied to each other cannot do with none
    assert crossings(map_of(pictures.whole("noord-midden-drenthe"), ())) == 1


def crossings(scene: Scene) -> int:
    lines = {frozenset((edge.source, edge.target)): edge.points for edge in scene.edges}
    parts = [(key, part) for key, line in lines.items() for part in pairwise(line)]
    return sum(
        one != other
        and min(a[1], b[1]) < c[1] < max(a[1], b[1])
        and min(c[0], d[0]) < a[0] < max(c[0], d[0])
        for one, (a, b) in parts
        for other, (c, d) in parts
        if a[0] == b[0] and c[1] == d[1]
    )


# -- what a line says ------------------------------------------------------------------------


def edge_shapes(scene: Scene) -> int:
    (edge,) = (group for group in scene.groups if group.kind == "edge")
    return len(edge.shapes)


def test_two_ways_are_one_line_with_two_heads():
    assert edge_shapes(arrange_map(overview(2, (1, 2)))) == 2
    assert edge_shapes(arrange_map(overview(2, (1, 2), (2, 1)))) == 3


def test_a_label_begins_with_the_number_of_its_own_box():
    there = Bridge("d1", "d2", (("17", "1"), ("20", "1"), ("8", "4")))
    back = Bridge("d2", "d1", (("6", "8"), ("14", "8")))
    scene = arrange_map(Overview("Reis", (place(1), place(2)), (there, back)))
    (label,) = (group for group in scene.groups if group.kind == "label")
    assert [each.text for each in labels(label)] == ["17, 20→1", "8→4", "8←6, 14"]


def test_a_long_label_says_how_many_flows_it_leaves_out():
    bridge = Bridge("d1", "d2", tuple((str(number), str(number)) for number in range(1, 11)))
    scene = arrange_map(Overview("Reis", (place(1), place(2)), (bridge,)))
    (label,) = (group for group in scene.groups if group.kind == "label")
    assert [each.text for each in labels(label)] == ["1→1", "2→2", "3→3", "en nog 7"]


def test_what_is_only_said_is_dashed():
    dashes = [
        group.shapes[0].style.dash  # type: ignore[union-attr]
        for flows in (True, False)
        for group in arrange_map(overview(2, (1, 2), flows=flows)).groups
        if group.kind == "edge"
    ]
    assert dashes[0] == ""
    assert dashes[1] != ""


# -- what a box says -------------------------------------------------------------------------


def test_every_status_has_a_border_of_its_own_and_its_word():
    assert len({(*OUTLINES[status], status == "vastgesteld") for status in STATUSES}) == 5
    for status in STATUSES[1:]:
        made = Overview("Reis", (place(1, status=status),), ())
        ((_, group),) = boxes(arrange_map(made))
        assert status in [label.text for label in labels(group)]


def test_every_weight_has_a_shape_of_its_own():
    drawn = [sign(weight, (0, 0), THEMES["print"]) for weight in WEIGHTS]
    assert len({str(shape) for shape in drawn}) == 3


def test_the_number_and_the_title_are_the_largest():
    ((_, group),) = boxes(arrange_map(overview(1)))
    sizes = {label.text: label.size for label in labels(group)}
    assert sizes.pop("1") > sizes.pop("Naar werk") > max(sizes.values())


def test_an_address_makes_a_box_a_link():
    scene = arrange_map(overview(2), addresses={"d1": "/daar"})
    assert [group.link for _, group in boxes(scene)] == ["/daar", ""]


def test_the_map_takes_its_colours_from_the_palette():
    scene = arrange_map(overview(1), palette=THEMES["print"])
    page = scene.groups[0].shapes[0]
    assert isinstance(page, Rectangle)
    assert page.style.fill == THEMES["print"].paper
    assert arrange_map(overview(1)) == arrange_map(overview(1), palette=LIGHT)


def test_too_much_is_told_instead_of_drawn():
    scene = arrange_map(overview(MOST + 1))
    assert not scene.steps
    assert next(labels(scene.groups[0])).text.startswith("Dit is te veel")


def test_a_journey_without_deelprocessen_is_an_empty_page():
    scene = arrange_map(overview(0))
    assert not scene.steps
