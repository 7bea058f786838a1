"""Een deel waarin een fase ontbreekt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.journey.journey import FixedPhase
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed

FIXED: tuple[str, ...] = get_args(FixedPhase)


@rule(
    "laag",
    kind="proces",
    short="fase",
    message="In '{deelproces}' staat nog geen stap in de fase {fasen}.",
    question="Hoort er een stap bij, of gebeurt dit in een ander deel?",
    desk=True,
)
def deelproces_mist_fase(graph: JourneyGraph) -> Iterator[Mark]:
    """In elk deel is er een stap in elke fase.

    Waarom: wie per overdracht tekent, mist soms het begin of de nazorg.

    Een stap zonder `fase` hoort bij de stap ervoor. Heeft geen stap in een deel een fase, dan
    vragen we niets. Een eigen fase telt mee met `valt_in`.

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
    fixed = {phase.id: phase.within for phase in graph.journey.phases}
    for subprocess in graph.journey.subprocesses:
        said = {step.phase for step in subprocess.steps if step.phase}
        present = {fixed.get(phase) or phase for phase in said}
        missing = [phase for phase in FIXED if phase not in present]
        if present.intersection(FIXED) and missing:
            words = listed(missing, "of")
            yield Mark.at(Address(subprocess.id), deelproces=subprocess.title, fasen=words)
