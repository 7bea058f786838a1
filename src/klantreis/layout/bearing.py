"""Which of two paths that run side by side lies to the left of the other."""

from itertools import pairwise

from klantreis.layout.grid import Path

Bearing = tuple[tuple[int, int], ...]


def onward(path: Path, edge: int) -> Bearing:
    """A key by which paths that start together sort from left to right, as they head away.

    Where they part, the one that turns left lies left; of two that turn left, the one that turns
    first; of two that turn right, the one that turns last. Twins sort by number, seen from the
    start and from the end alike.
    """
    return (*_turns(path), (0, edge))


def backward(path: Path, edge: int) -> Bearing:
    """The same for paths that end together, seen from that end."""
    return (*_turns(path[::-1]), (0, -edge))


def _turns(path: Path) -> list[tuple[int, int]]:
    turns = []
    for ((x, y), (corner_x, corner_y)), (_, (end_x, end_y)) in pairwise(pairwise(path)):
        along = (corner_x - x, corner_y - y)
        # y points down, so a positive product is a turn to the right
        product = along[0] * (end_y - corner_y) - along[1] * (end_x - corner_x)
        turn = 1 if product > 0 else -1
        turns.append((turn, -turn * (abs(along[0]) + abs(along[1]))))
    return turns
