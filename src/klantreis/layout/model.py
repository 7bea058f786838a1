"""What the layout engine is given and what it gives back; all distances in pixels."""

from collections.abc import Mapping
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Node:
    """A box of a known size in a known lane."""

    id: str
    lane: str
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from one node to another.

    `label` is the width and height of its block of text. `back` marks a loop that the author
    meant. `bead` asks for this many markers on the line, side by side.
    """

    id: str
    source: str
    target: str
    label: tuple[float, float] | None = None
    back: bool = False
    bead: int = 0


@dataclass(frozen=True, slots=True)
class LaneGraph:
    """Lanes from top to bottom, with nodes and edges in the order of the file.

    That order breaks every tie. Ids are unique; every lane and every end of an edge exists.
    """

    lanes: tuple[str, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle by its top left corner and size."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return round(self.x + self.w, 1)

    @property
    def bottom(self) -> float:
        """The y of the bottom side."""
        return round(self.y + self.h, 1)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands, rounded to a tenth of a pixel.

    Keys are lanes (`bands`), nodes (`boxes`, `ranks`, `rows`) or edges (`lines`, `labels`,
    `beads`, `back`). A row counts within its lane. A bead is the centre of its marker.
    """

    width: float
    height: float
    bands: Mapping[str, Box]
    boxes: Mapping[str, Box]
    lines: Mapping[str, tuple[Point, ...]]
    labels: Mapping[str, Box]
    beads: Mapping[str, Point]
    ranks: Mapping[str, int]
    rows: Mapping[str, int]
    back: frozenset[str]
