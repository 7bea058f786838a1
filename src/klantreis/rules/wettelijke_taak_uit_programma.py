"""Het programma betaalt een taak die de wet al aan een organisatie geeft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis import law
from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Budget, Handover, Responsibility, Step
from klantreis.rules.engine import Mark, rule

OWN_TASKS = ("WEB 9.2.5", "Participatiewet 7a")
"""What a municipality may do by law: a measure of the programme comes on top of it."""


@rule(
    "midden",
    kind="afspraak",
    short="budget",
    message="'{onderdeel}' is een taak uit de wet ({artikel}). Er staat dat het programma betaalt.",
    question="Dit lijkt een taak van {wie} zelf. Kan het programma dit betalen?",
)
def wettelijke_taak_uit_programma(graph: JourneyGraph) -> Iterator[Mark]:
    """Het programma betaalt wat bovenop de taken uit de wet komt.

    Waarom: Regeling 2.5 lid 2 vraagt dat van een maatregel. Dat het programma een eigen taak dus
    niet betaalt, is een lezing. Daarom is dit een vraag.

    Een eigen taak is wat bij `wet` staat en moet. Ook de hulp van WEB 9.2.5 en Participatiewet 7a
    is een eigen taak.

    Goed:
        stappen:
          - {id: gaat, naam: Gaat mee, actor: dsp, budget: {wie: dsp, uit: programma}}
          - id: biedt
            naam: Doet aanbod
            actor: mbo
            wet: WEB 9.2.12 lid 1
            budget: {wie: mbo, uit: eigen}

    Fout:
        stappen:
          - id: biedt
            naam: Doet aanbod
            actor: mbo
            wet: WEB 9.2.12 lid 1
            budget: {wie: mbo, uit: programma}  # hier
          - id: plan
            naam: Maakt een plan
            actor: dsp
            wet: WEB 9.2.5 lid 1
            budget: {wie: dsp, uit: programma}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        parts: tuple[Step | Responsibility | Handover, ...]
        parts = (*subprocess.steps, *subprocess.responsibilities, *subprocess.handovers)
        for part in parts:
            is_paid = isinstance(part.budget, Budget) and part.budget.source == "programma"
            article = _own_task(part.law) if is_paid else None
            if article:
                yield Mark.at(
                    Address(subprocess.id, part.id),
                    "budget",
                    onderdeel=part.title,
                    artikel=article.id,
                    wie="de school" if "onderwijs" in article.who else "de gemeente",
                )


def _own_task(references: Iterable[str]) -> law.Article | None:
    articles = (article for article in map(law.article, references) if article)
    return next((each for each in articles if each.is_duty or _is_own(each)), None)


def _is_own(article: law.Article) -> bool:
    return any(f"{article.id} ".startswith(f"{task} ") for task in OWN_TASKS)
