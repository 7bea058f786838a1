"""The value of a field command: what is typed, as the format writes it."""

from __future__ import annotations

import re
from collections.abc import Callable

from pydantic import JsonValue

from klantreis.capture.keys import Key
from klantreis.capture.named import found_in
from klantreis.capture.plain import bare, each_of
from klantreis.capture.setting import Setting
from klantreis.capture.terms import amount, day, moment
from klantreis.capture.understood import Unclear
from klantreis.journey import Audience, Budget, Moment, Part, Step, WayBack
from klantreis.journey.moment import Confirmation
from klantreis.words import listed, say

UNKNOWN, NOT_APPLICABLE, NOTHING = "?", "nvt", "-"
SHARED = "samen"
SOURCES = ("eigen", "programma", "subsidie")
ADDED = frozenset({"met", "inhoud", "overleg", "informeren", "wet", "systeem", "telt_als", "bij"})
"""Lists to which a value is added; others get the new value instead."""
COUNTED = frozenset({"hooguit"})
"""Keys where a bare number is a number of times."""
_PARAGRAPH = re.compile(r",\s*(?=lid\b)", re.IGNORECASE)
FIRST_KIND = {"duur": "tot", "termijn": "binnen"}
"""What a bare amount means at a key."""


def value_of(setting: Setting, key: Key, text: str) -> JsonValue:
    """Return a value as a key takes it; raise Unclear for what it cannot take."""
    part = key.shape.part
    if part is not None:
        return _PARTS[part](setting, key, text)
    if key.refers:
        return _many(key, text, lambda each: reference(setting, key, each))
    if key.choices:
        return _many(key, text, lambda each: choice(key, each))
    if key.shape.key == "wanneer":
        return day(text.removeprefix("voor "), setting.here.today) or text
    if key.shape.key in COUNTED:
        return amount(text) or (say("capture.times", aantal=text) if text.isdecimal() else text)
    return _many(key, text, lambda each: each)


def _many(key: Key, text: str, read: Callable[[str], JsonValue]) -> JsonValue:
    if not key.shape.many:
        return read(text.strip())
    pieces = each_of(text) if key.refers or key.choices else _by_comma(text)
    return [read(piece) for piece in pieces]


def _by_comma(text: str) -> list[str]:
    """Return the texts of a list; `WEB 9.2.12, lid 1` is one article."""
    return [piece.strip() for piece in _PARAGRAPH.sub(" ", text).split(",") if piece.strip()]


def with_old(key: Key, old: object, value: JsonValue) -> JsonValue:
    """Return a value with what is there already: a longer list, or the keys that were not said."""
    if key.shape.key in ADDED and isinstance(value, list) and isinstance(old, tuple):
        return [*old, *(each for each in value if each not in old)]
    if isinstance(value, dict) and isinstance(old, WayBack | Budget | Confirmation):
        return {**old.model_dump(mode="json", by_alias=True, exclude_defaults=True), **value}
    return value


def choice(key: Key, text: str) -> str:
    """Return the word of a key that a text is, or is the start of."""
    word = bare(text)
    exact = [each for each in key.choices if bare(each) == word]
    starts = [each for each in key.choices if word and bare(each).startswith(word)]
    found = exact or starts
    if len(found) == 1:
        return found[0]
    choices = listed(key.choices, "of")
    raise Unclear(say("problem.choice", waarde=text, sleutel=key.shape.key, keuzes=choices))


def reference(setting: Setting, key: Key, text: str) -> str:
    """Return the id of what a text names."""
    if key.refers == "actor":
        return actor(setting, text)
    if key.refers in ("step", "item"):
        return _item(setting, text, only_steps=key.refers == "step")
    return found_in(setting.here, key.refers, text, key.shape.key)


def actor(setting: Setting, text: str) -> str:
    """Return the id of a party; `samen` and `?` stand for none."""
    if bare(text) == SHARED:
        return SHARED
    if text.strip() == UNKNOWN:
        return "onbekend"
    return setting.parties.known(text).actor


def _item(setting: Setting, text: str, *, only_steps: bool) -> str:
    number = text.strip().lower().removeprefix("stap ").strip()
    found = setting.here.numbered.get(number)
    if found is not None and (isinstance(found, Step) or not only_steps):
        return found.id
    if "/" in text or text.strip() in setting.here.items:
        return text.strip()
    raise Unclear(say("capture.no_number", nummer=text.strip()))


def _moment(setting: Setting, key: Key, text: str) -> JsonValue:
    del setting
    return moment(text, FIRST_KIND.get(key.shape.key, "op"))


def _confirmation(setting: Setting, key: Key, text: str) -> JsonValue:
    """Read who confirms, and within what time: `dsp 5wd`, `dsp binnen 5 werkdagen`, `5wd`."""
    del key
    words = text.replace(" binnen ", " ").split()
    for place in range(len(words) + 1):
        within = amount(" ".join(words[place:]))
        if within or place == len(words):
            by = " ".join(words[:place]).removesuffix("binnen").strip()
            found = {"door": actor(setting, by) if by else "", "binnen": within or ""}
            kept: dict[str, JsonValue] = {name: each for name, each in found.items() if each}
            return kept | ({"bron": "praktijk"} if within else {})
    return None


def _budget(setting: Setting, key: Key, text: str) -> JsonValue:
    """Read who pays, and from which money: `wi uit programma`, `programma`."""
    del key
    who, _, source = text.rpartition(" uit ") if " uit " in text else (text, "", "")
    if bare(who) in SOURCES:
        who, source = "", bare(who)
    found = {"wie": actor(setting, who) if who else "", "uit": source.strip().lower()}
    return {name: each for name, each in found.items() if each}


def _way_back(setting: Setting, key: Key, text: str) -> JsonValue:
    """Read the step where somebody comes in again, or else the desk to report to."""
    del key
    first, _, rest = text.strip().partition(" ")
    step = setting.here.numbered.get(first.lower())
    if not isinstance(step, Step):
        return {"meldpunt": text.strip()}
    found: dict[str, JsonValue] = {"naar": step.id}
    return found | ({"meldpunt": rest.strip()} if rest.strip() else {})


def _audience(setting: Setting, key: Key, text: str) -> JsonValue:
    return found_in(setting.here, "audience", text, key.shape.key)


_PARTS: dict[type[Part], Callable[[Setting, Key, str], JsonValue]] = {
    Moment: _moment,
    Confirmation: _confirmation,
    Budget: _budget,
    WayBack: _way_back,
    Audience: _audience,
}
