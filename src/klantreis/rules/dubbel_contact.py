"""Twee organisaties houden tegelijk contact met de jongere."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import GraphStep, JourneyGraph
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed

CONTACT = frozenset({"contact", "nazorg", "aanbod", "herhaald-aanbod"})
MOST = 100_000  # forks times steps; each fork is followed to the first contact


@rule(
    "laag",
    kind="proces",
    short="dubbel",
    message="Na '{stap}' houden {partijen} tegelijk contact met de jongere.",
    question="Wie is nu het vaste contact, als er twee bellen?",
    desk=True,
)
def dubbel_contact(graph: JourneyGraph) -> Iterator[Mark]:
    """Als twee organisaties tegelijk contact houden, is een van de twee het vaste contact.

    Waarom: het is een kans. Twee mensen die bellen weten samen meer, en de jongere wil er een.

    We kijken waar de weg naast elkaar verder gaat. Op elk pad zoeken we de eerste stap die telt als
    contact, nazorg of aanbod.

    Goed:
        stappen:
          - {id: biedt, naam: Doet aanbod, actor: school, soort: start, daarna: [belt, maakt]}
          - {id: belt, naam: Belt de jongere, actor: school, telt_als: contact}
          - {id: maakt, naam: Maakt het document, actor: dsp}

    Fout:
        stappen:
          - {id: biedt, naam: Doet aanbod, actor: school, daarna: [belt, maakt]}  # hier
          - {id: belt, naam: Belt de jongere, actor: school, telt_als: contact}
          - {id: maakt, naam: Maakt het document, actor: dsp, daarna: appt}
          - {id: appt, naam: Appt de jongere, actor: dsp, telt_als: contact}
    """
    forks = [step for step in graph.steps if len(step.said.flows) > 1 and not step.said.is_choice]
    if len(forks) * len(graph.steps) > MOST:
        return
    for step in forks:
        arms = [_first_contacts(graph, target) for _, target in graph.onward[step]]
        parties = set().union(*arms)
        if len([arm for arm in arms if arm]) > 1 and len(parties) > 1:
            names = [each.title for each in graph.journey.actors if each.id in parties]
            yield Mark.at(step, "daarna", stap=step.title, partijen=listed(names))


def _first_contacts(graph: JourneyGraph, start: GraphStep) -> set[str]:
    """Return who is first in contact with the young person, on each way on from a step."""
    found: set[str] = set()
    seen: set[GraphStep] = set()
    todo = [start]
    while todo:
        step = todo.pop()
        if step in seen:
            continue
        seen.add(step)
        if step.organisation and not CONTACT.isdisjoint(step.said.counts_as):
            found.add(step.organisation)
        else:
            todo += [target for _, target in graph.onward[step]]
    return found
