"""Build the bundled typeface from the Source Sans 3 release.

Usage: python tools/build_fonts.py REGULAR.ttf BOLD.ttf LICENCE

Equal input gives byte-equal files. The result is a modified version in the sense of the
SIL Open Font License 1.1, which reserves the name of the original: it carries our own name.
"""

import json
import math
import shutil
import sys
import unicodedata
from pathlib import Path

from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "src" / "klantreis" / "fonts"
FAMILY = "Klantreis Sans"
RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x0300, 0x030C),  # the accents people type as separate characters
    (0x0327, 0x0328),
    (0x2002, 0x206F),  # general punctuation
    (0x2190, 0x2193),  # arrows
    (0x25A0, 0x25CF),  # squares, triangles, diamonds, circles
)
SINGLES = (0x20AC, 0x2212, 0x2260, 0x2264, 0x2265, 0x2713, 0x2717)
LOOP = 0x21BA  # the anticlockwise arrow of a loop; the original has none
KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)
INVISIBLE = ("Mn", "Me", "Cf")

Point = tuple[float, float]


def main(regular: str, bold: str, licence: str) -> None:
    """Write both weights, the table of advances and the licence."""
    advances = {}
    for weight, source, stroke in (("regular", regular, 62), ("bold", bold, 92)):
        font = build(source, stroke)
        save(font, weight)
        advances[weight] = advances_of(font)
    write_advances(advances)
    shutil.copyfile(licence, FONTS / "OFL.txt")


def build(source: str, stroke: int) -> TTFont:
    """Return the subset of one weight, renamed and with the loop arrow drawn in."""
    font = TTFont(source, recalcTimestamp=False)
    add_loop_arrow(font, stroke)
    rename(font)
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = list(KEPT_NAMES)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    return font


def wanted() -> list[int]:
    """Return every code point the drawings may use."""
    ranged = [point for first, last in RANGES for point in range(first, last + 1)]
    return [*ranged, *SINGLES, LOOP]


def rename(font: TTFont) -> None:
    """Give the family its own name, in every record but the copyright and the licence."""
    for record in font["name"].names:
        if record.nameID not in (0, 13, 14):
            text = record.toUnicode().replace("Source Sans 3", FAMILY)
            record.string = text.replace("SourceSans3", FAMILY.replace(" ", ""))


def add_loop_arrow(font: TTFont, stroke: int) -> None:
    """Draw an open ring that ends in an arrowhead at the top, in units of 1/1000 em."""
    glyph_pen = TTGlyphPen(None)
    pen = ReverseContourPen(glyph_pen)
    centre, radius, begin, end = (290.0, 320.0), 215.0, 150, 435
    outer = arc(centre, radius + stroke / 2, begin, end)
    inner = arc(centre, radius - stroke / 2, end, begin)
    pen.moveTo(outer[0][1])
    for control, point in outer[1:]:
        pen.qCurveTo(control, point)
    pen.lineTo(inner[0][1])
    for control, point in inner[1:]:
        pen.qCurveTo(control, point)
    pen.closePath()
    head = arrowhead(polar(centre, radius, end), stroke)
    pen.moveTo(head[0])
    pen.lineTo(head[1])
    pen.lineTo(head[2])
    pen.closePath()
    font["glyf"]["loop"] = glyph_pen.glyph()
    font["hmtx"]["loop"] = (580, round(centre[0] - radius - stroke / 2))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[LOOP] = "loop"


def arc(centre: Point, radius: float, begin: int, end: int) -> list[tuple[Point, Point]]:
    """Return quadratic pieces (control, end point) along a circle, angles in degrees."""
    pieces = math.ceil(abs(end - begin) / 40)
    step = (end - begin) / pieces
    reach = radius / math.cos(math.radians(step / 2))
    return [
        (
            polar(centre, reach, begin + step * (piece - 0.5)),
            polar(centre, radius, begin + step * piece),
        )
        for piece in range(pieces + 1)
    ]


def polar(centre: Point, radius: float, degrees: float) -> Point:
    """Return the point at an angle and a distance from the centre, on whole units."""
    angle = math.radians(degrees)
    return (
        round(centre[0] + radius * math.cos(angle)),
        round(centre[1] + radius * math.sin(angle)),
    )


def arrowhead(at: Point, stroke: int) -> tuple[Point, Point, Point]:
    """Return a triangle on the end of the ring that points to the left."""
    half = stroke + 50
    x, y = at
    return ((x - 1.5 * half, y + 10), (x + 10, y - half), (x + 10, y + half + 10))


def save(font: TTFont, weight: str) -> None:
    """Write one weight for the screen and for the exports."""
    stem = f"klantreis-sans-{weight}"
    font.flavor = None
    font.save(FONTS / f"{stem}.ttf")
    font.flavor = "woff2"
    font.save(FONTS / f"{stem}.woff2")


def advances_of(font: TTFont) -> dict[str, int]:
    """Return the advance of every code point, in 1/1000 em; invisible ones take no room."""
    widths = font["hmtx"]
    return {
        str(point): 0 if unicodedata.category(chr(point)) in INVISIBLE else widths[glyph][0]
        for point, glyph in sorted(font.getBestCmap().items())
    }


def write_advances(advances: dict[str, dict[str, int]]) -> None:
    """Write one line per weight, so that a change shows as one line."""
    rows = (
        f'"{weight}": {json.dumps(table, separators=(",", ":"))}'
        for weight, table in advances.items()
    )
    text = "{\n" + ",\n".join(rows) + "\n}\n"
    (FONTS / "advances.json").write_text(text, encoding="ascii", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
