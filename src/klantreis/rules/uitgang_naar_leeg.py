"""Een uitgang naar een deel dat nog niet getekend is."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import Arrow, JourneyGraph
from klantreis.journey import Subprocess
from klantreis.rules.engine import Mark, rule


@rule(
    "laag",
    kind="proces",
    short="leeg deel",
    message="'{stap}' gaat verder in '{deelproces}'. Dat deel is nog niet getekend.",
    question="Wanneer tekenen we '{deelproces}'?",
    together="deelproces",
    desk=True,
)
def uitgang_naar_leeg(graph: JourneyGraph) -> Iterator[Mark]:
    """Een uitgang gaat naar een deel dat getekend is.

    Waarom: zo weet de zaal waar de tekening ophoudt.

    Het is een melding. Er hoeft niets te gebeuren.

    Goed:
        deelprocessen:
          - id: d
            stappen:
              - {id: plan, naam: Maakt een plan, actor: dsp, daarna: e/krijgt}
          - id: e
            status: concept
            stappen:
              - {id: krijgt, naam: Krijgt een melding, actor: wi, komt_van: d/plan}

    Fout:
        deelprocessen:
          - id: d
            stappen:
              - {id: plan, naam: Maakt een plan, actor: dsp, daarna: e/krijgt}  # hier
          - id: e
            status: leeg
    """
    empty = {each.id: each for each in graph.journey.subprocesses if each.is_empty}
    seen: set[object] = set()
    for arrow in graph.arrows if empty else ():
        part = _leads_to(arrow, empty)
        if part and arrow.kind != "return" and arrow.address not in seen:
            seen.add(arrow.address)
            yield Mark.at(arrow, "naar", stap=arrow.source.title, deelproces=part.title)


def _leads_to(arrow: Arrow, empty: dict[str, Subprocess]) -> Subprocess | None:
    """Return the empty subprocess that a step of another leads to."""
    group = (arrow.to or "").partition("/")[0]
    return None if group == arrow.source.subprocess.id else empty.get(group)
