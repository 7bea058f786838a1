"""Lane graphs for tests, in a few words or at random, and the passes up to the routes."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from klantreis.layout.flow import Flow, numbered
from klantreis.layout.grid import Grid, Path, make_grid
from klantreis.layout.model import Edge, LaneGraph, Node
from klantreis.layout.ports import Ports, assign_ports
from klantreis.layout.ranks import Ranks, assign_ranks
from klantreis.layout.route import find_routes
from klantreis.layout.rows import Rows, assign_rows
from klantreis.layout.spacing import Spacing

SPACING = Spacing()


def graph(nodes: str, edges: str = "", *special: Edge, lanes: str = "", h: float = 60) -> LaneGraph:
    """Make a lane graph: `a:x b:x c:y` and `a>b b>c`; special edges take the place of their id.

    A node without a lane is in lane x. Edges are called e0, e1 …
    """
    extra = {edge.id: edge for edge in special}
    pairs = [name.partition(":")[::2] for name in nodes.split()]
    boxes = tuple(Node(name, lane or "x", 170, h) for name, lane in pairs)
    links = [pair.partition(">")[::2] for pair in edges.split()]
    lines = [Edge(f"e{place}", source, target) for place, (source, target) in enumerate(links)]
    used = tuple(dict.fromkeys(node.lane for node in boxes))
    return LaneGraph(
        tuple(lanes.split()) or used,
        boxes,
        tuple(extra.get(edge.id, edge) for edge in lines),
    )


@dataclass(frozen=True)
class Passes:
    """What the passes up to the routes give."""

    flow: Flow
    ranks: Ranks
    rows: Rows
    grid: Grid
    paths: dict[int, Path]
    ports: Ports


def passes(lane_graph: LaneGraph, previous: dict[int, int] | None = None) -> Passes:
    """Run the first passes of the engine."""
    flow = numbered(lane_graph)
    ranks = assign_ranks(flow)
    rows = assign_rows(flow, ranks, previous or {})
    grid = make_grid(flow, ranks, rows)
    paths = dict(find_routes(flow, ranks, grid).paths)
    return Passes(flow, ranks, rows, grid, paths, assign_ports(flow, paths, SPACING))


@st.composite
def lane_graphs(draw: st.DrawFn, *, nodes: int = 40) -> LaneGraph:
    """Any lane graph: loops on one node, twins, empty lanes, loose parts, odd sizes, nothing."""
    lanes = tuple(f"lane {number}" for number in range(draw(st.integers(1, 6))))
    used = draw(st.lists(st.sampled_from(lanes), min_size=1, max_size=6))
    widths = draw(st.sampled_from([st.just(170.0), st.floats(24, 170)]))
    heights = draw(
        st.sampled_from([st.integers(4, 12).map(lambda ten: ten * 10.0), st.floats(24, 120)])
    )
    count = draw(st.integers(0, nodes))
    boxes = tuple(
        Node(f"n{number}", draw(st.sampled_from(used)), draw(widths), draw(heights))
        for number in range(count)
    )
    if not count:
        return LaneGraph(lanes, (), ())
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    labels = st.none() | st.tuples(st.floats(5, 140), st.sampled_from([14.0, 29.0, 44.0]))
    chance = st.integers(0, 4).map(lambda dice: dice == 0)
    pairs = draw(st.lists(ends, max_size=2 * count))
    edges = tuple(
        Edge(f"e{number}", f"n{source}", f"n{target}", draw(labels), draw(chance), draw(chance))
        for number, (source, target) in enumerate(pairs)
    )
    return LaneGraph(lanes, boxes, edges)
