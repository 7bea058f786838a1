"""What the room accepts on purpose, as sentences: with who, when, why, and until when."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.journey import Accepted, Address
from klantreis.journey.acceptance import is_as_it_was
from klantreis.outline.telling import Telling
from klantreis.outline.wording import closed
from klantreis.rules import rules
from klantreis.words import date, listed, say


def accepted_sentences(telling: Telling) -> tuple[str, ...]:
    """Return one text for everything that is accepted, in the order of the file."""
    return tuple(
        " ".join(_sentences(accepted, telling)) for accepted in telling.subprocess.accepted
    )


def _sentences(accepted: Accepted, telling: Telling) -> Iterator[str]:
    shorts = {rule.id: rule.short for rule in rules()}
    places = listed(_places(accepted, telling)) or telling.subprocess.title
    word = shorts.get(accepted.rule or "", accepted.rule or say("outline.accepted_unsaid"))
    yield say("outline.accepted", woord=word[:1].upper() + word[1:], waar=places)
    yield (
        say("outline.accepted_reason", reden=closed(accepted.reason))
        if accepted.reason
        else say("outline.accepted_no_reason")
    )
    if accepted.by:
        yield say("outline.accepted_by", wie=accepted.by)
    if accepted.date:
        yield say("outline.accepted_on", wanneer=date(accepted.date))
    if accepted.review_on:
        yield say("outline.accepted_until", wanneer=date(accepted.review_on))
    if not is_as_it_was(telling.subprocess, accepted):
        yield say("outline.accepted_lapsed")


def _places(accepted: Accepted, telling: Telling) -> Iterator[str]:
    for item in accepted.about:
        yield telling.names.called(Address(telling.subprocess.id, item)) or item
