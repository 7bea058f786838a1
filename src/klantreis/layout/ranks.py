"""Columns: time runs from left to right, and only real loops run back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from klantreis.layout.flow import Flow

TIGHTENINGS = 4

Links = list[list[int]]


@dataclass(frozen=True, slots=True)
class Ranks:
    """The column of every node, the nodes in order of time, and the edges that run back."""

    column: tuple[int, ...]
    order: tuple[int, ...]
    back: frozenset[int]


def assign_ranks(flow: Flow) -> Ranks:
    """Give every node its column.

    Before: any graph. After: an edge runs at least one column to the right, unless it closes a
    loop or loops on one node. Of a loop, what the author marked runs back, else what runs
    against the order of the file. No column is empty.
    """
    later = _later(flow)
    earlier = _turned(later)
    order = _in_time(later, earlier)
    column = [0] * len(order)
    for node in order:
        column[node] = max((column[one] + 1 for one in earlier[node]), default=0)
    _tighten(column, order, earlier, later)
    column = _without_gaps(column)
    return _ranks(flow, column, order)


def given_ranks(flow: Flow, column: Sequence[int]) -> Ranks:
    """Take columns that somebody chose; edges within a column, or to the left, run back."""
    return _ranks(flow, column, range(len(column)))


def _ranks(flow: Flow, column: Sequence[int], order: Sequence[int]) -> Ranks:
    position = {node: place for place, node in enumerate(order)}
    return Ranks(
        column=tuple(column),
        order=tuple(sorted(order, key=lambda node: (column[node], position[node]))),
        back=frozenset(
            edge
            for edge, (source, target) in enumerate(flow.arcs)
            if column[target] <= column[source]
        ),
    )


def _later(flow: Flow) -> Links:
    """Per node the nodes that must stand to its right; together they have no loop."""
    later: Links = [[] for _ in flow.lane]
    doubtful: list[tuple[int, int]] = []
    marked: list[tuple[int, int]] = []
    for (source, target), back in zip(flow.arcs, flow.marked, strict=True):
        if back:
            marked.append((target, source))
        elif source < target:
            later[source].append(target)
        else:
            doubtful.append((source, target))
    for source, target in doubtful + marked:
        if not _leads(later, target, source):
            later[source].append(target)
    return later


def _leads(later: Links, start: int, goal: int) -> bool:
    seen = {start}
    waiting = [start]
    while waiting:
        node = waiting.pop()
        if node == goal:
            return True
        fresh = [one for one in later[node] if one not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return False


def _turned(links: Links) -> Links:
    turned: Links = [[] for _ in links]
    for node, ends in enumerate(links):
        for end in ends:
            turned[end].append(node)
    return turned


def _in_time(later: Links, earlier: Links) -> list[int]:
    """The nodes so that nothing comes before what leads to it; ties by the order of the file."""
    waiting_for = [len(ends) for ends in earlier]
    ready = [node for node, count in enumerate(waiting_for) if not count]
    heapify(ready)
    order = []
    while ready:
        node = heappop(ready)
        order.append(node)
        for end in later[node]:
            waiting_for[end] -= 1
            if not waiting_for[end]:
                heappush(ready, end)
    return order


def _tighten(column: list[int], order: Sequence[int], earlier: Links, later: Links) -> None:
    """Move nodes within their slack to where their edges are shortest together.

    A node that can lie anywhere first gives way to the right, so that what leads to it can
    follow, and at the end returns to the left, close to what it follows.
    """
    for _ in range(TIGHTENINGS):
        before = list(column)
        for node in reversed(order):
            if later[node] and len(later[node]) >= len(earlier[node]):
                column[node] = min(column[one] for one in later[node]) - 1
        _move_left(
            column, [node for node in order if len(earlier[node]) > len(later[node])], earlier
        )
        if column == before:
            break
    either = [node for node in order if len(earlier[node]) == len(later[node]) > 0]
    _move_left(column, either, earlier)


def _move_left(column: list[int], nodes: Iterable[int], earlier: Links) -> None:
    for node in nodes:
        column[node] = max(column[one] for one in earlier[node]) + 1


def _without_gaps(column: list[int]) -> list[int]:
    place = {used: place for place, used in enumerate(sorted(set(column)))}
    return [place[one] for one in column]
