"""The words of the field, in plain Dutch, with the English word that the code uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

_BETWEEN = re.compile(r" / | \(|\)")
_WORD = re.compile(r"\w[\w'-]*|&")


@dataclass(frozen=True, slots=True)
class Term:
    """One word, what it means at level B1, its English, and other ways it is written."""

    word: str
    meaning: str
    english: str
    also: tuple[str, ...] = ()

    @property
    def forms(self) -> frozenset[str]:
        """Every way it is written, in lower case: `praktijkonderwijs (pro)` is two of them."""
        named = (*_BETWEEN.split(self.word), *self.also)
        return frozenset(form.casefold() for form in named if form)


@cache
def terms() -> tuple[Term, ...]:
    """Return the glossary in alphabetical order."""
    text = files("klantreis.words").joinpath("terms.yaml").read_text("utf-8")
    told = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    found = (
        Term(word, each["betekenis"], each["engels"], tuple(each.get("ook", ())))
        for word, each in told.items()
    )
    return tuple(sorted(found, key=lambda term: term.word.casefold()))


def terms_in(texts: Iterable[str]) -> tuple[Term, ...]:
    """Return the terms that occur in these texts, alone or before or after a hyphen."""
    longest = max(len(_spelled(form)) for term in terms() for form in term.forms)
    said = {run for text in texts for run in _runs(_spelled(text), longest)}
    return tuple(term for term in terms() if any(_spelled(form) in said for form in term.forms))


def _runs(words: tuple[str, ...], longest: int) -> Iterator[tuple[str, ...]]:
    """Yield every run of words up to a length, and the parts of words with a hyphen."""
    for size in range(1, longest + 1):
        yield from zip(*(words[place:] for place in range(size)), strict=False)
    yield from ((part,) for word in words if "-" in word for part in word.split("-"))


@cache
def _spelled(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
