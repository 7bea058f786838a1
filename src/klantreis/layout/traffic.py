"""Which lines of the grid are in use while edges are being routed."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from klantreis.layout.flow import Flow
from klantreis.layout.grid import Grid, GridPoint, Path

Side = Literal["left", "right", "top", "bottom"]
# low and high end along the line, and to which side the path goes on there, 0 at a box
Stretch = tuple[int, int, int, int]
Stretches = dict[tuple[int, int], Stretch]  # by edge and part of its path


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
        self._bead = flow.bead
        self.paths: dict[int, Path] = {}
        self.exits: Counter[tuple[int, Side]] = Counter()
        self.entries: Counter[tuple[int, Side]] = Counter()
        self.labels: Counter[tuple[int, Side]] = Counter()
        self.straight: Counter[tuple[int, int]] = Counter()
        self.checks = 0
        self._uprights: list[Stretches] = [{} for _ in range(2 * grid.columns + 1)]
        self._levels: list[Stretches] = [{} for _ in range(grid.lines)]
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
        for part, (level, line, stretch) in enumerate(_stretches(path)):
            lines = self._levels if level else self._uprights
            lines[line][edge, part] = stretch
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
        """Count the crossings with laid paths that no order in a channel can avoid.

        Counting stops once there are more than the limit.
        """
        self.checks += 1
        count = 0
        for level, line, stretch in _stretches(path):
            along, across = (
                (self._levels, self._uprights) if level else (self._uprights, self._levels)
            )
            low, high, low_side, high_side = stretch
            count += _cut(across[low + 1 : high], line)
            if low_side and high_side:
                count += _tangled(stretch, along[line])
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
        if len(path) == 2:
            # a line with a marker takes the room of two
            self.straight[source, target] += 2 * step if self._bead[edge] else step


def _stretches(path: Path) -> list[tuple[bool, int, Stretch]]:
    """Every part of a path: whether it runs level, on which line, and its ends."""
    last = len(path) - 2
    found = []
    for part in range(last + 1):
        start, end = path[part], path[part + 1]
        level = start[1] == end[1]
        along, across = (0, 1) if level else (1, 0)
        line = start[across]
        before = 0 if part == 0 else path[part - 1][across] - line
        after = 0 if part == last else path[part + 2][across] - line
        if start[along] < end[along]:
            found.append((level, line, (start[along], end[along], before, after)))
        else:
            found.append((level, line, (end[along], start[along], after, before)))
    return found


def _cut(lines: Sequence[Stretches], at: int) -> int:
    """The parts on these lines that pass a place."""
    count = 0
    for stretches in lines:
        for start, end, _, _ in stretches.values():
            if start < at < end:
                count += 1
    return count


def _tangled(stretch: Stretch, channel: Stretches) -> int:
    """The crossings of a part with those that share its channel."""
    low, high, _, _ = stretch
    count = 0
    for other in channel.values():
        if other[0] < high and low < other[1]:
            count += _forced(stretch, other)
    return count


def _forced(one: Stretch, two: Stretch) -> int:
    """The crossings of two parts in one channel, in the better order of the two."""
    low, high, low_side, high_side = one
    start, end, start_side, end_side = two
    first = second = 0  # with the one before the two, and the other way round
    if start < low < end:
        first, second = (1, 0) if low_side > 0 else (0, 1)
    elif low < start < high:
        first, second = (0, 1) if start_side > 0 else (1, 0)
    elif low == start and low_side * start_side < 0:
        first, second = (1, 0) if low_side > 0 else (0, 1)
    if start < high < end:
        first, second = (first + 1, second) if high_side > 0 else (first, second + 1)
    elif low < end < high:
        first, second = (first, second + 1) if end_side > 0 else (first + 1, second)
    elif high == end and high_side * end_side < 0:
        first, second = (first + 1, second) if high_side > 0 else (first, second + 1)
    return min(first, second)


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
