"""De gever hoort niet hoe het verdergaat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from klantreis.graph import GraphHandover, GraphStep, JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="terugkoppeling",
    message="Na overdracht '{overdracht}' staat nog niet hoe {gever} hoort hoe het gaat.",
    question="Hoe hoort {gever} hoe het verdergaat?",
    together="deelproces",
)
def geen_terugkoppeling(graph: JourneyGraph) -> Iterator[Mark]:
    """Wie een jongere doorgeeft, hoort later hoe het gaat.

    Waarom: wie nooit iets hoort, meldt de volgende keer niet meer.

    Dit gaat over overdragen, en over melden door een school. De gever hoort het bij een stap na de
    overdracht: als actor, of bij `met`, `overleg` of `informeren`. Een taak met de gever bij
    `informeren` is ook genoeg.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: dsp, informeren: school}
        overdrachten:
          - {id: o, van: meldt, naar: belt}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt}  # hier
          - {id: p, van: meldt, naar: belt, soort: betrekken}
    """
    handovers = [each for each in graph.handovers if _lets_go(graph, each)]
    bits = {giver: 1 << n for n, giver in enumerate({each.givers[0] for each in handovers})}
    heard = _heard(graph, bits) if bits else {}
    told = {
        (subprocess.id, actor)
        for subprocess in graph.journey.subprocesses
        for task in subprocess.responsibilities
        for actor in task.informed
    }
    for handover in handovers:
        giver, target = handover.givers[0], handover.target
        is_told = (handover.subprocess.id, giver) in told
        if target and not is_told and not heard[target] & bits[giver]:
            yield Mark.at(handover, overdracht=handover.title, gever=graph.name(giver))


def _lets_go(graph: JourneyGraph, handover: GraphHandover) -> bool:
    """Whether one organisation lets the young person go, to a step that is drawn."""
    target = handover.target
    if len(handover.givers) != 1 or target is None or target.subprocess.is_empty:
        return False
    giver = graph.actors.get(handover.givers[0])
    if giver is None or giver.group == "landelijk" or giver.id == handover.receiver:
        return False
    kind = handover.said.kind
    return kind == "overdragen" or (kind == "melden" and giver.group == "onderwijs")


def _heard(graph: JourneyGraph, bits: Mapping[str, int]) -> dict[GraphStep, int]:
    """Return the bits of who hears of the young person at a step or later in its subprocess."""
    heard: dict[GraphStep, int] = {}
    for step in reversed(list(graph.onward)):
        said = step.said
        here = bits.get(step.organisation or "", 0)
        for name in (*said.together_with, *said.consulted, *said.informed):
            here |= bits.get(name, 0)
        for _, target in graph.onward[step]:
            here |= heard[target]
        heard[step] = here
    return heard
