"""Lines that start with a sign: a question, risk, chance or agreement, and what is parked."""

from __future__ import annotations

import re
from typing import get_args

from klantreis.capture.fields import numbered_item
from klantreis.capture.here import Here
from klantreis.capture.lacks import with_lack
from klantreis.capture.parties import Party
from klantreis.capture.plain import bare, capital, parted
from klantreis.capture.setting import Meant, Setting
from klantreis.capture.terms import day, starts_with_amount
from klantreis.capture.understood import Unclear
from klantreis.edits import AddItem
from klantreis.edits.fields import Plain
from klantreis.journey.beside import Topic
from klantreis.words import date as written
from klantreis.words import say

LISTS = {"?": "vragen", "!": "risicos", "+": "kansen", "=": "afspraken"}
PARK = "#"
_ABOUT = re.compile(r"\s*([orvak]?\d+[a-z]*)\b[:,]?\s+(.+)", re.IGNORECASE | re.DOTALL)
_WHEN = re.compile(r"(?:(?:voor|uiterlijk|op|vóór)\s+)?(.+)", re.IGNORECASE)
_MAY: re.Pattern[str] = re.compile(r"(?:voor|uiterlijk|vóór)\s+(.+)", re.IGNORECASE)
TOPICS = get_args(Topic)


def mark_line(setting: Setting, text: str) -> Meant:
    """Make what the sign at the start of a line says; it hangs on the item that it is about."""
    sign, rest = text[0], text[1:].strip()
    if not rest:
        raise Unclear(say("capture.nothing_said"))
    if sign == PARK:
        return Meant(lambda _: say("capture.parked", tekst=rest), park=rest)
    about, said = _about(setting, rest, optional=sign == "=")
    item = _agreement(setting, said) if sign == "=" else _noted(said)
    item = {"id": setting.here.free_id(f"{sign_word(sign)} {_text(item)}"), **item}
    if about:
        item["bij"] = about
    edit = AddItem(group=setting.here.part, into=LISTS[sign], item=item)
    return Meant(lambda after: _told(after, str(item["id"]), sign, about), (edit,))


def sign_word(sign: str) -> str:
    """Return the letter that ids of this kind start with."""
    return LISTS[sign][0]


def _about(setting: Setting, text: str, *, optional: bool) -> tuple[str, str]:
    """Return what it hangs on and what it says: `?6 …` names a number, else the last item."""
    found = None if starts_with_amount(text) else _ABOUT.fullmatch(text)
    if found and (item := numbered_item(setting.here, found[1])):
        return item.id, found[2].strip()
    return ("" if optional else setting.cursor.item), text


def _noted(text: str) -> Plain:
    said, note = parted(text)
    return {"tekst": f"{capital(said)} ({note})" if note else capital(said)}


def _text(item: Plain) -> str:
    return str(item.get("tekst") or item.get("wat") or "")


def _agreement(setting: Setting, text: str) -> Plain:
    """Read `dsp: maakt lijst per school, voor 1-5, a`: who, what, when and the topic."""
    said, note = parted(text)
    party, what = _who(setting, said)
    pieces = [piece.strip() for piece in what.split(",") if piece.strip()]
    topic = _topic(pieces)
    when = _when(setting, pieces)
    item: Plain = {
        "wat": capital(", ".join(pieces)) + (f" ({note})" if note else ""),
        "wie": party.actor if party else "",
        "functie": party.function if party else "",
        "wanneer": when,
        "onderwerp": topic,
        "stand": "open",
    }
    if not pieces:
        raise Unclear(say("capture.nothing_said"))
    return {key: value for key, value in item.items() if value}


def _who(setting: Setting, text: str) -> tuple[Party | None, str]:
    head, colon, rest = text.partition(":")
    party = setting.parties.find(head) if colon else None
    return (party, rest.strip()) if party else (None, text)


def _topic(pieces: list[str]) -> str:
    """Take the topic from the end of what was said."""
    found: dict[str, str] = {bare(topic): topic for topic in TOPICS}
    if len(pieces) > 1 and (topic := found.get(bare(pieces[-1]))):
        pieces.pop()
        return topic
    return ""


def _when(setting: Setting, pieces: list[str]) -> str:
    """Take the date from the end of what was said; other times stay as they are said."""
    if len(pieces) < 2:
        return ""
    found = _WHEN.fullmatch(pieces[-1])
    if found and (when := day(found[1], setting.here.today)):
        pieces.pop()
        return when
    if said := _MAY.fullmatch(pieces[-1]):
        pieces.pop()
        return said[1]
    return ""


def _told(after: Here, id: str, sign: str, about: str) -> str:
    """Say what was noted, where it hangs, and what an agreement still lacks."""
    blanks = {"nummer": after.numbers.get(id, id), "waar": after.named(about) if about else ""}
    place = "at" if about else "loose"
    said = say(f"capture.{LISTS[sign]}_{place}", **blanks)
    return f"{said}{_by(after, id)}{with_lack(after, id)}."


def _by(after: Here, id: str) -> str:
    """Say who does what was agreed, and when."""
    made = next((each for each in after.whole.agreements if each.id == id), None)
    if made is None or not made.when:
        return ""
    return f", {say('capture.before_day', datum=written(made.when))}"
