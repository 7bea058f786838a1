"""The typeface of every drawing: Klantreis Sans, a subset of Source Sans 3 under the OFL 1.1.

The licence reserves the name of the original, so the subset has its own. tools/build_fonts.py
makes these files.
"""

import json
from functools import cache
from pathlib import Path
from typing import Final, Literal

FAMILY: Final = "Klantreis Sans"

Weight = Literal["regular", "bold"]
Kind = Literal["woff2", "ttf"]


def path(weight: Weight, kind: Kind) -> Path:
    """Return the file of one weight: woff2 for a screen, ttf for an export."""
    return Path(__file__).with_name(f"klantreis-sans-{weight}.{kind}")


@cache
def advances(weight: Weight) -> dict[int, int]:
    """Return the advance of every code point in the font, in thousandths of an em."""
    tables = json.loads(Path(__file__).with_name("advances.json").read_text("ascii"))
    return {int(point): advance for point, advance in tables[weight].items()}
