"""Geld gevraagd, en nog niemand die betaalt."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Budget, Responsibility, Step, Unsaid
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="budget",
    message="Bij '{onderdeel}' staat nog niet wie betaalt.",
    question="Wie betaalt deze uren?",
)
def budgethouder_onbekend(graph: JourneyGraph) -> Iterator[Mark]:
    """Waar naar geld is gevraagd, staat wie betaalt.

    Waarom: uren zonder budget vallen weg als het druk is.

    Staat er geen budget, dan vragen we niets.

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
          - {id: plan, naam: Maakt een plan, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: belt, naar: plan, budget: onbekend}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        tasks: tuple[Step | Responsibility, ...]
        tasks = (*subprocess.steps, *subprocess.responsibilities)
        for task in tasks:
            if task.budget and task.budget.is_open:
                about = Address(subprocess.id, task.id)
                yield Mark.at(about, "budget", onderdeel=task.title)
        for handover in subprocess.handovers:
            if _is_open(handover.budget):
                about = Address(subprocess.id, handover.id)
                yield Mark.at(about, "budget", onderdeel=handover.title)


def _is_open(budget: Budget | Unsaid | None) -> bool:
    """Whether somebody asked; on a handover an empty budget says that nobody did."""
    return budget.is_open if isinstance(budget, Budget) else budget is Unsaid.UNKNOWN
