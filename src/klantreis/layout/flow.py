"""A lane graph by numbers: every node, lane and edge is its place in the file."""

from dataclasses import dataclass

from klantreis.layout.model import LaneGraph

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Flow:
    """The passes work on numbers, so that no id can influence the drawing."""

    lanes: int
    lane: tuple[int, ...]  # per node
    size: tuple[Size, ...]  # per node
    arcs: tuple[tuple[int, int], ...]  # per edge: source and target
    label: tuple[Size | None, ...]  # per edge
    marked: tuple[bool, ...]  # per edge: the author says that it runs back
    bead: tuple[int, ...]  # per edge

    def changes_lane(self, edge: int) -> bool:
        """Say whether the edge ends in another lane than it starts in."""
        source, target = self.arcs[edge]
        return self.lane[source] != self.lane[target]


def numbered(graph: LaneGraph) -> Flow:
    """Replace ids by places, and round sizes to a tenth of a pixel."""
    lane = {name: place for place, name in enumerate(graph.lanes)}
    node = {one.id: place for place, one in enumerate(graph.nodes)}
    return Flow(
        lanes=len(graph.lanes),
        lane=tuple(lane[one.lane] for one in graph.nodes),
        size=tuple((round(one.w, 1), round(one.h, 1)) for one in graph.nodes),
        arcs=tuple((node[one.source], node[one.target]) for one in graph.edges),
        label=tuple(
            one.label and (round(one.label[0], 1), round(one.label[1], 1)) for one in graph.edges
        ),
        marked=tuple(one.back for one in graph.edges),
        bead=tuple(one.bead for one in graph.edges),
    )
