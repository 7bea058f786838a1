"""Boxes, lines, labels and markers in pixels."""

from klantreis.layout.engine import lay_out
from klantreis.layout.model import Edge, LaneGraph, Node
from tests.layout.graphs import graph


def test_a_line_runs_from_border_to_border():
    layout = lay_out(graph("a b", "a>b"))
    a, b = layout.boxes["a"], layout.boxes["b"]
    assert layout.lines["e0"] == ((a.right, a.y + 30), (b.x, b.y + 30))


def test_a_line_enters_from_above_in_the_middle_of_its_box():
    layout = lay_out(graph("a:x b:y", "a>b"))
    b = layout.boxes["b"]
    assert layout.lines["e0"][-1] == (b.x + 85, b.y)


def test_a_label_of_a_line_that_leaves_below_stands_right_of_it():
    edges = {f"e{place}": Edge(f"e{place}", "a", end, (40, 14)) for place, end in enumerate("bc")}
    layout = lay_out(graph("a:x b:x c:y", "a>b a>c", *edges.values()))
    x, y = layout.lines["e1"][0]
    label = layout.labels["e1"]
    assert label.x > x
    assert label.y >= y
    assert label.y < layout.bands["x"].bottom


def test_a_line_that_steps_aside_has_two_corners_more():
    ends = "bcdef"
    edges = {f"e{place}": Edge(f"e{place}", "a", end, (140, 44)) for place, end in enumerate(ends)}
    layout = lay_out(graph("a b c d e f", "a>b a>c a>d a>e a>f", *edges.values(), h=40))
    a = layout.boxes["a"]
    for (x, y), (turn, _), (_, level), *_ in (
        line for line in layout.lines.values() if len(line) > 4
    ):
        assert x == a.right
        assert x < turn < x + 40
        assert abs(level - a.y - 20) > abs(y - a.y - 20)


def test_sizes_with_many_decimals_give_clean_numbers():
    nodes = (Node("a", "x", 33.3333, 41.4142), Node("b", "x", 77.7777, 59.9999))
    layout = lay_out(LaneGraph(("x",), nodes, (Edge("e", "a", "b"),)))
    for point in layout.lines["e"]:
        assert all(value == round(value, 1) for value in point)
    assert layout.lines["e"][0][0] == layout.boxes["a"].right
    assert layout.lines["e"][-1][0] == layout.boxes["b"].x
