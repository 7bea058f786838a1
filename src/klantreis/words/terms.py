"""The words of the field, in plain Dutch, with the English word that the code uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
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
        """Every way it is written: `praktijkonderwijs (pro)` is two of them."""
        return frozenset(filter(None, (*_BETWEEN.split(self.word), *self.also)))


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
    """Return the terms that occur in these texts, alone or before or after a hyphen.

    A term in capitals occurs only in capitals: MEE is an organisation, mee is not.
    """
    runs = _runs()
    longest = max(map(len, runs))
    found = {runs[said] for text in set(texts) for said in _said(text, longest) if said in runs}
    return tuple(term for term in terms() if term.word in found)


@cache
def _runs() -> Mapping[tuple[str, ...], str]:
    """Return every form as a run of words, with the word of its term."""
    return {_run(form): term.word for term in terms() for form in term.forms}


def _run(form: str) -> tuple[str, ...]:
    return (form,) if form.isupper() and form.isalpha() else _words(form.casefold())


def _said(text: str, longest: int) -> Iterator[tuple[str, ...]]:
    """Yield every run of words up to a length, the parts of words with a hyphen, and capitals."""
    words = _words(text.casefold())
    for size in range(1, longest + 1):
        yield from zip(*(words[place:] for place in range(size)), strict=False)
    yield from ((part,) for word in words if "-" in word for part in word.split("-"))
    yield from ((word,) for word in _words(text) if word.isupper())


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))
