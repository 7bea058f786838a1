"""Where a term lies on a line of time that begins at a fixed point."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from klantreis.journey import Amount, Moment
from klantreis.words import say

Point = Literal[
    "diploma",
    "verlaten_school",
    "melding",
    "start_werk",
    "verjaardag_18",
    "verjaardag_27",
    "aanleiding",
    "stap",
    "anders",
    "kalender",
    "los",
]
"""What is counted from: the fixed points of the format in the order of a life, a step, another
moment in words, the calendar, and nothing that can be computed with."""

FIXED: dict[str, Point] = {
    "diploma": "diploma",
    "verlaten school": "verlaten_school",
    "melding": "melding",
    "start werk": "start_werk",
    "18e verjaardag": "verjaardag_18",
    "27e verjaardag": "verjaardag_27",
    "aanleiding": "aanleiding",
}
"""The points as the file writes them."""


class Placed(NamedTuple):
    """When a term begins and ends, in days after its point, below zero before it.

    `words` are what the file says it counts from. None is open: it begins or ends outside the line.
    `at` are single moments. Where nothing can be computed the point is `kalender` or `los`.
    """

    point: Point
    words: str = ""
    start: float | None = None
    end: float | None = None
    at: tuple[float, ...] = ()


def placed(moment: Moment, default: Point = "los", *, lasts: bool = False) -> Placed:
    """Place a term; without a point of its own it counts from the default.

    What `lasts` begins at its point: `4 weken na melding` are all four of them.
    """
    anchor = moment.after or moment.before or ""
    point = FIXED.get(anchor.strip().lower(), "anders" if anchor else default)
    days = tuple(_days(each) for each in moment.amounts if each.unit != "keer")
    if days and point != "los":
        start, end, at = _span(moment, days)
        is_whole = lasts and len(at) == 1 and not moment.before
        return Placed(point, anchor, 0, end) if is_whole else Placed(point, anchor, start, end, at)
    (value, *others) = (*_bounds(moment), *moment.at)
    fixed = FIXED.get(value.strip().lower())
    if fixed and not (others or anchor):
        return Placed(fixed, value, *_around(moment))
    return Placed("kalender" if is_date(value) else "los", value)


def _days(amount: Amount) -> float:
    """Return a length in days; twelve months are a year."""
    in_months = amount.unit in ("maanden", "jaar")
    return round(amount.months * 365 / 12 if in_months else amount.days, 1)


def is_date(text: str) -> bool:
    """Tell whether a text names a day or a month of the calendar."""
    months = say("date.months").replace(" ", "|")
    return re.search(rf"\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b(?:{months})\b", text.lower()) is not None


def _bounds(moment: Moment) -> tuple[str, ...]:
    every = (moment.within, moment.at_latest, moment.since, moment.until)
    return tuple(each for each in every if each)


Span = tuple[float | None, float | None, tuple[float, ...]]


def _span(moment: Moment, days: tuple[float, ...]) -> Span:
    if moment.at:
        at = tuple(sorted(-each if moment.before else each for each in days))
        return at[0], at[-1], at
    (length,) = days
    if moment.before:
        return _before(moment, length)
    return (length, None, ()) if moment.since else (0, length, ())


def _before(moment: Moment, length: float) -> Span:
    if moment.at_latest or moment.until:
        return None, -length, ()
    return -length, 0, ()


def _around(moment: Moment) -> Span:
    """Return the span of a term whose only word is the point itself: `tot diploma`."""
    if moment.since:
        return 0, None, ()
    return (0, 0, (0,)) if moment.at else (None, 0, ())
