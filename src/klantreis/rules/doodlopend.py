"""Een stap waarna niets meer komt."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="proces",
    short="vervolg",
    message="Na '{stap}' staat nog niet hoe het verdergaat.",
    question="Wat gebeurt er daarna?",
)
def doodlopend(graph: JourneyGraph) -> Iterator[Mark]:
    """Elke stap gaat ergens verder, of is een einde.

    Waarom: waar de route stopt, valt de jongere tussen wal en schip.

    Een tak zonder vervolg en een stap die nergens aan vastzit, krijgen een eigen vraag.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: weg}
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: later, naam: Wil later hulp, soort: wachten, terugweg: belt}
          - {id: weg, naam: Is uit beeld, uitkomst: uit-beeld}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt, ontvanger: wi}

    Fout:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: dsp}  # hier
    """
    for step in graph.steps:
        if step.is_end or any(arrow.to or arrow.label for arrow in graph.out_of(step)):
            continue
        is_joined = graph.into(step) or step in graph.starts
        if is_joined and step not in graph.loose_ends:
            yield Mark.at(step, "daarna", stap=step.title)
