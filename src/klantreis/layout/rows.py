"""Rows: where in its lane every node stands, so that most flows can run straight."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from klantreis.layout.flow import Flow
from klantreis.layout.ranks import Ranks

# What a place costs, in rows of distance to the node that leads to it.
BLOCKED = 1.2  # in its row, but something stands in between
STRAIGHT = -0.6  # in its row, and the way is free
OTHER_LANE = 0.15  # per row away from the side of the other lane
IN_THE_WAY = 1.1  # on the straight way of two others
NEW_ROW = 1.6
# What an edge costs once everything has a place.
BENT = 0.8
PER_ROW = 0.25
BENT_IN_ROW = 1.6
LOOP = 0.35  # the weight of an edge that runs back
SWEEPS = 6

Cell = tuple[int, int, int]  # lane, row, column


@dataclass(frozen=True, slots=True)
class Rows:
    """The row of every node within its lane, and how many rows every lane has."""

    row: tuple[int, ...]
    count: tuple[int, ...]


def assign_rows(flow: Flow, ranks: Ranks, previous: Mapping[int, int]) -> Rows:
    """Give every node its row.

    Before: columns are known; `previous` holds the row that a node had. After: no two nodes of
    a lane share row and column. A node with a previous row has it still, unless its cell was
    taken by one before it in time; a lane has no empty row unless an earlier drawing had it.
    """
    board = _Board(flow, ranks)
    board.keep(previous)
    for node in ranks.order:
        if node not in board.row:
            board.put(node, board.best_row(node))
    free = [node for node in ranks.order if previous.get(node) != board.row[node]]
    for _ in range(SWEEPS):
        if not board.improve(free):
            break
    board.close_rows(keep_inner=len(free) < len(flow.lane))
    return Rows(tuple(board.row[node] for node in range(len(flow.lane))), tuple(board.count))


@dataclass(slots=True)
class _Board:
    """Who stands where."""

    flow: Flow
    ranks: Ranks
    row: dict[int, int] = field(default_factory=dict)
    count: list[int] = field(init=False)
    cells: dict[Cell, int] = field(default_factory=dict)
    ways: set[Cell] = field(default_factory=set)  # cells on somebody's straight way
    before: dict[int, list[int]] = field(init=False)
    around: dict[int, list[tuple[int, float]]] = field(init=False)

    def __post_init__(self) -> None:
        self.count = [0] * self.flow.lanes
        self.before = defaultdict(list)
        self.around = defaultdict(list)
        for edge, (source, target) in enumerate(self.flow.arcs):
            if source == target:
                continue
            runs_back = edge in self.ranks.back
            weight = LOOP if runs_back else 1.0
            self.around[source].append((target, weight))
            self.around[target].append((source, weight))
            self.before[source if runs_back else target].append(target if runs_back else source)

    def keep(self, previous: Mapping[int, int]) -> None:
        """Put the nodes back in the rows that they had, as far as these are free."""
        crowd: dict[int, int] = defaultdict(int)
        for lane in self.flow.lane:
            crowd[lane] += 1
        for node in self.ranks.order:
            row = previous.get(node, -1)
            # one may have left the lane; a row beyond that is of another lane or another file
            if 0 <= row <= crowd[self.flow.lane[node]] and self._cell(node, row) not in self.cells:
                self.put(node, row)

    def put(self, node: int, row: int) -> None:
        lane, column = self.flow.lane[node], self.ranks.column[node]
        self.row[node] = row
        self.cells[lane, row, column] = node
        self.count[lane] = max(self.count[lane], row + 1)
        for one in self.before[node]:
            if self.flow.lane[one] == lane and self.row.get(one) == row:
                for between in range(self.ranks.column[one] + 1, column):
                    self.ways.add((lane, row, between))

    def best_row(self, node: int) -> int:
        """The free row in its lane, or a new one, where the node best follows the earlier ones."""
        rows = range(self.count[self.flow.lane[node]] + 1)
        free = [row for row in rows if self._cell(node, row) not in self.cells]
        return min(free, key=lambda row: round(self._entry_cost(node, row), 6))

    def improve(self, nodes: list[int]) -> bool:
        """Move nodes, or swap two, where that makes their edges cheaper; say if any moved."""
        movable = set(nodes)
        starts = self._starts()
        moved = False
        for node in nodes:
            goal = self._better_row(node, movable, starts)
            if goal is not None:
                self._swap(node, goal)
                moved = True
        return moved

    def close_rows(self, *, keep_inner: bool) -> None:
        """Drop the empty rows at the end of every lane, and those in between when asked."""
        for lane in range(self.flow.lanes):
            members = [node for node in self.row if self.flow.lane[node] == lane]
            used = sorted({self.row[node] for node in members})
            if keep_inner and used:
                used = list(range(used[-1] + 1))
            place = {row: number for number, row in enumerate(used)}
            self.count[lane] = len(used)
            for node in members:
                self.row[node] = place[self.row[node]]

    def _cell(self, node: int, row: int) -> Cell:
        return self.flow.lane[node], row, self.ranks.column[node]

    def _entry_cost(self, node: int, row: int) -> float:
        lane = self.flow.lane[node]
        rows = self.count[lane]
        cost = NEW_ROW if 0 < rows <= row else 0.0
        if self._cell(node, row) in self.ways:
            cost += IN_THE_WAY
        for one in self.before[node]:
            if one not in self.row:
                continue
            if self.flow.lane[one] == lane:
                cost += self._way_cost(one, node, row)
            else:
                cost += OTHER_LANE * (row if self.flow.lane[one] < lane else rows - row)
        return cost

    def _way_cost(self, start: int, node: int, row: int) -> float:
        if self.row[start] != row:
            return abs(self.row[start] - row)
        return BLOCKED if self._blocked(node, row, start) else STRAIGHT

    def _blocked(self, node: int, row: int, other: int) -> bool:
        lane = self.flow.lane[node]
        first, last = sorted((self.ranks.column[node], self.ranks.column[other]))
        return any((lane, row, between) in self.cells for between in range(first + 1, last))

    def _starts(self) -> list[int]:
        """Per lane the number of rows above it."""
        starts = [0]
        for count in self.count:
            starts.append(starts[-1] + count)
        return starts

    def _better_row(self, node: int, movable: set[int], starts: list[int]) -> int | None:
        now = self._cost(node, self.row[node], starts)
        best, goal = 1e-6, None
        for row in range(self.count[self.flow.lane[node]]):
            occupant = self.cells.get(self._cell(node, row))
            if occupant == node or (occupant is not None and occupant not in movable):
                continue
            gain = now - self._cost(node, row, starts)
            if occupant is not None and gain + self._cost(occupant, row, starts) > best:
                gain += self._cost(occupant, row, starts)
                gain -= self._cost(occupant, self.row[node], starts)
            elif occupant is not None:
                continue
            if gain > best:
                best, goal = gain, row
        return goal

    def _cost(self, node: int, row: int, starts: list[int]) -> float:
        """What the edges of a node cost if it stood in this row."""
        lane = self.flow.lane[node]
        level = starts[lane] + row
        total = 0.0
        for other, weight in self.around[node]:
            distance = abs(level - starts[self.flow.lane[other]] - self.row[other])
            if distance:
                total += weight * (BENT + PER_ROW * distance)
            elif self._blocked(node, row, other):
                total += weight * BENT_IN_ROW
        return total

    def _swap(self, node: int, row: int) -> None:
        old = self.row[node]
        occupant = self.cells.pop(self._cell(node, row), None)
        del self.cells[self._cell(node, old)]
        self.cells[self._cell(node, row)] = node
        self.row[node] = row
        if occupant is not None:
            self.cells[self._cell(node, old)] = occupant
            self.row[occupant] = old
