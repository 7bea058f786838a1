"""The frame: where every line of the grid lies in the drawing, in pixels."""

from dataclasses import dataclass, field

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


def make_frame(grid: Grid, tracks: Tracks, room: Room, spacing: Spacing) -> Frame:
    """Give every line of the grid its place.

    Before: tracks and reserved room are known. After: columns, rows and channels follow each
    other without overlap, and so do the lanes.
    """
    frame = Frame()
    _set_columns(frame, grid, tracks, room, spacing)
    y = 0.0
    top = 0
    for border in grid.borders:
        frame.tops.append(y)
        if border - top > 1:
            y = _set_rows(frame, range(top, border), y, (tracks, room, spacing))
        else:
            y += spacing.thin
        frame.y[border] = y
        top = border + 1
    frame.tops.append(y)
    return frame


def _set_columns(frame: Frame, grid: Grid, tracks: Tracks, room: Room, spacing: Spacing) -> None:
    x = spacing.header + spacing.margin
    last = 2 * grid.columns
    for line in range(last + 1):
        if line % 2:
            frame.x[line] = x + room.width[line] / 2
            x += room.width[line]
            continue
        depth = tracks.upright_depth.get(line)
        start = room.right[line] + (spacing.track if line > 0 else 0.0)
        end = spacing.head if line < last else 0.0
        needed = room.right[line] if depth is None else start + depth + end
        if 0 < line < last:
            needed = max(needed, room.right[line] + end, spacing.gap)
        frame.x[line] = x + (start + needed - end - (depth or 0.0)) / 2
        x += needed
    frame.width = x + spacing.margin


def _set_rows(frame: Frame, lines: range, y: float, context: tuple[Tracks, Room, Spacing]) -> float:
    """Place the lines of one lane from y down; return the bottom of its band."""
    tracks, room, spacing = context
    for line in lines:
        if line % 2:
            frame.y[line] = y + room.above[line]
            y += room.above[line] + room.below[line]
            continue
        depth = tracks.level_depth.get(line)
        if depth is None:
            y += room.under[line] + spacing.margin + room.over[line]
            continue
        y += room.under[line] + (spacing.margin if line == lines[0] else spacing.head)
        frame.y[line] = y
        y += depth + (spacing.margin if line == lines[-1] else spacing.head) + room.over[line]
    return y
