"""Een deel waarin een fase ontbreekt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Journey, Subprocess
from klantreis.journey.journey import FixedPhase
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed

FIXED: tuple[str, ...] = get_args(FixedPhase)


@rule(
    "laag",
    kind="proces",
    short="fase",
    message="In '{deelproces}' staat nog geen stap in de fase {fasen}.",
    question="Hoort er een stap bij?",
    desk=True,
)
def deelproces_mist_fase(graph: JourneyGraph) -> Iterator[Mark]:
    """In elk deel, of een deel ervoor of erna, is er een stap in elke fase.

    Waarom: wie per overdracht tekent, mist soms het begin of de nazorg.

    Een stap zonder `fase` hoort bij de stap ervoor. Heeft geen stap in een deel een fase, dan
    vragen we niets. Een eigen fase telt mee met `valt_in`. Een aanpak hoeft niet alle fasen te
    hebben.

    Goed:
        stappen:
          - {id: ziet, naam: Ziet een risico, actor: school, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: dsp}

    Fout:
        deelprocessen:
          - id: d  # hier
            titel: Van school naar werk
            stappen:
              - {id: ziet, actor: school, fase: signaleren, daarna: plan}
              - {id: plan, actor: school, fase: voorbereiden, daarna: geeft}
              - {id: geeft, actor: school, fase: overdragen, daarna: helpt}
              - {id: helpt, actor: wi, fase: begeleiden}
    """
    if not isinstance(graph.content, Journey):
        return
    own = {each.id: set(_phases(graph.journey, each)) for each in graph.journey.subprocesses}
    present = {id: set(phases) for id, phases in own.items()}
    for arrow in graph.arrows:
        if arrow.target is not None and arrow.crosses:
            here, there = arrow.source.subprocess.id, arrow.target.subprocess.id
            present[here] |= own[there]
            present[there] |= own[here]
    for subprocess in graph.journey.subprocesses:
        missing = [phase for phase in FIXED if phase not in present[subprocess.id]]
        if missing and not own[subprocess.id].isdisjoint(FIXED):
            words = listed(missing, "of")
            yield Mark.at(Address(subprocess.id), deelproces=subprocess.title, fasen=words)


def _phases(journey: Journey, subprocess: Subprocess) -> Iterator[str]:
    """Yield the phases that its steps name, a phase of their own as the one it lies in."""
    fixed = {phase.id: phase.within for phase in journey.phases}
    return (fixed.get(step.phase) or step.phase for step in subprocess.steps if step.phase)
