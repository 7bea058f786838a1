"""What is laid on the grid, what stays free, and what crosses."""

import pytest

from klantreis.layout.traffic import Traffic, entry_side, exit_side
from tests.layout.graphs import graph, passes

A, B, C, D = (1, 1), (3, 1), (5, 1), (3, 3)
CORNER = (A, (1, 3), D)
ARCH = (A, (1, 2), (5, 2), C)


@pytest.fixture
def traffic() -> Traffic:
    """Three columns; a, b and c in the first row, d in the second."""
    found = passes(graph("a b c d", "a>b b>c a>d d>c"))
    assert found.grid.nodes == {A: 0, B: 1, C: 2, D: 3}
    return Traffic(found.flow, found.grid)


@pytest.mark.parametrize(
    ("path", "sides"),
    [
        ((A, B), ("right", "left")),
        (CORNER, ("bottom", "left")),
        ((A, (1, 0), (5, 0), C), ("top", "top")),
        ((D, (4, 3), (4, 4), (1, 4), A), ("right", "bottom")),
    ],
)
def test_a_path_leaves_and_enters_at_the_side_it_faces(path, sides):
    assert (exit_side(path), entry_side(path)) == sides


def test_a_line_in_a_row_ends_before_the_next_node(traffic):
    assert traffic.reach_in_row(1, 1, 5) == 3
    assert traffic.reach_in_row(3, 3, -1) == -1


def test_a_line_in_a_column_ends_before_the_next_node(traffic):
    low, high = traffic.reach_in_column(3, 1)
    assert low < 0
    assert high == 3


def test_a_cell_without_a_node_holds_one_line_each_way(traffic):
    assert traffic.corner_is_free(A, (1, 3))
    traffic.lay(2, CORNER)
    assert not traffic.corner_is_free(A, (1, 3))
    assert traffic.reach_in_row(3, 3, -1) == 1
    assert traffic.reach_in_column(1, 1)[1] == 3


def test_a_lifted_path_leaves_everything_free(traffic):
    traffic.lay(2, CORNER)
    assert traffic.lift(2) == CORNER
    assert traffic.corner_is_free(A, (1, 3))
    assert not traffic.paths
    assert not +traffic.exits
    assert not +traffic.entries
    assert traffic.crossings(ARCH, 9) == 0


def test_a_line_across_another_crosses_it(traffic):
    traffic.lay(0, ARCH)
    assert traffic.crossings((B, D), 9) == 1


def test_an_arch_within_an_arch_does_not_cross_it(traffic):
    traffic.lay(0, ARCH)
    assert traffic.crossings((B, (3, 2), (4, 2), (4, 1), C), 9) == 0


def test_two_arches_that_overlap_in_part_cross(traffic):
    traffic.lay(0, (A, (1, 2), (4, 2), (4, 1), C))
    assert traffic.crossings((B, (3, 2), (5, 2), C), 9) == 1


def test_two_that_swap_sides_in_one_channel_cross(traffic):
    traffic.lay(0, (D, (4, 3), (4, 1), C))
    assert traffic.crossings((B, (4, 1), (4, 3), (5, 3)), 9) == 1


def test_counting_stops_past_the_limit(traffic):
    traffic.lay(0, ARCH)
    traffic.lay(1, (A, (1, 2), (5, 2), C))
    assert traffic.crossings((B, D), 0) > 0


def test_straight_lines_and_labels_are_counted_per_pair_and_side(traffic):
    traffic.lay(0, (A, B))
    assert traffic.straight[0, 1] == 1
    assert traffic.exits[0, "right"] == traffic.entries[1, "left"] == 1
    assert traffic.labels[0, "right"] == 0
