"""Which lines of the grid are in use while edges are being routed."""

from collections import Counter
from itertools import pairwise
from typing import Literal

from klantreis.layout.flow import Flow
from klantreis.layout.grid import Grid, GridPoint, Path

Side = Literal["left", "right", "top", "bottom"]
Spans = dict[tuple[int, int], tuple[int, int]]  # by edge and part of its path: from, to


def exit_side(path: Path) -> Side:
    """The side of its box where a path starts; it never starts at the left."""
    (_, y), (_, next_y) = path[0], path[1]
    if y == next_y:
        return "right"
    return "top" if next_y < y else "bottom"


def entry_side(path: Path) -> Side:
    """The side of its box where a path ends; it never ends at the right."""
    (_, y), (_, last_y) = path[-1], path[-2]
    if y == last_y:
        return "left"
    return "top" if last_y < y else "bottom"


class Traffic:
    """The paths laid so far, and what they leave free."""

    def __init__(self, flow: Flow, grid: Grid) -> None:
        self.grid = grid
        self._label = flow.label
        self.paths: dict[int, Path] = {}
        self.exits: Counter[tuple[int, Side]] = Counter()
        self.entries: Counter[tuple[int, Side]] = Counter()
        self.labels: Counter[tuple[int, Side]] = Counter()
        self.straight: Counter[tuple[int, int]] = Counter()
        self.checks = 0
        self._uprights: list[Spans] = [{} for _ in range(2 * grid.columns + 1)]
        self._levels: list[Spans] = [{} for _ in range(grid.lines)]
        self._in_row: set[GridPoint] = set(grid.nodes)
        self._in_column: set[GridPoint] = set(grid.nodes)

    def reach_in_row(self, y: int, start: int, goal: int) -> int:
        """The first column past start where no line fits in this row, at most the goal."""
        step = 2 if goal > start else -2
        x = start + step
        while x != goal and (x, y) not in self._in_row:
            x += step
        return x

    def reach_in_column(self, x: int, start: int) -> tuple[int, int]:
        """The first lines above and below start where no line fits in this column."""
        low = start - 2
        while low > 0 and (x, low) not in self._in_column:
            low -= 2
        high = start + 2
        while high < self.grid.lines and (x, high) not in self._in_column:
            high += 2
        return low, high

    def corner_is_free(self, node: GridPoint, corner: GridPoint) -> bool:
        """Say whether a line fits from a node up or down to a corner in a cell of its column."""
        (x, y), (_, end) = node, corner
        step = 2 if end > y else -2
        return corner not in self._in_row and all(
            (x, line) not in self._in_column for line in range(y + step, end + step, step)
        )

    def lay(self, edge: int, path: Path) -> None:
        """Reserve what a path uses."""
        self.paths[edge] = path
        self._count(edge, path, 1)
        for part, ((x, y), (end_x, end_y)) in enumerate(pairwise(path)):
            if y == end_y:
                self._levels[y][edge, part] = (min(x, end_x), max(x, end_x))
            else:
                self._uprights[x][edge, part] = (min(y, end_y), max(y, end_y))
        self._in_row.update(_row_cells(path))
        self._in_column.update(_column_cells(path))

    def lift(self, edge: int) -> Path:
        """Free what the path of an edge used."""
        path = self.paths.pop(edge)
        self._count(edge, path, -1)
        for part, ((x, y), (_, end_y)) in enumerate(pairwise(path)):
            lines = self._levels[y] if y == end_y else self._uprights[x]
            del lines[edge, part]
        self._in_row.difference_update(_row_cells(path))
        self._in_column.difference_update(_column_cells(path))
        return path

    def crossings(self, path: Path, limit: float) -> int:
        """Count the laid paths that this one crosses, or stop at one more than the limit."""
        self.checks += 1
        count = 0
        for (x, y), (end_x, end_y) in pairwise(path):
            if y == end_y:
                low, high = (x, end_x) if x < end_x else (end_x, x)
                across, at = self._uprights, y
            else:
                low, high = (y, end_y) if y < end_y else (end_y, y)
                across, at = self._levels, x
            for spans in across[low + 1 : high]:
                for start, end in spans.values():
                    if start < at < end:
                        count += 1
            if count > limit:
                break
        return count

    def _count(self, edge: int, path: Path, step: int) -> None:
        nodes = self.grid.nodes
        source, target = nodes[path[0]], nodes[path[-1]]
        start = (source, exit_side(path))
        self.exits[start] += step
        self.labels[start] += step if self._label[edge] else 0
        self.entries[target, entry_side(path)] += step
        self.straight[source, target] += step if len(path) == 2 else 0


def _row_cells(path: Path) -> list[GridPoint]:
    """The cells without a node that a path runs through along a row."""
    cells: list[GridPoint] = []
    for (x, y), (end_x, end_y) in pairwise(path):
        if y == end_y and y % 2:
            low, high = (x, end_x) if x < end_x else (end_x, x)
            cells.extend((one, y) for one in range(low + 1 - low % 2, high + 1, 2))
    return [cell for cell in cells if cell not in (path[0], path[-1])]


def _column_cells(path: Path) -> list[GridPoint]:
    """The cells without a node that a path runs through along a column."""
    cells: list[GridPoint] = []
    for (x, y), (_, end_y) in pairwise(path):
        if y != end_y and x % 2:
            low, high = (y, end_y) if y < end_y else (end_y, y)
            cells.extend((x, one) for one in range(low + 1 - low % 2, high + 1, 2))
    return [cell for cell in cells if cell not in (path[0], path[-1])]
