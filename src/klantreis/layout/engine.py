"""The layout engine: from a lane graph to places, one pass after another."""

from collections.abc import Mapping, Sequence

from klantreis.layout.beads import assign_beads
from klantreis.layout.flow import numbered
from klantreis.layout.frame import Frame, make_frame
from klantreis.layout.geometry import Geometry
from klantreis.layout.grid import make_grid
from klantreis.layout.model import Box, LaneGraph, Layout
from klantreis.layout.ports import assign_ports
from klantreis.layout.ranks import assign_ranks, given_ranks
from klantreis.layout.room import reserve
from klantreis.layout.route import find_routes
from klantreis.layout.rows import assign_rows
from klantreis.layout.separate import separate
from klantreis.layout.spacing import Spacing
from klantreis.layout.tracks import assign_tracks

__all__ = ["Spacing", "lay_out"]

DEFAULT = Spacing()


def lay_out(
    graph: LaneGraph,
    *,
    previous: Mapping[str, int] | None = None,
    columns: Sequence[int] = (),
    spacing: Spacing = DEFAULT,
) -> Layout:
    """Place the boxes, lines, labels and markers of a lane graph.

    `previous` holds the rows of an earlier drawing; nodes keep these where they can. `columns`
    holds the column of every node, for who knows better than time. docs/layout.md says what holds
    for the result.
    """
    flow = numbered(graph)
    ranks = given_ranks(flow, columns) if columns else assign_ranks(flow)
    rows = assign_rows(flow, ranks, _by_place(graph, previous or {}))
    grid = make_grid(flow, ranks, rows)
    paths = find_routes(flow, ranks, grid).paths
    ports = assign_ports(flow, paths, spacing)
    beads = assign_beads(flow, grid, paths)
    tracks = assign_tracks(paths, ports, beads, spacing)
    ports = separate(flow, paths, ports, tracks)
    room = reserve(flow, grid, paths, ports, spacing)
    frame = make_frame(grid, beads.values(), tracks, room, spacing)
    drawn = Geometry(flow, grid, frame, ports, tracks, room, spacing)
    edges = [(place, edge, paths[place]) for place, edge in enumerate(graph.edges)]
    return Layout(
        width=round(frame.width, 1),
        height=round(frame.tops[-1], 1),
        bands=_bands(graph, frame),
        boxes={node.id: drawn.box(place) for place, node in enumerate(graph.nodes)},
        lines={edge.id: drawn.line(place, path) for place, edge, path in edges},
        labels={edge.id: drawn.label(place, path) for place, edge, path in edges if edge.label},
        beads={
            edge.id: drawn.bead(place, path, beads.get(place))
            for place, edge, path in edges
            if edge.bead
        },
        ranks={node.id: ranks.column[place] for place, node in enumerate(graph.nodes)},
        rows={node.id: rows.row[place] for place, node in enumerate(graph.nodes)},
        back=frozenset(graph.edges[place].id for place in ranks.back),
    )


def _by_place(graph: LaneGraph, rows: Mapping[str, int]) -> dict[int, int]:
    return {place: rows[node.id] for place, node in enumerate(graph.nodes) if node.id in rows}


def _bands(graph: LaneGraph, frame: Frame) -> dict[str, Box]:
    """The bands in the order of the lanes; each starts where the one above it ends."""
    tops = [round(top, 1) for top in frame.tops]
    return {
        lane: Box(0.0, top, round(frame.width, 1), round(bottom - top, 1))
        for lane, top, bottom in zip(graph.lanes, tops, tops[1:], strict=False)
    }
