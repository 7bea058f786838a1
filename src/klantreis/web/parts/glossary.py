"""The words of the field that a journey and its pages use, each with what it means."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.journey.texts import texts
from klantreis.live.view import View
from klantreis.words import say, sentences
from klantreis.words.terms import Term, terms_in
from klantreis.writers.markup import Html, joined, tag

SPOT = "woorden"
FREE = frozenset({""})
ELSEWHERE = frozenset({"source", "trap", "problem", "cli", "report", "file", "downloads"})
"""Sentences about files."""


def terms_of(view: View) -> tuple[Term, ...]:
    """Return the terms in a journey, in its findings and on the screens, by alphabet."""
    return terms_in(_said(view))


def glossary(view: View) -> Html:
    """Return what the words mean: open, so that searching in the page finds them."""
    meanings = (
        tag("div", tag("dt", term.word), tag("dd", term.meaning)) for term in terms_of(view)
    )
    heading = tag("h2", say("overview.words"), id=SPOT)
    return joined((heading, tag("dl", *meanings, class_="meanings")))


def way_there() -> Html:
    """Return the link that leads to it."""
    return tag("a", say("overview.to_words"), href=f"#{SPOT}", target="_self", class_="alone")


def _said(view: View) -> Iterator[str]:
    journey = view.journey
    assert journey is not None
    yield from (each.text for each in texts(journey, FREE) if each.field != "id")
    for subprocess in journey.subprocesses:
        yield from (handover.form for handover in subprocess.handovers if handover.form)
    for finding in view.findings:
        yield from (finding.short, finding.question)
    for key, sentence in sentences().items():
        if key.partition(".")[0] not in ELSEWHERE and key != "web.example":
            yield from sentence.values() if isinstance(sentence, dict) else (sentence,)
