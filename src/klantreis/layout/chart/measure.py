"""How wide the boxes and texts of a picture are."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Measure:
    """Widths in pixels, and the most lines of text that a box or label has."""

    box: float = 170.0
    lines: int = 4
    label: float = 130.0
    label_lines: int = 3


USUAL: Final = Measure()
WALL: Final = Measure(box=126.0, lines=6, label=84.0, label_lines=4)
"""For a wall: little of it fits there, in letters that the back row reads."""
