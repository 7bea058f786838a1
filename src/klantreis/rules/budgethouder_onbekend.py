"""Geld gevraagd, en nog niemand die betaalt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis import law
from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Budget, Responsibility, Step, Unsaid
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="budget",
    message="Bij '{onderdeel}' staat nog niet wie betaalt.",
    question="Wie betaalt deze uren?",
    asks="'{onderdeel}' is een taak uit de wet. Er staat dat het programma betaalt.",
)
def budgethouder_onbekend(graph: JourneyGraph) -> Iterator[Mark]:
    """Waar naar geld is gevraagd, staat wie betaalt.

    Waarom: uren zonder budget vallen weg als het druk is.

    Staat er geen budget, dan vragen we niets. We vragen het ook als het programma een taak betaalt
    die de wet al aan een organisatie geeft. Dat kan goed zijn: dan is het alleen een vraag.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: school}
          - {id: plan, naam: Maakt een plan, actor: dsp, budget: dsp}
          - {id: gaat, naam: Gaat mee, actor: dsp, budget: {wie: dsp, uit: programma}}

    Fout:
        stappen:
          - id: belt
            naam: Belt de jongere
            actor: school
            budget:  # hier
          - id: aanbod
            naam: Doet aanbod loopbaanbegeleiding
            actor: mbo
            wet: WEB 9.2.12 lid 1
            budget: {wie: mbo, uit: programma}  # hier
        overdrachten:
          - {id: o, naam: Aanmelding, van: belt, naar: aanbod, budget: onbekend}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        tasks: tuple[Step | Responsibility, ...]
        tasks = (*subprocess.steps, *subprocess.responsibilities)
        for task in tasks:
            if task.budget and (task.budget.is_open or _pays_a_duty(task.budget, task.law)):
                about, asks = Address(subprocess.id, task.id), not task.budget.is_open
                yield Mark.at(about, "budget", asks=asks, onderdeel=task.title)
        for handover in subprocess.handovers:
            if _is_open(handover.budget):
                about = Address(subprocess.id, handover.id)
                yield Mark.at(about, "budget", onderdeel=handover.title)


def _pays_a_duty(budget: Budget, references: Iterable[str]) -> bool:
    articles = filter(None, map(law.article, references))
    return budget.source == "programma" and any(article.is_duty for article in articles)


def _is_open(budget: Budget | Unsaid | None) -> bool:
    """Whether somebody asked; on a handover an empty budget says that nobody did."""
    return budget.is_open if isinstance(budget, Budget) else budget is Unsaid.UNKNOWN
