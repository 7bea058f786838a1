"""Overdracht met instemming, zonder stap waarin de jongere ja zegt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from klantreis.graph import Arrow, GraphHandover, GraphStep, JourneyGraph
from klantreis.rules.engine import Mark, rule

_YES = re.compile(r"\s*ja\b", re.IGNORECASE)
ASKED = {"jongere", "ouders", "jongere-of-ouders", "wettelijk-vertegenwoordiger"}


@rule(
    "hoog",
    kind="proces",
    short="instemming",
    message="Op een route naar overdracht '{overdracht}' is er nog geen stap met een ja.",
    question="Op welk moment vragen jullie of de jongere dit wil?",
)
def instemming_zonder_stap(graph: JourneyGraph) -> Iterator[Mark]:
    """Als een overdracht instemming vraagt, ligt op elke route erheen een stap met een ja.

    Waarom: anders gaat de jongere over zonder gevraagd te zijn.

    Een stap telt mee met telt_als instemming. De tak die begint met 'ja' is de instemming. Begint
    geen tak zo, dan is het de eerste. Van stappen naast elkaar is een ja bij een ervan genoeg.

    Goed:
        stappen:
          - {id: begin, naam: Ziet een risico, actor: school, soort: start, daarna: wil}
          - id: wil
            naam: Wil de jongere hulp?
            actor: jongere
            telt_als: instemming
            daarna: [{als: ja, naar: belt}, {als: nee, naar: weg}]
          - {id: belt, naam: Belt de jongere, actor: dsp}
          - {id: weg, naam: Wil geen hulp, uitkomst: geen-hulp-gewenst}
        overdrachten:
          - {id: o, van: wil, naar: belt, instemming: jongere}

    Fout:
        stappen:
          - {id: begin, naam: Ziet een risico, actor: school, soort: start, daarna: wil}
          - id: wil
            naam: Wil de jongere hulp?
            actor: jongere
            telt_als: instemming
            daarna: [{als: ja, naar: belt}, {als: geen reactie, naar: belt}]
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: wil, naar: belt, instemming: jongere}  # hier
    """
    consents = _consents(graph)
    unasked = graph.reachable(graph.starts, without=consents)
    for handover in graph.handovers:
        if handover.said.consent in ASKED and handover.target:
            ways = _ways_in(graph, handover, handover.target)
            if any(way.source in unasked and way not in consents for way in ways):
                yield Mark.at(handover, "instemming", overdracht=handover.title)


def _consents(graph: JourneyGraph) -> frozenset[Arrow]:
    """Return the ways on from a yes."""
    asking = (step for step in graph.steps if "instemming" in step.said.counts_as)
    return frozenset(arrow for step in asking for arrow in _yes(step, graph.out_of(step)))


def _yes(step: GraphStep, arrows: list[Arrow]) -> list[Arrow]:
    """Return the branches that begin with ja, else the first; every arrow of what is no choice."""
    flows = [arrow for arrow in arrows if arrow.kind != "return"]
    if not step.said.is_choice:
        return flows
    # A branch is known by its `als`: a key of the format, not a name.
    return [arrow for arrow in flows if _YES.match(arrow.label or "")] or flows[:1]


def _ways_in(graph: JourneyGraph, handover: GraphHandover, target: GraphStep) -> Iterator[Arrow]:
    """Yield the lines by which the giver's young people come in: not a way back, not a walk-in."""
    for arrow in graph.into(target):
        before = graph.organisations_before(arrow.source)
        if handover in arrow.handovers or (
            arrow.kind != "return" and not set(before).isdisjoint(handover.givers)
        ):
            yield arrow
