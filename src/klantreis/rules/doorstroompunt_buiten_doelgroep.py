"""Het doorstroompunt helpt jongeren die niet bij artikel 9.2.1 horen."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from klantreis import law
from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey.audience import Traits
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed

GROUP = "WEB 9.2.1"


@rule(
    "midden",
    kind="proces",
    short="doelgroep",
    message="'{stap}' is voor jongeren {wie}.",
    question="Deze groep staat niet in artikel 9.2.1. Is dit een afspraak van de regio?",
    asks="'{stap}' is ook voor jongeren {wie}.",
)
def doorstroompunt_buiten_doelgroep(graph: JourneyGraph) -> Iterator[Mark]:
    """Het doorstroompunt helpt wie bij artikel 9.2.1 hoort, of de regio spreekt meer af.

    Waarom: in WEB 9.2.1 staan drie dingen samen. Niet meer leerplichtig of kwalificatieplichtig en
    jonger dan 27. Geen startkwalificatie. Niet ingeschreven, of vier weken weg zonder goede reden.

    Anderen helpen mag ook, en eerder helpen is welkom. Dan is het goed om te weten van wie dat is.
    We kijken naar de doelgroep van een stap met WEB 9.2.5 lid 1 of 2 bij `wet`. Bij een
    startkwalificatie en vanaf 27 jaar kijken we naar elke stap van het doorstroompunt. Een stap
    met WEB 9.2.1 bij `wet` bekijkt juist wie erbij hoort. Geldt het voor een deel van de groep, dan
    weegt het minder.

    Goed:
        stappen:
          - id: praat
            naam: Praat op school met de leerling
            actor: dsp
            doelgroep: {school: ingeschreven}
            daarna: plan
          - id: plan
            naam: Maakt een plan
            actor: dsp
            wet: WEB 9.2.5 lid 1
            doelgroep: {leeftijd: {tot: 27}, diploma: [geen, entree], school: niet-ingeschreven}

    Fout:
        stappen:
          - {id: belt, naam: Belt, actor: dsp, doelgroep: {diploma: [bol-2, niveau-3]}}  # hier
          - {id: praat, naam: Praat, actor: dsp, doelgroep: {diploma: [entree, bol-2]}}  # hier

    Fout:
        stappen:
          - id: plan
            naam: Maakt een plan
            actor: dsp
            wet: WEB 9.2.5 lid 1
            doelgroep: {herkomst: mbo, diploma: geen, leeftijd: {tot: 18}}  # hier
          - id: praat
            naam: Praat op school
            actor: dsp
            wet: WEB 9.2.5 lid 1
            doelgroep: {school: [ingeschreven, verzuimt]}  # hier
    """
    for step in graph.steps:
        if step.actor is None or step.actor.group != "doorstroompunt":
            continue
        group = graph.traits(step.said.audience, step.subprocess)
        outside, supported = _always(group), _when_supported(group)
        named = _named(step) if outside or supported else set()
        if any(map(law.is_support, named)):
            outside |= supported
        if outside and GROUP not in named:
            asks = not any(outside.values())
            yield Mark.at(step, "doelgroep", asks=asks, stap=step.title, wie=listed(outside))


def _named(step: GraphStep) -> set[str]:
    tasks = (task for task in step.subprocess.responsibilities if step.said.id in task.about)
    texts = (*step.said.law, *(reference for task in tasks for reference in task.law))
    return {article.id for article in map(law.article, texts) if article}


def _always(group: Traits) -> dict[str, bool]:
    """Say who is not meant whatever is done for them, and whether that is everybody."""
    found: dict[str, bool] = {}
    qualified = [law.has_startkwalificatie(diploma) for diploma in group.diplomas]
    if any(qualified):
        found["met een startkwalificatie"] = all(qualified)
    last = law.ages.youth.value
    if (group.since or 0) >= last or (group.until or 0) > last:
        found[f"vanaf {last} jaar"] = (group.since or 0) >= last
    return found


def _when_supported(group: Traits) -> dict[str, bool]:
    """Say who is not meant with the support of article 9.2.5."""
    found: dict[str, bool] = {}
    adult = law.ages.adult.value
    if (group.until or inf) <= adult and _must_go_to_school(group):
        found["die nog naar school moeten"] = True
    if "ingeschreven" in group.schools:
        found["die op school zitten"] = set(group.schools) == {"ingeschreven"}
    return found


def _must_go_to_school(group: Traits) -> bool:
    """Whether all of the group are known to be of an age and diploma that still must."""
    sure, partly = group.answers(_must)
    return sure == {True} and not partly


def _must(origin: str, diploma: str) -> bool:
    """Whether somebody must go to school until the last day before the birthday."""
    return law.is_compulsory(origin, diploma, law.ages.adult.value - 1)
