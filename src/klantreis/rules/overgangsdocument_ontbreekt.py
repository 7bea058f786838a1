"""Het overgangsdocument van de school staat er nog niet."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis import law
from klantreis.graph import GraphHandover, JourneyGraph
from klantreis.journey import Address, Handover, Responsibility, Step, Subprocess, Unsaid
from klantreis.journey.audience import Traits
from klantreis.rules.engine import Mark, rule

DOCUMENT = "overgangsdocument"
"""The word of the law, in what a handover passes on."""


@rule(
    "hoog",
    kind="wet",
    short="document",
    message="{plaats} staat nog geen overgangsdocument.",
    question="Wie maakt het overgangsdocument, en wanneer is het klaar?",
    asks="{plaats} staat nog geen overgangsdocument. Hoort dat hier?",
)
def overgangsdocument_ontbreekt(graph: JourneyGraph) -> Iterator[Mark]:
    """De school geeft een overgangsdocument mee.

    Waarom: zet de gemeente de hulp voort, dan moet het van WEB 9.2.13, WVO 2020 2.31b en WEC 44a.
    Het vso maakt het al bij het vertrek: WEC 14e voor arbeidsmarkt, WEC 14h voor dagbesteding.

    Bij een overdracht met `telt_als: voortzetten` kijken we of `overgangsdocument` bij `inhoud`
    staat. Bij het vertrek van het vso kijken we of WEC 14e of 14h ergens bij `wet` staat. Weten we
    niet zeker of het voor deze jongeren geldt, dan is het een vraag.

    Goed:
        herkomst: pro
        stappen:
          - {id: vraagt, naam: Vraagt de gemeente, actor: pro, daarna: helpt}
          - {id: helpt, naam: Zet de hulp voort, actor: wi}
        overdrachten:
          - {id: o, van: vraagt, naar: helpt, telt_als: voortzetten, inhoud: overgangsdocument}

    Goed:
        herkomst: vso-dagbesteding
        stappen:
          - {id: maakt, naam: Maakt het document, actor: vso, soort: start, wet: WEC 14h}

    Fout:
        herkomst: pro
        stappen:
          - {id: vraagt, naam: Vraagt de gemeente, actor: pro, daarna: helpt}
          - {id: helpt, naam: Zet de hulp voort, actor: wi}
        overdrachten:
          - {id: o, naam: Voortzetten, van: vraagt, naar: helpt, telt_als: voortzetten}  # hier

    Fout:
        herkomst: mbo
        stappen:
          - {id: vraagt, naam: Vraagt de gemeente, actor: mbo, daarna: helpt}
          - {id: helpt, naam: Zet de hulp voort, actor: wi}
        overdrachten:
          - {id: o, naam: Voortzetten, van: vraagt, naar: helpt, telt_als: voortzetten}  # hier

    Fout:
        deelprocessen:
          - id: d  # hier
            titel: Van vso naar werk
            herkomst: vso-arbeidsmarkt
            stappen:
              - {id: sluit, naam: Sluit het jaar af, actor: vso, soort: start}
    """
    for handover in graph.handovers:
        if "voortzetten" in handover.said.counts_as and not _passes_document(handover):
            sure, partly = _traits(graph, handover).answers(law.document_at_transfer)
            if any(sure | partly):
                place = f"Bij '{handover.title}'"
                yield Mark.at(handover, "inhoud", asks=not any(sure), plaats=place)
    yield from _at_leaving(graph)


def _at_leaving(graph: JourneyGraph) -> Iterator[Mark]:
    owed = [
        (subprocess, articles)
        for subprocess, group in graph.from_school
        if (articles := set(map(law.document_at_leaving, group.origins)) - {None})
    ]
    named = _named(graph) if owed else set()
    for subprocess, articles in owed:
        if not articles <= named:
            asks = any(map(_passes_document, graph.handovers_of(subprocess)))
            place = f"Bij het vertrek in '{subprocess.title}'"
            yield Mark.at(Address(subprocess.id), asks=asks, plaats=place)


def _passes_document(handover: GraphHandover) -> bool:
    content = handover.said.content
    if content is None or isinstance(content, Unsaid):
        return False
    return any(DOCUMENT in each.casefold() for each in content)


def _traits(graph: JourneyGraph, handover: GraphHandover) -> Traits:
    step = handover.source
    return graph.traits(step.said.audience if step else None, handover.subprocess)


def _named(graph: JourneyGraph) -> set[str | None]:
    """Return every article that a step, handover or task of the journey names."""
    articles = (law.article(text) for each in graph.journey.subprocesses for text in _laws(each))
    return {article.id for article in articles if article}


def _laws(subprocess: Subprocess) -> Iterator[str]:
    parts: tuple[Step | Handover | Responsibility, ...]
    parts = (*subprocess.steps, *subprocess.handovers, *subprocess.responsibilities)
    for part in parts:
        yield from part.law
