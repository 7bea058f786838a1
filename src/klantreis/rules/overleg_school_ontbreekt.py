"""Het doorstroompunt helpt zonder eerst met de school te overleggen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis import law
from klantreis.graph import Arrow, GraphStep, JourneyGraph
from klantreis.journey import Audience, Subprocess
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="wet",
    short="overleg",
    message="Voor '{stap}' is er nog een route zonder overleg met de school.",
    question="Wanneer overleggen doorstroompunt en school over het aanbod?",
    asks=(
        "Voor '{stap}' is er nog een route zonder overleg. "
        "Kort na een diploma van entree, pro of vso arbeidsmarkt moet dat."
    ),
)
def overleg_school_ontbreekt(graph: JourneyGraph) -> Iterator[Mark]:
    """Het doorstroompunt overlegt eerst met de school en helpt daarna.

    Waarom: dit moet van WEB 9.2.5 lid 5. Zo doen school en doorstroompunt geen dubbel werk.

    Met een diploma entree geldt het een jaar. Met een diploma of verklaring van pro of vso
    arbeidsmarkt geldt het twee jaar.

    Hulp is een stap van het doorstroompunt met WEB 9.2.5 lid 1 of 2 bij `wet`. We laten de stappen
    met `telt_als: overleg-school` weg en kijken of de hulp nog te bereiken is. Zegt de route niet
    welk diploma iemand heeft, dan is het een vraag. Een tak zonder doelgroep is er voor de rest.

    Goed:
        herkomst: pro
        stappen:
          - id: wie
            naam: Heeft de jongere een diploma?
            actor: dsp
            daarna:
              - {als: ja, naar: praat, doelgroep: {diploma: pro}}
              - {als: nee, naar: plan}
          - {id: praat, naam: Praat met school, actor: dsp, telt_als: overleg-school, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: dsp, wet: WEB 9.2.5 lid 1}

    Fout:
        doelgroep: pro-verlater
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: dsp, wet: WEB 9.2.5 lid 1}  # hier

    Fout:
        herkomst: pro
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: dsp, wet: WEB 9.2.5 lid 1}  # hier
    """
    support = [step for step in graph.steps if _is_support(step)]
    if not support:
        return
    talks = [step for step in graph.steps if "overleg-school" in step.said.counts_as]
    before = graph.reaching(support, without=talks)
    left_out = [*talks, *_left_out(graph, before)]
    before = graph.reaching(support, without=left_out)
    found: dict[GraphStep, bool] = {}
    for subprocess in graph.journey.subprocesses:
        starts = [step for step in graph.starts if step in before and _begins(step, subprocess)]
        is_meant = _lies_inside(graph, None, subprocess) if starts else False
        if is_meant is False:
            continue
        reached = graph.reachable(starts, without=left_out)
        inside = reached if is_meant else reached.intersection(_inside(graph, before))
        sure = graph.reachable(inside, without=left_out)
        step = next(step for step in support if step in (sure or reached))
        found[step] = found.get(step, False) or step in sure
    for step, is_sure in found.items():
        yield Mark.at(step, "wet", asks=not is_sure, stap=step.title)


def _begins(step: GraphStep, subprocess: Subprocess) -> bool:
    """Whether a journey begins here, and the doorstroompunt does not go on from elsewhere."""
    goes_on = bool(step.said.comes_from) and _is_doorstroompunt(step)
    return step.subprocess is subprocess and not goes_on


def _is_doorstroompunt(step: GraphStep) -> bool:
    return step.actor is not None and step.actor.group == "doorstroompunt"


def _is_support(step: GraphStep) -> bool:
    if not _is_doorstroompunt(step):
        return False
    tasks = (task for task in step.subprocess.responsibilities if step.said.id in task.about)
    named = (*step.said.law, *(reference for task in tasks for reference in task.law))
    return any(map(law.is_support, named))


def _lies_inside(
    graph: JourneyGraph, audience: Audience | None, subprocess: Subprocess
) -> bool | None:
    """Whether the duty to consult holds for all of a group; None when it depends or is unknown."""
    sure, partly = graph.traits(audience, subprocess).answers(law.consultation_years)
    years = sure | partly
    return all(years) or (None if any(years) else False)


def _inside(graph: JourneyGraph, steps: Iterable[GraphStep]) -> Iterator[GraphStep]:
    """Yield the steps that are, or come after a branch that is, for whom the duty holds."""
    for step in steps:
        audience = step.said.audience
        is_meant = audience and _lies_inside(graph, audience, step.subprocess)
        if is_meant or any(_of_branch(graph, arrow) for arrow in graph.into(step)):
            yield step


def _left_out(graph: JourneyGraph, steps: Iterable[GraphStep]) -> Iterator[GraphStep | Arrow]:
    """Yield what is only for people for whom the duty does not hold."""
    for step in steps:
        audience = step.said.audience
        if audience and _lies_inside(graph, audience, step.subprocess) is False:
            yield step
        if any(flow.audience for flow in step.said.flows):
            yield from _other_branches(graph, step)


def _other_branches(graph: JourneyGraph, step: GraphStep) -> Iterator[Arrow]:
    """Yield the branches for others; one without an audience is for whom the rest leaves over."""
    inside = {arrow: _of_branch(graph, arrow) for arrow in graph.out_of(step)}
    said = [arrow for arrow in inside if arrow.flow and arrow.flow.audience]
    has_meant = any(inside[arrow] is not False for arrow in said)
    for arrow, is_inside in inside.items():
        if is_inside is False or (has_meant and arrow not in said):
            yield arrow


def _of_branch(graph: JourneyGraph, arrow: Arrow) -> bool | None:
    """Whether the duty holds for whom a branch says it is for; None when it says nothing."""
    if arrow.flow is None or arrow.flow.audience is None:
        return None
    return _lies_inside(graph, arrow.flow.audience, arrow.source.subprocess)
