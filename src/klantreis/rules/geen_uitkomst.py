"""Een begin van waaruit geen einde te bereiken is."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="proces",
    short="uitkomst",
    message="Vanaf '{stap}' komt de jongere nog bij geen enkel einde.",
    question="Waar eindigt dit voor de jongere?",
)
def geen_uitkomst(graph: JourneyGraph) -> Iterator[Mark]:
    """Vanaf elk begin is er een route naar een einde.

    Waarom: een reis zonder uitkomst helpt de jongere niet verder.

    Per deelproces noemen we het eerste begin. Een deel dat nog niet getekend is, telt als einde.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: wil}
          - id: wil
            naam: Wil de jongere hulp?
            actor: jongere
            daarna: [{als: ja, naar: werk}, {als: nee, naar: belt}]
          - {id: werk, naam: Heeft werk, uitkomst: arbeid}

    Fout:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: plan}  # hier
          - {id: plan, naam: Maakt een plan, actor: dsp, daarna: helpt}
          - {id: helpt, naam: Helpt bij het plan, actor: wi}
          - {id: werk, naam: Heeft werk, uitkomst: arbeid}
    """
    found: set[str] = set()
    for start in graph.starts:
        has_way = start in graph.finishing or not graph.out_of(start)
        if not has_way and start.subprocess.id not in found:
            found.add(start.subprocess.id)
            yield Mark.at(start, "daarna", stap=start.title)
