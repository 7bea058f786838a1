"""Een keuze met maar een antwoord."""

from __future__ import annotations

import re
from collections.abc import Iterator

from klantreis.graph import GraphStep, JourneyGraph
from klantreis.rules.engine import Mark, rule

_YES = re.compile(r"\s*ja\b", re.IGNORECASE)


@rule(
    "midden",
    kind="proces",
    short="nee",
    message="Bij '{stap}' staat nog geen tweede antwoord.",
    question="Wat gebeurt er bij {antwoord}?",
)
def keuze_zonder_nee(graph: JourneyGraph) -> Iterator[Mark]:
    """Een keuze heeft twee of meer takken, met bij elke tak het antwoord.

    Waarom: ook wie nee zegt, moet verder kunnen.

    Een stap met `telt_als: instemming` is altijd een keuze.

    Goed:
        stappen:
          - id: wil
            naam: Wil de jongere hulp?
            actor: jongere
            telt_als: instemming
            daarna: [{als: ja, naar: plan}, {als: nee, naar: later}]
          - {id: plan, naam: Maakt een plan, actor: dsp}
          - {id: later, naam: Wil later hulp, soort: wachten}

    Fout:
        stappen:
          - id: wil
            naam: Wil de jongere hulp?
            actor: jongere
            daarna: [{als: ja, naar: mag}]  # hier
          - {id: mag, naam: Mag de school bellen?, telt_als: instemming, daarna: plan}  # hier
          - id: plan
            naam: Is het plan klaar?
            actor: dsp
            daarna: [{als: nee, naar: wil}]  # hier
    """
    for step in graph.steps:
        flows = step.said.flows
        answers = len(flows) if flows and flows[0].when is not None else 0  # all have it, or none
        is_choice = answers > 0 or (flows and "instemming" in step.said.counts_as)
        if is_choice and answers < 2:
            yield Mark.at(step, "daarna", stap=step.title, antwoord=_other(step))


def _other(step: GraphStep) -> str:
    """Say which answer is still open."""
    said = step.said.flows[0].when
    return "'nee'" if said is None or _YES.match(said) else "een ander antwoord"
