"""The same boxes and lines with numbers only, so that the whole fits on a screen."""

from __future__ import annotations

from dataclasses import replace

from klantreis.layout.chart import Chart
from klantreis.layout.chart.cards import Card
from klantreis.layout.chart.links import Link
from klantreis.layout.chart.stubs import NARROWEST, POINT, SIDES
from klantreis.layout.text import width

HIGH, WIDE, SLOPING, SIGNED = 70.0, 64.0, 84.0, 92.0
"""Pixels of a box; one with sloping sides, or a sign beside its number, is wider."""
LOOSE = 62.0
SHORT = 8
"""Letters that an answer may have to stay beside its line."""
TEXT, LINE = 17.0, 21.0
"""Pixels of what is left of the texts."""


def small(chart: Chart) -> Chart:
    """Return a chart of which only numbers, short answers and markers are left."""
    return replace(
        chart,
        lanes=tuple(replace(lane, is_small=True) for lane in chart.lanes),
        cards=tuple(map(_card, chart.cards)),
        links=tuple(map(_link, chart.links)),
    )


def _card(card: Card) -> Card:
    if card.item is not None:
        wide = {"step": WIDE, "choice": SLOPING}.get(card.kind, SIGNED)
        bare = replace(card, lines=(), notes=(), pills=(), head="", is_small=True)
        return replace(bare, w=wide, h=HIGH)
    if card.kind == "loose":
        return replace(card, lines=(), w=LOOSE, h=LOOSE, is_small=True)
    lines = card.lines[:1] if card.kind == "open" else tuple(map(_part, card.lines[:1]))
    point = 0.0 if card.kind == "open" else POINT
    wide = max((width(line, TEXT, bold=True) for line in lines), default=0.0)
    w = round(max(wide, NARROWEST) * 1.02 + 2 * SIDES + point, 1)
    return replace(card, lines=lines, notes=(), w=w, h=LINE * len(lines) + 14, is_small=True)


def _part(line: str) -> str:
    """Return which deelproces a stub leads to, or comes from, without the number of the step."""
    before, dot, behind = line.partition(" · ")
    return f"{before} →" if dot and behind.endswith("→") else before


def _link(link: Link) -> Link:
    said = link.answer or ""
    return replace(
        link, lines=(said,) if 0 < len(said) <= SHORT else (), tags=(), size=TEXT, line=LINE
    )
