"""Where a drawing is cut to fit on sheets of A3, so that no box and no word is cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from klantreis.scene import Circle, Polygon, Rectangle, Scene, Shape

WIDTH, HEIGHT = 396.0, 250.0
"""What a sheet has room for, in millimetres."""
NATURAL: Final = 25.4 / 96
"""Millimetres per pixel on a screen; a small drawing is not made larger."""
WHOLE: Final = {"step", "stub", "label", "bead", "gap"}
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a drawing from left to right in pixels, and its size on paper in millimetres."""

    start: float
    width: float
    wide: float
    high: float


def sheets(scene: Scene) -> tuple[tuple[Piece, ...], ...]:
    """Return the pieces of each sheet: those after the first repeat the names of the lanes."""
    scale = min(NATURAL, HEIGHT / max(scene.height, 1))
    names = _width_of_names(scene)
    spans = _spans(scene.width, WIDTH / scale, names, _whole(scene))

    def piece(span: Span) -> Piece:
        start, end = span
        return Piece(start, end - start, (end - start) * scale, scene.height * scale)

    return tuple(
        (piece(span),) if not span[0] else (piece((0, names)), piece(span)) for span in spans
    )


def _spans(width: float, room: float, names: float, whole: list[Span]) -> Iterator[Span]:
    """Yield the spans of a drawing, each cut at the last place that cuts nothing."""
    start, left = 0.0, room
    while width - start > left:
        end = _cut(start + left / 2, start + left, whole)
        yield start, end
        start, left = end, room - names
    yield start, width


def _cut(least: float, most: float, whole: list[Span]) -> float:
    """Return the last place between two others where nothing is cut, else the last place."""
    ends = {most, *(end for _, end in whole), *(start for start, _ in whole)}
    free = (
        place
        for place in sorted(ends, reverse=True)
        if least <= place <= most and not any(start < place < end for start, end in whole)
    )
    return next(free, most)


def _whole(scene: Scene) -> list[Span]:
    """Return what stays whole: boxes, stubs, beads and words beside the lines."""
    shapes = (shape for group in scene.groups if group.kind in WHOLE for shape in group.shapes)
    found = {span for shape in shapes for span in _span(shape)}
    labels = (edge.label_area for edge in scene.edges if edge.label_area)
    return sorted(found | {(area.x, area.x + area.w) for area in labels})


def _width_of_names(scene: Scene) -> float:
    titles = (group for group in scene.groups if group.kind == "title")
    spans = (span for group in titles for shape in group.shapes for span in _span(shape))
    return max((end for _, end in spans), default=0)


def _span(shape: Shape) -> Iterator[Span]:
    match shape:
        case Rectangle(area):
            yield area.x, area.x + area.w
        case Circle((x, _), radius):
            yield x - radius, x + radius
        case Polygon(points):
            xs = [x for x, _ in points]
            yield min(xs), max(xs)
