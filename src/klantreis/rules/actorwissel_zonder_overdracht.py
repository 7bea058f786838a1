"""De jongere gaat van de ene organisatie naar de andere en niemand heeft afgesproken hoe."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed


@rule(
    "hoog",
    kind="proces",
    short="overdracht",
    message="Tussen {gever} en {ontvanger} is nog niet afgesproken wie het eerst belt.",
    question="Wie laat hier los en wie pakt vast?",
)
def actorwissel_zonder_overdracht(graph: JourneyGraph) -> Iterator[Mark]:
    """Als de jongere naar een andere organisatie gaat, hoort daar een overdracht bij.

    Waarom: hier raken jongeren uit beeld. De een denkt dat de ander belt.
    Dit telt niet mee: stappen van de jongere zelf, een begin, een einde, een stap van beide samen.

    Goed:
        stappen:
          - {id: begin, naam: Ziet dat de jongere stopt, actor: school, soort: start, daarna: meldt}
          - {id: meldt, naam: Meldt de jongere, actor: school, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt}

    Fout:
        stappen:
          - {id: begin, naam: Ziet dat de jongere stopt, actor: school, soort: start, daarna: meldt}
          - {id: meldt, naam: Meldt de jongere, actor: school, daarna: belt}     # hier
          - {id: belt, naam: Belt de jongere, actor: dsp}
    """
    for crossing in graph.crossings:
        if not crossing.shared:
            givers = dict.fromkeys(graph.name(giver.organisation) for giver in crossing.givers)
            yield Mark.at(
                crossing,
                "daarna",
                gever=listed(givers, "of"),
                ontvanger=graph.name(crossing.receiver.organisation),
            )
