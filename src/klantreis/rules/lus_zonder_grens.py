"""Een pijl terug waar niet bij staat hoe vaak."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="proces",
    short="hoe vaak",
    message="Van '{stap}' gaat een pijl terug naar '{terug}'. Er staat nog niet hoe vaak.",
    question="Hoe vaak doen we dit? En wat doen we daarna?",
    together="deelproces",
)
def lus_zonder_grens(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een pijl terug staat hoe vaak, of het rondje stopt vanzelf.

    Waarom: steeds opnieuw proberen voelt als hulp, tot de jongere stopt.

    We noemen de pijl terug zonder `hooguit`. Een rondje langs een stap met een laatste dag, zoals
    tot 1 jaar na diploma, stopt vanzelf. Opnieuw instappen mag altijd: een stap in de fase
    herintreden telt niet mee. Gaat de jongere heen en weer tussen twee organisaties, dan vraagt
    pingpong ernaar.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: bereikt}
          - id: bereikt
            naam: Is er contact?
            actor: dsp
            daarna: [{als: nee, naar: belt, hooguit: 3 keer}, {als: ja, naar: helpt}]
          - id: helpt
            naam: Helpt bij een plek
            actor: dsp
            termijn: {tot: 1 jaar, na: diploma}
            daarna: lukt
          - id: lukt
            naam: Is er een plek?
            actor: dsp
            daarna: [{als: nee, naar: helpt}, {als: ja, naar: werk}]
          - {id: werk, naam: Heeft werk, uitkomst: arbeid}

    Fout:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: bereikt}
          - id: bereikt
            naam: Is er contact?
            actor: dsp
            daarna:
              - {als: ja, naar: werk}
              - {als: nee, naar: belt}  # hier
              - {als: geen reactie, naar: belt}
          - {id: werk, naam: Heeft werk, uitkomst: arbeid}
    """
    for each in graph.rounds:
        seen = {bounce.arrow.address for bounce in each.bounces}
        for arrow in each.back:
            if arrow.kind == "flow" and arrow.target and arrow.address not in seen:
                seen.add(arrow.address)
                yield Mark.at(arrow, "naar", stap=arrow.source.title, terug=arrow.target.title)
