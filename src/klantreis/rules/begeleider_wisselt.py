"""De begeleider wisselt op het werk, en alleen de werkgever weet het."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import Arrow, GraphStep, JourneyGraph
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed

MOST = 2_000_000  # arrows that leave work times arrows; each is followed back


@rule(
    "midden",
    kind="proces",
    short="begeleider",
    message="Tussen {gever} en {ontvanger} zit hier alleen {tussen}, bij '{stap}'.",
    question="Hoe leert de jongere {ontvanger} kennen?",
)
def begeleider_wisselt(graph: JourneyGraph) -> Iterator[Mark]:
    """Als de begeleider wisselt terwijl de jongere werkt, weten beide begeleiders dat.

    Waarom: een werkgever die iets meldt, is nog geen begeleider die de jongere doorgeeft.

    We kijken door stappen van de groep werk heen, en door stappen van de jongere. De een begeleidt
    ervoor en de ander erna. Een overdracht van de een naar de ander op die weg is genoeg. Is er
    helemaal geen overdracht, dan vraagt actorwissel-zonder-overdracht ernaar.

    Goed:
        actoren:
          - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
          - {id: wi, naam: Werk & Inkomen, groep: gemeente}
          - {id: wg, naam: Werkgever, groep: werk}
        deelprocessen:
          - id: d
            stappen:
              - {id: zoekt, naam: Zoekt een plek, actor: wi, soort: start, daarna: werkt}
              - {id: werkt, naam: Neemt de jongere aan, actor: wg, daarna: belt}
              - {id: belt, naam: Houdt contact, actor: wi}
            overdrachten:
              - {id: o, van: werkt, naar: belt, soort: melden}

    Fout:
        actoren:
          - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt}
          - {id: wi, naam: Werk & Inkomen, groep: gemeente}
          - {id: wg, naam: Werkgever, groep: werk}
        deelprocessen:
          - id: d
            stappen:
              - {id: zoekt, naam: Zoekt een plek, actor: dsp, soort: start, daarna: werkt}
              - {id: werkt, naam: Neemt de jongere aan, actor: wg, daarna: belt}  # hier
              - {id: belt, naam: Houdt contact, actor: wi}
            overdrachten:
              - {id: o, van: werkt, naar: belt, soort: melden}
    """
    leaving = [arrow for arrow in graph.arrows if arrow.handovers and _is_work(arrow.source)]
    if len(leaving) * len(graph.arrows) > MOST:
        return
    for arrow in {each.address: each for each in leaving}.values():
        receiver = arrow.target
        if receiver is None or receiver.organisation is None or _is_work(receiver):
            continue
        givers = _guiding_before(graph, arrow, receiver)
        if givers:
            names = [each.title for each in graph.journey.actors if each.id in givers]
            yield Mark.at(
                arrow,
                "daarna",
                gever=listed(names, "of"),
                ontvanger=graph.name(receiver.organisation),
                tussen=graph.name(arrow.source.organisation),
                stap=receiver.title,
            )


def _is_work(step: GraphStep) -> bool:
    return step.actor is not None and step.actor.group == "werk"


def _names(arrow: Arrow, receiver: GraphStep) -> bool:
    """Whether a handover on the way already promises the receiver."""
    return any(each.receiver == receiver.organisation for each in arrow.handovers)


def _guiding_before(graph: JourneyGraph, arrow: Arrow, receiver: GraphStep) -> set[str]:
    """Return who guided before the work and has not passed the young person on to the receiver."""
    found: set[str] = set()
    seen: set[GraphStep] = set()
    todo = [arrow]
    while todo:
        each = todo.pop()
        step = each.source
        if each.kind == "return" or step in seen or step.is_end:
            continue
        if each is not arrow and _names(each, receiver):
            continue
        seen.add(step)
        if step.organisation and not _is_work(step):
            if not (step.is_national or _share(step, receiver)):
                found.add(step.organisation)
        elif not step.is_start and step.actor is not None:
            todo += graph.into(step)
    return found


def _share(giver: GraphStep, receiver: GraphStep) -> bool:
    """Whether they are one organisation, or were there together."""
    return (
        giver.organisation == receiver.organisation
        or receiver.organisation in giver.said.together_with
        or giver.organisation in receiver.said.together_with
    )
