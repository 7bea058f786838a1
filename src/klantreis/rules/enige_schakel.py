"""Alles loopt via een organisatie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis import law
from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Subprocess
from klantreis.rules.engine import Mark, rule

LEARNS = {"onderwijs"}
MOST = 50_000  # parties times steps; each party is looked for in all steps


@rule(
    "midden",
    kind="proces",
    short="enige schakel",
    message="In '{deelproces}' loopt elke route via {partij}.",
    question="Alles loopt hier via {partij}. Wie neemt het over als dat even niet kan?",
)
def enige_schakel(graph: JourneyGraph) -> Iterator[Mark]:
    """Van begin naar einde is er ook een route als een organisatie even niet kan.

    Waarom: bij ziekte of een volle agenda staat anders alles stil.

    We laten de stappen van een organisatie weg en kijken of er nog een route is. Een begin en een
    stap met een ander erbij blijven staan. Een stap die de wet aan deze organisatie geeft ook. Is
    elke organisatie nodig, dan is het een rechte lijn en vragen we niets. Leidt het deel alleen
    naar onderwijs, dan is een school altijd nodig.

    Goed:
        stappen:
          - {id: ziet, naam: Ziet een risico, actor: school, soort: start, daarna: wie}
          - {id: wie, naam: Wie belt?, actor: jongere, daarna: [belt, appt]}
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: werk}
          - {id: appt, naam: Appt de jongere, actor: wi, daarna: werk}
          - {id: werk, naam: Heeft werk, uitkomst: arbeid}

    Goed:
        stappen:
          - {id: zoekt, naam: Zoekt een opleiding, actor: dsp, soort: start, daarna: wie}
          - {id: wie, naam: Wie doet de intake?, actor: jongere, daarna: intake}
          - {id: intake, naam: Doet de intake, actor: mbo, daarna: [leert, belt]}
          - {id: belt, naam: Belt de jongere, actor: wi, daarna: leert}
          - {id: leert, naam: Volgt een opleiding, uitkomst: onderwijs}

    Fout:
        stappen:
          - {id: ziet, naam: Ziet een risico, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: plan}  # hier
          - {id: plan, naam: Maakt een plan, actor: wi, met: school, daarna: werk}
          - {id: werk, naam: Heeft werk, uitkomst: arbeid}
    """
    for subprocess in graph.journey.subprocesses:
        for step in _only_links(graph, subprocess):
            partij = graph.name(step.organisation)
            yield Mark.at(step, "actor", deelproces=subprocess.title, partij=partij)


def _only_links(graph: JourneyGraph, subprocess: Subprocess) -> list[GraphStep]:
    """Return the first step of every organisation without which no start reaches an end."""
    steps = graph.steps_of(subprocess)
    starts = [step for step in steps if step.is_start] or steps[:1]
    exits = [arrow for step in steps for arrow in graph.out_of(step) if arrow.crosses]
    goals = {arrow.source for arrow in exits}.union(step for step in steps if step.is_end)

    def has_route(without: Iterable[GraphStep] = ()) -> bool:
        return not goals.isdisjoint(graph.reachable(starts, without=[*exits, *without]))

    def is_needed(own: list[GraphStep]) -> bool:
        # The law is only asked when it matters: looking an article up takes longer than walking.
        return not has_route(own) and not has_route(
            step for step in own if not any(map(law.is_duty, step.said.law))
        )

    parties = _by_organisation(graph, steps)
    if len(parties) * len(steps) > MOST:
        return []
    places = {step.said.outcome for step in steps if step.is_place}
    links = [
        own[0]
        for own in parties
        if is_needed(own) and not (places == LEARNS and _is_school(own[0]))
    ]
    is_one_line = 1 < len(links) == len(parties)
    return links if has_route() and not is_one_line else []


def _by_organisation(graph: JourneyGraph, steps: Iterable[GraphStep]) -> list[list[GraphStep]]:
    """Return the steps that could be left to somebody else, when there is somebody else."""
    found: dict[str, list[GraphStep]] = {
        step.organisation: [] for step in steps if step.organisation
    }
    if len(found) < 2:
        return []
    for step in steps:
        kept = step.is_start or step.is_national or _has_company(graph, step)
        if step.organisation and not kept:
            found[step.organisation].append(step)
    return [own for own in found.values() if own]


def _has_company(graph: JourneyGraph, step: GraphStep) -> bool:
    if not step.said.together_with:
        return False
    others = map(graph.actors.get, step.said.together_with)
    return any(other and not other.is_youth and other is not step.actor for other in others)


def _is_school(step: GraphStep) -> bool:
    return step.actor is not None and step.actor.group == "onderwijs"
