"""Een kans zonder eerste stap."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule


@rule(
    "laag",
    kind="afspraak",
    short="kans",
    message="Bij de kans '{kans}' staat nog geen eerste stap.",
    question="Wat is de eerste kleine stap?",
    together="deelproces",
    desk=True,
)
def kans_zonder_actie(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een kans staat de eerste kleine stap.

    Waarom: zonder eerste stap blijft een goed idee op de lijst staan.

    Goed:
        kansen:
          - {id: k, tekst: W&I houdt spreekuur op school, actie: Kies een dag en een lokaal}

    Fout:
        kansen:
          - {id: k, tekst: W&I houdt spreekuur op school, eigenaar: wi}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        for opportunity in subprocess.opportunities:
            if not opportunity.action:
                said = " ".join((opportunity.text or opportunity.id).split())
                yield Mark.at(Address(subprocess.id, opportunity.id), "actie", kans=said)
