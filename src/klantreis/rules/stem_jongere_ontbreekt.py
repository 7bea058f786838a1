"""Een deel zonder stap van de jongere."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="proces",
    short="stem",
    message="In '{deelproces}' kiest of zegt de jongere nog niets.",
    question="Waar kiest de jongere zelf?",
)
def stem_jongere_ontbreekt(graph: JourneyGraph) -> Iterator[Mark]:
    """In elk deel is er een stap waarin de jongere kiest of meepraat.

    Waarom: het gaat over de jongere. Regeling 2.4 vraagt hoe jongeren meedoen.

    Een stap met de jongere bij `met` telt ook. Wachten en een einde tellen niet.

    Goed:
        stappen:
          - {id: plan, naam: Maakt een plan, actor: dsp, met: jongere}

    Fout:
        deelprocessen:
          - id: d  # hier
            stappen:
              - {id: plan, naam: Maakt een plan, actor: dsp, daarna: wacht}
              - {id: wacht, naam: Wacht op een plek, actor: jongere, soort: wachten, daarna: werk}
              - {id: werk, naam: Heeft werk, uitkomst: arbeid}
    """
    for subprocess in graph.journey.subprocesses:
        steps = graph.steps_of(subprocess)
        if steps and not any(_speaks(graph, step) for step in steps):
            yield Mark.at(Address(subprocess.id), deelproces=subprocess.title)


def _speaks(graph: JourneyGraph, step: GraphStep) -> bool:
    if step.is_youth and not step.is_end and step.said.kind != "wachten":
        return True
    present = (graph.actors.get(actor) for actor in step.said.together_with)
    return any(actor is not None and actor.is_youth for actor in present)
