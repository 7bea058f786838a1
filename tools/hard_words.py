"""Which words are rare in Dutch and are not explained in the glossary.

A word is known when it is common, or when it is made of common words. How common is counted in
books, subtitles, news and web pages. So this cannot see a common word with a meaning of its own
(such as baan), nor a compound that says more than its parts (such as urenbeperkt).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from wordfreq import zipf_frequency

from klantreis.words.terms import terms
from tools.sentences import pieces

COMMON = 3.0
"""Zipf: 3 is once in a million words."""
COMMON_PART = 3.3
"""A part of a compound has to be twice as common: chance makes words too."""
SHORTEST_PART = 4
SHORT_PART = re.compile("aan|af|bij|dag|door|her|in|les|mee|na|om|op|tik|uit|vak|weg|wet|zit")
JOINTS = ("", "s")
ENDINGS = ("tjes", "jes", "tje", "je", "en", "s", "n", "t", "d", "e")

_TOKEN = re.compile(r"[\w'’&./:=-]*\w")
_WORD = re.compile(r"[^\W\d_]+(?:['’&-][^\W\d_]+)*")


def hard_words(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words that are rare and unexplained, in alphabetical order."""
    found = {word for piece in pieces(texts) for word in _words(piece)}
    return tuple(sorted((word for word in found if is_hard(word)), key=str.casefold))


@cache
def is_hard(word: str) -> bool:
    """Whether a word is rare, made of rare parts or an abbreviation, and not in the glossary."""
    small = word.casefold()
    if small in _explained():
        return False
    if "-" in word:
        return any(map(is_hard, word.split("-")))
    if len(word) > 1 and word.isupper():
        return True
    return len(word) > 1 and not (_is_common(small) or _is_compound(small))


def _is_common(word: str) -> bool:
    """Whether a word is common, or an ending away from one that is, or that is explained."""
    if zipf_frequency(word, "nl") >= COMMON:
        return True
    stems = (word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))
    return any(stem in _explained() or zipf_frequency(stem, "nl") >= COMMON for stem in stems)


@cache
def _is_compound(word: str) -> bool:
    """Whether a word is two or more words that are common or explained, one after the other."""
    for end in range(2, len(word) - 2):
        if not _is_part(word[:end]):
            continue
        for joint in JOINTS:
            rest = word[end:].removeprefix(joint)
            if _is_part(rest) or _is_compound(rest):
                return True
    return False


def _is_part(word: str) -> bool:
    if word in _explained() or SHORT_PART.fullmatch(word):
        return True
    return len(word) >= SHORTEST_PART and zipf_frequency(word, "nl") >= COMMON_PART


@cache
def _explained() -> frozenset[str]:
    forms = (form.casefold() for term in terms() for form in term.forms)
    return frozenset(word for form in forms for word in (form, *form.split()))


def _words(piece: str) -> Iterator[str]:
    """Yield the words of a sentence; names, keys, addresses and quotes are none."""
    for place, token in enumerate(_TOKEN.findall(piece)):
        word = _WORD.fullmatch(token.strip("'’.:"))
        if word is None:
            continue
        is_name = place > 0 and word.group()[0].isupper() and not word.group().isupper()
        if not is_name:
            yield word.group()
