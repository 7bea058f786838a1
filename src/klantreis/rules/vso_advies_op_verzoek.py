"""Het advies van het vso voor wie erom vraagt, staat er nog niet."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis import law
from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Responsibility, Step, Subprocess
from klantreis.rules.engine import Mark, rule


@rule(
    "laag",
    kind="proces",
    short="advies",
    message="Het vso geeft tot {maanden} maanden na school advies aan wie erom vraagt ({artikel}).",
    question="Wie geeft dit advies, en weten leerlingen en ouders dat?",
    desk=True,
)
def vso_advies_op_verzoek(graph: JourneyGraph) -> Iterator[Mark]:
    """Van vso dagbesteding en vervolgonderwijs kan een jongere na school nog advies vragen.

    Waarom: de wet geeft deze groep geen aanbod en wel advies, als de leerling of de ouders erom
    vragen. Dat is WEC 44 lid 4. Wie dat niet weet, vraagt niets.

    Staat WEC 44 lid 4 ergens bij `wet`, dan zeggen we dit niet.

    Goed:
        herkomst: vso-dagbesteding
        stappen:
          - {id: adviseert, naam: Geeft advies, actor: vso, soort: start, wet: WEC 44 lid 4}

    Fout:
        deelprocessen:
          - id: d  # hier
            herkomst: vso-dagbesteding
            stappen:
              - {id: sluit, naam: Sluit het jaar af, actor: vso, soort: start}
    """
    for subprocess, group in graph.from_school:
        advice = next(filter(None, map(law.advice, group.origins)), None)
        if advice is not None:
            if not _is_named(graph, advice.article):
                place = Address(subprocess.id)
                yield Mark.at(place, maanden=advice.months, artikel=advice.article)
            return


def _is_named(graph: JourneyGraph, article: str) -> bool:
    texts = (text for each in graph.journey.subprocesses for text in _laws(each))
    return any(found.id == article for found in map(law.article, texts) if found)


def _laws(subprocess: Subprocess) -> Iterator[str]:
    parts: tuple[Step | Responsibility, ...]
    parts = (*subprocess.steps, *subprocess.responsibilities)
    for part in parts:
        yield from part.law
