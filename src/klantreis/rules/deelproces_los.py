"""Een deel dat met geen ander deel verbonden is."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="proces",
    short="los deel",
    message="'{deelproces}' is nog met geen ander deel verbonden.",
    question="Waar komen deze jongeren vandaan, en waar gaan ze heen?",
)
def deelproces_los(graph: JourneyGraph) -> Iterator[Mark]:
    """Elk deel heeft een uitgang naar of een ingang van een ander deel.

    Waarom: een jongere stopt niet bij de rand van een tekening.

    Is er maar een deel, dan vragen we niets.

    Goed:
        deelprocessen:
          - id: d
            stappen:
              - {id: plan, naam: Maakt een plan, actor: dsp, daarna: e/krijgt}
          - id: e
            stappen:
              - {id: krijgt, naam: Krijgt een melding, actor: wi, komt_van: d/plan}

    Fout:
        deelprocessen:
          - id: d
            stappen:
              - {id: plan, naam: Maakt een plan, actor: dsp, daarna: e/krijgt}
          - id: e
            stappen:
              - {id: krijgt, naam: Krijgt een melding, actor: wi, komt_van: d/plan}
          - id: f  # hier
            stappen:
              - {id: belt, naam: Belt de jongere, actor: zorg}
    """
    parts = graph.journey.subprocesses
    joined = set(_joined(graph))
    for subprocess in parts if len(parts) > 1 else ():
        if subprocess.id not in joined and not subprocess.is_empty:
            yield Mark.at(Address(subprocess.id), deelproces=subprocess.title)


def _joined(graph: JourneyGraph) -> Iterator[str]:
    """Yield both sides of every line between two subprocesses."""
    for arrow in graph.arrows:
        if arrow.to:
            yield from _both(arrow.source.subprocess.id, arrow.to)
    for step in graph.steps:
        for source in step.said.comes_from:
            yield from _both(step.subprocess.id, source)


def _both(here: str, reference: str) -> Iterator[str]:
    there, slash, _ = reference.partition("/")
    if slash and there != here:
        yield from (here, there)
