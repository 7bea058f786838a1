"""What klantreis says to people: on screens, in checks, in shipped files and in the handleiding."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import yaml

from klantreis.journey import Approach, Part, Persona
from klantreis.rules import rules
from klantreis.rules.manual import Manual
from klantreis.words import sentences as screens
from klantreis.words.terms import terms
from klantreis.writers.glossary import models
from tools.catalog import WORDS

ROOT = Path(__file__).parents[1]
FILES = (
    "journeys/*.yaml",
    "journeys/aanpakken/*.yaml",
    "journeys/personas/*.yaml",
    "src/klantreis/templates/*.yaml",
)
GUIDE = "docs/handleiding/*.md"
SPOKEN = re.compile(
    "titel|naam|toelichting|doel|duurzaam|functies?|staat_voor|als|voor_jongere|aanleiding|inhoud"
    "|gegevens|bij_weigering|bij_geen_reactie|meldpunt|taak|tekst|maatregel|actie|antwoord|wat"
    "|wanneer|reden|hoe|speelt|wil|woont_in|kiest"
)
"""The keys of a journey, aanpak or persona under which people write in their own words."""
NAMES = frozenset({"bronnen"})
"""Lists of what others made: their titles are names."""
SHORTEST = 4
"""Fewer words are a label, which would make an average look better than it reads."""
ON_AVERAGE = 15
AT_MOST = 25

_END = re.compile(r"(?<=[.?!])\s+|\s*\n\s*|\s+[|·]\s+")
_CODE_BLOCK = re.compile(r"^ *```.*?^ *```$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`[^`]*`")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_PARAGRAPH = re.compile(r"\n\n|^ *(?:-|[0-9]\.|#+) |\|(?:-+\|)*", re.MULTILINE)
_BLANK = re.compile(r"\{[^{}]*\}")


def areas() -> Mapping[str, Callable[[], Iterator[str]]]:
    """Return by name where people read something, and how to get the texts there."""
    found: dict[str, Callable[[], Iterator[str]]] = {
        "schermen en opdrachten": _screens,
        "controles": _rules,
        "begrippen": _glossary,
    }
    for pattern in FILES:
        for file in sorted(ROOT.glob(pattern)):
            found[f"{file.parent.name}/{file.name}"] = partial(_said, file)
    for file in sorted(ROOT.glob(GUIDE)):
        found[f"{file.parent.name}/{file.name}"] = partial(_paragraphs, file)
    return found


def pieces(texts: Iterable[str]) -> Iterator[str]:
    """Yield every sentence and every label; a blank to fill in is one word."""
    for text in texts:
        for piece in _END.split(_BLANK.sub("0", text).strip()):
            if piece:
                yield piece


def length(piece: str) -> int:
    """Return the number of words: what has a letter or a digit, between spaces."""
    return sum(any(map(str.isalnum, word)) for word in piece.split())


def sentences(texts: Iterable[str]) -> tuple[str, ...]:
    """Return every piece that is long enough to be a sentence."""
    return tuple(piece for piece in pieces(texts) if length(piece) >= SHORTEST)


def _screens() -> Iterator[str]:
    for key, sentence in screens().items():
        if key != "web.example":  # a piece of a file
            yield from sentence.values() if isinstance(sentence, dict) else (sentence,)
    for original, said in WORDS.items():
        if original:  # the first is no sentence
            yield from said.split("\0")


def _rules() -> Iterator[str]:
    for rule in rules():
        manual = Manual.of(rule)
        yield from filter(None, (rule.short, rule.message, rule.question, rule.asks))
        yield from (manual.sentence, manual.why)


def _glossary() -> Iterator[str]:
    yield from (term.meaning for term in terms())
    every: tuple[type[Part], ...] = (*models(), Approach, Persona)
    for model in dict.fromkeys(every):
        yield from (field.description or "" for field in model.model_fields.values())


def _said(file: Path) -> Iterator[str]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content = yaml.load(file.read_text("utf-8"), Loader=loader)
    codes = {*_ids(content), "nvt"}
    return (text for text in _spoken(content) if text not in codes)


def _spoken(content: object, key: str = "") -> Iterator[str]:
    if isinstance(content, dict):
        for name, value in content.items():
            if name not in NAMES:
                yield from _spoken(value, key if key == "kiest" else str(name))
    elif isinstance(content, list):
        for value in content:
            yield from _spoken(value, key)
    elif isinstance(content, str) and SPOKEN.fullmatch(key):
        yield content


def _paragraphs(file: Path) -> Iterator[str]:
    """Yield the prose of a page: paragraphs, items and cells, without code, places and marks."""
    text = _CODE_BLOCK.sub("", file.read_text("utf-8"))
    text = _LINK.sub(r"\1", _CODE.sub("0", text))
    for paragraph in _PARAGRAPH.split(text):
        yield " ".join(paragraph.replace("*", "").split())


def _ids(content: object) -> Iterator[str]:
    if isinstance(content, dict):
        yield str(content.get("id", ""))
        content = list(content.values())
    if isinstance(content, list):
        for value in content:
            yield from _ids(value)
