"""Een overdracht waarbij alles meegaat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Handover, Unsaid
from klantreis.rules.engine import Mark, rule

_WHOLE = r"(?:(?:hele|gehele|volledige?|complete?|totale) )?"
EVERYTHING = re.compile(
    rf"(?:kopie van )?(?:het |een )?{_WHOLE}"
    r"(?:(?:leerling|studenten?|school|klant|cli[eë]nt|zorg|jeugd)-?)?dossier"
    r"|alles(?: wat (?:we|wij) (?:weten|hebben))?(?: (?:over|van) de (?:jongere|leerling|student))?"
    r"|alle (?:beschikbare )?(?:gegevens|informatie|stukken|documenten)"
    r"(?: (?:over|van) de (?:jongere|leerling|student))?",
    re.IGNORECASE,
)
"""How people write down that everything goes along; the value is what this check is about."""


@rule(
    "midden",
    kind="afspraak",
    short="dossier",
    message="Bij overdracht '{overdracht}' gaat '{inhoud}' mee.",
    question="Welke drie dingen heeft de ander nodig om te beginnen?",
)
def hele_dossier(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een overdracht gaat mee wat de ander nodig heeft, en niet het hele dossier.

    Waarom: de AVG vraagt om niet meer te delen dan nodig is. En niemand leest een heel dossier.

    We lezen de woorden bij `inhoud`. Een deel van het dossier is geen heel dossier.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt, inhoud: [deel van het dossier, overgangsdocument]}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt, naar: belt, inhoud: volledig dossier}  # hier
          - {id: p, van: meldt, naar: belt, inhoud: [telefoonnummer, alle gegevens]}  # hier
    """
    for handover in graph.handovers:
        everything = next(filter(EVERYTHING.fullmatch, _content(handover.said)), None)
        if everything:
            yield Mark.at(handover, "inhoud", overdracht=handover.title, inhoud=everything)


def _content(handover: Handover) -> Iterator[str]:
    content = handover.content
    for text in () if content is None or isinstance(content, Unsaid) else content:
        yield " ".join(text.split()).rstrip(".")
