"""A finished drawing: shapes with places in pixels, and what each of them stands for.

Writers turn it into bytes. It knows no journey: every label is a text, every colour a literal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in pixels, from its top left corner."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Style:
    """How a shape is painted; None leaves it out. `dash` is the SVG dash pattern."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: str = ""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle with rounded corners."""

    area: Area
    style: Style
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle."""

    center: Point
    radius: float
    style: Style


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape of straight sides."""

    points: tuple[Point, ...]
    style: Style


@dataclass(frozen=True, slots=True)
class Polyline:
    """A line of straight pieces; `radius` rounds its bends."""

    points: tuple[Point, ...]
    style: Style
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; `y` is its baseline, `size` in pixels."""

    text: str
    x: float
    y: float
    size: float
    color: str
    bold: bool = False
    anchor: Anchor = "start"


Shape = Rectangle | Circle | Polygon | Polyline | Label


GroupKind = Literal[
    "frame", "lane", "edge", "label", "stub", "step", "bead", "gap", "title", "phases"
]


@dataclass(frozen=True, slots=True)
class Group:
    """The shapes of one thing: its `data-` attributes, and its name in full for the title.

    `spoken` is the sentence a screen reader says; empty for what another sentence says already.
    With a `link`, what has a sentence is opened by a click or Enter. A group of kind `title` names
    a lane and may be kept in sight while the rest scrolls.
    """

    kind: GroupKind
    shapes: tuple[Shape, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    spoken: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """Where a lane lies, and what its title says."""

    id: str
    area: Area
    told: str = ""


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """Where a step or stub lies, and its text line by line."""

    id: str
    lane: str
    area: Area
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """Where an arrow runs; a label has its text and its place."""

    id: str
    source: str
    target: str
    kind: Literal["flow", "handover", "unowned", "loop"]
    points: tuple[Point, ...]
    label: str | None = None
    label_area: Area | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """One drawing of one subprocess, in pixels; groups are painted in their order.

    `rows` holds the row of every step within its lane, for the next drawing to keep.
    """

    subprocess: str
    width: float
    height: float
    title: str
    description: str
    groups: tuple[Group, ...]
    lanes: tuple[PlacedLane, ...] = ()
    steps: tuple[PlacedStep, ...] = ()
    edges: tuple[PlacedEdge, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
