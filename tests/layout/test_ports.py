"""Ports: lines of one side keep apart, in the order in which they part."""

from collections.abc import Mapping

from hypothesis import given

from klantreis.layout.flow import Flow, Size
from klantreis.layout.grid import Path
from klantreis.layout.model import Edge
from klantreis.layout.ports import Ports, assign_ports
from tests.layout.graphs import SPACING, graph, lane_graphs, passes


def ports_of(
    paths: Mapping[int, Path],
    arcs: list[tuple[int, int]],
    *,
    h: float = 90,
    label: Size | None = None,
) -> Ports:
    """The ports of paths between boxes of one height."""
    no = (False,) * len(arcs)
    count = 1 + max(map(max, arcs))
    size = ((170.0, h),) * count
    flow = Flow(1, (0,) * count, size, tuple(arcs), (label,) * len(arcs), no, no)
    return assign_ports(flow, paths, SPACING)


def test_a_line_alone_starts_and_ends_in_the_middle():
    ports = passes(graph("a:x b:y", "a>b")).ports
    assert ports.exits[0].port == ports.exits[0].arm == 0
    assert ports.entries[0] == 0


def test_twins_lie_beside_the_middle_at_both_ends():
    ports = passes(graph("a b", "a>b a>b")).ports
    half = SPACING.port / 2
    assert [ports.exits[edge].port for edge in (0, 1)] == [-half, half]
    assert [ports.entries[edge] for edge in (0, 1)] == [-half, half]


def test_lines_that_come_together_stay_a_pitch_apart_in_the_order_they_come_from():
    into = {edge: ((1, y), (2, y), (2, 5), (3, 5)) for edge, y in enumerate((9, 1, 3))}
    entries = ports_of(into, [(1, 0), (2, 0), (3, 0)]).entries
    assert entries == {1: -SPACING.port, 2: 0, 0: SPACING.port}


def test_a_low_side_draws_its_lines_together():
    into = {edge: ((1, y), (2, y), (2, 5), (3, 5)) for edge, y in enumerate((1, 3, 7, 9))}
    arcs = [(1, 0), (2, 0), (3, 0), (4, 0)]
    entries = ports_of(into, arcs, h=40).entries
    limit = 20 - SPACING.corner
    assert (entries[0], entries[3]) == (-limit, limit)


def test_a_straight_line_keeps_to_the_middle():
    found = passes(graph("a b c", "a>b a>c c>b"))
    straight = next(edge for edge, path in found.paths.items() if len(path) == 2)
    assert found.ports.exits[straight].port == 0
    assert found.ports.entries[straight] == 0


def test_labels_fan_out_past_the_ends_of_a_low_side():
    out = {edge: ((1, 5), (2, 5), (2, y), (3, y)) for edge, y in enumerate((1, 3, 7))}
    exits = ports_of(out, [(0, 1), (0, 2), (0, 3)], h=40, label=(90, 44)).exits
    assert all(abs(exit_.port) <= 20 - SPACING.corner for exit_ in exits.values())
    assert exits[1].arm - exits[0].arm >= 44
    # the label of the last line stands below it
    assert exits[2].arm - exits[1].arm == SPACING.port


def test_without_labels_no_line_fans_out():
    out = {edge: ((1, 5), (2, 5), (2, y), (3, y)) for edge, y in enumerate((1, 3, 7, 9))}
    exits = ports_of(out, [(0, 1), (0, 2), (0, 3), (0, 4)], h=40).exits
    assert all(exit_.port == exit_.arm for exit_ in exits.values())


def test_only_the_last_of_more_labels_stands_below_its_line():
    labelled = {f"e{place}": Edge(f"e{place}", "a", "b", (50, 14)) for place in (0, 1)}
    exits = passes(graph("a b", "a>b a>b", *labelled.values())).ports.exits
    assert [exits[0].below, exits[1].below] == [False, True]


@given(lane_graphs())
def test_ports_lie_on_their_side(lane_graph):
    found = passes(lane_graph)
    for edge, (source, target) in enumerate(found.flow.arcs):
        assert abs(found.ports.exits[edge].port) < max(found.flow.size[source]) / 2
        assert abs(found.ports.entries[edge]) < max(found.flow.size[target]) / 2
