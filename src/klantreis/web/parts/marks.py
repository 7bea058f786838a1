"""How the weight of a finding looks and is called: a shape and a word, never a colour alone."""

from __future__ import annotations

from typing import Final

from klantreis.rules.engine import Weight
from klantreis.words import say
from klantreis.writers.markup import Html, tag

SIGNS: Final[dict[Weight, str]] = {"hoog": "▲", "midden": "■", "laag": "○"}
WORDS: Final[dict[Weight, str]] = {
    "hoog": "web.high",
    "midden": "web.middle",
    "laag": "web.low",
}


def weight_word(weight: Weight) -> str:
    """Return the word for a weight."""
    return say(WORDS[weight])


def weight_head(weight: Weight) -> Html:
    """Return a heading with the sign and the word of a weight."""
    sign = tag("span", SIGNS[weight], class_=f"sign {weight}", aria_hidden="true")
    return tag("span", sign, " ", tag("span", weight_word(weight), class_="word"))
