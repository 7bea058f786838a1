"""The colours of the pictures that Graphviz draws."""

from __future__ import annotations

from typing import Final

from klantreis.layout.palette import LIGHT
from klantreis.writers.dot import Paint

_PLACES: Final = {
    "jongere": 6,
    "landelijk": 7,
    "onderwijs": 0,
    "doorstroompunt": 2,
    "gemeente": 1,
    "werk": 5,
    "zorg": 3,
}
"""The place of each group in the palette."""
PAINT: Final = Paint(
    ink=LIGHT.ink,
    line=LIGHT.border,
    gap=LIGHT.gap,
    groups={
        **{
            group: (LIGHT.lanes[place].tint, LIGHT.lanes[place].header)
            for group, place in _PLACES.items()
        },
        "": (LIGHT.paper, LIGHT.border),
    },
)
