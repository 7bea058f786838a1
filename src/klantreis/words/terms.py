"""The words of the field, in plain Dutch, with the English word that the code uses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Term:
    """One word, what it means at level B1, and its English."""

    word: str
    meaning: str
    english: str


@cache
def terms() -> tuple[Term, ...]:
    """Return the glossary in alphabetical order."""
    text = files("klantreis.words").joinpath("terms.yaml").read_text("utf-8")
    told = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    found = (Term(word, each["betekenis"], each["engels"]) for word, each in told.items())
    return tuple(sorted(found, key=lambda term: term.word.casefold()))
