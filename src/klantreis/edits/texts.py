"""Plain values as they may be written: clean texts, not too many, nothing that is empty."""

from __future__ import annotations

import re

from pydantic import JsonValue

from klantreis.errors import EditRefused
from klantreis.words import say

LONGEST = 20_000  # characters, as the reader allows
LONGEST_KEY = 130  # a deelproces, a slash and a step
DEEPEST = 8
MOST = 5_000  # pieces in one edit
LARGEST = 10**17
MAY_BE_EMPTY = "budget"
"""The key under which an empty mapping says something: asked, and nobody knows."""

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
    "\ufeff\ufffe\uffff]"
)


def cleaned(value: JsonValue, about: str) -> JsonValue:
    """Return a value without what is empty; None when nothing is left of it.

    Raises EditRefused for what no file can hold.
    """
    return _cleaned(value, about, 0, [MOST])


def _cleaned(value: JsonValue, about: str, depth: int, left: list[int]) -> JsonValue:
    left[0] -= 1
    if depth > DEEPEST or left[0] < 0:
        raise EditRefused(say("edits.too_much"), about=about)
    if isinstance(value, str):
        return clean_text(value, about) or None
    if isinstance(value, list):
        each_cleaned = [_cleaned(each, about, depth + 1, left) for each in value]
        return [each for each in each_cleaned if not _is_empty(each)]
    if isinstance(value, dict):
        pairs = [
            (clean_key(key, about), _cleaned(each, about, depth + 1, left))
            for key, each in value.items()
        ]
        return {key: each for key, each in pairs if not _is_empty(each, key)}
    if isinstance(value, float) or (isinstance(value, int) and abs(value) > LARGEST):
        raise EditRefused(say("edits.number"), about=about)
    return value


def _is_empty(value: JsonValue, key: str = "") -> bool:
    return value is None or value == [] or (value == {} and key != MAY_BE_EMPTY)


def clean_text(text: str, about: str) -> str:
    """Return a text as a file can hold it; refuse when it is too long or holds odd characters."""
    if len(text) > LONGEST:
        raise EditRefused(say("edits.long_text", most=LONGEST), about=about)
    text = text.replace("\r\n", "\n").strip()
    unsafe = _UNSAFE.search(text)
    if unsafe:
        code = f"U+{ord(unsafe.group()):04X}"
        raise EditRefused(say("edits.control", code=code), about=about)
    return text


def clean_key(key: str, about: str) -> str:
    """Return a name of the sender's own choice as a file can hold it."""
    key = clean_text(key, about)
    if not key or "\n" in key or len(key) > LONGEST_KEY:
        raise EditRefused(say("edits.key"), about=about)
    return key
