"""How long the sentences are that people read, and which words nobody explains."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mean

from benchmarks.figures import Figure
from tools.hard_words import hard_words
from tools.sentences import AT_MOST, ON_AVERAGE, areas, length, sentences

SHOWN = 3


def figures() -> Iterator[Figure]:
    """Per place: the average sentence, the longest ones, and the words that need explaining."""
    for name, texts in areas().items():
        said = tuple(texts())
        found = sorted(sentences(said), key=length, reverse=True)
        if found:
            yield from _sentences(name, found)
        hard = hard_words(said)
        yield Figure(f"onverklaarde woorden: {name}", len(hard), "", 0, ", ".join(hard))


def _sentences(name: str, found: list[str]) -> Iterator[Figure]:
    lengths = [length(sentence) for sentence in found]
    long = sum(each > ON_AVERAGE for each in lengths)
    share = f"{len(found)} zinnen, {long / len(found):.1%} heeft meer dan {ON_AVERAGE} woorden"
    yield Figure(f"woorden per zin: {name}", mean(lengths), "", ON_AVERAGE, share)
    longest = " | ".join(found[:SHOWN])
    yield Figure(f"langste zin: {name}", lengths[0], "", AT_MOST, longest)
