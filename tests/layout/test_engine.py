"""What holds for every drawing, whatever the graph."""

import math
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import layout_metrics as metrics
from klantreis.layout.engine import Spacing, lay_out
from klantreis.layout.model import Edge, LaneGraph, Layout, Node
from tests.layout.graphs import graph, lane_graphs

MANY = settings(max_examples=200)
SOME = settings(max_examples=50)


@MANY
@given(lane_graphs())
def test_a_drawing_is_valid(lane_graph: LaneGraph):
    quality = metrics.measure(lane_graph, lay_out(lane_graph))
    assert quality.valid, quality


@MANY
@given(lane_graphs(nodes=20))
def test_labels_and_beads_touch_nothing(lane_graph: LaneGraph):
    layout = lay_out(lane_graph)
    assert not list(metrics.label_hits(layout))
    assert not list(metrics.bead_hits(layout))


@SOME
@given(lane_graphs())
def test_only_loops_run_back(lane_graph: LaneGraph):
    layout = lay_out(lane_graph)
    assert set(metrics.backward(lane_graph, layout)) == layout.back
    for edge in lane_graph.edges:
        runs_back = layout.ranks[edge.target] <= layout.ranks[edge.source]
        assert (edge.id in layout.back) == runs_back


@SOME
@given(lane_graphs())
def test_lanes_follow_each_other_over_the_full_width(lane_graph: LaneGraph):
    layout = lay_out(lane_graph)
    assert tuple(layout.bands) == lane_graph.lanes
    edge = 0.0
    for band in layout.bands.values():
        assert (band.x, band.y, band.w) == (0, edge, layout.width)
        assert band.h >= Spacing().thin
        edge = band.bottom
    assert edge == layout.height


@SOME
@given(lane_graphs())
def test_everything_is_in_the_drawing_and_rounded_to_a_tenth(lane_graph: LaneGraph):
    layout = lay_out(lane_graph)
    for x, y in _corners(layout):
        assert 0 <= x <= layout.width
        assert 0 <= y <= layout.height
        assert x == round(x, 1)
        assert y == round(y, 1)


@SOME
@given(lane_graphs())
def test_lines_run_along_the_axes_and_never_twice_the_same_way(lane_graph: LaneGraph):
    for line in lay_out(lane_graph).lines.values():
        for (x, y), (end_x, end_y), (last_x, last_y) in zip(line, line[1:], line[2:], strict=False):
            assert (x == end_x) != (y == end_y)
            assert (x == end_x) != (end_x == last_x)
            assert (y == end_y) != (end_y == last_y)


@SOME
@given(lane_graphs())
def test_the_last_part_of_a_line_has_room_for_an_arrowhead(lane_graph: LaneGraph):
    for line in lay_out(lane_graph).lines.values():
        assert math.dist(line[-2], line[-1]) >= 10


@SOME
@given(lane_graphs())
def test_equal_input_gives_equal_output(lane_graph: LaneGraph):
    assert repr(lay_out(lane_graph)) == repr(lay_out(lane_graph))


@SOME
@given(lane_graphs(), st.randoms(use_true_random=False))
def test_names_do_not_matter(lane_graph: LaneGraph, random):
    nodes = [str(number) for number in range(len(lane_graph.nodes))]
    edges = [str(number) for number in range(len(lane_graph.edges))]
    random.shuffle(nodes)
    random.shuffle(edges)
    name = {node.id: new for node, new in zip(lane_graph.nodes, nodes, strict=True)}
    renamed = LaneGraph(
        lane_graph.lanes,
        tuple(replace(node, id=name[node.id]) for node in lane_graph.nodes),
        tuple(
            replace(edge, id=new, source=name[edge.source], target=name[edge.target])
            for edge, new in zip(lane_graph.edges, edges, strict=True)
        ),
    )
    first, second = lay_out(lane_graph), lay_out(renamed)
    for part in ("boxes", "lines", "labels", "beads", "bands", "rows", "ranks"):
        assert list(getattr(first, part).values()) == list(getattr(second, part).values())


@SOME
@given(lane_graphs())
def test_a_drawing_that_is_drawn_again_keeps_its_rows(lane_graph: LaneGraph):
    layout = lay_out(lane_graph)
    assert lay_out(lane_graph, previous=layout.rows).rows == layout.rows


@SOME
@given(
    lane_graphs(nodes=20), st.dictionaries(st.sampled_from(["n0", "n1", "n5", "z"]), st.integers())
)
def test_any_previous_rows_give_a_valid_drawing(lane_graph: LaneGraph, previous):
    assert metrics.measure(lane_graph, lay_out(lane_graph, previous=previous)).valid


@SOME
@given(lane_graphs(nodes=20))
def test_other_distances_give_a_valid_drawing(lane_graph: LaneGraph):
    spacing = Spacing(header=80, margin=24, head=26, bead=38, thin=40)
    layout = lay_out(lane_graph, spacing=spacing)
    assert metrics.measure(lane_graph, layout).valid
    assert not list(metrics.bead_hits(layout, spacing.bead))
    assert all(box.x > spacing.header for box in layout.boxes.values())


def test_nothing_at_all_gives_an_empty_drawing():
    layout = lay_out(LaneGraph((), (), ()))
    assert layout.height == 0
    assert layout.width > 0
    assert not layout.boxes


def test_a_chain_in_one_lane_is_a_straight_line():
    layout = lay_out(graph("a b c", "a>b b>c"))
    assert [len(line) for line in layout.lines.values()] == [2, 2]
    assert len({box.y for box in layout.boxes.values()}) == 1


def test_a_bead_sits_on_the_border_that_its_edge_crosses_first():
    handover = Edge("e0", "a", "b", bead=True)
    layout = lay_out(graph("a:x b:z", "a>b", handover, lanes="x y z"))
    assert layout.beads["e0"][1] == layout.bands["y"].y


def test_a_bead_within_a_lane_sits_on_its_line_past_the_label():
    edge = Edge("e0", "a", "b", label=(90, 30), bead=True)
    layout = lay_out(graph("a b", "a>b", edge))
    x, y = layout.beads["e0"]
    assert x > layout.labels["e0"].right
    assert y == layout.lines["e0"][0][1]


def test_a_label_stands_above_its_line():
    edge = Edge("e0", "a", "b", label=(140, 44))
    layout = lay_out(graph("a b", "a>b", edge))
    label = layout.labels["e0"]
    start, end = layout.lines["e0"]
    assert label.bottom < start[1]
    assert start[0] < label.x
    assert label.right < end[0]


def test_many_labels_at_one_low_box_do_not_touch():
    branches = {
        f"e{number}": Edge(f"e{number}", "a", name, label=(120, 44))
        for number, name in enumerate("bcdef")
    }
    lane_graph = graph("a b c d e f", "a>b a>c a>d a>e a>f", *branches.values(), h=40)
    assert not list(metrics.label_hits(lay_out(lane_graph)))


def test_boxes_of_different_sizes_stand_in_the_middle_of_their_column():
    nodes = (Node("a", "x", 170, 60), Node("b", "x", 36, 36))
    layout = lay_out(LaneGraph(("x",), nodes, ()))
    middles = {box.x + box.w / 2 for box in layout.boxes.values()}
    assert len(middles) == 1


def test_the_example_of_the_documentation():
    edges = (
        Edge("e1", "keuze", "plan", label=(12, 14)),
        Edge("e2", "keuze", "bericht", label=(68, 14), bead=True),
        Edge("e3", "bericht", "aanbod", back=True),
    )
    steps = "aanbod:school keuze:school plan:school bericht:dsp"
    layout = lay_out(graph(steps, "aanbod>keuze keuze>plan keuze>bericht bericht>aanbod", *edges))
    assert (layout.width, layout.height) == (780, 240)
    assert list(layout.lines["e2"]) == [(465, 76), (465, 176), (594, 176)]
    assert list(layout.lines["e3"]) == [(679, 206), (679, 224), (251, 224), (251, 76)]
    assert (layout.labels["e2"].x, layout.labels["e2"].y) == (469, 78)
    assert layout.beads == {"e2": (465, 120)}
    assert layout.back == {"e3"}


def _corners(layout: Layout):
    for line in layout.lines.values():
        yield from line
    for box in (*layout.boxes.values(), *layout.labels.values(), *layout.bands.values()):
        yield box.x, box.y
        yield box.right, box.bottom
    for x, y in layout.beads.values():
        yield round(x - 13, 1), round(y - 13, 1)
        yield round(x + 13, 1), round(y + 13, 1)


def test_an_edge_within_a_column_runs_straight_down():
    layout = lay_out(graph("a b", "a>b"), columns=(0, 0))
    (x, top), (end_x, bottom) = layout.lines["e0"]
    assert x == end_x
    assert (top, bottom) == (layout.boxes["a"].bottom, layout.boxes["b"].y)
