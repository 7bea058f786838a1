"""Op een verjaardag stopt de hulp, en wie overneemt staat er nog niet."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from klantreis import law
from klantreis.graph import GraphHandover, GraphStep, JourneyGraph
from klantreis.rules.engine import Mark, rule

HOLDERS = frozenset({"doorstroompunt", "zorg"})
"""Who stops at a birthday; a school stops at leaving, and a municipality goes on."""


@rule(
    "midden",
    kind="proces",
    short="verjaardag",
    message="Tot de {n}e verjaardag: {partij}. Wie dan overneemt, staat er nog niet.",
    question="Wie neemt het over op de {n}e verjaardag?",
    asks="Tot de {n}e verjaardag: {partij}. Een deel is nog leeg, staat daar wie dan overneemt?",
)
def verjaardag_zonder_overdracht(graph: JourneyGraph) -> Iterator[Mark]:
    """Wie tot een verjaardag helpt, draagt dan over.

    Waarom: op de 18e verjaardag wisselen leerplicht en doorstroompunt, en beslissen ouders meestal
    niet meer. Op de 27e stopt het doorstroompunt. Zonder afspraak staat de jongere er alleen voor.

    We kijken naar stappen van het doorstroompunt, leerplicht of zorg met een eigen doelgroep tot 18
    of 27 jaar. Daar hoort een overdracht vanaf te gaan, of de organisatie gaat zelf verder. Helpt
    het doorstroompunt volgens WEB 9.2.5, dan vragen we één keer naar de 27e verjaardag. Staat bij
    `instemming` alleen `ouders`, dan vragen we wie dat vanaf 18 jaar doet.

    Goed:
        stappen:
          - {id: zoekt, naam: Zoekt, actor: zorg, doelgroep: {leeftijd: {tot: 18}}, daarna: helpt}
          - {id: helpt, naam: Helpt verder, actor: dsp}
        overdrachten:
          - {id: o, van: zoekt, naar: helpt}

    Fout:
        stappen:
          - {id: zoekt, naam: Zoekt, actor: zorg, doelgroep: {leeftijd: {tot: 18}}}  # hier
          - {id: plan, naam: Maakt een plan, actor: dsp, wet: WEB 9.2.5 lid 1}  # hier
        overdrachten:
          - {id: o, van: plan, naar: plan, gever: school, instemming: ouders}  # hier

    Fout:
        deelprocessen:
          - id: d
            stappen:
              - {id: plan, naam: Maakt een plan, actor: dsp, wet: WEB 9.2.5 lid 1}  # hier
          - {id: e, status: leeg}
    """
    adult, last = law.ages.adult.value, law.ages.youth.value
    held = _held(graph, (adult, last))
    # a change that no handover spans is found by another check
    losing = {giver for crossing in graph.crossings for giver in crossing.givers}
    told: set[GraphStep] = set()  # a place is marked once
    for (birthday, organisation, _), steps in held.items():
        places = _places(graph, steps, birthday)
        if losing.isdisjoint(places) and not _goes_on(graph, steps, places):
            told.add(steps[0])
            yield Mark.at(steps[0], n=birthday, partij=graph.name(organisation))
    known = {organisation for birthday, organisation, _ in held if birthday == last}
    known.update(_giving(graph, last))
    asks = any(each.is_empty for each in graph.journey.subprocesses)
    for organisation, step in _supporting(graph).items():
        if organisation not in known and step not in told:
            yield Mark.at(step, asks=asks, n=last, partij=graph.name(organisation))
    for handover in graph.handovers:
        if handover.said.consent == "ouders" and not _ends(graph, handover, adult):
            yield Mark.at(handover, "instemming", n=adult, partij="ouders")


def _ends(graph: JourneyGraph, handover: GraphHandover, birthday: int) -> bool:
    """Whether a handover is only for young people until a birthday."""
    audience = handover.source.said.audience if handover.source else None
    until = graph.traits(audience, handover.subprocess).until
    return until is not None and until <= birthday


def _until(step: GraphStep | None, graph: JourneyGraph) -> int | None:
    """Return until which birthday a step says itself that it is."""
    if step is None or step.said.audience is None:
        return None
    return graph.traits(step.said.audience, step.subprocess).until


def _held(
    graph: JourneyGraph, birthdays: Sequence[int]
) -> dict[tuple[int, str, str], list[GraphStep]]:
    """Return the steps until a birthday, by birthday, organisation and subprocess."""
    found: dict[tuple[int, str, str], list[GraphStep]] = {}
    for step in graph.steps:
        if not (step.said.audience and step.actor and step.actor.group in HOLDERS):
            continue
        until = _until(step, graph)
        if until is not None and until in birthdays:
            found.setdefault((until, step.actor.id, step.subprocess.id), []).append(step)
    return found


def _places(graph: JourneyGraph, steps: Sequence[GraphStep], birthday: int) -> set[GraphStep]:
    """Return these steps and those right after them until the same birthday.

    The young person may choose in between.
    """
    ahead = (arrow.target for step in steps for arrow in graph.out_of(step))
    return {*steps, *(step for step in ahead if step and _until(step, graph) == birthday)}


def _goes_on(
    graph: JourneyGraph, steps: Sequence[GraphStep], places: Collection[GraphStep]
) -> bool:
    """Whether the organisation of these steps hands over from such a place, or goes on itself."""
    organisation = steps[0].organisation
    ahead = (arrow.target for step in steps for arrow in graph.out_of(step))
    return any(
        step and step.organisation == organisation and step not in steps for step in ahead
    ) or any(
        handover.source in places
        and organisation in handover.givers
        and handover.receiver not in {None, organisation}
        and handover.said.kind == "overdragen"
        for handover in graph.handovers_of(steps[0].subprocess)
    )


def _giving(graph: JourneyGraph, birthday: int) -> Iterator[str]:
    """Yield who hands over from a step that is there until a birthday."""
    for handover in graph.handovers:
        if handover.said.kind == "overdragen" and _until(handover.source, graph) == birthday:
            yield from handover.givers


def _supporting(graph: JourneyGraph) -> dict[str, GraphStep]:
    """Return the first step with which each doorstroompunt supports somebody."""
    found: dict[str, GraphStep] = {}
    for step in graph.steps:
        is_doorstroompunt = step.actor is not None and step.actor.group == "doorstroompunt"
        if step.actor and is_doorstroompunt and any(map(law.is_support, step.said.law)):
            found.setdefault(step.actor.id, step)
    return found
