"""Een partij die iets doet, zit niet aan tafel."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="afspraak",
    short="aan tafel",
    message="{partij} doet hier iets en zit nog niet aan tafel.",
    question="Wie bespreekt dit met {partij}?",
)
def actor_niet_aan_tafel(graph: JourneyGraph) -> Iterator[Mark]:
    """Wie iets doet of ervoor zorgt, zit aan tafel.

    Waarom: een afspraak over een ander houdt geen stand.

    De jongere, het gezin en landelijke organisaties tellen niet mee. Staat er niemand bij
    `aan_tafel`, dan vragen we niets.

    Goed:
        aan_tafel: [dsp, wi]
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: wi, daarna: kiest}
          - {id: kiest, naam: Kiest een route, actor: jongere}

    Fout:
        aan_tafel: [dsp, jongere]
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: wi, daarna: helpt}  # hier
          - {id: helpt, naam: Helpt bij het plan, actor: wi}
        verantwoordelijkheden:
          - {id: geld, taak: Betaalt de hulp, doet: [zorg]}  # hier
    """
    tables = {
        each.id: {seat.actor for seat in each.at_table} for each in graph.journey.subprocesses
    }
    for (group, name), place in _first_places(graph).items():
        actor = graph.actors.get(name)
        if actor is None or actor.is_youth or actor.group == "landelijk":
            continue
        if tables[group] and name not in tables[group]:
            yield Mark.at(place, partij=actor.title)


def _first_places(graph: JourneyGraph) -> dict[tuple[str, str], Address]:
    """Return by subprocess and organisation what it does first, or else sees to.

    No place stands for two organisations.
    """
    found: dict[tuple[str, str], Address] = {}
    for step in graph.steps:
        if step.organisation:
            found.setdefault((step.subprocess.id, step.organisation), step.address)
    taken = set(found.values())
    for name, place in _tasks(graph):
        if (place.group, name) not in found and place not in taken:
            found[place.group, name] = place
            taken.add(place)
    return found


def _tasks(graph: JourneyGraph) -> Iterator[tuple[str, Address]]:
    for subprocess in graph.journey.subprocesses:
        for task in subprocess.responsibilities:
            yield from ((actor, Address(subprocess.id, task.id)) for actor in task.does)
    for part in graph.owned:
        yield from ((owner, part.address) for owner in part.owners)
