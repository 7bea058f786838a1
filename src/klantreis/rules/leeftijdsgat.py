"""Een leeftijd waar nog geen stap voor is."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.coverage import first_gap
from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="proces",
    short="leeftijd",
    message="Voor een jongere van {leeftijd} staat er nog geen stap.",
    question="Wie is er voor een jongere van {leeftijd}?",
)
def leeftijdsgat(graph: JourneyGraph) -> Iterator[Mark]:
    """Voor elke leeftijd in de klantreis is er een stap of tak.

    Waarom: rond de 18e, de 23e en de 27e verjaardag wisselt wie er helpt.

    We kijken alleen naar stappen en takken met een doelgroep. Een doelgroep zonder leeftijd is er
    voor iedereen, en een tak zonder doelgroep is er voor de rest. De klantreis zegt bij `leeftijd`
    over wie het gaat. Staat daar niets, dan is het van 16 tot 27 jaar.

    Goed:
        stappen:
          - {id: leert, naam: Zoekt een school, actor: school, doelgroep: {leeftijd: {tot: 18}}}
          - {id: helpt, naam: Helpt verder, actor: dsp, doelgroep: {leeftijd: {vanaf: 18}}}

    Goed:
        stappen:
          - id: plichtig
            naam: Is de jongere jonger dan 18?
            actor: school
            daarna:
              - {als: ja, naar: leert, doelgroep: {leeftijd: {tot: 18}}}
              - {als: nee, naar: helpt}
          - {id: leert, naam: Zoekt een school, actor: school}
          - {id: helpt, naam: Helpt verder, actor: dsp}

    Fout:
        leeftijd: {vanaf: 16, tot: 27}  # hier
        deelprocessen:
          - id: d
            stappen:
              - {id: leert, naam: Zoekt school, actor: school, doelgroep: {leeftijd: {tot: 18}}}
              - {id: helpt, naam: Helpt verder, actor: dsp, doelgroep: {leeftijd: {vanaf: 23}}}
    """
    age = first_gap(graph)
    if age is not None:
        yield Mark.at(Address(), "leeftijd", leeftijd=age)
