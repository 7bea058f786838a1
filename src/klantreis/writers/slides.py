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
from klantreis.writers.placing import (
    Canvas,
    corners,
    form_of,
    goes_on,
    holds,
    is_hexagon,
    is_in,
    label_on,
    shared,
)
from klantreis.writers.sheets import Sheet

POINTS: Final = 72 / 25.4
"""Points in a millimetre."""
SITES: Final = {"rect": (0, 1, 2, 3), "hexagon": (None, 3, None, 0)}
"""Where a line can stick to a box: at the top, left, bottom and right."""
ITEMS: Final = {"step", "bead", "gap"}
LONGEST_NAME: Final = 120
Move = Callable[[Point], Point]


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
    seen = shared(lane, area) if lane else None
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
        if group.kind == "step" and step and group.shapes and is_in(group, area):
            main = group.shapes[0]
            points = corners(main)
            if points:
                yield (
                    step,
                    Box(next(ids), dml.around(points), "hexagon" if is_hexagon(main) else "rect"),
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
            if isinstance(shape, Rectangle) and (seen := shared(shape.area, area)):
                name = self._name(say("slides.lane", naam=text(group.title)))
                look = replace(shape.style, width=shape.style.width * canvas.scale)
                yield dml.shape(name, canvas.area(seen), look, dml.preset("rect"), inside=False)
        for shape in group.shapes:
            if isinstance(shape, Label) and holds(area, (shape.x, shape.y)):
                yield dml.texts(self._name(shape.text), [label_on(shape, canvas)])

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
        if not is_in(group, area) or not any(isinstance(each, Label) for each in group.shapes):
            return
        box = (
            self.boxes.get(group.attributes.get("data-step", "")) if group.kind == "step" else None
        )
        inner = list(self._inner(group.shapes, canvas, box))
        points = [point for shape in group.shapes for point in corners(shape)]
        name = Name(next(self.ids), self._called(group), text(group.spoken or group.title))
        if len(inner) == 1 and not group.spoken:
            yield inner[0]
        else:
            yield dml.group(name, canvas.area(dml.around(points)), inner)

    def _inner(self, shapes: Iterable[Shape], canvas: Canvas, box: Box | None) -> Iterator[str]:
        """Yield the shapes of a group; lines of text of one look become one text."""
        lines: list[Label] = []
        for place, shape in enumerate(shapes):
            if isinstance(shape, Label):
                if lines and not goes_on(lines, shape):
                    yield self._texts(lines, canvas)
                    lines = []
                lines.append(shape)
                continue
            if lines:
                yield self._texts(lines, canvas)
                lines = []
            id = box.id if box and not place else next(self.ids)
            yield form_of(Name(id, say("slides.line")), shape, canvas)
        if lines:
            yield self._texts(lines, canvas)

    def _texts(self, lines: Sequence[Label], canvas: Canvas) -> str:
        placed = [label_on(each, canvas) for each in lines]
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
