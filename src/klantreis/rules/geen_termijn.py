"""Overdracht zonder termijn."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="termijn",
    message="Bij overdracht '{overdracht}' staat nog geen termijn.",
    question="Binnen hoeveel dagen?",
    together="item",
)
def geen_termijn(graph: JourneyGraph) -> Iterator[Mark]:
    """Een overdracht heeft een termijn.

    Waarom: zonder termijn merkt niemand dat het te lang duurt.

    Bij een levering door een systeem vragen we dit niet.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt, termijn: {binnen: 5 werkdagen, bron: regio}}
          - {id: lijst, van: meldt, naar: belt, soort: systeem}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt, naar: belt}  # hier
    """
    for handover in graph.handovers:
        if handover.said.is_open("term"):
            yield Mark.at(handover, "termijn", overdracht=handover.title)
