"""Overdracht waarvan een kant niet bekend is."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Unsaid
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="afspraak",
    short="wie",
    message="Bij overdracht '{overdracht}' staat nog niet wie {kant}.",
    question="Wie belt wie?",
    together="item",
)
def geen_afzender_of_ontvanger(graph: JourneyGraph) -> Iterator[Mark]:
    """Een overdracht heeft een gever en een ontvanger.

    Waarom: een overdracht zonder ontvanger komt nergens aan.

    Een stap is genoeg: dan geeft of krijgt de organisatie van die stap.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt}
          - {id: p, van: meldt, ontvanger: wi}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt}  # hier
          - {id: p, van: meldt, naar: belt, ontvanger: onbekend}  # hier
          - {id: q, van: schrijft, naar: belt}  # hier
          - {id: r}  # hier
    """
    for handover in graph.handovers:
        said = handover.said
        no_giver = not _is_known(graph, said.giver, handover.source)
        no_receiver = not _is_known(graph, said.receiver, handover.target)
        if no_giver or no_receiver:
            side = "geeft en wie ontvangt" if no_giver and no_receiver else ""
            side = side or ("geeft" if no_giver else "ontvangt")
            field = "gever" if no_giver else "ontvanger"
            yield Mark.at(handover, field, overdracht=handover.title, kant=side)


def _is_known(graph: JourneyGraph, said: str | Unsaid | None, step: GraphStep | None) -> bool:
    """Whether the party is named and in the list, or follows from the step."""
    if said is None:
        return step is not None
    return said in graph.actors or said is Unsaid.NOT_APPLICABLE
