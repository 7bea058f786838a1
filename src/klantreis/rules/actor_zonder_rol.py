"""Partij zonder rol."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Approach, Subprocess
from klantreis.rules.engine import Mark, rule


@rule(
    "laag",
    kind="proces",
    short="rol",
    message="{partij} staat in de lijst, maar nog nergens in de klantreis.",
    question="Waar komt {partij} in beeld?",
    desk=True,
)
def actor_zonder_rol(graph: JourneyGraph) -> Iterator[Mark]:
    """Elke organisatie in de lijst doet iets in de klantreis.

    Waarom: een vergeten partij merk je pas als de jongere er staat.

    Een plek aan tafel is nog geen rol. Is een deelproces nog leeg, dan vragen we niets. Ook voor
    de jongere, het gezin en landelijke organisaties vragen we dit niet.

    Goed:
        actoren:
          - {id: school, naam: School, groep: onderwijs}
          - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
          - {id: ouders, naam: Ouders, groep: jongere}
        deelprocessen:
          - id: d
            stappen:
              - {id: praat, naam: Voert een gesprek, actor: school, met: dsp}

    Fout:
        actoren:
          - {id: school, naam: School, groep: onderwijs}
          - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}  # hier
        deelprocessen:
          - id: d
            aan_tafel: [school, dsp]
            stappen:
              - {id: praat, naam: Voert een gesprek, actor: school}
    """
    parts = graph.journey.subprocesses
    if any(each.is_empty for each in parts):
        return
    active = {actor for each in parts for actor in _active(each)}
    if isinstance(graph.content, Approach):
        active.add(graph.content.owner)
    for actor in graph.journey.actors:
        if actor.id not in active and not actor.is_youth and actor.group != "landelijk":
            yield Mark.at(Address("actoren", actor.id), partij=actor.title)


def _active(subprocess: Subprocess) -> Iterator[str | None]:
    """Yield who does, decides, hears or promises something."""
    for step in subprocess.steps:
        yield step.actor
        yield from (*step.together_with, *step.accountable, *step.consulted, *step.informed)
    for handover in subprocess.handovers:
        yield from (handover.giver, handover.receiver)
    for duty in subprocess.responsibilities:
        yield from (*duty.does, *duty.accountable, *duty.consulted, *duty.informed)
    yield from (risk.owner for risk in subprocess.risks)
    yield from (opportunity.owner for opportunity in subprocess.opportunities)
    yield from (agreement.who for agreement in subprocess.agreements)
