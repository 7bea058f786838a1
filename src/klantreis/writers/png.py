"""A drawing as a PNG, by resvg: with our own font files, whatever the machine has."""

from __future__ import annotations

from math import sqrt
from struct import pack
from typing import Final
from zlib import crc32

import resvg_py

from klantreis import fonts
from klantreis.scene import Scene
from klantreis.writers import svg
from klantreis.writers.svg import NOT_XML

SHARP: Final = 2.0
"""Pixels of the picture per pixel of the drawing."""
BEGIN: Final = 8 + 25
"""Bytes of a PNG up to where a text may stand: the mark of its kind, and its size."""
MOST: Final = 20_000_000
"""Pixels of a picture; a larger drawing has fewer per pixel of its own, so that it still opens."""


def write(scene: Scene, most: int = MOST, about: str = "") -> bytes:
    """Return the drawing as a PNG on white, twice as sharp as on a screen where that fits.

    It has at most so many pixels. What it is `about` stands in it for machines.
    """
    made = bytes(
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
    return _told(made, about) if about else made


def _told(made: bytes, about: str) -> bytes:
    """Put a text in a PNG, right behind what says its size."""
    safe = NOT_XML.sub("\ufffd", about)
    body = b"iTXtDescription\0\0\0nl\0\0" + safe.encode()
    chunk = pack(">I", len(body) - 4) + body + pack(">I", crc32(body))
    return made[:BEGIN] + chunk + made[BEGIN:]


def zoom(scene: Scene, most: int = MOST) -> float:
    """Return how many pixels of the picture one of the drawing gets."""
    return min(SHARP, sqrt(most / max(1.0, scene.width * scene.height)))
