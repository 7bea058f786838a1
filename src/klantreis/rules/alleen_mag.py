"""Een stap die van de wet mag en niet moet."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis import law
from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule

ABOUT_DATA = frozenset({"WEB 9.2.5 lid 3", "WEB 9.2.5 lid 4"})
"""What may be used, not what may be done for somebody."""


@rule(
    "midden",
    kind="proces",
    short="wanneer wel",
    message="In '{deelproces}' loopt elke route naar een plek via iets dat mag, zoals '{stap}'.",
    question="Dit mag van de wet. Wanneer doen jullie het wel, en wanneer niet?",
    asks="'{stap}' mag van de wet ({artikel}).",
    together="deelproces",
)
def alleen_mag(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een stap die alleen mag van de wet, spreken jullie af of jullie het altijd doen.

    Waarom: wat mag, valt weg als het druk is. Een jongere kan er niet op rekenen.

    We kijken naar de artikelen bij `wet`. Kan iemand in dit deel zonder zulke stappen niet naar
    onderwijs, werk of dagbesteding? Dan is het één vraag voor de zaal. Anders is het een lijst voor
    het bureau.

    Goed:
        stappen:
          - {id: overlegt, naam: Overlegt met school, actor: dsp, wet: WEB 9.2.5 lid 5}

    Fout:
        deelprocessen:
          - id: d  # hier
            titel: Van doorstroompunt naar school
            stappen:
              - {id: plan, naam: Maakt plan, actor: dsp, wet: WEB 9.2.5 lid 1, daarna: leert}
              - {id: leert, naam: Volgt een opleiding, uitkomst: onderwijs}

    Fout:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: school, soort: start, daarna: [plan, leert]}
          - {id: plan, naam: Maakt een plan, actor: wi, wet: PW 7a lid 1, daarna: leert}  # hier
          - {id: leert, naam: Volgt een opleiding, uitkomst: onderwijs}
    """
    allowed = {
        step: article
        for step in graph.steps
        if step.organisation and step.said.law and (article := _permission(step))
    }
    if not allowed:
        return
    without = graph.reachable(graph.starts, without=allowed)
    places = [step for step in graph.ends if step.is_place]
    arriving = {step.subprocess.id for step in places if step in without}
    depending = {step.subprocess.id for step in places} - arriving
    for step, article in allowed.items():
        if step.subprocess.id not in depending:
            yield Mark.at(step, "wet", asks=True, desk=True, stap=step.title, artikel=article.id)
    first = {step.subprocess.id: step for step in reversed(allowed)}
    for subprocess in graph.journey.subprocesses:
        if subprocess.id in depending and subprocess.id in first:
            place, step = Address(subprocess.id), first[subprocess.id]
            yield Mark.at(place, deelproces=subprocess.title, stap=step.title)


def _permission(step: GraphStep) -> law.Article | None:
    """Return the article under which the organisation of a step may do it, and need not."""
    group = step.actor and step.actor.group
    for article in map(law.article, step.said.law):
        is_allowed = article and article.norm == "kan" and group in article.who
        if article and is_allowed and article.id not in ABOUT_DATA:
            return article
    return None
