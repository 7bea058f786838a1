"""Wanneer werk duurzaam is, staat er nog niet."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule


@rule(
    "laag",
    kind="afspraak",
    short="duurzaam",
    message="Er staat nog niet wanneer werk duurzaam is.",
    question="Wanneer noemen we werk duurzaam?",
    desk=True,
)
def duurzaam_niet_bepaald(graph: JourneyGraph) -> Iterator[Mark]:
    """De klantreis zegt wanneer werk duurzaam is.

    Waarom: zonder afspraak telt de een een proefmaand mee en de ander een vast contract.

    We vragen dit als er een einde is met `uitkomst: arbeid`.

    Goed:
        duurzaam: Na 12 maanden nog aan het werk
        deelprocessen:
          - id: d
            stappen: [{id: werk, naam: Heeft werk, uitkomst: arbeid}]

    Fout:
        duurzaam:  # hier
        deelprocessen:
          - id: d
            stappen: [{id: werk, naam: Heeft werk, uitkomst: arbeid}]
    """
    if not graph.journey.lasting and any(end.said.outcome == "arbeid" for end in graph.ends):
        yield Mark.at(Address(), "duurzaam")
