"""What is counted in a layout: what is wrong, what disturbs, and what moved."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import combinations, pairwise

from benchmarks.figures import Figure, milliseconds
from benchmarks.layout_models import RECIPES, UNSEEN, journey, with_step, without_step
from benchmarks.layout_shipped import shipped
from klantreis.layout.engine import lay_out
from klantreis.layout.flow import numbered
from klantreis.layout.grid import make_grid
from klantreis.layout.model import Box, LaneGraph, Layout, Point
from klantreis.layout.ranks import assign_ranks
from klantreis.layout.route import Routes, find_routes
from klantreis.layout.rows import assign_rows

TOUCH = 0.5  # boxes that share less than this do not overlap
INSIDE = 1.5  # a line that is no deeper in a box does not enter it
SAME = 1.5  # parallel lines closer than this are one line
BEAD = 26.0

# crossings, bends per edge and milliseconds that are asked, per number of steps
ASKED = {20: (2, 0.75, 10), 60: (5, 1.0, 30), 140: (35, 1.0, 80), 500: (80, 0.9, 500)}

Segment = tuple[Point, Point]


@dataclass(frozen=True)
class Quality:
    """The counts of one layout; the first six must be zero, and purity one."""

    overlaps: int  # pairs of boxes
    through: int  # an edge in a box that is not its own
    shared: int  # pairs of edges without a common end on one line
    label_hits: int  # a label on a box, a label or an edge that is not its own
    bead_hits: int  # a marker on a box, a label or a marker
    loose: int  # ends of edges that are not on the border of their box
    purity: float  # the share of boxes in the band of their lane
    crossings: int
    bends: float  # per edge
    length: float  # drawn, by what the boxes' distance asks for
    back: int  # edges whose target does not lie to the right of their source

    @property
    def valid(self) -> bool:
        """Whether nothing is wrong that must never be."""
        wrong = self.overlaps + self.through + self.shared + self.loose
        return wrong == 0 and self.purity == 1.0


def measure(graph: LaneGraph, layout: Layout) -> Quality:
    """Count everything in one layout."""
    edges = max(1, len(graph.edges))
    drawn = sum(math.dist(*part) for line in layout.lines.values() for part in pairwise(line))
    return Quality(
        overlaps=sum(_overlap(one, two) for one, two in combinations(layout.boxes.values(), 2)),
        through=sum(1 for _ in through(graph, layout)),
        shared=len(set(shared(graph, layout))),
        label_hits=sum(1 for _ in label_hits(layout)),
        bead_hits=sum(1 for _ in bead_hits(layout)),
        loose=sum(1 for _ in loose(graph, layout)),
        purity=_purity(graph, layout),
        crossings=sum(1 for _ in crossings(layout)),
        bends=sum(len(line) - 2 for line in layout.lines.values()) / edges,
        length=drawn / max(1.0, sum(_asked(graph, layout))),
        back=sum(1 for _ in backward(graph, layout)),
    )


def through(graph: LaneGraph, layout: Layout) -> Iterator[tuple[str, str]]:
    """Edges that enter a box which is not at their end."""
    for edge in graph.edges:
        for name, box in layout.boxes.items():
            if name in (edge.source, edge.target):
                continue
            if any(_enters(part, box, INSIDE) for part in pairwise(layout.lines[edge.id])):
                yield edge.id, name


def crossings(layout: Layout) -> Iterator[tuple[str, str]]:
    """Every proper crossing of two edges."""
    for (one, first), (two, second) in _close_pairs(layout):
        if one != two and _cross(first, second):
            yield one, two


def shared(graph: LaneGraph, layout: Layout) -> Iterator[tuple[str, str]]:
    """Pairs of edges without a common end that run on one line."""
    ends = {edge.id: {edge.source, edge.target} for edge in graph.edges}
    for (one, first), (two, second) in _close_pairs(layout):
        if one != two and not ends[one] & ends[two] and _common(first, second) > 1:
            yield min(one, two), max(one, two)


def label_hits(layout: Layout) -> Iterator[tuple[str, str]]:
    """Labels that touch a box, another label, or an edge that is not their own."""
    for name, label in layout.labels.items():
        for other, box in layout.boxes.items():
            if _overlap(label, box):
                yield name, other
        for other, line in layout.lines.items():
            if other != name and any(_enters(part, label, 1.0) for part in pairwise(line)):
                yield name, other
    for (one, first), (two, second) in combinations(layout.labels.items(), 2):
        if _overlap(first, second):
            yield one, two


def bead_hits(layout: Layout, side: float = BEAD) -> Iterator[tuple[str, str]]:
    """Markers of this size that touch a box, a label, or another marker."""
    squares = {
        name: Box(x - side / 2, y - side / 2, side, side) for name, (x, y) in layout.beads.items()
    }
    for name, square in squares.items():
        for others in (layout.boxes, layout.labels):
            for other, box in others.items():
                if _overlap(square, box):
                    yield name, other
    for (one, first), (two, second) in combinations(squares.items(), 2):
        if _overlap(first, second):
            yield one, two


def loose(graph: LaneGraph, layout: Layout) -> Iterator[str]:
    """Edges with an end that is not on the border of its box."""
    for edge in graph.edges:
        line = layout.lines[edge.id]
        ends = ((edge.source, line[0]), (edge.target, line[-1]))
        if not all(_on_border(layout.boxes[node], point) for node, point in ends):
            yield edge.id


def backward(graph: LaneGraph, layout: Layout) -> Iterator[str]:
    """Edges whose target does not lie to the right of their source."""
    for edge in graph.edges:
        source, target = layout.boxes[edge.source], layout.boxes[edge.target]
        if target.x + target.w / 2 <= source.x + source.w / 2:
            yield edge.id


@dataclass(frozen=True)
class Movement:
    """What an edit did to the boxes that are in both drawings."""

    rows: int  # boxes in another row of their lane
    order: float  # per cent of the pairs that changed sides, sideways or up and down
    down: float  # mean distance up or down, in pixels


def movement(before: Layout, after: Layout) -> Movement:
    """Compare two layouts of almost the same graph."""
    both = [name for name in before.boxes if name in after.boxes]
    turned = sum(
        _side(before, one, two, axis) * _side(after, one, two, axis) < 0
        for one, two in combinations(both, 2)
        for axis in (0, 1)
    )
    pairs = max(1, len(both) * (len(both) - 1))
    down = sum(abs(before.boxes[name].y - after.boxes[name].y) for name in both)
    return Movement(
        rows=sum(before.rows[name] != after.rows[name] for name in both),
        order=100 * turned / pairs,
        down=down / max(1, len(both)),
    )


def _side(layout: Layout, one: str, two: str, axis: int) -> int:
    first, second = layout.boxes[one], layout.boxes[two]
    distance = first.x - second.x if axis == 0 else first.y - second.y
    return 0 if abs(distance) < 1 else int(math.copysign(1, distance))


def _close_pairs(layout: Layout) -> Iterator[tuple[tuple[str, Segment], tuple[str, Segment]]]:
    """The pairs of segments whose surroundings touch."""
    segments = [(name, part) for name, line in layout.lines.items() for part in pairwise(line)]
    segments.sort(key=lambda item: min(item[1][0][0], item[1][1][0]))
    for place, (one, first) in enumerate(segments):
        right = max(first[0][0], first[1][0]) + TOUCH
        top, bottom = sorted((first[0][1], first[1][1]))
        for two, second in segments[place + 1 :]:
            if min(second[0][0], second[1][0]) > right:
                break
            high, low = sorted((second[0][1], second[1][1]))
            if high <= bottom + SAME and low >= top - SAME:
                yield (one, first), (two, second)


def _overlap(one: Box, two: Box) -> bool:
    return (
        one.x + TOUCH < two.x + two.w - TOUCH
        and two.x + TOUCH < one.x + one.w - TOUCH
        and one.y + TOUCH < two.y + two.h - TOUCH
        and two.y + TOUCH < one.y + one.h - TOUCH
    )


def _enters(part: Segment, box: Box, depth: float) -> bool:
    """Say whether a segment comes into a box by more than the depth."""
    (x, y), (end_x, end_y) = part
    touches = (
        max(x, end_x) > box.x + depth
        and min(x, end_x) < box.x + box.w - depth
        and max(y, end_y) > box.y + depth
        and min(y, end_y) < box.y + box.h - depth
    )
    return touches and (x == end_x or y == end_y or _slopes_into(part, box, depth))


def _slopes_into(part: Segment, box: Box, depth: float) -> bool:
    """Say whether a sloping segment has corners of the smaller box on both sides."""
    xs, ys = (box.x + depth, box.right - depth), (box.y + depth, box.bottom - depth)
    sides = {_turn(*part, (x, y)) for x in xs for y in ys}
    return {-1, 1} <= sides


def _cross(one: Segment, two: Segment) -> bool:
    sides = (_turn(*two, one[0]), _turn(*two, one[1]), _turn(*one, two[0]), _turn(*one, two[1]))
    return sides[0] * sides[1] < 0 and sides[2] * sides[3] < 0


def _turn(start: Point, end: Point, point: Point) -> int:
    product = (end[0] - start[0]) * (point[1] - start[1])
    product -= (end[1] - start[1]) * (point[0] - start[0])
    return 0 if abs(product) < 1e-6 else int(math.copysign(1, product))


def _common(one: Segment, two: Segment) -> float:
    """How far two parallel segments run on one line."""
    for across in (0, 1):
        along = 1 - across
        straight = all(abs(start[across] - end[across]) < 0.01 for start, end in (one, two))
        if straight and abs(one[0][across] - two[0][across]) < SAME:
            low, high = sorted((one[0][along], one[1][along]))
            start, end = sorted((two[0][along], two[1][along]))
            return min(high, end) - max(low, start)
    return 0.0


def _asked(graph: LaneGraph, layout: Layout) -> Iterator[float]:
    """The distance that every edge has to bridge."""
    for edge in graph.edges:
        one, two = layout.boxes[edge.source], layout.boxes[edge.target]
        beside = max(0.0, two.x - one.right, one.x - two.right)
        under = max(0.0, two.y - one.bottom, one.y - two.bottom)
        yield max(20.0, beside + under)


def _purity(graph: LaneGraph, layout: Layout) -> float:
    """The share of boxes in the band of their lane, at a height that no other band has."""
    pure = 0
    for node in graph.nodes:
        box, band = layout.boxes[node.id], layout.bands[node.lane]
        others = (each for lane, each in layout.bands.items() if lane != node.lane)
        within = band.y <= box.y + TOUCH and box.bottom <= band.bottom + TOUCH
        pure += within and not any(_beside(box, other) for other in others)
    return pure / len(graph.nodes) if graph.nodes else 1.0


def _beside(box: Box, band: Box) -> bool:
    """Say whether a band covers some of the height of a box."""
    return box.y + TOUCH < band.bottom and band.y < box.bottom - TOUCH


def _on_border(box: Box, point: Point) -> bool:
    x, y = point
    across = abs(x - box.x) < 0.06 or abs(x - box.right) < 0.06
    upright = abs(y - box.y) < 0.06 or abs(y - box.bottom) < 0.06
    beside = box.y - 0.06 <= y <= box.bottom + 0.06
    above = box.x - 0.06 <= x <= box.right + 0.06
    return (across and beside) or (upright and above)


def routes_of(graph: LaneGraph) -> Routes:
    """The routes of a graph, with the work that they took."""
    flow = numbered(graph)
    ranks = assign_ranks(flow)
    return find_routes(flow, ranks, make_grid(flow, ranks, assign_rows(flow, ranks, {})))


def figures() -> Iterator[Figure]:
    """The counts and the time of every seeded journey, beside what is asked."""
    for recipe in RECIPES:
        graph = journey(recipe)
        layout = lay_out(graph)
        found = measure(graph, layout)
        crossings, bends, time = ASKED.get(recipe.steps, (None, None, None))
        name = f"indeling, {recipe.steps} stappen:"
        wrong = found.overlaps + found.through + found.shared + found.loose + found.label_hits
        edited = (lay_out(edit(graph), previous=layout.rows) for edit in (with_step, without_step))
        moved = sum(movement(layout, one).rows for one in edited)
        yield Figure(f"{name} fouten", wrong, "", 0)
        yield Figure(f"{name} kruisingen", found.crossings, "", crossings)
        yield Figure(f"{name} bochten per lijn", found.bends, "", bends)
        yield Figure(f"{name} van rij na een wijziging", moved, "", 0)
        rounds = 9 if recipe.steps < 500 else 3
        yield Figure(
            f"{name} tijd", milliseconds(partial(lay_out, graph), rounds=rounds), "ms", time
        )


def recorded() -> dict[str, LaneGraph]:
    """The models of which the counts are recorded, by name."""
    seeded = {
        f"{recipe.steps} stappen, zaad {recipe.seed}": journey(recipe)
        for recipe in (*RECIPES[:4], *UNSEEN)
    }
    return seeded | shipped()


def baseline() -> dict[str, dict[str, float]]:
    """What no later version may do worse, per shipped deelproces and seeded journey."""
    table = {}
    for name, graph in recorded().items():
        found = measure(graph, lay_out(graph))
        routes = routes_of(graph)
        table[name] = {
            "crossings": found.crossings,
            "bends": round(found.bends, 2),
            "length": round(found.length, 2),
            "label_hits": found.label_hits,
            "ways": routes.ways,
            "checks": routes.checks,
        }
    return table


if __name__ == "__main__":
    print(json.dumps(baseline(), indent=2))
