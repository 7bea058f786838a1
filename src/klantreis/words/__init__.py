"""Every sentence that people read, by key; rules and field descriptions keep their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import yaml

Sentence = str | dict[str, str]

_JOINERS = "\u200c\u200d"
_ISO_DATE = re.compile("([0-9]{4})-(0[1-9]|1[0-2])-([0-3][0-9])")


def say(key: str, /, **blanks: object) -> str:
    """Return the sentence of this key, its blanks filled in.

    A sentence with `een` and `meer` chooses by the blank `aantal`.
    Raises KeyError for an unknown key or an unfilled blank.
    """
    sentence = sentences()[key]
    if isinstance(sentence, dict):
        sentence = sentence["een" if blanks["aantal"] == 1 else "meer"]
    return sentence.format_map(blanks) if blanks else sentence


def listed(words: Iterable[str], last: str = "en") -> str:
    """Join words as in a sentence: a, b en c."""
    every = list(words)
    if len(every) < 2:
        return "".join(every)
    return f"{', '.join(every[:-1])} {last} {every[-1]}"


def printable(text: str) -> str:
    """Return a text that stays on its line and plays no tricks on a terminal, such as a name.

    What joins letters and emoji stays.
    """
    return "".join(each if each.isprintable() or each in _JOINERS else "\ufffd" for each in text)


def date(iso: str) -> str:
    """Write an ISO date the Dutch way; any other text stays as it is."""
    found = _ISO_DATE.fullmatch(iso)
    if found is None:
        return iso
    year, month, day = found.groups()
    return f"{int(day)} {say('date.months').split()[int(month) - 1]} {year}"


@cache
def sentences() -> Mapping[str, Sentence]:
    """Return all sentences, keyed by area.name."""
    text = files(__name__).joinpath("nl.yaml").read_text("utf-8")
    areas = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {
        f"{area}.{name}": sentence
        for area, named in areas.items()
        for name, sentence in named.items()
    }
