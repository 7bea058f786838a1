"""Overdracht van gegevens zonder grondslag."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="afspraak",
    short="grondslag",
    message="Bij overdracht '{overdracht}' staat nog niet waarom delen mag.",
    question="Mag dit gedeeld worden? Wie vraagt dat na?",
    together="deelproces",
    desk=True,
)
def geen_grondslag(graph: JourneyGraph) -> Iterator[Mark]:
    """Als gegevens over een jongere meegaan, staat erbij waarom dat mag.

    Waarom: wie twijfelt of delen mag, deelt niets of te veel.

    De zaal hoeft dit niet te weten. Een afspraak met de privacyfunctionaris is genoeg.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt, gegevens: gewoon, grondslag: publieke-taak}
          - {id: p, van: meldt, naar: belt, gegevens: geen}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt, naar: belt}  # hier
          - {id: p, van: meldt, naar: belt, gegevens: gewoon, grondslag: onbekend}  # hier
    """
    for handover in graph.handovers:
        if handover.said.is_open("ground") and handover.said.sensitivity != "geen":
            yield Mark.at(handover, "grondslag", overdracht=handover.title)
