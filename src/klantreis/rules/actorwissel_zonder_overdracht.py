"""De jongere gaat naar een andere organisatie en niemand heeft afgesproken hoe."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed


@rule(
    "hoog",
    kind="proces",
    short="overdracht",
    message=(
        "GAT: tussen {gever} en {ontvanger} is nog niet gezegd wie het eerst belt, bij '{stap}'."
    ),
    question="Wie laat hier los en wie pakt vast?",
)
def actorwissel_zonder_overdracht(graph: JourneyGraph) -> Iterator[Mark]:
    """Als de jongere naar een andere organisatie gaat, hoort daar een overdracht bij.

    Waarom: hier raken jongeren uit beeld. De een denkt dat de ander belt.

    We kijken door stappen van de jongere heen. Een begin, een einde en een deel dat nog leeg is,
    tellen niet mee. Een stap die beide organisaties samen doen ook niet.

    Goed:
        stappen:
          - {id: begin, naam: Ziet dat de jongere stopt, actor: school, soort: start, daarna: meldt}
          - {id: meldt, naam: Meldt de jongere, actor: school, daarna: wil}
          - {id: wil, naam: Wil de jongere hulp?, actor: jongere, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp, met: wi, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: wi}
        overdrachten:
          - {id: o, van: meldt, naar: belt}

    Fout:
        stappen:
          - {id: begin, naam: Ziet dat de jongere stopt, actor: school, soort: start, daarna: meldt}
          - {id: meldt, naam: Meldt de jongere, actor: school, daarna: belt}  # hier
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: wil}
          - {id: wil, naam: Wil de jongere werk?, actor: jongere, daarna: plan}  # hier
          - {id: plan, naam: Maakt een plan, actor: wi}
    """
    for crossing in graph.crossings:
        if crossing.shared or crossing.receiver.subprocess.is_empty:
            continue
        givers = dict.fromkeys(graph.name(giver.organisation) for giver in crossing.givers)
        yield Mark.at(
            crossing,
            "daarna",
            gever=listed(givers, "of"),
            ontvanger=graph.name(crossing.receiver.organisation),
            stap=crossing.receiver.title,
        )
