"""Overdracht zonder bevestiging."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="bevestiging",
    message="Bij overdracht '{overdracht}' staat nog niet wie laat weten dat het loopt.",
    question="Hoe hoor je dat de ander begonnen is?",
    together="deelproces",
    desk=True,
)
def geen_bevestiging(graph: JourneyGraph) -> Iterator[Mark]:
    """De ontvanger laat weten dat een overdracht is aangekomen.

    Waarom: wie niets terughoort, denkt dat het goed gaat.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt, bevestiging: {door: dsp, binnen: 5 werkdagen}}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt, naar: belt}  # hier
    """
    for handover in graph.handovers:
        if handover.said.is_open("confirmation"):
            yield Mark.at(handover, "bevestiging", overdracht=handover.title)
