"""Meer dan een eindverantwoordelijke."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed


@rule(
    "hoog",
    kind="afspraak",
    short="wie beslist",
    message="Bij '{onderdeel}' staan {partijen} als eindverantwoordelijk.",
    question="Er staan hier {aantal} organisaties. Wie beslist er?",
)
def twee_eindverantwoordelijken(graph: JourneyGraph) -> Iterator[Mark]:
    """Een stap, overdracht of taak heeft hooguit een eindverantwoordelijke.

    Waarom: als twee het samen zijn, wacht de een op de ander.

    Goed:
        stappen:
          - {id: plan, naam: Maakt een plan, actor: dsp, eindverantwoordelijk: school}

    Fout:
        stappen:
          - id: plan
            naam: Maakt een plan
            actor: dsp
            eindverantwoordelijk: [school, dsp]  # hier
          - {id: belt, naam: Belt de jongere, actor: wi}
        overdrachten:
          - {id: o, naam: Meldt, van: plan, naar: belt, eindverantwoordelijk: [dsp, samen]}  # hier
        verantwoordelijkheden:
          - {id: v, taak: Houdt contact, eindverantwoordelijk: [school, dsp, wi]}  # hier
    """
    for part in graph.owned:
        owners = dict.fromkeys(part.owners)
        if len(owners) > 1:
            yield Mark.at(
                part.address,
                "eindverantwoordelijk",
                onderdeel=part.title,
                partijen=listed(map(graph.name, owners)),
                aantal="twee" if len(owners) == 2 else len(owners),
            )
