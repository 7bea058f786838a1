"""Een rondje waar geen weg uit gaat."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="proces",
    short="draaideur",
    message="Na '{stap}' komt de jongere steeds weer bij '{stap}' uit.",
    question="Na hoeveel keer proberen we iets anders?",
)
def draaideur(graph: JourneyGraph) -> Iterator[Mark]:
    """Uit elk rondje gaat ergens een weg naar buiten.

    Waarom: een jongere die in een rondje blijft, haakt af.

    We noemen de eerste stap van het rondje.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: bereikt}
          - id: bereikt
            naam: Is er contact?
            actor: dsp
            daarna: [{als: nee, naar: belt}, {als: ja, naar: plan}]
          - {id: plan, naam: Maakt een plan, actor: dsp}

    Fout:
        stappen:
          - {id: ziet, naam: Ziet een risico, actor: school, soort: start, daarna: eerst}
          - {id: eerst, naam: Vraagt eerst hulp bij geld, actor: dsp, daarna: dan}  # hier
          - {id: dan, naam: Vraagt eerst een opleiding, actor: wi, daarna: eerst}
    """
    stuck = frozenset(graph.steps) - graph.finishing
    for group in graph.cycles_among(stuck):
        arrows = (arrow for step in group for arrow in graph.out_of(step))
        if all(arrow.target in group for arrow in arrows):
            first = min(group, key=lambda step: step.order)
            yield Mark.at(first, "daarna", stap=first.title)
