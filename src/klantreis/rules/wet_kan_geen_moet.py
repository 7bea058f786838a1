"""Iets staat er als plicht, en het artikel zegt dat het mag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis import law
from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Handover, Responsibility, Step, Unsaid
from klantreis.journey.moment import Confirmation
from klantreis.rules.engine import Mark, rule

DUTY = "een wettelijke plicht"
TERM = "een termijn uit de wet"


@rule(
    "laag",
    kind="proces",
    short="geen plicht",
    message="Bij '{onderdeel}' staat {wat}. {artikel} zegt alleen dat het mag.",
    question="Dit mag van de wet. Wanneer doen jullie het wel, en wanneer niet?",
    desk=True,
)
def wet_kan_geen_moet(graph: JourneyGraph) -> Iterator[Mark]:
    """Wat van de wet mag, staat er niet als plicht.

    Waarom: wie denkt dat het moet, rekent erop. De wet helpt dan niet.

    We kijken naar drie vakken. Een termijn of bevestiging met `bron: wet`, terwijl het artikel mag
    zegt en geen termijn noemt. En `grondslag: wettelijke-plicht`, terwijl alles bij `wet` mag zegt.

    Goed:
        stappen:
          - {id: vraagt, naam: Vraagt de gemeente, actor: pro, daarna: helpt}
          - {id: helpt, naam: Zet de hulp voort, actor: wi, wet: PW 7a lid 1}
        overdrachten:
          - id: o
            van: vraagt
            naar: helpt
            wet: WVO 2020 2.31b lid 2
            termijn: {binnen: 10 werkdagen, bron: voorbeeld}
            grondslag: publieke-taak

    Fout:
        stappen:
          - {id: vraagt, naam: Vraagt de gemeente, actor: pro, daarna: helpt}
          - id: helpt
            naam: Zet de hulp voort
            actor: wi
            wet: PW 7a lid 1
            termijn: {binnen: 8 weken, bron: wet}  # hier
        overdrachten:
          - id: o
            naam: Voortzetten
            van: vraagt
            naar: helpt
            wet: WVO 2020 2.31b lid 2
            grondslag: wettelijke-plicht  # hier
          - id: p
            naam: Later voortzetten
            van: vraagt
            naar: helpt
            wet: WVO 2020 2.31b lid 2
            bevestiging: {door: wi, binnen: 5 werkdagen, bron: wet}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        steps = [step for step in subprocess.steps if step.term or step.duration]
        tasks = [task for task in subprocess.responsibilities if task.term]
        parts: tuple[Step | Responsibility | Handover, ...]
        parts = (*steps, *tasks, *subprocess.handovers)
        for part in parts:
            for field, references in _claims(part):
                article = _permission(references, is_term=field != "grondslag")
                if article:
                    what = DUTY if field == "grondslag" else TERM
                    place = Address(subprocess.id, part.id)
                    yield Mark.at(place, field, onderdeel=part.title, wat=what, artikel=article.id)
                    break


def _permission(references: Iterable[str], *, is_term: bool) -> law.Article | None:
    """Return the first of these articles when none that is known says more than that it may be.

    An article that sets a term says more about a term.
    """
    articles = [article for article in map(law.article, references) if article]
    for article in articles:
        if article.norm != "kan" or (is_term and article.term):
            return None
    return articles[0] if articles else None


def _claims(part: Step | Responsibility | Handover) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the keys of a part that say it is a duty, with the articles they rest on."""
    moments = [("termijn", () if isinstance(part.term, Unsaid) else part.term or ())]
    if isinstance(part, Step):
        moments.append(("duur", part.duration))
    if isinstance(part, Handover):
        if part.ground == "wettelijke-plicht":
            yield "grondslag", part.law
        if isinstance(part.confirmation, Confirmation) and part.confirmation.basis == "wet":
            yield "bevestiging", part.law
    for field, terms in moments:
        for moment in terms:
            if moment.basis == "wet":
                yield field, (moment.article,) if moment.article else part.law
