"""Routes: the path of every edge over the grid, with few bends and crossings."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from klantreis.layout.flow import Flow
from klantreis.layout.grid import Grid, Path
from klantreis.layout.ranks import Ranks
from klantreis.layout.traffic import Traffic
from klantreis.layout.ways import Ends, Ways

CROSSING = 8.0
ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Routes:
    """The path of every edge, and how much work it was to find them."""

    paths: Mapping[int, Path]
    ways: int
    checks: int


def find_routes(flow: Flow, ranks: Ranks, grid: Grid) -> Routes:
    """Lay a path for every edge.

    Before: every node has a cell of the grid. After: every edge has a path of at most four bends
    that avoids all nodes; a cell without a node holds at most one line along its row and one
    along its column. First come lines that may be straight, then short ones, then loops; bent
    ones are laid again as long as that helps.
    """
    router = _Router(flow, grid)
    edges = sorted(range(len(flow.arcs)), key=lambda edge: _turn(edge, flow, ranks, grid))
    for edge in edges:
        router.lay(edge)
    for _ in range(ROUNDS):
        # every edge has its turn, whatever the one before it did
        if not sum([router.lay_again(edge) for edge in edges]):
            break
    traffic = router.traffic
    paths = {edge: traffic.paths[edge] for edge in range(len(flow.arcs))}
    return Routes(paths, ways=router.considered, checks=traffic.checks)


def _turn(edge: int, flow: Flow, ranks: Ranks, grid: Grid) -> tuple[int, float, int]:
    source, target = flow.arcs[edge]
    columns = ranks.column[target] - ranks.column[source]
    rows = abs(grid.level[grid.y[target]] - grid.level[grid.y[source]])
    group = 2 if columns <= 0 else int(rows > 0)
    return group, abs(columns) + rows / 2, edge


class _Router:
    def __init__(self, flow: Flow, grid: Grid) -> None:
        self.traffic = Traffic(flow, grid)
        self.considered = 0
        self._ways = Ways(flow, grid, self.traffic)

    def lay(self, edge: int) -> None:
        """Lay the edge along its cheapest way, crossings included."""
        self.traffic.lay(edge, self._cheapest(self._ways.ends(edge)))

    def lay_again(self, edge: int) -> bool:
        """Lay a bent edge anew, now that the others lie; say whether it moved."""
        if len(self.traffic.paths[edge]) == 2:
            return False
        old = self.traffic.lift(edge)
        self.lay(edge)
        return self.traffic.paths[edge] != old

    def _cheapest(self, ends: Ends) -> Path:
        ways = self._ways.all(ends)
        self.considered += len(ways)
        best: Path = ()
        least = inf
        for way in ways:
            cost = way[0]
            if best and cost >= least - 1e-9:
                break
            path = ends.path(way)
            crossed = self.traffic.crossings(path, (least - cost) / CROSSING)
            if not best or cost + CROSSING * crossed < least - 1e-9:
                least, best = cost + CROSSING * crossed, path
        return best
