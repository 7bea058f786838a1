"""Een aanpak waar nog geen organisatie voor staat."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Approach, Unsaid
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="eigenaar",
    message="Bij '{aanpak}' staat nog niet welke organisatie ervoor staat.",
    question="Welke organisatie staat voor deze aanpak, ook na de proef?",
)
def aanpak_zonder_eigenaar(graph: JourneyGraph) -> Iterator[Mark]:
    """Voor een aanpak staat een organisatie.

    Waarom: een project zonder eigenaar stopt met het geld.

    Goed:
        soort: aanpak
        id: coach
        eigenaar: gemeente
        actoren: [{id: gemeente, naam: Gemeente, groep: gemeente}]

    Fout:
        soort: aanpak
        id: coach
        eigenaar:  # hier
        actoren: [{id: gemeente, naam: Gemeente, groep: gemeente}]
    """
    approach = graph.content
    if isinstance(approach, Approach) and approach.owner in (None, Unsaid.UNKNOWN):
        yield Mark.at(Address(approach.id), "eigenaar", aanpak=graph.journey.title)
