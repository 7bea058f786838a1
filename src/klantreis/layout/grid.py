"""The grid that lines are routed on: columns and rows, with a channel between each two.

Along x, odd lines are columns and even lines the channels beside them. Along y, odd lines are
rows and the borders under the lanes, and even lines the channels above and below the rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from klantreis.layout.flow import Flow
from klantreis.layout.ranks import Ranks
from klantreis.layout.rows import Rows

NEAR_BORDER = 0.3  # a channel along a border belongs closely to its row
HALF_ROW = 0.5

GridPoint = tuple[int, int]
Path = tuple[GridPoint, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Which lines there are, and on which two of them every node stands."""

    columns: int
    lines: int
    x: tuple[int, ...]  # per node
    y: tuple[int, ...]  # per node
    channels: tuple[int, ...]  # the lines along y that may carry edges between rows
    borders: tuple[int, ...]  # per lane the line under it
    level: tuple[float, ...]  # per line along y how far down it is, in rows
    nodes: dict[GridPoint, int]


def make_grid(flow: Flow, ranks: Ranks, rows: Rows) -> Grid:
    """Number the lines of the drawing.

    Before: every node has a column, and a row in its lane. After: lane n takes twice its rows
    plus two lines; a lane without rows has one channel, which carries nothing, and its border.
    """
    tops: list[int] = []
    channels: list[int] = []
    borders: list[int] = []
    level: list[float] = []
    total = 0
    for count in rows.count:
        top = len(level)
        tops.append(top)
        if count:
            channels.extend(range(top, top + 2 * count + 1, 2))
        level.extend(_levels(total, count))
        borders.append(len(level) - 1)
        total += count
    x = tuple(2 * column + 1 for column in ranks.column)
    y = tuple(tops[lane] + 2 * row + 1 for lane, row in zip(flow.lane, rows.row, strict=True))
    return Grid(
        columns=max(ranks.column, default=-1) + 1,
        lines=len(level),
        x=x,
        y=y,
        channels=tuple(channels),
        borders=tuple(borders),
        level=tuple(level),
        nodes={point: node for node, point in enumerate(zip(x, y, strict=True))},
    )


def _levels(first: int, count: int) -> Sequence[float]:
    """The levels of one lane's lines: channel, row, channel, …, border."""
    if not count:
        return [first - HALF_ROW, first - HALF_ROW]
    inner = [first + step / 2 for step in range(2 * count - 1)]
    last = first + count - 1
    return [first - NEAR_BORDER, *inner, last + NEAR_BORDER, last + HALF_ROW]
