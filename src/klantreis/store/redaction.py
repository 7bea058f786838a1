"""Taking a value out of what was kept, and leaving a word that breaks nothing."""

from __future__ import annotations

import json
import re

from klantreis.errors import StoreError
from klantreis.words import say

WORD = "weggehaald"
SHORTEST = 4
"""A shorter value would take half of the file along."""


_BETWEEN = r"(?:\\[nrt]|[\s#\\])+"
"""A text goes on over lines: of comments, behind a backslash, and written as one in JSON."""


class Redaction:
    """A value to take out, also where a text breaks it over lines or escapes it."""

    def __init__(self, value: str) -> None:
        words = value.split()
        if len("".join(words)) < SHORTEST:
            raise StoreError(say("store.short_value", aantal=SHORTEST))
        escaped = (json.dumps(value)[1:-1], json.dumps(value, ensure_ascii=False)[1:-1])
        spellings = dict.fromkeys((value, *escaped, value.replace("'", "''")))
        found = (_BETWEEN.join(map(re.escape, each.split())) for each in spellings)
        self._pattern = re.compile("|".join(found), re.IGNORECASE)

    def text(self, text: str) -> str:
        """Return a text without the value."""
        return self._pattern.sub(WORD, text)

    def data(self, data: bytes) -> bytes:
        """Return the bytes of a file without the value."""
        return self.text(data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
