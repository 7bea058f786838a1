"""Where the shapes of a drawing lie on a slide, and which of them lie on a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from klantreis.scene import (
    Area,
    Circle,
    Group,
    Label,
    Point,
    Polygon,
    Polyline,
    Rectangle,
    Shape,
)
from klantreis.writers import drawingml as dml
from klantreis.writers.drawingml import Name
from klantreis.writers.facts import text


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


def form_of(name: Name, shape: Shape, canvas: Canvas) -> str:
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
    if is_hexagon(shape):
        slope = sorted({round(x, 2) for x, _ in placed})[1] - area.x
        return dml.preset("hexagon", ("adj", round(slope / min(area.w, area.h) * 100_000)))
    if len(placed) == 4 and len({round(x, 1) for x, _ in placed}) == 3:
        return dml.preset("diamond")
    return dml.path(placed, closed=True)


def is_hexagon(shape: Shape) -> bool:
    """Whether a shape is that of a decision."""
    return isinstance(shape, Polygon) and len(shape.points) == 6


def label_on(label: Label, canvas: Canvas) -> Label:
    """Return a line of text as it lies on the slide."""
    x, y = canvas.point((label.x, label.y))
    return replace(label, text=text(label.text), x=x, y=y, size=label.size * canvas.scale)


def goes_on(lines: Sequence[Label], label: Label) -> bool:
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


def corners(shape: Shape) -> Sequence[Point]:
    """Return the points that a shape lies between."""
    match shape:
        case Rectangle(area):
            return (area.x, area.y), (area.x + area.w, area.y + area.h)
        case Circle((x, y), radius):
            return (x - radius, y - radius), (x + radius, y + radius)
        case Polygon(points) | Polyline(points):
            return points
        case Label():
            return ((shape.x, shape.y), (shape.x, shape.y - shape.size))


def is_in(group: Group, area: Area) -> bool:
    """Whether the middle of a group lies in an area."""
    found = [point for shape in group.shapes for point in corners(shape)]
    if not found:
        return False
    all_of = dml.around(found)
    return holds(area, (all_of.x + all_of.w / 2, all_of.y + all_of.h / 2))


def holds(area: Area, point: Point) -> bool:
    """Whether a point lies in an area."""
    return area.x <= point[0] < area.x + area.w and area.y <= point[1] < area.y + area.h


def shared(one: Area, other: Area) -> Area | None:
    """Return what two areas have in common."""
    left, top = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.x + one.w, other.x + other.w), min(one.y + one.h, other.y + other.h)
    return Area(left, top, right - left, bottom - top) if left < right and top < bottom else None
