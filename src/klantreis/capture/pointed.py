"""A line that begins with the number of something, as `o2 binnen 2 weken`: what about it?"""

from __future__ import annotations

import re

from klantreis.capture.fields import field_line, numbered_item
from klantreis.capture.setting import Meant, Setting
from klantreis.capture.terms import term_in
from klantreis.capture.understood import INSTEAD, Unclear
from klantreis.journey import Handover
from klantreis.words import say

_POINTED = re.compile(r"([orvak]\d+[a-z]*)\s*[:,]?\s+(.+)", re.IGNORECASE)
TEXT = "tekst"


def pointed_line(setting: Setting, text: str) -> Meant | None:
    """Set the term of a handover, or ask what is meant; nothing when the line points at nothing."""
    found = _POINTED.fullmatch(text)
    item = numbered_item(setting.here, found[1]) if found else None
    if found is None or item is None or setting.chosen.get("nummer") == TEXT:
        return None
    number, said = found[1].lower(), found[2]
    rest, term = term_in(said)
    if isinstance(item, Handover) and term and not rest:
        return field_line(setting, f"termijn {number} {said}")
    lines = [f"inhoud {number} {said}"] if isinstance(item, Handover) else []
    lines += [f"hernoem {number} {said}", f"toelichting {number} {said}"]
    known = [(each, f"{INSTEAD}={each}") for each in lines]
    plain = (say("capture.just_text"), f"nummer={TEXT}")
    raise Unclear(say("capture.what_about", wat=setting.here.headed(item.id)), [*known, plain])
