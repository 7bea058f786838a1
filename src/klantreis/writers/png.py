"""A drawing as a PNG, by resvg: with our own font files, whatever the machine has."""

from __future__ import annotations

from math import sqrt
from typing import Final

import resvg_py

from klantreis import fonts
from klantreis.scene import Scene
from klantreis.writers import svg

SHARP: Final = 2.0
"""Pixels of the picture per pixel of the drawing."""
MOST: Final = 20_000_000
"""Pixels of a picture; a larger drawing has fewer per pixel of its own, so that it still opens."""


def write(scene: Scene, most: int = MOST) -> bytes:
    """Return the drawing as a PNG on white, twice as sharp as on a screen where that fits.

    It has at most so many pixels.
    """
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg.write(scene).decode(),
            zoom=zoom(scene, most),
            background="#FFFFFF",
            skip_system_fonts=True,
            font_files=[str(fonts.path(weight, "ttf")) for weight in ("regular", "bold")],
            font_family=fonts.FAMILY,
            sans_serif_family=fonts.FAMILY,
        )
    )


def zoom(scene: Scene, most: int = MOST) -> float:
    """Return how many pixels of the picture one of the drawing gets."""
    return min(SHARP, sqrt(most / max(1.0, scene.width * scene.height)))
