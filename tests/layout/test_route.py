"""Routes: few bends, few crossings, and never through a node."""

from itertools import pairwise

from hypothesis import given

from klantreis.layout.route import find_routes
from tests.layout.graphs import graph, lane_graphs, passes


def test_flows_that_can_be_straight_are():
    paths = passes(graph("a b c", "a>c a>b b>c")).paths
    assert len(paths[1]) == len(paths[2]) == 2


def test_loops_leave_the_way_to_what_runs_on():
    found = passes(graph("a b c d", "d>b a>b b>c c>d a>d"))
    assert [len(found.paths[edge]) for edge in (1, 2, 3)] == [2, 2, 2]


def test_a_flow_within_a_lane_stays_in_it():
    found = passes(graph("a:x b:x c:x d:y", "a>c a>b b>c"))
    assert max(y for _, y in found.paths[0]) < found.grid.borders[0]


def test_the_work_is_counted():
    found = passes(graph("a b c", "a>b b>c c>a"))
    routes = find_routes(found.flow, found.ranks, found.grid)
    assert routes.ways >= routes.checks >= len(routes.paths)


@given(lane_graphs())
def test_a_path_goes_from_node_to_node_and_through_no_other(lane_graph):
    found = passes(lane_graph)
    for edge, path in found.paths.items():
        source, target = found.flow.arcs[edge]
        assert found.grid.nodes[path[0]] == source
        assert found.grid.nodes[path[-1]] == target
        for (x, y), (end_x, end_y) in pairwise(path):
            between = {
                (step_x, step_y)
                for step_x in range(min(x, end_x), max(x, end_x) + 1)
                for step_y in range(min(y, end_y), max(y, end_y) + 1)
            }
            assert not (between - {path[0], path[-1]}) & found.grid.nodes.keys()
