"""One sheet of a drawing as the shapes of a slide: boxes, lines and texts that can be changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Final, get_args

from klantreis.journey import Address
from klantreis.outline import Outline
from klantreis.scene import (
    Area,
    Circle,
    Group,
    GroupKind,
    Label,
    Point,
    Polygon,
    Polyline,
    Rectangle,
    Scene,
    Shape,
)
from klantreis.words import say
from klantreis.writers import drawingml as dml
from klantreis.writers.drawingml import Glue, Name
from klantreis.writers.facts import text
from klantreis.writers.sheets import Sheet

POINTS: Final = 72 / 25.4
"""Points in a millimetre."""
SITES: Final = {"rect": (0, 1, 2, 3), "hexagon": (None, 3, None, 0)}
"""Where a line can stick to a box: at the top, left, bottom and right."""
ITEMS: Final = {"step", "bead", "gap"}
LONGEST_NAME: Final = 120
Move = Callable[[Point], Point]


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where the origin of a drawing would lie on a slide, and how large a pixel is, in points."""

    left: float
    top: float
    scale: float

    def point(self, point: Point) -> Point:
        """Return where a point lies on the slide."""
        return self.left + point[0] * self.scale, self.top + point[1] * self.scale

    def area(self, area: Area) -> Area:
        """Return where an area lies on the slide."""
        x, y = self.point((area.x, area.y))
        return Area(x, y, area.w * self.scale, area.h * self.scale)


def drawn(scene: Scene, outline: Outline, sheet: Sheet, at: tuple[float, float]) -> Iterator[str]:
    """Yield the shapes of a sheet whose top left corner lies at a place on the slide, in points.

    They are heard in this order: the lanes, what has a sentence as the journey goes, the rest.
    """
    placed = tuple(_placed(sheet, at))
    first, last = placed[0], placed[-1]
    slide = _Slide(outline)
    groups = _sorted(scene.groups)
    for group in groups["lane"]:
        for area, canvas in placed:
            yield from slide.bands(group, area, canvas)
    for group in groups["phases"]:
        yield from slide.bands(group, *last)
    for group in filter(None, (_title(each, first[0]) for each in groups["title"])):
        yield from slide.whole(group, *first)
    slide.boxes = dict(_boxes(groups["step"], last[0], slide.ids))
    for group in groups["edge"]:
        yield from slide.edge(group, *last)
    for kind in ("step", "label", "stub", "frame"):
        for group in groups[kind]:
            yield from slide.whole(group, *last)


def _sorted(groups: Iterable[Group]) -> Mapping[str, Sequence[Group]]:
    """Return the groups by kind, all that have a sentence under `step`."""
    found: dict[str, list[Group]] = {kind: [] for kind in get_args(GroupKind)}
    for group in groups:
        found["step" if group.kind in ITEMS else group.kind].append(group)
    return found


def _title(group: Group, area: Area) -> Group | None:
    """Return the name of a lane in the middle of what a sheet shows of that lane."""
    lane = next((each.area for each in group.shapes if isinstance(each, Rectangle)), None)
    seen = _shared(lane, area) if lane else None
    if lane is None or seen is None:
        return None
    down = seen.y + seen.h / 2 - lane.y - lane.h / 2
    shapes: list[Shape] = []
    for shape in group.shapes:
        if isinstance(shape, Rectangle) and shape.area == lane:
            shapes.append(replace(shape, area=seen))
        elif isinstance(shape, Label):
            moved = replace(shape, y=shape.y + down)
            if seen.y <= moved.y - shape.size and moved.y <= seen.y + seen.h:
                shapes.append(moved)
    return replace(group, shapes=tuple(shapes))


def _placed(sheet: Sheet, at: tuple[float, float]) -> Iterator[tuple[Area, Canvas]]:
    """Yield the pieces of a sheet side by side, each with where it lies on the slide."""
    left, top = at
    for piece in sheet.pieces:
        area, scale = piece.area, piece.wide * POINTS / (piece.area.w or 1)
        yield area, Canvas(left - area.x * scale, top - area.y * scale, scale)
        left += piece.wide * POINTS


def _boxes(groups: Iterable[Group], area: Area, ids: Iterator[int]) -> Iterator[tuple[str, Box]]:
    """Yield the boxes of the steps on a sheet, which lines may stick to."""
    for group in groups:
        step = group.attributes.get("data-step")
        if group.kind == "step" and step and group.shapes and _is_in(group, area):
            main = group.shapes[0]
            points = _corners(main)
            if points:
                yield (
                    step,
                    Box(next(ids), dml.around(points), "hexagon" if _is_hexagon(main) else "rect"),
                )


@dataclass(frozen=True, slots=True)
class Box:
    """A box that lines may stick to: the number of its shape, its place, and its form."""

    id: int
    area: Area
    form: str

    def site(self, point: Point) -> Glue | None:
        """Return what a line that ends here sticks to; nothing away from the middle of a side."""
        area = self.area
        middle, level = area.x + area.w / 2, area.y + area.h / 2
        places = (
            (middle, area.y),
            (area.x, level),
            (middle, area.y + area.h),
            (area.x + area.w, level),
        )
        for site, (x, y) in zip(SITES[self.form], places, strict=True):
            if site is not None and abs(point[0] - x) < 2 and abs(point[1] - y) < 2:
                return Glue(self.id, site)
        return None


class _Slide:
    """Makes the shapes of one slide; each has a number of its own."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.ids: Iterator[int] = count(10)
        self.boxes: Mapping[str, Box] = {}

    def bands(self, group: Group, area: Area, canvas: Canvas) -> Iterator[str]:
        """Yield a band as far as it lies on the sheet, and what is written in it."""
        for shape in group.shapes:
            if isinstance(shape, Rectangle) and (seen := _shared(shape.area, area)):
                name = self._name(say("slides.lane", naam=text(group.title)))
                look = replace(shape.style, width=shape.style.width * canvas.scale)
                yield dml.shape(name, canvas.area(seen), look, dml.preset("rect"), inside=False)
        for shape in group.shapes:
            if isinstance(shape, Label) and _holds(area, (shape.x, shape.y)):
                yield dml.texts(self._name(shape.text), [_label(shape, canvas)])

    def edge(self, group: Group, area: Area, canvas: Canvas) -> Iterator[str]:
        """Yield a line as far as it lies on the sheet; its arrowhead where it ends."""
        lines = [each for each in group.shapes if isinstance(each, Polyline)]
        heads = [each for each in group.shapes if isinstance(each, Polygon)]
        for line in lines:
            tip = heads[0].points[0] if heads else line.points[-1]
            points = (*line.points[:-1], tip)
            ends = (self._glue(group, "data-from", points[0]), self._glue(group, "data-to", tip))
            look = replace(line.style, width=line.style.width * canvas.scale)
            for run in dml.clipped(points, area):
                placed = [canvas.point(each) for each in run]
                glued = (
                    ends[0] if run[0] == points[0] else None,
                    ends[1] if run[-1] == tip else None,
                )
                yield dml.line(
                    self._name(say("slides.line")), placed, look, arrow=run[-1] == tip, glued=glued
                )

    def whole(self, group: Group, area: Area, canvas: Canvas) -> Iterator[str]:
        """Yield what is never cut, as shapes that move together."""
        if not _is_in(group, area) or not any(isinstance(each, Label) for each in group.shapes):
            return
        box = (
            self.boxes.get(group.attributes.get("data-step", "")) if group.kind == "step" else None
        )
        inner = list(self._inner(group.shapes, canvas, box))
        corners = [point for shape in group.shapes for point in _corners(shape)]
        name = Name(next(self.ids), self._called(group), text(group.spoken or group.title))
        if len(inner) == 1 and not group.spoken:
            yield inner[0]
        else:
            yield dml.group(name, canvas.area(dml.around(corners)), inner)

    def _inner(self, shapes: Iterable[Shape], canvas: Canvas, box: Box | None) -> Iterator[str]:
        """Yield the shapes of a group; lines of text of one look become one text."""
        lines: list[Label] = []
        for place, shape in enumerate(shapes):
            if isinstance(shape, Label):
                if lines and not _goes_on(lines, shape):
                    yield self._texts(lines, canvas)
                    lines = []
                lines.append(shape)
                continue
            if lines:
                yield self._texts(lines, canvas)
                lines = []
            id = box.id if box and not place else next(self.ids)
            yield _form(Name(id, say("slides.line")), shape, canvas)
        if lines:
            yield self._texts(lines, canvas)

    def _texts(self, lines: Sequence[Label], canvas: Canvas) -> str:
        placed = [_label(each, canvas) for each in lines]
        return dml.texts(self._name(" ".join(each.text for each in lines)), placed)

    def _glue(self, group: Group, key: str, point: Point) -> Glue | None:
        box = self.boxes.get(group.attributes.get(key, ""))
        return box.site(point) if box else None

    def _called(self, group: Group) -> str:
        item = self.outline.item(Address.parse(group.attributes.get("data-address", "")))
        if item and group.kind != "label":
            told = (item.word, item.number, item.title)
            return text(" ".join(filter(None, told)))[:LONGEST_NAME]
        if group.kind == "stub":
            return say("slides.stub")
        return text(group.title)[:LONGEST_NAME]

    def _name(self, name: str) -> Name:
        return Name(next(self.ids), text(name)[:LONGEST_NAME])


def _form(name: Name, shape: Shape, canvas: Canvas) -> str:
    """Return one shape of a group."""
    match shape:
        case Rectangle(area, style, radius):
            look = replace(style, width=style.width * canvas.scale)
            short = min(area.w, area.h) or 1
            form = dml.preset("rect")
            if radius:
                form = dml.preset("roundRect", ("adj", round(min(0.5, radius / short) * 100_000)))
            return dml.shape(name, canvas.area(area), look, form)
        case Circle((x, y), radius, style):
            look = replace(style, width=style.width * canvas.scale)
            around = canvas.area(Area(x - radius, y - radius, 2 * radius, 2 * radius))
            return dml.shape(name, around, look, dml.preset("ellipse"))
        case Polygon(points, style):
            look = replace(style, width=style.width * canvas.scale)
            placed = [canvas.point(each) for each in points]
            return dml.shape(name, dml.around(placed), look, _polygon(shape, placed))
        case Polyline(points, style):
            look = replace(style, width=style.width * canvas.scale)
            return dml.line(name, [canvas.point(each) for each in points], look, arrow=False)
        case _:
            raise TypeError(type(shape))


def _polygon(shape: Polygon, placed: Sequence[Point]) -> str:
    area = dml.around(placed)
    if _is_hexagon(shape):
        slope = sorted({round(x, 2) for x, _ in placed})[1] - area.x
        return dml.preset("hexagon", ("adj", round(slope / min(area.w, area.h) * 100_000)))
    if len(placed) == 4 and len({round(x, 1) for x, _ in placed}) == 3:
        return dml.preset("diamond")
    return dml.path(placed, closed=True)


def _is_hexagon(shape: Shape) -> bool:
    return isinstance(shape, Polygon) and len(shape.points) == 6


def _label(label: Label, canvas: Canvas) -> Label:
    x, y = canvas.point((label.x, label.y))
    return replace(label, text=text(label.text), x=x, y=y, size=label.size * canvas.scale)


def _goes_on(lines: Sequence[Label], label: Label) -> bool:
    """Whether a line has the look of those before, and stands right below them."""
    last = lines[-1]
    look = (last.x, last.size, last.color, last.bold, last.anchor)
    step = label.y - last.y
    same_step = len(lines) == 1 or abs(step - (last.y - lines[-2].y)) < 0.2
    return (
        look == (label.x, label.size, label.color, label.bold, label.anchor)
        and 0 < step < 2 * label.size
        and same_step
    )


def _corners(shape: Shape) -> Sequence[Point]:
    match shape:
        case Rectangle(area):
            return (area.x, area.y), (area.x + area.w, area.y + area.h)
        case Circle((x, y), radius):
            return (x - radius, y - radius), (x + radius, y + radius)
        case Polygon(points) | Polyline(points):
            return points
        case Label():
            return ((shape.x, shape.y), (shape.x, shape.y - shape.size))


def _is_in(group: Group, area: Area) -> bool:
    """Whether the middle of a group lies in an area."""
    found = [point for shape in group.shapes for point in _corners(shape)]
    if not found:
        return False
    all_of = dml.around(found)
    return _holds(area, (all_of.x + all_of.w / 2, all_of.y + all_of.h / 2))


def _holds(area: Area, point: Point) -> bool:
    return area.x <= point[0] < area.x + area.w and area.y <= point[1] < area.y + area.h


def _shared(one: Area, other: Area) -> Area | None:
    left, top = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.x + one.w, other.x + other.w), min(one.y + one.h, other.y + other.h)
    return Area(left, top, right - left, bottom - top) if left < right and top < bottom else None
