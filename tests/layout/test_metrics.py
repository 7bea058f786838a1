"""The counts see what is wrong in a drawing."""

from dataclasses import replace

import pytest

from benchmarks import layout_metrics as metrics
from klantreis.layout.engine import lay_out
from klantreis.layout.model import Box, Edge, Layout, Point
from tests.layout.graphs import graph

LABELLED = Edge("e0", "a", "b", label=(30, 14), bead=True)
GRAPH = graph("a:x b:x c:y d:y", "a>b c>d", LABELLED)


@pytest.fixture
def layout() -> Layout:
    return lay_out(GRAPH)


def moved(layout: Layout, **boxes: Box) -> Layout:
    return replace(layout, boxes={**layout.boxes, **boxes})


def drawn(layout: Layout, **lines: tuple[Point, ...]) -> Layout:
    return replace(layout, lines={**layout.lines, **lines})


def test_a_good_drawing_has_no_faults(layout):
    found = metrics.measure(GRAPH, layout)
    assert found.valid
    assert (found.label_hits, found.bead_hits, found.crossings, found.back) == (0, 0, 0, 0)


def test_a_box_on_a_box(layout):
    assert metrics.measure(GRAPH, moved(layout, a=layout.boxes["b"])).overlaps == 1


def test_a_box_out_of_its_lane(layout):
    found = metrics.measure(GRAPH, moved(layout, a=layout.boxes["c"]))
    assert found.purity == 0.75
    assert not found.valid


def test_lanes_side_by_side_are_no_lanes(layout):
    assert metrics.measure(GRAPH, layout).purity == 1
    wide = {lane: replace(band, y=0, h=layout.height) for lane, band in layout.bands.items()}
    assert metrics.measure(GRAPH, replace(layout, bands=wide)).purity == 0


def test_an_edge_through_a_box(layout):
    c = layout.boxes["c"]
    line = ((0.0, c.y + 20), (c.right + 9, c.y + 20))
    assert ("e0", "c") in set(metrics.through(GRAPH, drawn(layout, e0=line)))


def test_an_edge_along_a_border_does_not_enter_the_box(layout):
    c = layout.boxes["c"]
    line = ((0.0, c.y), (c.right + 9, c.y))
    assert not set(metrics.through(GRAPH, drawn(layout, e0=line)))


def test_a_sloping_edge_past_the_corner_of_a_box_does_not_enter_it():
    box = Box(100, 100, 50, 50)
    assert not metrics._enters(((80, 140), (120, 190)), box, 1.5)
    assert metrics._enters(((80, 100), (140, 170)), box, 1.5)


def test_two_edges_that_cross(layout):
    (x, y), (end_x, _) = layout.lines["e0"]
    middle = (x + end_x) / 2
    across = drawn(layout, e1=((middle, y - 9), (middle, y + 9)))
    assert list(metrics.crossings(across)) == [("e0", "e1")]


def test_two_edges_on_one_line(layout):
    assert set(metrics.shared(GRAPH, drawn(layout, e1=layout.lines["e0"]))) == {("e0", "e1")}


def test_two_edges_in_line_but_apart(layout):
    (_, y), (end_x, _) = layout.lines["e0"]
    beside = drawn(layout, e1=((end_x, y), (end_x + 50, y)))
    assert not set(metrics.shared(GRAPH, beside))


def test_an_edge_through_a_label(layout):
    label = layout.labels["e0"]
    line = ((label.x - 5, label.y + 7), (label.right + 5, label.y + 7))
    assert list(metrics.label_hits(drawn(layout, e1=line))) == [("e0", "e1")]


def test_a_label_on_a_box(layout):
    hit = replace(layout, labels={"e0": layout.boxes["a"]})
    assert ("e0", "a") in set(metrics.label_hits(hit))


def test_a_bead_on_a_label(layout):
    label = layout.labels["e0"]
    hit = replace(layout, beads={"e0": (label.x, label.y)})
    assert ("e0", "e0") in set(metrics.bead_hits(hit))


def test_an_end_that_hangs_loose(layout):
    (x, y), end = layout.lines["e0"]
    assert list(metrics.loose(GRAPH, drawn(layout, e0=((x - 1, y), end)))) == ["e0"]


def test_an_edge_that_runs_back(layout):
    swapped = moved(layout, a=layout.boxes["b"], b=layout.boxes["a"])
    assert "e0" in set(metrics.backward(GRAPH, swapped))


def test_what_an_edit_moved(layout):
    higher = replace(layout.boxes["a"], y=layout.boxes["c"].y + 10)
    after = replace(moved(layout, a=higher), rows={**layout.rows, "a": 1})
    found = metrics.movement(layout, after)
    assert found.rows == 1
    assert found.order > 0
    assert found.down > 0


def test_the_work_of_the_router_is_counted():
    assert metrics.routes_of(GRAPH).checks >= 2
