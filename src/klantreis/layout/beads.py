"""Beads: the border at which the marker of an edge sits."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from klantreis.layout.flow import Flow
from klantreis.layout.grid import Grid, Path


class Bead(NamedTuple):
    """A marker on one part of a path, where that crosses a border."""

    part: int
    line: int  # the column or channel that this part runs through
    border: int


def assign_beads(flow: Flow, grid: Grid, paths: Mapping[int, Path]) -> dict[int, Bead]:
    """Choose the border for every marker.

    Before: every edge has a path. After: an edge that asks for a marker and changes lane has it
    at the first border on its way. The markers of other edges have no border.
    """
    return {
        edge: _first_border(path, grid.borders)
        for edge, path in paths.items()
        if flow.bead[edge] and flow.changes_lane(edge)
    }


def _first_border(path: Path, borders: tuple[int, ...]) -> Bead:
    for part, ((line, start), (_, end)) in enumerate(pairwise(path)):
        ordered = borders if start < end else borders[::-1]
        for border in ordered:
            if min(start, end) < border < max(start, end):
                return Bead(part, line, border)
    raise AssertionError("a path that changes lane crosses a border")
