"""Een uitgang waar het andere deel niets van weet."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import Arrow, GraphStep, JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="proces",
    short="ingang",
    message="'{stap}' gaat verder in '{deelproces}'. Daar staat nog geen ingang.",
    question="Wie ontvangt deze jongeren in '{deelproces}'?",
)
def uitgang_zonder_ingang(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een uitgang naar een ander deel hoort daar een ingang.

    Waarom: anders weet de ander niet dat er jongeren komen.

    Een ingang is een stap met `soort: start`, of met deze uitgang bij `komt_van`.

    Goed:
        deelprocessen:
          - id: d
            stappen:
              - {id: plan, naam: Maakt een plan, actor: dsp, daarna: [e/krijgt, e/begin]}
          - id: e
            stappen:
              - {id: krijgt, naam: Krijgt een melding, actor: wi, komt_van: d/plan}
              - {id: begin, naam: Begint, actor: wi, soort: start}

    Fout:
        deelprocessen:
          - id: d
            stappen:
              - {id: ziet, naam: Ziet een risico, actor: school, daarna: e/krijgt}
              - {id: plan, naam: Maakt een plan, actor: dsp, daarna: e/krijgt}  # hier
          - id: e
            stappen:
              - {id: krijgt, naam: Krijgt een melding, actor: wi, komt_van: d/ziet}
    """
    seen: set[object] = set()
    for arrow in graph.arrows:
        target = arrow.target
        if target is None or not arrow.crosses or arrow.kind == "return" or arrow.is_loose:
            continue
        if arrow.address not in seen and not _is_entrance(arrow, target):
            seen.add(arrow.address)
            title = target.subprocess.title
            yield Mark.at(arrow, "naar", stap=arrow.source.title, deelproces=title)


def _is_entrance(arrow: Arrow, target: GraphStep) -> bool:
    return target.said.kind_said == "start" or str(arrow.source.address) in target.said.comes_from
