"""How many keys a line takes beyond what was said: signs, commands, numbers, commas and Enter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from klantreis.capture import Here, Understood
from klantreis.capture.parties import Parties

SAID = ("naam", "tekst", "wat", "toelichting", "als", "binnen", "tot", "value")
"""The keys whose texts are what was said."""
ENTER = 1


def beyond(line: str, reply: Understood, here: Here) -> int:
    """Return the keys of a line that are no words of the room: no texts, and no parties."""
    left = line.lower()
    for text in sorted(_said(reply), key=len, reverse=True):
        left = left.replace(text.lower().removeprefix("wacht ").rstrip("?"), "", 1)
    parties = Parties(here, {})
    named = (word for word in re.findall(r"[^\W\d]{2,}", left) if parties.find(word))
    return len(left) - sum(map(len, named)) + ENTER


def _said(reply: Understood) -> Iterator[str]:
    yield from filter(None, [reply.park])
    for edit in reply.edits:
        plain = edit.model_dump()
        yield from _texts(plain.get("name"), "naam")
        for holder in ("step", "item", "value"):
            yield from _texts(plain.get(holder), holder)


def _texts(value: object, key: str) -> Iterator[str]:
    if isinstance(value, str) and key in SAID:
        yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _texts(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each, key)
