"""The frame: where every line of the grid lies in the drawing, in pixels."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf

from klantreis.layout.beads import Bead
from klantreis.layout.grid import Grid
from klantreis.layout.room import Room
from klantreis.layout.spacing import Spacing
from klantreis.layout.tracks import Tracks


@dataclass(slots=True)
class Frame:
    """The middle of columns and rows, the first track of channels, and the bands of lanes."""

    x: dict[int, float] = field(default_factory=dict)
    y: dict[int, float] = field(default_factory=dict)
    tops: list[float] = field(default_factory=list)  # per lane, and the bottom of the last
    width: float = 0.0


def make_frame(
    grid: Grid, beads: Iterable[Bead], tracks: Tracks, room: Room, spacing: Spacing
) -> Frame:
    """Give every line of the grid its place.

    Before: tracks and reserved room are known. After: columns, rows and channels follow each
    other without overlap, and so do the lanes.
    """
    frame = Frame()
    setter = _Setter(frame, tracks, room, spacing, tuple(beads))
    setter.set_columns(2 * grid.columns)
    y = 0.0
    top = 0
    for border in grid.borders:
        frame.tops.append(y)
        y = setter.set_lane(range(top, border), y)
        frame.y[border] = y
        top = border + 1
    frame.tops.append(y)
    return frame


@dataclass(frozen=True, slots=True)
class _Setter:
    frame: Frame
    tracks: Tracks
    room: Room
    spacing: Spacing
    beads: tuple[Bead, ...]

    def set_columns(self, last: int) -> None:
        """Place all columns and the channels beside them, from the lane titles on."""
        x = self.spacing.header + self.spacing.margin
        for line in range(last + 1):
            if line % 2:
                self.frame.x[line] = x + self.room.width[line] / 2
                x += self.room.width[line]
            else:
                x = self._set_upright(line, x, last)
        self.frame.width = x + self.spacing.margin

    def set_lane(self, lines: range, y: float) -> float:
        """Place the lines of one lane from y down; return the bottom of its band."""
        if len(lines) == 1:
            return y + self.spacing.thin
        for line in lines:
            if line % 2:
                self.frame.y[line] = y + self.room.above[line]
                y = self.frame.y[line] + self.room.below[line]
            else:
                y = self._set_level(line, lines, y)
        return y

    def _set_upright(self, line: int, x: float, last: int) -> float:
        """Place the channel between two columns; return its end."""
        beside = self.room.right[line]
        depth = self.tracks.upright_depth.get(line)
        aside = self._aside(line)
        start = beside + (aside if line > 0 else 0.0)
        end = max(self.spacing.head, aside) if line < last else 0.0
        needed = beside if depth is None else start + depth + end
        if 0 < line < last:
            needed = max(needed, beside + end, self.spacing.gap)
        # what is left over comes half before the lines, half behind them
        self.frame.x[line] = x + (start + needed - end - (depth or 0.0)) / 2
        return x + needed

    def _set_level(self, line: int, lines: range, y: float) -> float:
        """Place the channel above or below a row; return its end."""
        before = self._edge(line) if line == lines[0] else self.spacing.head
        after = self._edge(line) if line == lines[-1] else self.spacing.head
        depth = self.tracks.level_depth.get(line)
        y += self.room.under[line]
        if depth is None:
            height = self.spacing.margin
            if self._borders_a_bead(line):
                height = self._edge(line) + self.spacing.head / 2
            return y + height + self.room.over[line]
        self.frame.y[line] = y + before
        return y + before + depth + after + self.room.over[line]

    def _aside(self, line: int) -> float:
        """The distance from a column to the first line beside it.

        In a narrow column a line up or down runs close to the edge, and may carry a marker.
        """
        narrow = min(self.room.width.get(line + step, inf) for step in (-1, 1))
        if narrow >= 4 * self.spacing.bead or all(bead.line != line for bead in self.beads):
            return self.spacing.track
        return max(self.spacing.track, self.spacing.bead)

    def _edge(self, line: int) -> float:
        """The distance from a border to the first line, clear of the markers on that border."""
        if not self._borders_a_bead(line):
            return self.spacing.margin
        return max(self.spacing.margin, self.spacing.bead / 2 + self.spacing.label)

    def _borders_a_bead(self, line: int) -> bool:
        return any(abs(bead.border - line) == 1 for bead in self.beads)
