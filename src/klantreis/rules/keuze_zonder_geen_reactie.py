"""Een vraag aan de jongere zonder plan voor stilte."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import Arrow, GraphStep, JourneyGraph
from klantreis.rules.engine import Mark, rule

OFFERS = frozenset({"aanbod", "herhaald-aanbod"})
SILENCE = ("geen reactie", "geen contact", "geen antwoord", "geen gehoor", "niets gehoord")
"""The format has no key for silence: how people write it in `als`, which is no name."""


@rule(
    "midden",
    kind="proces",
    short="stilte",
    message="Bij '{stap}' staat nog niet wat er gebeurt als er geen antwoord komt.",
    question="En als je niets hoort?",
    together="deelproces",
)
def keuze_zonder_geen_reactie(graph: JourneyGraph) -> Iterator[Mark]:
    """Wie de jongere iets vraagt, weet ook wat er gebeurt als er geen antwoord komt.

    Waarom: wie niets laat horen, zegt geen ja en ook geen nee.

    Dit gaat over instemming, en over een keuze van de jongere na een aanbod. Een tak
    met `na` en een tak naar uit beeld tellen als plan. Bij een overdracht vragen we het daar.

    Goed:
        stappen:
          - {id: biedt, naam: Doet aanbod, actor: school, telt_als: aanbod, daarna: wil}
          - id: wil
            naam: Wil de jongere dit?
            actor: jongere
            daarna: [{als: ja, naar: mag}, {als: nee, naar: weg}, {als: geen reactie, naar: weg}]
          - id: mag
            naam: Mag de school bellen?
            actor: jongere
            telt_als: instemming
            daarna: [{als: ja, naar: plan}, {als: anders, naar: weg, na: 2 weken}]
          - id: plan
            naam: Welk plan past?
            actor: jongere
            daarna: [{als: werk, naar: weg}, {als: leren, naar: weg}]
          - {id: weg, naam: Is uit beeld, uitkomst: elders}

    Fout:
        stappen:
          - {id: biedt, naam: Doet aanbod, actor: school, telt_als: aanbod, daarna: wil}
          - id: wil
            naam: Wil de jongere dit?
            actor: jongere
            daarna: [{als: ja, naar: mag}, {als: nee, naar: klaar}]  # hier
          - id: mag
            naam: Mag de school bellen?
            actor: jongere
            telt_als: instemming
            daarna: [{als: ja, naar: klaar}, {als: nee, naar: klaar}]  # hier
          - {id: klaar, naam: Heeft werk, uitkomst: arbeid}
    """
    for step in graph.steps:
        is_choice = bool(step.said.flows) and step.said.flows[0].when is not None
        asked = is_choice and _waits_for_answer(graph, step)
        if asked and not any(map(_is_for_silence, graph.out_of(step))):
            yield Mark.at(step, "daarna", stap=step.title)


def _waits_for_answer(graph: JourneyGraph, step: GraphStep) -> bool:
    if "instemming" in step.said.counts_as:
        return True
    return step.is_youth and any(
        not OFFERS.isdisjoint(arrow.source.said.counts_as) for arrow in graph.into(step)
    )


def _is_for_silence(arrow: Arrow) -> bool:
    if arrow.flow is None:
        return False
    to_nowhere = arrow.target is not None and arrow.target.said.outcome == "uit-beeld"
    is_asked_there = any(handover.said.asks("if_silent") for handover in arrow.handovers)
    label = (arrow.label or "").casefold()
    says_so = any(words in label for words in SILENCE)
    return bool(arrow.flow.after) or to_nowhere or is_asked_there or says_so
