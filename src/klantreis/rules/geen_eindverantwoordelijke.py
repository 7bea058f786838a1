"""Overdracht zonder eindverantwoordelijke."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="afspraak",
    short="verantwoordelijk",
    message="Bij overdracht '{overdracht}' staat nog niet wie zorgt dat die lukt.",
    question="Wie zorgt dat deze overdracht lukt?",
    together="item",
)
def geen_eindverantwoordelijke(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een overdracht staat wie zorgt dat die lukt.

    Waarom: zonder eindverantwoordelijke merkt niemand dat een overdracht blijft liggen.

    We vragen dit bij overdragen en melden.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt, eindverantwoordelijk: school}
          - {id: vraagt, van: meldt, naar: belt, soort: betrekken}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt, naar: belt}  # hier
          - {id: p, van: meldt, naar: belt, eindverantwoordelijk: onbekend}  # hier
    """
    for handover in graph.handovers:
        if handover.said.is_open("accountable"):
            yield Mark.at(handover, "eindverantwoordelijk", overdracht=handover.title)
