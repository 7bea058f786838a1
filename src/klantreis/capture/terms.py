"""Terms and dates as people type them: `10 werkdagen`, `5wd`, `drie weken na diploma`, `1-5`."""

from __future__ import annotations

import re
from datetime import date

from pydantic import JsonValue

Moment = dict[str, JsonValue]
KINDS = ("binnen", "uiterlijk", "vanaf", "tot", "op")
_UNITS = {
    **dict.fromkeys(("d", "dag", "dagen"), "dagen"),
    **dict.fromkeys(("wd", "werkdag", "werkdagen"), "werkdagen"),
    **dict.fromkeys(("w", "wk", "wkn", "week", "weken"), "weken"),
    **dict.fromkeys(("m", "mnd", "mnden", "maand", "maanden"), "maanden"),
    **dict.fromkeys(("j", "jr", "jaar", "jaren"), "jaar"),
    **dict.fromkeys(("x", "keer", "maal"), "keer"),
}
_ONE = {"dagen": "dag", "werkdagen": "werkdag", "weken": "week", "maanden": "maand"}
_NUMBERS = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien"),
)
_SPELLED = "|".join((*_NUMBERS, "één"))
_WORDS = "|".join(sorted((unit for unit in _UNITS if len(unit) > 1), key=len, reverse=True))
_LETTERS = "".join(unit for unit in _UNITS if len(unit) == 1)
_AMOUNT = re.compile(
    rf"(\d{{1,6}}|{_SPELLED})(?:\s*({_WORDS})|(?<=\d)([{_LETTERS}]))\b", re.IGNORECASE
)
_WITH_WORD = re.compile(rf"\d+\s*({_WORDS})\b", re.IGNORECASE)
_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DATE = re.compile(r"(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?|(\d{4})-(\d{2})-(\d{2})")
_WRITTEN = re.compile(r"(\d{1,2})\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?", re.IGNORECASE)
_IN_SENTENCE = re.compile(r",?\s*\b(binnen|uiterlijk)\s+(.+)", re.IGNORECASE)
_POINT = re.compile(r"\s*\b(na|voor)\s+(.+)", re.IGNORECASE)
UNTIL_A_LEAP_YEAR = 9
"""How many years ahead a day may be: 29 February."""


def amount(text: str) -> str | None:
    """Return `5wd` and `vijf werkdagen` as `5 werkdagen`; nothing when it is no amount."""
    found = _AMOUNT.fullmatch(text.strip())
    return _amount(found) if found else None


def starts_with_amount(text: str) -> bool:
    """Whether a text starts as `3 weken`: that number is nobody's."""
    return _WITH_WORD.match(text.strip()) is not None


def ends_in_amount(text: str) -> bool:
    """Whether the last word or two are an amount."""
    return amount(" ".join(text.split()[-2:])) is not None


def _amount(found: re.Match[str]) -> str:
    word = found[1].lower().replace("é", "e")
    number = _NUMBERS.index(word) if word in _NUMBERS else int(word)
    unit = _UNITS[(found[2] or found[3]).lower()]
    return f"{number} {_ONE.get(unit, unit) if number == 1 else unit}"


def moment(text: str, kind: str, *, basis: str = "praktijk") -> Moment:
    """Return a term as the format writes it; without a word of its own it is of this kind."""
    first, _, rest = text.strip().partition(" ")
    if first.lower() in KINDS and rest:
        kind, text = first.lower(), rest
    said, point = _pointed(text)
    found: Moment = {kind: amount(said) or said}
    return found | point | {"bron": basis}


def _pointed(text: str) -> tuple[str, Moment]:
    """Return a time and the point that it counts from."""
    found = _AMOUNT.match(text.strip())
    rest = text.strip()[found.end() :] if found else ""
    point = _POINT.fullmatch(rest) if rest else None
    if found and point:
        return _amount(found), {point[1].lower(): point[2].strip()}
    return text.strip(), {}


def term_in(text: str) -> tuple[str, Moment | None]:
    """Return a sentence without the term in it, and that term."""
    found = _IN_SENTENCE.search(text)
    if found is None:
        return text, None
    said, comma, after = found[2].partition(",")
    kind = found[1].lower()
    if kind == "binnen" and not _AMOUNT.match(said):
        return text, None
    rest = f"{text[: found.start()]}{comma}{after}".strip().strip(",").strip()
    return rest, moment(said, kind)


def day(text: str, today: date) -> str | None:
    """Return a date as 2026-05-01; without a year it is the next such day."""
    said = text.strip()
    if found := _DATE.fullmatch(said):
        if found[4]:
            return _iso(int(found[4]), int(found[5]), int(found[6]))
        return _next(int(found[1]), int(found[2]), found[3], today)
    if (found := _WRITTEN.fullmatch(said)) and (month := _month(found[2])):
        return _next(int(found[1]), month, found[3], today)
    return None


def _month(word: str) -> int:
    start = word.lower()[:3].replace("mrt", "maa")
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0


def _next(day: int, month: int, year: str | None, today: date) -> str | None:
    if year:
        return _iso(int(year) if len(year) == len("2026") else int(f"20{year}"), month, day)
    coming = (_iso(today.year + ahead, month, day) for ahead in range(UNTIL_A_LEAP_YEAR))
    return next((each for each in coming if each and each >= today.isoformat()), None)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
