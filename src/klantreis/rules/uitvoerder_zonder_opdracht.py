"""De een doet het werk en de ander is ervoor verantwoordelijk, zonder afspraak."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Address, Responsibility, Step
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed


@rule(
    "midden",
    kind="afspraak",
    short="opdracht",
    message="Bij '{onderdeel}' doet {partij} het werk. Eindverantwoordelijk is {ander}.",
    question="Met wie is afgesproken dat jullie dit doen?",
)
def uitvoerder_zonder_opdracht(graph: JourneyGraph) -> Iterator[Mark]:
    """Wie werk doet waar een ander voor zorgt, heeft dat met die ander afgesproken.

    Waarom: anders weet de een niet dat de ander op dit werk rekent.

    Genoeg is een afspraak erbij, de status afgesproken, een wetsartikel of een overdracht naar de
    stap. Ook genoeg: de ander staat bij `met` of `overleg`.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp}
          - {id: appt, naam: Appt de jongere, actor: dsp, eindverantwoordelijk: wi, overleg: wi}
          - {id: praat, naam: Praat met de jongere, actor: zorg, eindverantwoordelijk: wi}
        afspraken:
          - {id: a, wat: Het wijkteam praat en W&I betaalt, bij: praat}

    Fout:
        stappen:
          - {id: praat, naam: Praat met de jongere, actor: zorg, eindverantwoordelijk: wi}  # hier
        verantwoordelijkheden:
          - {id: v, taak: Houdt contact, doet: [school, dsp], eindverantwoordelijk: wi}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        agreed = subprocess.agreed_on
        for step in graph.steps_of(subprocess):
            if step.said.accountable and not _is_given(graph, step):
                doing = (step.organisation or "",)
                yield from _marks(graph, step.address, step.said, doing, agreed)
        for task in subprocess.responsibilities:
            if task.accountable and not task.law:
                address = Address(subprocess.id, task.id)
                yield from _marks(graph, address, task, task.does, agreed)


def _is_given(graph: JourneyGraph, step: GraphStep) -> bool:
    """Whether the room agreed on the step, the law gives it, or a handover leads to it."""
    said = step.said
    by_handover = any(arrow.handovers for arrow in graph.into(step))
    return said.status == "afgesproken" or bool(said.law) or by_handover


def _marks(
    graph: JourneyGraph,
    address: Address,
    said: Step | Responsibility,
    doing: tuple[str, ...],
    agreed: Collection[str],
) -> Iterator[Mark]:
    """Mark work that one organisation sees to and only others do."""
    owner = said.accountable[0]
    known = (graph.actors.get(name) for name in dict.fromkeys(doing))
    workers = [actor for actor in known if actor is not None and not actor.is_youth]
    present = said.together_with if isinstance(said, Step) else said.informed
    is_known = owner in doing or owner in said.consulted or owner in present
    is_single = len(said.accountable) == 1 and owner in graph.actors
    if workers and is_single and not is_known and said.id not in agreed:
        yield Mark.at(
            address,
            "eindverantwoordelijk",
            onderdeel=said.title,
            partij=listed(actor.title for actor in workers),
            ander=graph.name(owner),
        )
