"""Stap zonder organisatie."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Unsaid
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="afspraak",
    short="eigenaar",
    message="Bij '{stap}' staat nog niet welke organisatie dit doet.",
    question="Wie doet dit, en vanuit welke functie?",
)
def stap_zonder_eigenaar(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij elke stap staat welke organisatie de stap doet.

    Waarom: wat van niemand is, gebeurt niet.

    Dit telt niet mee: een begin, een einde en wachten.

    Goed:
        stappen:
          - {id: ziet, naam: Ziet dat de jongere stopt, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: vertelt}
          - {id: vertelt, naam: Vertelt wat er speelt, actor: jongere, daarna: weg}
          - {id: weg, naam: Is uit beeld, uitkomst: uit-beeld}

    Fout:
        stappen:
          - {id: ziet, naam: Ziet dat de jongere stopt, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, daarna: plan}  # hier
          - {id: plan, naam: Maakt een plan, actor: onbekend}  # hier
    """
    for step in graph.steps:
        nobody = step.said.actor in {None, Unsaid.UNKNOWN}
        if nobody and not (step.is_start or step.is_end or step.said.kind == "wachten"):
            yield Mark.at(step, "actor", stap=step.title)
