"""A page for the stuurgroep about one deelproces: decisions, then agreements, then gaps.

It holds no score and puts nothing above anything else: all lists follow the journey.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from klantreis.outline import Outline
from klantreis.outline.wording import closed
from klantreis.words import say
from klantreis.writers import asked, leaflet, rows
from klantreis.writers.facts import Facts
from klantreis.writers.markup import Html, tag


def write(facts: Facts, outlines: Sequence[Outline]) -> bytes:
    """Return a page with a sheet for each deelproces."""
    return leaflet.page(facts, say("board.title"), map(_sheet, outlines))


def _sheet(outline: Outline) -> leaflet.Sheet:
    said = outline.telling.subprocess
    status = say("sheet.status", status=said.status or say("overview.no_status"))
    part = say("sheet.part", deel=outline.part, delen=outline.parts)
    return leaflet.sheet(
        rows.part_of(outline),
        tag("p", f"{say('board.title')} · {part} · {status}"),
        tag("p", closed(said.goal)) if said.goal else "",
        *(_told(outline) if said.steps else _not_drawn(outline)),
    )


def _told(outline: Outline) -> Iterator[Html]:
    yield from _decisions(outline)
    yield from _agreements(outline)
    yield from _gaps(outline)


def _not_drawn(outline: Outline) -> Iterator[Html]:
    """Say that there is nothing to look for yet: nothing found is no good news here."""
    yield tag("p", say("board.not_drawn"))
    if any(asked.decisions(outline)) or asked.questions(outline):
        yield from _decisions(outline)
    if outline.telling.subprocess.agreements:
        yield from _agreements(outline)
    yield from _more(outline)


def _decisions(outline: Outline) -> Iterator[Html]:
    yield tag("h2", say("board.decisions"))
    agreed, found = list(asked.decisions(outline)), asked.questions(outline)
    if agreed:
        yield leaflet.bullets(agreed)
    if found:
        yield tag("p", say("board.who_decides"))
        yield leaflet.numbered(found)
    if not (agreed or found):
        yield tag("p", say("board.no_decisions"))


def _agreements(outline: Outline) -> Iterator[Html]:
    yield tag("h2", say("board.agreements"))
    done, running = (list(asked.agreements(outline, done=each)) for each in (True, False))
    yield from _listed("board.done", done)
    yield from _listed("board.running", running)
    if not (done or running):
        yield tag("p", say("board.no_agreements"))


def _gaps(outline: Outline) -> Iterator[Html]:
    yield tag("h2", say("board.gaps"))
    found = asked.gaps(outline)
    if found:
        yield leaflet.numbered(
            (each.number, closed(_begun(each.then)), below) for each, below in found
        )
    else:
        yield tag("p", say("screen.no_gaps"))
    yield from _more(outline)


def _more(outline: Outline) -> Iterator[Html]:
    left = len(asked.others(outline))
    yield tag("p", say("board.more", aantal=left)) if left else Html("")


def _listed(key: str, sentences: Iterable[str]) -> Iterator[Html]:
    yield from leaflet.under(key, leaflet.bullets(sentences))


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
