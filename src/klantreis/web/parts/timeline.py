"""Terms as lines of time: a figure for Plotly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Final

from klantreis.outline.clocks import Timeline
from klantreis.web.charts import FONT, FRAME, INK, spoken
from klantreis.web.parts.terms import Term
from klantreis.words import say

LOOKS: Final = {
    "wet": ("#1F4B87", ""),
    "regio": ("#1F4B87", "x"),
    "praktijk": ("#6B7280", "."),
    "voorbeeld": ("#9C6C00", "/"),
    None: ("#6B7280", "-"),
}
"""The colour and the hatching of a bar, by the source of its term."""
TEXT, ROW, HEAD = 18, 36, 78  # pixels: letters, a line, and what stands around them
WHAT, WHO = 52, 24  # letters of a name
MONTH, WEEK, DAY = 30.4, 7.0, 1.0
STEPS: Final = (
    (1 * DAY, "day"),
    (1 * WEEK, "week"),
    (2 * WEEK, "week"),
    (1 * MONTH, "month"),
    (3 * MONTH, "month"),
    (6 * MONTH, "month"),
    (12 * MONTH, "month"),
)
"""How far apart the marks of an axis may be, in days, and in what they are counted."""
MOST = 9  # marks on an axis


@dataclass(frozen=True, slots=True)
class _Axis:
    """The days that a figure shows, and where its marks are."""

    first: float
    last: float
    step: float
    unit: str

    @classmethod
    def of(cls, found: tuple[Term, ...]) -> _Axis:
        """Return an axis with room for every term, and for bars that have no begin or end."""
        days = [0.0, *(day for term in found for day in _days(term))]
        length = max(max(days) - min(days), 7 * DAY)
        step, unit = next((each for each in STEPS if length / each[0] <= MOST), STEPS[-1])
        room = step / 2
        return cls(min(days) - room, max(days) + room, step, unit)

    @property
    def marks(self) -> list[int]:
        """The places of the marks, in steps from zero."""
        before = int(-self.first // self.step)
        return list(range(-before, int(self.last // self.step) + 1))

    def label(self, mark: int, origin: str) -> str:
        """Say how far a mark is from zero, which has a name."""
        if mark == 0:
            return f"<b>{spoken(origin)}</b>"
        days = {"day": DAY, "week": WEEK, "month": MONTH}[self.unit]
        number = round(abs(mark) * self.step / days)
        distance = say(f"terms.{self.unit}", aantal=number)
        return distance if mark > 0 else f"{distance}<br>{say('terms.before')}"


def figure(timeline: Timeline, found: tuple[Term, ...], short: Mapping[str, str]) -> dict[str, Any]:
    """Return the figure of some terms that count from the same point; the first stands on top.

    `short` has shorter names for organisations, by their names.
    """
    axis = _Axis.of(found)
    return {
        "data": [*_bars(found, axis), _moments(found)],
        "layout": {
            "height": HEAD + ROW * len(found),
            "margin": {"l": 8, "r": 48, "t": HEAD - 12, "b": 12},
            "font": {"family": FONT, "size": TEXT, "color": INK},
            "paper_bgcolor": "#FFFFFF",
            "plot_bgcolor": "#FFFFFF",
            "showlegend": False,
            "barmode": "overlay",
            "xaxis": _across(axis, say(f"terms.{timeline.point}")),
            "yaxis": _down([_name(term, short) for term in found]),
            "annotations": list(_ends(found, axis)),
        },
    }


def _days(term: Term) -> Iterator[float]:
    place = term.clock.placed
    yield from (day for day in (place.start, place.end, *place.at) if day is not None)


def _bars(found: tuple[Term, ...], axis: _Axis) -> Iterator[dict[str, Any]]:
    """Yield the bars, those of one source together."""
    for basis, (color, shape) in LOOKS.items():
        own = [(row, term) for row, term in enumerate(found) if term.clock.basis == basis]
        spans = [(row, *_span(term, axis)) for row, term in own if not term.clock.placed.at]
        yield {
            "type": "bar",
            "orientation": "h",
            "y": [row for row, _, _ in spans],
            "base": [start for _, start, _ in spans],
            "x": [end - start for _, start, end in spans],
            "marker": {
                "color": color,
                "line": {"color": color, "width": 2},
                "pattern": {"shape": shape, "fgcolor": color, "bgcolor": "#FFFFFF", "size": 9},
            },
            "width": 0.6,
            "hoverinfo": "skip",
        }


def _span(term: Term, axis: _Axis) -> tuple[float, float]:
    place = term.clock.placed
    start = axis.first if place.start is None else place.start
    return start, axis.last if place.end is None else place.end


def _moments(found: tuple[Term, ...]) -> dict[str, Any]:
    """Return the single moments, a diamond each."""
    every = [(day, row, term) for row, term in enumerate(found) for day in term.clock.placed.at]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [day for day, _, _ in every],
        "y": [row for _, row, _ in every],
        "marker": {
            "symbol": "diamond",
            "size": 16,
            "color": [LOOKS[term.clock.basis][0] for _, _, term in every],
        },
        "hoverinfo": "skip",
    }


def _ends(found: tuple[Term, ...], axis: _Axis) -> Iterator[dict[str, Any]]:
    """Yield an arrow at every bar that has no begin or no end on the line."""
    for row, term in enumerate(found):
        place = term.clock.placed
        if place.start is None:
            yield _text(axis.first, row, "◄", "right")
        if place.end is None:
            yield _text(axis.last, row, "►", "left")


def _text(x: float, y: int, text: str, anchor: str) -> dict[str, Any]:
    return {"x": x, "y": y, "text": text, "xanchor": anchor, "showarrow": False}


def _across(axis: _Axis, origin: str) -> dict[str, Any]:
    return {
        "range": [axis.first - axis.step / 6, axis.last + axis.step / 6],
        "side": "top",
        "tickmode": "array",
        "tickvals": [mark * axis.step for mark in axis.marks],
        "ticktext": [axis.label(mark, origin) for mark in axis.marks],
        "tickangle": 0,
        "gridcolor": FRAME,
        "zeroline": True,
        "zerolinecolor": INK,
        "zerolinewidth": 3,
        "fixedrange": True,
    }


def _down(names: list[str]) -> dict[str, Any]:
    return {
        "range": [len(names) - 0.5, -0.5],
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": names,
        "automargin": True,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def _name(term: Term, short: Mapping[str, str]) -> str:
    """Return what a term is about and who does it, with the letter of its source."""
    what = shorten(term.clock.title, WHAT, placeholder=" …")
    who = shorten(short.get(term.clock.who, term.clock.who), WHO, placeholder=" …")
    return f"{spoken(say('terms.named', wat=what, wie=who))}  <b>{term.mark}</b> "
