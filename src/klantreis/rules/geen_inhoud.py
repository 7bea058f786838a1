"""Overdracht zonder inhoud."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="inhoud",
    message="Bij overdracht '{overdracht}' staat nog niet wat de ander krijgt.",
    question="Wat krijgt de ander precies in handen?",
    together="item",
)
def geen_inhoud(graph: JourneyGraph) -> Iterator[Mark]:
    """Een overdracht zegt wat de ander krijgt.

    Waarom: anders vertelt de jongere alles opnieuw, of gaat er te veel mee.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt, inhoud: [telefoonnummer, wat de jongere wil]}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt, naar: belt}  # hier
    """
    for handover in graph.handovers:
        if handover.said.is_open("content"):
            yield Mark.at(handover, "inhoud", overdracht=handover.title)
