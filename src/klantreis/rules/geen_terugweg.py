"""Wie stopt, kan nog nergens terugkomen."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule

STOPS = frozenset({"geen-hulp-gewenst", "uit-beeld"})


@rule(
    "hoog",
    kind="proces",
    short="terugweg",
    message="Na '{stap}' staat er nog geen weg terug.",
    question="Waar meldt een jongere zich die later wel hulp wil?",
)
def geen_terugweg(graph: JourneyGraph) -> Iterator[Mark]:
    """Wie geen hulp wil of uit beeld is, kan later weer instappen.

    Waarom: een nee van vandaag kan over een half jaar een ja zijn.

    Een meldpunt is genoeg. Een einde met werk, opleiding of dagbesteding vragen we niets.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp}
          - {id: nee, naam: Wil geen hulp, uitkomst: geen-hulp-gewenst, terugweg: belt}
          - {id: weg, naam: Is uit beeld, uitkomst: uit-beeld, terugweg: {meldpunt: Jongerenloket}}
          - {id: werk, naam: Heeft werk, uitkomst: arbeid}

    Fout:
        stappen:
          - {id: nee, naam: Wil geen hulp, uitkomst: geen-hulp-gewenst}  # hier
          - {id: weg, naam: Is uit beeld, uitkomst: uit-beeld, terugweg: }  # hier
    """
    for step in graph.ends:
        back = step.said.way_back
        has_way = graph.out_of(step) or (back is not None and back.desk)
        if step.said.outcome in STOPS and not has_way:
            yield Mark.at(step, "terugweg", stap=step.title)
