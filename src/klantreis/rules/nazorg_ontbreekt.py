"""Na school houdt nog niemand contact."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis import law
from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="proces",
    short="nazorg",
    message="In '{deelproces}' staat nog niet wie na school contact houdt.",
    question="Wie neemt contact op als de jongere van school is?",
    asks="In '{deelproces}' staat nog niet wie na school contact houdt. Hoort dat hier?",
)
def nazorg_ontbreekt(graph: JourneyGraph) -> Iterator[Mark]:
    """Als een jongere van school gaat, houdt iemand contact.

    Waarom: zonder school ziet niemand de jongere meer vanzelf.

    De wet vraagt een aanbod. Contact houden is een keuze. We vragen het waar de school een aanbod
    moet doen. Een stap met `telt_als: nazorg` is genoeg, ook in een deel waar het op volgt.

    Goed:
        herkomst: pro
        stappen:
          - {id: sluit, naam: Sluit het jaar af, actor: pro, soort: start, daarna: belt}
          - {id: belt, naam: Belt na een maand, actor: pro, telt_als: nazorg}

    Fout:
        deelprocessen:
          - id: d  # hier
            herkomst: pro
            stappen:
              - {id: sluit, naam: Sluit het jaar af, actor: school, soort: start}

    Fout:
        deelprocessen:
          - id: d  # hier
            herkomst: mbo
            stappen:
              - {id: sluit, naam: Sluit het jaar af, actor: school, soort: start}
    """
    for subprocess, group in graph.from_school:
        sure, partly = group.answers(law.offer)
        is_owed = bool(group.origins) and any(sure | partly)
        if is_owed and not graph.counting("nazorg", subprocess):
            place = Address(subprocess.id)
            yield Mark.at(place, asks=not any(sure), deelproces=subprocess.title)
