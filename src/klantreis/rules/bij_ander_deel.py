"""Een vraag, risico of afspraak die aan een ander deelproces hangt."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.journey.texts import WITHIN, texts
from klantreis.rules.engine import Mark, rule


@rule(
    "laag",
    kind="bestand",
    short="bij",
    message="'{onderdeel}' hangt aan {plek}. Bij werkt alleen binnen het eigen deelproces.",
    question="Bij welke stap of overdracht van dit deelproces hoort dit?",
    desk=True,
)
def bij_ander_deel(graph: JourneyGraph) -> Iterator[Mark]:
    """Wat bij een stap of overdracht hoort, staat in hetzelfde deelproces.

    Waarom: anders staat het nergens in de tekening, en telt het nergens mee.

    Schrijf bij `bij` alleen het id, zonder deelproces ervoor. Hoort het bij een ander deel? Zet het
    dan daar neer.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp}
        risicos:
          - {id: r, tekst: Niemand neemt op, bij: belt}

    Fout:
        deelprocessen:
          - id: eerst
            stappen: [{id: belt, naam: Belt de jongere, actor: dsp}]
            risicos:
              - {id: r, tekst: Niemand neemt op, bij: eerst/belt}  # hier
          - id: later
            vragen:
              - {id: v, tekst: Wie neemt op?, bij: [eerst/belt, eerst/r]}  # hier
    """
    if not any("/" in name for name in graph.words.get("item", ())):
        return
    found: set[Address] = set()
    for said in texts(graph.journey, WITHIN):
        if said.kind == "item" and "/" in said.text and said.owner not in found:
            found.add(said.owner)
            yield Mark.at(said.owner, said.field, onderdeel=said.owner.item, plek=said.text)
