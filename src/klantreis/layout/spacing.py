"""The few distances of a drawing, in pixels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spacing:
    """How far things stay apart; the defaults suit boxes of 170 by 40 to 120."""

    header: float = 150.0  # the lane's title, at the left of its band
    margin: float = 16.0  # around the boxes and lines, within the bands
    gap: float = 44.0  # at least this much between two columns
    track: float = 12.0  # between two lines side by side
    port: float = 14.0  # between two lines at one side of a box
    corner: float = 6.0  # a line stays this far from the corner of its box
    head: float = 18.0  # the last straight part of a line, with its arrowhead
    label: float = 4.0  # between a label and what is next to it
    bead: float = 26.0  # the side of a marker
    thin: float = 28.0  # the height of a lane without steps
