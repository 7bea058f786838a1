"""Een aanpak waarvan niet staat wie betaalt."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Approach
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="geld",
    message="Bij '{aanpak}' staat nog niet wie betaalt.",
    question="Wie betaalt deze aanpak, nu en na de proef?",
)
def aanpak_zonder_geld(graph: JourneyGraph) -> Iterator[Mark]:
    """Van een aanpak is bekend wie betaalt.

    Waarom: stopt de subsidie, dan stopt anders ook de hulp.

    Goed:
        soort: aanpak
        id: coach
        budget: {wie: gemeente, uit: subsidie}
        actoren: [{id: gemeente, naam: Gemeente, groep: gemeente}]

    Fout:
        soort: aanpak
        id: coach
        budget: {wie: , uit: subsidie}  # hier
    """
    approach = graph.content
    if isinstance(approach, Approach) and (approach.budget is None or approach.budget.is_open):
        yield Mark.at(Address(approach.id), "budget", aanpak=graph.journey.title)
