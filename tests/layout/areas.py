"""What the shapes of a drawing cover, by the font table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis.layout.text import width
from klantreis.scene import Area, Circle, Group, Label, Polygon, Polyline, Rectangle, Shape


def labels(group: Group) -> list[Label]:
    return [shape for shape in group.shapes if isinstance(shape, Label)]


def texts(group: Group) -> list[str]:
    return [label.text for label in labels(group)]


def extent(label: Label) -> Area:
    w = width(label.text, label.size, label.bold)
    x = label.x - {"start": 0.0, "middle": w / 2, "end": w}[label.anchor]
    return Area(x, label.y - label.size * 0.72, w, label.size * 0.92)


def frame(group: Group) -> Area:
    """Return the shape around the texts of a group."""
    for shape in group.shapes:
        if isinstance(shape, Rectangle):
            return shape.area
        if isinstance(shape, Polygon):
            return around(shape.points)
    raise AssertionError("no shape around it")


def around(points: Iterable[tuple[float, float]]) -> Area:
    xs, ys = zip(*points, strict=True)
    return Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def inside(inner: Area, outer: Area, slack: float = 0.5) -> bool:
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.x + inner.w <= outer.x + outer.w + slack
        and inner.y + inner.h <= outer.y + outer.h + slack
    )


def overlap(one: Area, other: Area) -> bool:
    return (
        one.x < other.x + other.w - 0.5
        and other.x < one.x + one.w - 0.5
        and one.y < other.y + other.h - 0.5
        and other.y < one.y + one.h - 0.5
    )


def area(group: Group) -> Area:
    """Return all that a group covers."""
    points: list[tuple[float, float]] = []
    for shape in group.shapes:
        points += corners(shape)
    return around(points)


def corners(shape: Shape) -> Iterator[tuple[float, float]]:
    if isinstance(shape, Polygon | Polyline):
        yield from shape.points
        return
    if isinstance(shape, Circle):
        x, y = shape.center
        box = Area(x - shape.radius, y - shape.radius, 2 * shape.radius, 2 * shape.radius)
    else:
        box = extent(shape) if isinstance(shape, Label) else shape.area
    yield box.x, box.y
    yield box.x + box.w, box.y + box.h
