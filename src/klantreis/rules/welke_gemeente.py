"""Een school geeft door aan een partij met meer gemeenten."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import GraphHandover, JourneyGraph
from klantreis.journey import Subprocess
from klantreis.rules.engine import Mark, rule

PER_MUNICIPALITY = frozenset({"gemeente", "doorstroompunt"})


@rule(
    "midden",
    kind="proces",
    short="gemeente",
    message="{ontvanger} staat hier voor {aantal}. Er staat nog niet naar welke dit gaat.",
    question="Naar welke gemeente gaat dit als de jongere ergens anders woont?",
    together="deelproces",
)
def welke_gemeente(graph: JourneyGraph) -> Iterator[Mark]:
    """Als een school doorgeeft aan een van veel gemeenten, staat erbij naar welke.

    Waarom: veel jongeren wonen in een andere gemeente dan waar de school staat.

    Dit gaat over een ontvanger met `staat_voor`. We noemen de eerste overdracht naar die partij.
    Een afspraak die gedaan is, of een verschil per gemeente, bij die overdracht is genoeg.

    Goed:
        actoren:
          - {id: school, naam: School, groep: onderwijs}
          - {id: wi, naam: Werk & Inkomen, groep: gemeente, staat_voor: 13 gemeenten}
        deelprocessen:
          - id: d
            stappen:
              - {id: meldt, naam: Meldt de jongere, actor: school, daarna: belt}
              - {id: belt, naam: Belt de jongere, actor: wi}
            overdrachten:
              - {id: o, van: meldt, naar: belt}
            afspraken:
              - {id: a, wat: De school meldt in de woonplaats, bij: o, stand: gedaan}

    Fout:
        actoren:
          - {id: school, naam: School, groep: onderwijs}
          - {id: wi, naam: Werk & Inkomen, groep: gemeente, staat_voor: 13 gemeenten}
        deelprocessen:
          - id: d
            stappen:
              - {id: meldt, naam: Meldt de jongere, actor: school, daarna: belt}
              - {id: belt, naam: Belt de jongere, actor: wi}
            overdrachten:
              - {id: o, van: meldt, naar: belt}  # hier
              - {id: p, van: meldt, naar: belt, soort: betrekken}
    """
    for subprocess in graph.journey.subprocesses:
        asked: dict[str, list[GraphHandover]] = {}
        for handover in graph.handovers_of(subprocess):
            if handover.receiver and _leaves_school(graph, handover):
                asked.setdefault(handover.receiver, []).append(handover)
        settled = _settled(subprocess) if asked else set()
        for name, handovers in asked.items():
            receiver = graph.actors[name]
            if settled.isdisjoint(handover.said.id for handover in handovers):
                yield Mark.at(
                    min(handovers, key=_place),
                    "ontvanger",
                    ontvanger=receiver.title,
                    aantal=receiver.stands_for,
                )


def _place(handover: GraphHandover) -> tuple[int, str]:
    """Return where it stands in the flow, whatever its place in the list."""
    step = handover.source or handover.target
    return (step.order if step else 0, handover.said.id)


def _leaves_school(graph: JourneyGraph, handover: GraphHandover) -> bool:
    """Whether a school gives to one of several municipalities, and no register finds which."""
    receiver = graph.actors.get(handover.receiver or "")
    if receiver is None or receiver.group not in PER_MUNICIPALITY or not receiver.stands_for:
        return False
    givers = map(graph.actors.get, handover.givers)
    return handover.said.kind != "systeem" and any(
        giver is not None and giver.group == "onderwijs" for giver in givers
    )


def _settled(subprocess: Subprocess) -> set[str]:
    """Return what a kept agreement, or a difference by municipality, is about."""
    agreements = (each for each in subprocess.agreements if each.state == "gedaan")
    differences = (each for each in subprocess.differences if each.per == "gemeente")
    return {about for each in (*agreements, *differences) for about in each.about}
