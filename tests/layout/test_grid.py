"""The grid: a line for every column, row, channel and border."""

from klantreis.layout.model import LaneGraph
from tests.layout.graphs import graph, passes


def test_columns_and_rows_are_odd_lines():
    grid = passes(graph("a b", "a>b")).grid
    assert grid.x == (1, 3)
    assert grid.y == (1, 1)


def test_a_lane_takes_twice_its_rows_plus_two_lines():
    grid = passes(graph("a:x b:x c:y")).grid
    assert grid.borders == (5, 9)
    assert grid.lines == 10


def test_channels_lie_above_and_below_every_row():
    assert passes(graph("a:x b:x c:y")).grid.channels == (0, 2, 4, 6, 8)


def test_a_lane_without_nodes_carries_no_edges():
    grid = passes(graph("a:x b:z", lanes="x y z")).grid
    assert grid.borders == (3, 5, 9)
    assert 4 not in grid.channels


def test_rows_are_one_apart_across_a_border():
    grid = passes(graph("a:x b:y")).grid
    assert grid.level[grid.y[1]] - grid.level[grid.y[0]] == 1


def test_channels_along_a_border_lie_on_their_own_side():
    level = passes(graph("a:x b:y")).grid.level
    assert list(level) == sorted(level)
    assert len(set(level)) == len(level)


def test_without_nodes_there_are_only_borders():
    grid = passes(LaneGraph(("x", "y"), (), ())).grid
    assert grid.columns == 0
    assert grid.borders == (1, 3)
