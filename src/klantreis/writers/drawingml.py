"""Shapes, lines and texts in DrawingML, the language of slides; places are in points.

What people read in it is escaped; nothing else comes from a journey.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Final

from klantreis import fonts
from klantreis.scene import Area, Label, Point, Style
from klantreis.writers.svg import NOT_XML

FONT: Final = "Calibri"
"""Our own typeface is on no machine but ours; this one has every office, and it is as narrow."""
SMALLEST: Final = 9.0
"""Points that no text may be smaller than."""
EMU: Final = 12_700
"""English Metric Units in a point."""
NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


@dataclass(frozen=True, slots=True)
class Name:
    """The number and name of a shape, and its sentence; what has none is decoration."""

    id: int
    name: str
    told: str = ""

    def xml(self, *, inside: bool = False) -> str:
        """Return it as an element; what lies inside a group that has a sentence needs none."""
        told = f' descr="{safe(self.told)}"' if self.told else ""
        start = f'<p:cNvPr id="{self.id}" name="{safe(self.name)}"{told}'
        return f"{start}/>" if self.told or inside else f"{start}>{_DECORATIVE}</p:cNvPr>"


@dataclass(frozen=True, slots=True)
class Glue:
    """The shape that an end of a line sticks to, and at which of its sites."""

    shape: int
    site: int


def safe(said: str) -> str:
    """Return a text as a part of XML."""
    return escape(NOT_XML.sub("\ufffd", said))


def shape(name: Name, area: Area, style: Style, form: str, *, inside: bool = True) -> str:
    """Return a shape; `form` is its geometry."""
    return (
        f"<p:sp><p:nvSpPr>{name.xml(inside=inside)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{_place(area)}{form}{_fill(style)}{_line(style)}</p:spPr></p:sp>"
    )


def preset(form: str, value: tuple[str, int] | None = None) -> str:
    """Return a geometry that every program knows, with one value of its own."""
    given = f'<a:gd name="{value[0]}" fmla="val {value[1]}"/>' if value else ""
    return f'<a:prstGeom prst="{form}"><a:avLst>{given}</a:avLst></a:prstGeom>'


def path(points: Sequence[Point], *, closed: bool) -> str:
    """Return a geometry of straight pieces."""
    area = around(points)
    placed = [_point((x - area.x, y - area.y)) for x, y in points]
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in placed[1:])
    end = "<a:close/>" if closed else ""
    fill = "" if closed else ' fill="none"'
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{emu(area.w)}" h="{emu(area.h)}"{fill}><a:moveTo>{placed[0]}</a:moveTo>'
        f"{lines}{end}</a:path></a:pathLst></a:custGeom>"
    )


def line(
    name: Name,
    points: Sequence[Point],
    style: Style,
    *,
    arrow: bool,
    glued: tuple[Glue | None, Glue | None] = (None, None),
) -> str:
    """Return a connector when the line is straight, else a line that is drawn freely."""
    area, look = around(points), _line(style, arrow=arrow)
    if len(points) > 2:
        return (
            f"<p:sp><p:nvSpPr>{name.xml()}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{_place(area)}{path(points, closed=False)}<a:noFill/>{look}</p:spPr></p:sp>"
        )
    (x, y), (to_x, to_y) = points
    flips = "".join(
        f' {key}="1"' for key, back in (("flipH", to_x < x), ("flipV", to_y < y)) if back
    )
    ends = "".join(
        f'<a:{key} id="{each.shape}" idx="{each.site}"/>'
        for key, each in zip(("stCxn", "endCxn"), glued, strict=True)
        if each
    )
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{name.xml()}<p:cNvCxnSpPr>{ends}</p:cNvCxnSpPr><p:nvPr/>"
        f"</p:nvCxnSpPr><p:spPr>{_place(area, flips)}{preset('line')}{look}</p:spPr></p:cxnSp>"
    )


def texts(name: Name, lines: Sequence[Label]) -> str:
    """Return lines of one look, one under the other, as one text that can be edited."""
    first = lines[0]
    step = lines[1].y - first.y if len(lines) > 1 else first.size * 1.2
    wide = max(_width(each) for each in lines)
    left = {"start": 0.0, "middle": wide / 2, "end": wide}[first.anchor]
    area = Area(first.x - left, first.y - 0.8 * step, wide, step * len(lines))
    align = {"start": "l", "middle": "ctr", "end": "r"}[first.anchor]
    size = round(100 * max(SMALLEST, first.size))
    look = f' lang="nl-NL" sz="{size}" b="{int(first.bold)}" dirty="0"'
    inside = (
        f'<a:solidFill><a:srgbClr val="{_color(first.color)}"/></a:solidFill>'
        f'<a:latin typeface="{FONT}" pitchFamily="34"/><a:cs typeface="{FONT}"/>'
    )
    said = f"<a:br><a:rPr{look}>{inside}</a:rPr></a:br>".join(
        f"<a:r><a:rPr{look}>{inside}</a:rPr><a:t>{safe(each.text)}</a:t></a:r>" for each in lines
    )
    return (
        f'<p:sp><p:nvSpPr>{name.xml(inside=True)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{_place(area)}{preset('rect')}<a:noFill/></p:spPr><p:txBody>"
        '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr>'
        f'<a:p><a:pPr algn="{align}"><a:lnSpc><a:spcPts val="{round(100 * step)}"/></a:lnSpc>'
        f"</a:pPr>{said}</a:p></p:txBody></p:sp>"
    )


def group(name: Name, area: Area, inner: Iterable[str]) -> str:
    """Return shapes that move together."""
    off = f'x="{emu(area.x)}" y="{emu(area.y)}"'
    ext = f'cx="{emu(area.w)}" cy="{emu(area.h)}"'
    return (
        f"<p:grpSp><p:nvGrpSpPr>{name.xml()}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
        f"<a:xfrm><a:off {off}/><a:ext {ext}/><a:chOff {off}/><a:chExt {ext}/></a:xfrm>"
        f"</p:grpSpPr>{''.join(inner)}</p:grpSp>"
    )


def around(points: Sequence[Point]) -> Area:
    """Return the area that some points lie in."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def clipped(points: Sequence[Point], area: Area) -> list[list[Point]]:
    """Return the runs of a line of level and upright pieces that lie inside an area."""
    runs: list[list[Point]] = []
    for start, end in pairwise(points):
        (x, y), (to_x, to_y) = start, end
        seen = [
            (min(max(x, area.x), area.x + area.w), min(max(y, area.y), area.y + area.h)),
            (min(max(to_x, area.x), area.x + area.w), min(max(to_y, area.y), area.y + area.h)),
        ]
        level, upright = y == to_y, x == to_x
        outside = (level and seen[0][1] != y) or (upright and seen[0][0] != x)
        if outside or seen[0] == seen[1]:
            continue
        if runs and runs[-1][-1] == seen[0]:
            runs[-1].append(seen[1])
        else:
            runs.append(seen)
    return runs


def emu(points: float) -> int:
    """Return a length in points as English Metric Units."""
    return round(points * EMU)


def _width(label: Label) -> float:
    advances = fonts.advances("bold" if label.bold else "regular")
    return sum(advances.get(ord(each), 600) for each in label.text) * label.size / 1000 + 2


def _place(area: Area, flips: str = "") -> str:
    return (
        f'<a:xfrm{flips}><a:off x="{emu(area.x)}" y="{emu(area.y)}"/>'
        f'<a:ext cx="{emu(area.w)}" cy="{emu(area.h)}"/></a:xfrm>'
    )


def _fill(style: Style) -> str:
    if style.fill is None:
        return "<a:noFill/>"
    return f'<a:solidFill><a:srgbClr val="{_color(style.fill)}"/></a:solidFill>'


def _line(style: Style, *, arrow: bool = False) -> str:
    if style.stroke is None:
        return "<a:ln><a:noFill/></a:ln>"
    dash = f'<a:prstDash val="{_dash(style.dash)}"/>' if style.dash else ""
    end = '<a:tailEnd type="triangle"/>' if arrow else ""
    return (
        f'<a:ln w="{emu(style.width)}"><a:solidFill><a:srgbClr val="{_color(style.stroke)}"/>'
        f'</a:solidFill>{dash}<a:miter lim="800000"/>{end}</a:ln>'
    )


def _dash(pattern: str) -> str:
    parts = pattern.split()
    if len(parts) > 2:
        return "dashDot"
    return "sysDot" if float(parts[0]) < 3 else "dash"


def _color(said: str) -> str:
    return said.removeprefix("#").upper()


def _point(point: Point) -> str:
    return f'<a:pt x="{emu(point[0])}" y="{emu(point[1])}"/>'
