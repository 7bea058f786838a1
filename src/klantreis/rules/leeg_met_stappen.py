"""Een deel met stappen dat nog leeg heet."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="bestand",
    short="status leeg",
    message="In '{deelproces}' staan al stappen. De status is leeg, dus daar zoeken we nog niet.",
    question="Is dit deel al getekend? Geef het dan de status concept.",
)
def leeg_met_stappen(graph: JourneyGraph) -> Iterator[Mark]:
    """Een deel met stappen heeft een andere status dan leeg.

    Waarom: in een leeg deel zoeken we geen gaten. Dan lijkt alles in orde.

    Het gaat ook de zaal aan. Anders zoekt zij hier voor niets naar een vraag.

    Goed:
        deelprocessen:
          - id: d
            status: concept
            stappen: [{id: belt, naam: Belt de jongere, actor: dsp}]
          - {id: e, status: leeg}

    Fout:
        deelprocessen:
          - id: d
            status: leeg  # hier
            stappen: [{id: belt, naam: Belt de jongere, actor: dsp}]
    """
    for subprocess in graph.journey.subprocesses:
        if subprocess.is_empty and subprocess.steps:
            yield Mark.at(Address(subprocess.id), "status", deelproces=subprocess.title)
