"""A sheet holds every drawing whole, each below its heading."""

from __future__ import annotations

from klantreis.layout.sheet import MARGIN, NARROWEST, Page, sheet
from klantreis.layout.text import width
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
from klantreis.writers import svg

PAINT = Style(stroke="#000000")
SHAPES = (
    Rectangle(Area(0, 0, 10, 10), PAINT),
    Circle((5, 5), 2, PAINT),
    Polygon(((0, 0), (1, 0), (0, 1)), PAINT),
    Polyline(((0, 0), (9, 9)), PAINT),
    Label("tekst", 1, 2, 13, "#000000"),
)


def drawing(title: str, w: float = 1000, h: float = 300) -> Page:
    scene = Scene("d", w, h, title, "", (Group("step", SHAPES, {"data-step": title}),))
    return Page(title, ("Rijnmond · concept", "Geen juridisch advies."), scene)


def top(shape: Shape) -> float:
    match shape:
        case Rectangle(area):
            return area.y
        case Circle((_, y)):
            return y
        case Polygon(points) | Polyline(points):
            return points[0][1]
        case Label():
            return shape.y


def test_drawings_stand_below_each_other_and_below_their_headings():
    made = sheet("alles", [drawing("een"), drawing("twee")])
    labels = [
        shape
        for group in made.groups
        for shape in group.shapes
        if isinstance(shape, Label) and shape.text in ("een", "twee", "tekst")
    ]
    assert [label.text for label in labels] == ["een", "tekst", "twee", "tekst"]
    assert [label.y for label in labels] == sorted(label.y for label in labels)
    assert made.height > 2 * 300


def test_a_drawing_moves_as_a_whole():
    (first, second) = (
        group
        for group in sheet("alles", [drawing("een"), drawing("twee")]).groups
        if group.kind == "step"
    )
    moved = {
        top(below) - top(above) for above, below in zip(first.shapes, second.shapes, strict=True)
    }
    assert len(first.shapes) == len(SHAPES)
    assert len(moved) == 1
    assert moved.pop() > 300


def test_a_long_heading_wraps_within_the_sheet():
    page = Page("titel " * 200, ("regel " * 300,), drawing("x", w=50).scene)
    made = sheet("alles", [page])
    for group in made.groups:
        for shape in group.shapes:
            if isinstance(shape, Label) and group.kind == "frame":
                assert width(shape.text, shape.size, shape.bold) <= NARROWEST
    assert made.width > NARROWEST


def test_no_drawings_make_an_empty_sheet():
    assert svg.write(sheet("leeg", [])).startswith(b"<svg")


def test_lines_stand_below_all_drawings_and_within_the_sheet():
    plain, footed = (
        sheet("Reis", [drawing("a")], foot) for foot in ((), ("Kenmerk abc", "x " * 999))
    )
    lines = [each for each in footed.groups[-1].shapes if isinstance(each, Label)]
    assert lines[0].text == "Kenmerk abc"
    assert all(plain.height - MARGIN <= line.y <= footed.height for line in lines)
    assert footed.groups[1:-1] == plain.groups[1:-1]
