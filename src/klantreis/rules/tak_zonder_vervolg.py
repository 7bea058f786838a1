"""Een tak die nog nergens heen gaat."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="proces",
    short="tak",
    message="Bij '{stap}' gaat het antwoord '{tak}' nog nergens heen.",
    question="Wat gebeurt er bij '{tak}'?",
)
def tak_zonder_vervolg(graph: JourneyGraph) -> Iterator[Mark]:
    """Elk antwoord op een keuze leidt naar een stap.

    Waarom: juist bij nee of stilte is het vaak niet afgesproken.

    Goed:
        stappen:
          - id: wil
            naam: Wil de jongere hulp?
            actor: jongere
            daarna: [{als: ja, naar: plan}, {als: nee, naar: later}]
          - {id: plan, naam: Maakt een plan, actor: dsp}
          - {id: later, naam: Wil later hulp, soort: wachten}

    Fout:
        stappen:
          - id: wil
            naam: Wil de jongere hulp?
            actor: jongere
            daarna:
              - {als: ja, naar: plan}
              - {als: nee}  # hier
          - {id: plan, naam: Maakt een plan, actor: dsp}
    """
    for arrow in graph.arrows:
        if arrow.to is None and arrow.label:
            yield Mark.at(arrow, "naar", stap=arrow.source.title, tak=arrow.label)
