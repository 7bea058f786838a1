"""Twee organisaties doen een stap samen, en daarna gaat een van de twee verder."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed


@rule(
    "laag",
    kind="proces",
    short="vervolg",
    message="{gever} en {ontvanger} zitten hier samen. Bij '{stap}' staat nog geen overdracht.",
    question="Jullie zaten samen. Wie gaat nu verder?",
)
def samen_zonder_overdracht(graph: JourneyGraph) -> Iterator[Mark]:
    """Na een gesprek met twee organisaties is duidelijk wie verdergaat.

    Waarom: na een goed gesprek samen denkt ieder soms dat de ander verdergaat.

    Goed:
        stappen:
          - {id: begin, naam: Ziet dat de jongere stopt, actor: school, soort: start, daarna: praat}
          - {id: praat, naam: Voert een gesprek, actor: school, met: [dsp, jongere], daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: praat, naar: belt}

    Fout:
        stappen:
          - {id: begin, naam: Ziet dat de jongere stopt, actor: school, soort: start, daarna: praat}
          - id: praat
            naam: Voert een gesprek
            actor: school
            met: [dsp, jongere]
            daarna: belt  # hier
          - {id: belt, naam: Belt de jongere, actor: dsp}
    """
    for crossing in graph.crossings:
        if not crossing.shared or crossing.receiver.subprocess.is_empty:
            continue
        givers = dict.fromkeys(graph.name(giver.organisation) for giver in crossing.givers)
        yield Mark.at(
            crossing,
            "daarna",
            gever=listed(givers),
            ontvanger=graph.name(crossing.receiver.organisation),
            stap=crossing.receiver.title,
        )
