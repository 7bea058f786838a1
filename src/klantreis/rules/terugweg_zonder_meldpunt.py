"""Een weg terug zonder plek om je te melden."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="meldpunt",
    message="Bij de weg terug na '{stap}' staat nog geen meldpunt.",
    question="Waar meldt een jongere zich dan? Noem een balie of een functie.",
    together="deelproces",
)
def terugweg_zonder_meldpunt(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een weg terug staat waar een jongere zich meldt.

    Waarom: een pijl terug helpt niet als de jongere niet weet bij wie.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp}
          - id: nee
            naam: Wil geen hulp
            uitkomst: geen-hulp-gewenst
            terugweg: {naar: belt, meldpunt: Jongerenloket}

    Fout:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp}
          - {id: nee, naam: Wil geen hulp, uitkomst: geen-hulp-gewenst, terugweg: belt}  # hier
          - {id: later, naam: Wil later hulp, soort: wachten, terugweg: {naar: belt}}  # hier
    """
    for step in graph.steps:
        back = step.said.way_back
        if back is not None and back.to and not back.desk:
            yield Mark.at(step, "terugweg", stap=step.title)
