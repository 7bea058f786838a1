"""Een aanpak zonder einddatum."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Approach
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="looptijd",
    message="Bij '{aanpak}' staat nog niet tot wanneer deze loopt.",
    question="Wanneer stopt dit, en wat dan?",
)
def aanpak_zonder_einde(graph: JourneyGraph) -> Iterator[Mark]:
    """Van een aanpak is bekend tot wanneer hij loopt.

    Waarom: een aanpak dekt een gat tijdelijk. Daarna is het gat er weer.

    Goed:
        soort: aanpak
        id: coach
        looptijd: {van: 2026-01-01, tot: 2027-12-31}

    Fout:
        soort: aanpak
        id: coach
        looptijd: {van: 2026-01-01}  # hier
    """
    approach = graph.content
    if isinstance(approach, Approach) and not (approach.period and approach.period.until):
        yield Mark.at(Address(approach.id), "looptijd", aanpak=graph.journey.title)
