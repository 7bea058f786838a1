"""Rows: flows run straight, nothing shares a cell, and rows of before are kept."""

from hypothesis import given

from tests.layout.graphs import graph, lane_graphs, passes


def test_a_chain_stays_in_one_row():
    assert passes(graph("a b c", "a>b b>c")).rows.row == (0, 0, 0)


def test_branches_get_a_row_each():
    rows = passes(graph("a b c", "a>b a>c")).rows
    assert sorted(rows.row[1:]) == [0, 1]
    assert rows.count == (2,)


def test_a_flow_is_not_drawn_through_a_step_in_between():
    rows = passes(graph("a b c d", "a>b b>c a>d d>c")).rows
    assert rows.row[1] != rows.row[3]


def test_every_lane_counts_its_own_rows():
    assert passes(graph("a:x b:x c:y", "", lanes="x y z")).rows.count == (2, 1, 0)


def test_a_node_keeps_the_row_it_had():
    lane_graph = graph("a b c", "a>b a>c")
    assert passes(lane_graph, {0: 1, 1: 1, 2: 0}).rows.row == (1, 1, 0)


def test_a_new_node_finds_a_place_among_those_that_stay():
    rows = passes(graph("a b c", "a>b a>c"), {0: 0, 1: 0}).rows
    assert rows.row == (0, 0, 1)


def test_a_row_that_an_edit_emptied_stays():
    rows = passes(graph("a b"), {0: 1, 1: 0}).rows
    assert rows.row == (1, 0)
    assert passes(graph("a b", "a>b"), {0: 1, 1: 1}).rows.count == (2,)


def test_two_nodes_that_had_one_row_part_when_they_share_a_column():
    rows = passes(graph("a b"), {0: 0, 1: 0}).rows
    assert sorted(rows.row) == [0, 1]


def test_a_row_from_elsewhere_is_forgotten():
    assert passes(graph("a b", "a>b"), {0: 10**9, 1: -1}).rows.row == (0, 0)


@given(lane_graphs())
def test_no_two_nodes_share_a_cell(lane_graph):
    found = passes(lane_graph)
    cells = list(zip(found.flow.lane, found.rows.row, found.ranks.column, strict=True))
    assert len(set(cells)) == len(cells)


@given(lane_graphs())
def test_a_first_drawing_has_no_empty_row(lane_graph):
    found = passes(lane_graph)
    for lane, count in enumerate(found.rows.count):
        used = {
            row for row, where in zip(found.rows.row, found.flow.lane, strict=True) if where == lane
        }
        assert used == set(range(count))
