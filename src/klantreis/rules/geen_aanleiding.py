"""Overdracht zonder aanleiding."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="afspraak",
    short="aanleiding",
    message="Bij overdracht '{overdracht}' staat nog niet wanneer die begint.",
    question="Waaraan merk je dat het tijd is?",
    together="item",
)
def geen_aanleiding(graph: JourneyGraph) -> Iterator[Mark]:
    """Een overdracht zegt waaraan je merkt dat het moment er is.

    Waarom: zonder aanleiding wacht iedereen op de ander.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt, aanleiding: De jongere stopt}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt, naar: belt}  # hier
    """
    for handover in graph.handovers:
        if handover.said.is_open("trigger"):
            yield Mark.at(handover, "aanleiding", overdracht=handover.title)
