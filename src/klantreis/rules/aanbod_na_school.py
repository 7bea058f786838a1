"""Het aanbod van de school na het vertrek is er nog niet, of stopt te vroeg."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis import law
from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule

NONE: frozenset[law.Offer | None] = frozenset()
LEARNING = {"onderwijs"}
"""How everybody ends who goes straight on to further education."""


@rule(
    "hoog",
    kind="wet",
    short="aanbod",
    message="In '{deelproces}' loopt nog geen aanbod tot {maanden} maanden na school.",
    question="Wie doet na school een aanbod, en hoe lang?",
    asks="In '{deelproces}' staat nog niet of het aanbod tot {maanden} maanden na school loopt.",
)
def aanbod_na_school(graph: JourneyGraph) -> Iterator[Mark]:
    """De school doet een aanbod tot een of twee jaar na het vertrek.

    Waarom: het moet van WEB 9.2.12, WVO 2020 2.31a en WEC 44. Na entree en bol-2 is het een jaar,
    na pro en vso arbeidsmarkt twee jaar. Niet voor wie meteen verder leert.

    We tellen de termijn van stappen met `telt_als: aanbod` en van taken daarbij. Staat er geen
    termijn, of geldt het niet voor iedereen in dit deel, dan is het een vraag. Eindigt alles in een
    deel met `uitkomst: onderwijs`, dan vragen we niets.

    Goed:
        herkomst: pro
        stappen:
          - id: biedt
            naam: Doet aanbod
            actor: pro
            telt_als: aanbod
            termijn: {tot: 2 jaar, na: verlaten school, bron: wet}

    Goed:
        herkomst: mbo
        doelgroep: {diploma: niveau-4}
        stappen:
          - {id: sluit, naam: Sluit het jaar af, actor: mbo, soort: start}

    Fout:
        herkomst: pro
        stappen:
          - {id: biedt, actor: pro, telt_als: aanbod, termijn: {tot: 1 jaar, na: diploma}}  # hier

    Fout:
        herkomst: mbo
        doelgroep: entree-gediplomeerd
        stappen:
          - {id: biedt, naam: Doet aanbod, actor: mbo, telt_als: aanbod}  # hier
    """
    for subprocess, group in graph.from_school:
        sure, partly = group.answers(law.offer) if group.origins else (NONE, NONE)
        owed = law.months_owed(sure) or law.months_owed(partly)
        steps = graph.counting("aanbod", subprocess) if owed else ()
        is_elsewhere = not any(sure) and set(group.origins) <= _offered(graph)
        is_asked = bool(steps) or not (is_elsewhere or graph.outcomes(subprocess) == LEARNING)
        if not (owed and is_asked):
            continue
        months = max(_goes_on(steps), default=None)
        if months is None or round(months, 1) < owed:
            place = steps[0].address if steps else Address(subprocess.id)
            asks = not any(sure) or (months is None and bool(steps))
            yield Mark.at(place, "termijn", asks=asks, deelproces=subprocess.title, maanden=owed)


def _offered(graph: JourneyGraph) -> set[str]:
    """Return the origins for which somewhere in the journey an offer is made."""
    return {
        origin
        for step in graph.steps
        if "aanbod" in step.said.counts_as
        for origin in graph.traits(step.said.audience, step.subprocess).origins
    }


def _goes_on(steps: Iterable[GraphStep]) -> Iterator[float]:
    """Yield how long these steps and the tasks about them go on after leaving."""
    for step in steps:
        tasks = (task for task in step.subprocess.responsibilities if step.said.id in task.about)
        terms = (moment for task in tasks for moment in task.term)
        for moment in (*step.said.term, *step.said.duration, *terms):
            if not moment.before and not moment.since:
                yield from (amount.months for amount in moment.amounts)
