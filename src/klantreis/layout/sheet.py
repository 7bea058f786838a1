"""A sheet to take home: drawings under each other, each below a heading that says what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from klantreis.layout.palette import LIGHT
from klantreis.layout.text import wrap
from klantreis.scene import (
    Area,
    Circle,
    Group,
    Label,
    Polygon,
    Polyline,
    Rectangle,
    Scene,
    Shape,
    Style,
)

MARGIN = 24.0
NARROWEST = 800.0
TITLE, TEXT = 28.0, 16.0
"""Sizes of the two kinds of line in a heading, in pixels."""


@dataclass(frozen=True, slots=True)
class Page:
    """One drawing with its title and the lines below that."""

    title: str
    lines: tuple[str, ...]
    scene: Scene

    @property
    def width(self) -> float:
        """How wide the page is without its margins: enough for a heading, in pixels."""
        return max(self.scene.width, NARROWEST)

    def heading(self, top: float) -> tuple[Label, ...]:
        """Return the title and the lines, wrapped to the width."""
        ink, below = LIGHT.ink, top + MARGIN + TITLE
        (title,) = wrap(self.title, self.width, TITLE, max_lines=1, bold=True) or ("",)
        lines = [part for line in self.lines for part in wrap(line, self.width, TEXT)]
        return (
            Label(title, MARGIN, below, TITLE, ink, bold=True),
            *(
                Label(line, MARGIN, below + number * TEXT * 1.4, TEXT, ink)
                for number, line in enumerate(lines, start=1)
            ),
        )


def sheet(title: str, pages: Sequence[Page], foot: Sequence[str] = ()) -> Scene:
    """Return the pages as one drawing on white, as wide as the widest, with lines below all."""
    width = max((page.width for page in pages), default=0) + 2 * MARGIN
    groups: list[Group] = []
    top = 0.0
    for page in pages:
        heading = page.heading(top)
        groups.append(Group("frame", heading))
        top = heading[-1].y + MARGIN
        groups += [
            replace(group, shapes=tuple(_moved(shape, MARGIN, top) for shape in group.shapes))
            for group in page.scene.groups
        ]
        top += page.scene.height + MARGIN
    below = [part for line in foot for part in wrap(line, width - 2 * MARGIN, TEXT)]
    labels = (
        Label(line, MARGIN, top + number * TEXT * 1.4, TEXT, LIGHT.ink)
        for number, line in enumerate(below, start=1)
    )
    groups.append(Group("frame", tuple(labels)))
    top = max(top + (len(below) * TEXT * 1.4 + MARGIN if below else 0), 2 * MARGIN)
    paper = Rectangle(Area(0, 0, width, top), Style(fill=LIGHT.paper))
    about = " ".join(page.title for page in pages)
    return Scene("", width, top, title, about, (Group("frame", (paper,)), *groups))


def _moved(shape: Shape, dx: float, dy: float) -> Shape:
    match shape:
        case Rectangle(area):
            return replace(shape, area=replace(area, x=area.x + dx, y=area.y + dy))
        case Circle((x, y)):
            return replace(shape, center=(x + dx, y + dy))
        case Polygon(points) | Polyline(points):
            return replace(shape, points=tuple((x + dx, y + dy) for x, y in points))
        case Label():
            return replace(shape, x=shape.x + dx, y=shape.y + dy)
