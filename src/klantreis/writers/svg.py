"""A scene as one SVG file: text is text, and nothing in it needs more than the basic shapes."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache, singledispatch
from html import escape
from math import hypot
from typing import NamedTuple

from klantreis import fonts
from klantreis.scene import (
    Area,
    Circle,
    Group,
    Label,
    Point,
    Polygon,
    Polyline,
    Rectangle,
    Scene,
    Shape,
    Style,
)

FAMILY = f"'{fonts.FAMILY}', 'Source Sans 3', 'Source Sans Pro', Arial, sans-serif"
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
PLAIN = re.compile("[\t\n\r !#-%(-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


def write(scene: Scene, *, embed_font: bool = False, about: str = "") -> bytes:
    """Return the scene as an SVG file; with the font inside it can go anywhere.

    What has a sentence is an item of a list, with one stop for the tab key. What it is `about`
    stands in it for machines.
    """
    return _file(scene, embed_font, about).encode()


def picture(scene: Scene, name: str) -> str:
    """Return the scene as one image inside a page; its shapes stand in a group called `name`."""
    shapes = "".join(map(_silent, scene.groups))
    return f'{"".join(_opening(scene, "img", name))}<g id="{name}">{shapes}</g></svg>'


class Cropped(NamedTuple):
    """A piece of a drawing as an image, and the sentences of what lies in it."""

    text: str
    spoken: tuple[str, ...]


def cropped(scene: Scene, area: Area) -> Cropped:
    """Return what lies in an area of the scene; what lies elsewhere is not in the file."""
    here = [group for group in scene.groups if _touches(group, area)]
    shapes = "".join(map(_silent, here))
    text = f"{_window(area, _number(area.w), _number(area.h))}{shapes}</svg>"
    return Cropped(text, tuple(group.spoken for group in here if group.spoken))


def sized(scene: Scene, area: Area, width: str, height: str) -> str:
    """Return what lies in an area as shapes alone, at a size on paper such as `20mm`."""
    shapes = "".join(_shapes(group) for group in scene.groups if _touches(group, area))
    return f"{_window(area, width, height)}{shapes}</svg>"


def _window(area: Area, width: str, height: str) -> str:
    box = " ".join(map(_number, (area.x, area.y, area.w, area.h)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" font-family="{FAMILY}" viewBox="{box}"'
        f' width="{width}" height="{height}">'
    )


def _touches(group: Group, area: Area) -> bool:
    """Whether the shapes of a group reach into an area; words alone are where they begin."""
    places = [place for shape in group.shapes for place in _corners(shape)]
    if not places:
        return False
    xs, ys = [x for x, _ in places], [y for _, y in places]
    across = min(xs) < area.x + area.w and max(xs) > area.x
    return across and min(ys) < area.y + area.h and max(ys) > area.y


def _corners(shape: Shape) -> Iterator[Point]:
    match shape:
        case Rectangle(area):
            yield from ((area.x, area.y), (area.x + area.w, area.y + area.h))
        case Circle((x, y), radius):
            yield from ((x - radius, y - radius), (x + radius, y + radius))
        case Polygon(points) | Polyline(points):
            yield from points
        case Label():
            yield from ((shape.x, shape.y - shape.size), (shape.x + 1, shape.y))


class Pieces(NamedTuple):
    """A drawing in pieces, so that a page draws only those anew that changed.

    `runs` are the groups in their order; those with a sentence form one list.
    """

    opening: str
    runs: tuple[str | tuple[str, ...], ...]

    def joined(self) -> str:
        """Return the whole file."""
        inner = (run if isinstance(run, str) else _list(run) for run in self.runs)
        return f"{self.opening}{''.join(inner)}</svg>\n"


def pieces(scene: Scene) -> Pieces:
    """Return the scene as one SVG file, in pieces."""
    return Pieces("".join(_opening(scene, "group", "tekening")), tuple(_runs(scene.groups)))


def _file(scene: Scene, embed_font: bool, about: str = "") -> str:
    made = pieces(scene)
    if about:
        made = made._replace(opening=f"{made.opening}<metadata>{_safe(about)}</metadata>")
    if embed_font:
        made = made._replace(opening=f"{made.opening}<style>{font_faces()}</style>")
    return made.joined()


def _opening(scene: Scene, role: str, name: str) -> Iterator[str]:
    width, height = _number(scene.width), _number(scene.height)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="nl" role="{role}"'
        f' aria-labelledby="{name}-titel" aria-describedby="{name}-uitleg"'
        f' data-subprocess="{_safe(scene.subprocess)}" font-family="{FAMILY}"'
        f' viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    )
    yield f'<title id="{name}-titel">{_safe(scene.title)}</title>'
    yield f'<desc id="{name}-uitleg">{_safe(scene.description)}</desc>'


def _runs(groups: Iterable[Group]) -> Iterator[str | tuple[str, ...]]:
    """Yield the groups, those from the first to the last with a sentence as one list.

    The first item has the tab stop. What has no sentence stays in its place and is not heard.
    """
    every = tuple(groups)
    heard = [place for place, group in enumerate(every) if group.spoken]
    if not heard:
        yield from map(_silent, every)
        return
    first, last = heard[0], heard[-1] + 1
    yield from map(_silent, every[:first])
    yield tuple(
        _item(group, 0 if place == first else -1) if group.spoken else _silent(group)
        for place, group in enumerate(every[first:last], first)
    )
    yield from map(_silent, every[last:])


def _list(items: Iterable[str]) -> str:
    return f'<g role="list">{"".join(items)}</g>'


def _silent(group: Group) -> str:
    title = f"<title>{_safe(group.title)}</title>" if group.title else ""
    return f'<g class="{group.kind}" aria-hidden="true"{_data(group)}>{title}{_shapes(group)}</g>'


def _item(group: Group, stop: int) -> str:
    if group.link:
        return _linked(group)
    return (
        f'<g class="{group.kind}" role="listitem" tabindex="{stop}"'
        f' aria-label="{_safe(group.spoken)}"{_data(group)}>'
        f'<title>{_safe(group.title)}</title><g aria-hidden="true">{_shapes(group)}</g></g>'
    )


def _linked(group: Group) -> str:
    """Return an item that is a link; each has a tab stop, as links have."""
    return (
        f'<g class="{group.kind}" role="listitem"{_data(group)}>'
        f'<a href="{_safe(group.link)}" aria-label="{_safe(group.spoken)}">'
        f'<title>{_safe(group.title)}</title><g aria-hidden="true">{_shapes(group)}</g></a></g>'
    )


def _data(group: Group) -> str:
    return _attributes(group.attributes)


def _attributes(named: Mapping[str, str]) -> str:
    return "".join(f' {name}="{_safe(value)}"' for name, value in named.items())


def _shapes(group: Group) -> str:
    return "".join(map(_shape, group.shapes))


@singledispatch
def _shape(shape: Shape) -> str:
    raise TypeError(type(shape))


@_shape.register
def _(shape: Rectangle) -> str:
    area = shape.area
    round_by = f' rx="{_number(shape.radius)}"' if shape.radius else ""
    return (
        f'<rect x="{_number(area.x)}" y="{_number(area.y)}" width="{_number(area.w)}"'
        f' height="{_number(area.h)}"{round_by}{_style(shape.style)}/>'
    )


@_shape.register
def _(shape: Circle) -> str:
    x, y = shape.center
    place = f'cx="{_number(x)}" cy="{_number(y)}" r="{_number(shape.radius)}"'
    return f"<circle {place}{_style(shape.style)}/>"


@_shape.register
def _(shape: Polygon) -> str:
    points = " ".join(map(_point, shape.points))
    return f'<polygon points="{points}"{_style(shape.style)}/>'


@_shape.register
def _(shape: Polyline) -> str:
    return f'<path d="{"".join(_path(shape))}"{_style(shape.style)}/>'


@_shape.register
def _(shape: Label) -> str:
    weight = ' font-weight="700"' if shape.bold else ""
    anchor = f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
    return (
        f'<text x="{_number(shape.x)}" y="{_number(shape.y)}" font-size="{_number(shape.size)}"'
        f'{weight}{anchor} fill="{shape.color}">{_safe(shape.text)}</text>'
    )


def _path(line: Polyline) -> Iterator[str]:
    """Yield the line, its bends rounded where there is room."""
    points = line.points
    yield f"M{_point(points[0])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(line.radius, _length(before, corner) / 2, _length(corner, after) / 2)
        if radius:
            start, end = _towards(corner, before, radius), _towards(corner, after, radius)
            yield f"L{_point(start)}Q{_point(corner)} {_point(end)}"
        else:
            yield f"L{_point(corner)}"
    yield f"L{_point(points[-1])}"


def _length(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _towards(start: Point, end: Point, distance: float) -> Point:
    share = distance / _length(start, end)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _style(style: Style) -> str:
    parts = [f' fill="{style.fill or "none"}"']
    if style.stroke:
        parts.append(f' stroke="{style.stroke}" stroke-width="{_number(style.width)}"')
    if style.stroke and style.dash:
        parts.append(f' stroke-dasharray="{style.dash}"')
    return "".join(parts)


def _point(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


@lru_cache(maxsize=8192)
def _number(value: float) -> str:
    return f"{value:z.1f}".removesuffix(".0")


def _safe(text: str) -> str:
    return text if PLAIN.fullmatch(text) else escape(NOT_XML.sub("\ufffd", text))


@cache
def font_faces() -> str:
    """Return the style sheet that holds the typeface itself."""
    return _font_face("regular", 400) + _font_face("bold", 700)


def _font_face(weight: fonts.Weight, number: int) -> str:
    encoded = b64encode(fonts.path(weight, "woff2").read_bytes()).decode("ascii")
    return (
        f"@font-face{{font-family:'{fonts.FAMILY}';font-weight:{number};"
        f"src:url(data:font/woff2;base64,{encoded}) format('woff2')}}"
    )
