"""Room: what labels, markers and fanned lines need beside the boxes."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from klantreis.layout.flow import Flow
from klantreis.layout.grid import Grid, Path
from klantreis.layout.ports import Ports
from klantreis.layout.spacing import Spacing
from klantreis.layout.traffic import exit_side

STEP = 8.0  # between two lines that step aside


def _zeros() -> dict[int, float]:
    return defaultdict(float)


@dataclass(frozen=True, slots=True)
class Room:
    """Reserved space in pixels, per line of the grid or per edge."""

    width: dict[int, float] = field(default_factory=_zeros)  # per column
    above: dict[int, float] = field(default_factory=_zeros)  # per row, from its middle
    below: dict[int, float] = field(default_factory=_zeros)
    right: dict[int, float] = field(default_factory=_zeros)  # per channel, beside its left column
    under: dict[int, float] = field(default_factory=_zeros)  # per channel, under its upper row
    over: dict[int, float] = field(default_factory=_zeros)  # per channel, over its lower row
    step: dict[int, float] = field(default_factory=_zeros)  # per edge: it steps aside here
    words: dict[int, float] = field(default_factory=_zeros)  # per edge: its label starts here
    marker: dict[int, float] = field(default_factory=_zeros)  # per edge: the middle of its marker


def reserve(
    flow: Flow, grid: Grid, paths: Mapping[int, Path], ports: Ports, spacing: Spacing
) -> Room:
    """Measure what has to stay free around the boxes.

    Before: ports are final. After: a row is high enough for its boxes and for the labels beside
    them; a channel has room for the labels beside, above and under the boxes that it borders.
    """
    room = Room()
    for node, (width, height) in enumerate(flow.size):
        x, y = grid.x[node], grid.y[node]
        room.width[x] = max(room.width[x], width)
        room.above[y] = max(room.above[y], height / 2)
        room.below[y] = max(room.below[y], height / 2)
    survey = _Survey(flow, ports, spacing, room)
    survey.step_aside([edge for edge, path in paths.items() if exit_side(path) == "right"])
    for edge, path in paths.items():
        if exit_side(path) == "right":
            survey.beside(edge, path)
        elif flow.label[edge]:
            survey.over_or_under(edge, path)
    return room


@dataclass(frozen=True, slots=True)
class _Survey:
    flow: Flow
    ports: Ports
    spacing: Spacing
    room: Room

    def step_aside(self, edges: list[int]) -> None:
        """Let the outermost of the lines that fan out turn first, so that none cross."""
        fans: dict[tuple[int, bool], list[int]] = defaultdict(list)
        for edge in edges:
            port, arm, _ = self.ports.exits[edge]
            if port != arm:
                fans[self.flow.arcs[edge][0], arm < port].append(edge)
        widest: dict[int, float] = _zeros()
        for (node, _), fan in fans.items():
            fan.sort(key=lambda edge: -abs(self.ports.exits[edge].arm))
            for place, edge in enumerate(fan, start=1):
                self.room.step[edge] = place * STEP
            widest[node] = max(widest[node], len(fan) * STEP)
        for edge in edges:
            self.room.words[edge] = widest[self.flow.arcs[edge][0]] + self.spacing.label

    def beside(self, edge: int, path: Path) -> None:
        """Room for a label and a marker on a line that leaves to the right."""
        room, gap = self.room, self.spacing.label
        _, arm, below = self.ports.exits[edge]
        end = room.words[edge]
        up = down = 1.0
        label = self.flow.label[edge]
        if label:
            end += label[0] + gap
            up, down = (up, label[1] + gap) if below else (label[1] + gap, down)
        if self.flow.bead[edge] and not self.flow.changes_lane(edge):
            half = self.spacing.bead / 2
            wide = half * self.flow.bead[edge]
            room.marker[edge] = end + wide
            end += 2 * wide + gap
            up, down = max(up, half), max(down, half)
        x, y = path[0]
        room.above[y] = max(room.above[y], up - arm)
        room.below[y] = max(room.below[y], down + arm)
        if end > gap:  # more than a line alone
            room.right[x + 1] = max(room.right[x + 1], end)

    def over_or_under(self, edge: int, path: Path) -> None:
        """Room for the label of a line that leaves at the top or bottom, right of that line."""
        label = self.flow.label[edge]
        assert label is not None
        (x, y), (_, end_y) = path[0], path[1]
        zone, line = (self.room.under, y + 1) if end_y > y else (self.room.over, y - 1)
        zone[line] = max(zone[line], label[1] + self.spacing.label)
        past_box = self.ports.exits[edge].port - self.room.width[x] / 2
        reach = past_box + label[0] + 2 * self.spacing.label
        self.room.right[x + 1] = max(self.room.right[x + 1], reach)
