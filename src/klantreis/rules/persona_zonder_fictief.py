"""Een persona waar nog niet bij staat dat de jongere verzonnen is."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Persona
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="bestand",
    short="fictief",
    message="Bij '{persona}' staat nog niet dat deze jongere verzonnen is.",
    question="Is deze jongere verzonnen? Zet er dan bij: fictief: ja.",
)
def persona_zonder_fictief(graph: JourneyGraph) -> Iterator[Mark]:
    """Een persona is altijd een verzonnen jongere.

    Waarom: in een klantreis staat nooit iets over een jongere die bestaat.

    Goed:
        soort: persona
        id: p
        titel: 18 jaar, zonder plan
        fictief: ja

    Fout:
        soort: persona
        id: p
        titel: 18 jaar, zonder plan
        fictief:  # hier
    """
    if isinstance(graph.content, Persona) and not graph.content.fictional:
        yield Mark.at(Address(), "fictief", persona=graph.journey.title)
