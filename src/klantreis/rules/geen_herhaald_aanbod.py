"""Het aanbod van de school keert in het tweede jaar nog niet terug."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis import law
from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule

LEARNING = {"onderwijs"}
"""How everybody ends who goes straight on to further education."""


@rule(
    "hoog",
    kind="wet",
    short="jaar 2",
    message="In '{deelproces}' staat nog geen aanbod in het tweede jaar.",
    question="Wie doet in jaar 2 opnieuw het aanbod?",
    asks="In '{deelproces}' staat nog geen aanbod in jaar 2. Na pro en vso arbeidsmarkt moet dat.",
)
def geen_herhaald_aanbod(graph: JourneyGraph) -> Iterator[Mark]:
    """Wie in het eerste jaar geen hulp van pro of vso wilde, krijgt in jaar 2 opnieuw een aanbod.

    Waarom: dit moet van WVO 2020 2.31a lid 7 en WEC 44 lid 8. Wie eerst niet wilde, wil later
    misschien wel.

    In het vso geldt het alleen bij het profiel arbeidsmarkt. Een stap met
    `telt_als: herhaald-aanbod` is genoeg. Staat er geen `herkomst`, dan is het een vraag. Is er
    geen aanbod en eindigt alles in een deel met `uitkomst: onderwijs`, dan vragen we niets.

    Goed:
        herkomst: pro
        stappen:
          - {id: biedt, naam: Doet aanbod, actor: pro, telt_als: aanbod, daarna: opnieuw}
          - {id: opnieuw, naam: Doet aanbod opnieuw, actor: pro, telt_als: herhaald-aanbod}

    Goed:
        herkomst: mbo
        stappen:
          - {id: biedt, naam: Doet aanbod, actor: mbo, telt_als: aanbod}

    Fout:
        herkomst: vso-arbeidsmarkt
        stappen:
          - {id: biedt, naam: Doet aanbod, actor: vso, telt_als: aanbod}  # hier

    Fout:
        stappen:
          - {id: biedt, naam: Doet aanbod, actor: school, telt_als: aanbod}  # hier
    """
    for subprocess, group in graph.from_school:
        offers = [step for step in graph.steps_of(subprocess) if "aanbod" in step.said.counts_as]
        origins = group.origins or _origins(graph, offers)
        owed = [origin for origin in origins if law.repeats_offer(origin)]
        asks = not origins and bool(offers)
        repeats = graph.counting("herhaald-aanbod", subprocess) if owed or asks else ()
        is_open = not all(_serves(graph, repeats, origin) for origin in owed)
        is_found = is_open or (asks and not repeats)
        if is_found and (offers or graph.outcomes(subprocess) != LEARNING):
            place = offers[0].address if offers else Address(subprocess.id)
            yield Mark.at(place, "telt_als", asks=asks, deelproces=subprocess.title)


def _origins(graph: JourneyGraph, steps: Iterable[GraphStep]) -> list[str]:
    return [
        origin
        for step in steps
        for origin in graph.traits(step.said.audience, step.subprocess).origins
    ]


def _serves(graph: JourneyGraph, steps: Iterable[GraphStep], origin: str) -> bool:
    """Whether one of these steps is for young people of this origin."""
    groups = (graph.traits(step.said.audience, step.subprocess).origins for step in steps)
    return any(not origins or origin in origins for origins in groups)
