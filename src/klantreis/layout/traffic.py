"""Which lines of the grid are in use while edges are being routed."""

from collections import Counter
from collections.abc import Iterable, Iterator
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
        width, height = 2 * grid.columns + 1, grid.lines
        self._uprights: list[Stretches] = [{} for _ in range(width)]
        self._levels: list[Stretches] = [{} for _ in range(height)]
        # at every point, how many parts pass it that run up and down, and how many level
        self._upright_at = [[0] * width for _ in range(height)]
        self._level_at = [[0] * height for _ in range(width)]
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
            self._pass(level, line, stretch, 1)
        self._in_row.update(_row_cells(path))
        self._in_column.update(_column_cells(path))

    def lift(self, edge: int) -> Path:
        """Free what the path of an edge used."""
        path = self.paths.pop(edge)
        self._count(edge, path, -1)
        for part, (level, line, stretch) in enumerate(_stretches(path)):
            lines = self._levels if level else self._uprights
            del lines[line][edge, part]
            self._pass(level, line, stretch, -1)
        self._in_row.difference_update(_row_cells(path))
        self._in_column.difference_update(_column_cells(path))
        return path

    def crossings(self, path: Path, limit: float) -> int:
        """Count the crossings with laid paths that no order in a channel can avoid.

        Counting stops once there are more than the limit.
        """
        self.checks += 1
        count = 0
        last = len(path) - 2
        for part, ((x, y), (end_x, end_y)) in enumerate(pairwise(path)):
            if y == end_y:
                passing, channel, low, high = self._upright_at[y], self._levels[y], x, end_x
            else:
                passing, channel, low, high = self._level_at[x], self._uprights[x], y, end_y
            if low > high:
                low, high = high, low
            if high - low > 1:
                count += sum(passing[low + 1 : high])
            if channel and 0 < part < last:
                count += _tangled(_stretch(path, part), channel.values())
            if count > limit:
                break
        return count

    def _pass(self, level: bool, line: int, stretch: Stretch, step: int) -> None:
        """Count a part at the points that it passes, its ends left out."""
        passed = self._level_at if level else self._upright_at
        low, high, _, _ = stretch
        for points in passed[low + 1 : high]:
            points[line] += step

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


def _stretches(path: Path) -> Iterator[tuple[bool, int, Stretch]]:
    """Every part of a path: whether it runs level, on which line, and its ends."""
    for part, ((x, y), (_, end_y)) in enumerate(pairwise(path)):
        level = y == end_y
        yield level, y if level else x, _stretch(path, part)


def _stretch(path: Path, part: int) -> Stretch:
    """The ends of a part of a path, and to which sides the path goes on there."""
    start, end = path[part], path[part + 1]
    along, across = (0, 1) if start[1] == end[1] else (1, 0)
    line = start[across]
    before = path[part - 1][across] - line if part else 0
    after = path[part + 2][across] - line if part + 2 < len(path) else 0
    if start[along] < end[along]:
        return start[along], end[along], before, after
    return end[along], start[along], after, before


def _tangled(stretch: Stretch, channel: Iterable[Stretch]) -> int:
    """The crossings of a part with those that share its channel."""
    low, high, _, _ = stretch
    count = 0
    for other in channel:
        if other[0] < high and low < other[1]:
            count += _forced(stretch, other)
    return count


def _forced(one: Stretch, two: Stretch) -> int:
    """The crossings of two parts in one channel, in the better order of the two."""
    low, high, low_side, high_side = one
    start, end, start_side, end_side = two
    first = second = 0  # with the one before the two, and the other way round
    if start < low:
        first, second = (1, 0) if low_side > 0 else (0, 1)
    elif low < start:
        first, second = (0, 1) if start_side > 0 else (1, 0)
    elif low_side * start_side < 0:
        first, second = (1, 0) if low_side > 0 else (0, 1)
    if high < end:
        first, second = (first + 1, second) if high_side > 0 else (first, second + 1)
    elif end < high:
        first, second = (first, second + 1) if end_side > 0 else (first + 1, second)
    elif high_side * end_side < 0:
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
