"""In which column of the map every box stands, so that few lines are long or run back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from klantreis.layout.flow import Flow
from klantreis.layout.ranks import assign_ranks

COLUMNS = 3
"""So many boxes stand side by side: with more, their titles are too small for the last row."""
LEAST = 3
"""So many boxes may stand in a column before it costs anything."""
SPANS = {-2: 2.0, -1: 1.5, 0: 1.2, 1: 0.0, 2: 1.0}
"""What a line costs that ends so many columns further."""
AGAINST = 0.6
"""What two boxes cost that are tied and stand against the order of the file."""
HIGH = 1.0
SWEEPS = 6

Pair = tuple[int, int]
Columns = tuple[int, ...]


def columns_of(count: int, ties: Sequence[tuple[Pair, bool]]) -> Columns:
    """Return the column of every box.

    Before: boxes are numbered by the order of the file; a tie says whether it leads both ways.
    After: at most three columns, none of them empty. Equal choices follow the file.
    """
    most = min(COLUMNS, count)
    if not ties:
        most = 2 if count == 4 else most
        return tuple(place % most for place in range(count))
    desk = _Desk(count, tuple(ties), most)
    found = [desk.improved(start) for start in desk.starts()]
    return _without_gaps(min(found, key=desk.cost))


class _Desk:
    def __init__(self, count: int, ties: Sequence[tuple[Pair, bool]], most: int) -> None:
        self._count = count
        self._ties = ties
        self._most = most
        self._high = max(LEAST, -(-count // most))
        self._of: list[list[tuple[Pair, bool]]] = [[] for _ in range(count)]
        for tie in ties:
            for end in tie[0]:
                self._of[end].append(tie)

    def starts(self) -> Iterator[list[int]]:
        """Yield columns to begin with: by time, folded like lines of text, and in three parts."""
        pairs = tuple(pair for pair, _ in self._ties)
        nodes = self._count
        flow = Flow(
            lanes=1,
            lane=(0,) * nodes,
            size=((1.0, 1.0),) * nodes,
            arcs=pairs,
            label=(None,) * len(pairs),
            marked=(False,) * len(pairs),
            bead=(0,) * len(pairs),
        )
        ranks = assign_ranks(flow).column
        last = max(ranks) + 1
        yield [rank % self._most for rank in ranks]
        yield [rank * self._most // last for rank in ranks]
        yield [min(rank, self._most - 1) for rank in ranks]

    def improved(self, columns: list[int]) -> list[int]:
        """Move boxes one at a time, or swap two, as long as that costs less."""
        for _ in range(SWEEPS):
            before = list(columns)
            for box in range(self._count):
                self._move(columns, box)
            for one, other in combinations(range(self._count), 2):
                self._swap(columns, one, other)
            if columns == before:
                break
        return columns

    def cost(self, columns: Sequence[int]) -> float:
        """Return what all lines cost together, and columns that are too high."""
        return round(self._lines(columns, self._ties) + self._heights(columns), 6)

    def _move(self, columns: list[int], box: int) -> None:
        costs = []
        for column in (columns[box], *range(self._most)):
            columns[box] = column
            costs.append((self._near(columns, box) + self._heights(columns), column))
        columns[box] = min(costs, key=lambda each: round(each[0], 6))[1]

    def _swap(self, columns: list[int], one: int, other: int) -> None:
        if columns[one] == columns[other]:
            return
        before = self._near(columns, one) + self._near(columns, other)
        columns[one], columns[other] = columns[other], columns[one]
        if self._near(columns, one) + self._near(columns, other) > before - 1e-6:
            columns[one], columns[other] = columns[other], columns[one]

    def _near(self, columns: Sequence[int], box: int) -> float:
        return self._lines(columns, self._of[box])

    def _heights(self, columns: Sequence[int]) -> float:
        heights = (columns.count(column) for column in range(self._most))
        return HIGH * sum(max(0, height - self._high) ** 2 for height in heights)

    def _lines(self, columns: Sequence[int], ties: Iterable[tuple[Pair, bool]]) -> float:
        total = 0.0
        for (source, target), both in ties:
            span = columns[target] - columns[source]
            total += SPANS[abs(span) if both else span]
            if (source < target) != (span > 0) and span:
                total += AGAINST
        return total


def _without_gaps(columns: Sequence[int]) -> Columns:
    used = sorted(set(columns))
    return tuple(used.index(column) for column in columns)
