"""Eindverantwoordelijk is nog 'samen'."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="samen",
    message="Bij '{onderdeel}' staat 'samen'. Er staat nog geen organisatie.",
    question="Jullie doen dit samen. Wie zet de eerste stap?",
)
def eigenaar_samen(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een eindverantwoordelijke staat een organisatie en niet 'samen'.

    Waarom: wat van ons samen is, is vaak van niemand.

    Goed:
        stappen:
          - {id: plan, naam: Maakt een plan, actor: dsp, met: school, eindverantwoordelijk: dsp}

    Fout:
        stappen:
          - {id: plan, naam: Maakt een plan, actor: dsp, eindverantwoordelijk: samen}  # hier
          - {id: belt, naam: Belt de jongere, actor: wi}
        overdrachten:
          - {id: o, naam: Aanmelding, van: plan, naar: belt, eindverantwoordelijk: samen}  # hier
    """
    for part in graph.owned:
        if set(part.owners) == {"samen"}:
            yield Mark.at(part.address, "eindverantwoordelijk", onderdeel=part.title)
