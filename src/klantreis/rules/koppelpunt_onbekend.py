"""Een koppelpunt van een aanpak of persona dat nergens aankomt."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Approach, Attachment, Journey, Persona
from klantreis.rules.engine import Mark, rule, rules
from klantreis.words import say


@rule(
    "midden",
    kind="bestand",
    short="koppelpunt",
    message="'{naam}' staat nog niet in {waar}.",
    question="Wat is hier bedoeld?",
    desk=True,
)
def koppelpunt_onbekend(graph: JourneyGraph) -> Iterator[Mark]:
    """Een aanpak haakt aan een stap die er is. Een persona loopt over stappen die er zijn.

    Waarom: verandert de klantreis, dan hangt de aanpak los en merkt niemand dat.

    We zoeken de klantreis bij haar id, in dezelfde map of een map hoger. Een regel bij `dekt` staat
    in deze lijst met controles.

    Goed:
        soort: aanpak
        id: coach
        actoren: [{id: coach, naam: Coach, groep: zorg}]
        stappen: [{id: belt, naam: Belt, actor: coach}]
        haakt_aan:
          voorbeeld:
            - {id: k1, begint_na: d/meldt, met: belt}

    Fout:
        soort: aanpak
        id: coach
        actoren: [{id: coach, naam: Coach, groep: zorg}]
        stappen: [{id: belt, naam: Belt, actor: coach}]
        haakt_aan:
          voorbeeld:
            - {id: k1, begint_na: d/meldt, met: belt}
            - {id: k2, begint_na: d/schrijft, met: belt}  # hier
            - {id: k3, loopt_naast: d/meldt, met: appt}  # hier
        dekt:
          - {regel: geen-terugweg, bij: voorbeeld/d/meldt, hoe: Belt}
          - {regel: geen-retour, bij: voorbeeld/d/meldt, hoe: Belt}  # hier

    Fout:
        soort: persona
        id: p
        fictief: ja
        op: voorbeeld
        begint: d/schrijft  # hier
    """
    if isinstance(graph.content, Approach):
        for journey, each in graph.attachments:
            yield from _joint(graph, journey, each)
        yield from _covers(graph, graph.content)
    elif isinstance(graph.content, Persona):
        yield from _persona(graph, graph.content)


def _joint(graph: JourneyGraph, id: str, joint: Attachment) -> Iterator[Mark]:
    """Mark the first thing of a joint that is not there."""
    at = Address("haakt_aan", joint.id)
    drawn = graph.journey.subprocesses[0]
    steps = {step.id for step in drawn.steps}
    own = {
        "met": (joint.meets, steps),
        "vanaf": (joint.leaves, steps),
        "overdracht": (joint.handover, {handover.id for handover in drawn.handovers}),
    }
    for field, (name, there) in own.items():
        if name and name not in there:
            yield Mark.at(at, field, naam=name, waar=say("rules.this_approach"))
            return
    unknown = _unknown(graph, id, joint.place, joint.branch)
    if unknown:
        name, where = unknown
        yield Mark.at(at, "tak" if name == joint.branch else joint.joint, naam=name, waar=where)


def _covers(graph: JourneyGraph, approach: Approach) -> Iterator[Mark]:
    known = {each.id for each in rules()}
    for number, each in enumerate(approach.covers, start=1):
        at = Address("dekt", str(number))
        if each.rule and each.rule not in known:
            yield Mark.at(at, "regel", naam=each.rule, waar=say("rules.this_list"))
            continue
        places = (place.partition("/") for place in each.about)
        unknown = next(filter(None, (_unknown(graph, id, rest) for id, _, rest in places)), None)
        if unknown:
            yield Mark.at(at, "bij", naam=unknown[0], waar=unknown[1])


def _persona(graph: JourneyGraph, persona: Persona) -> Iterator[Mark]:
    """Mark where it begins, and the first choice that is not there."""
    if persona.journey_id is None:
        return
    unknown = _unknown(graph, persona.journey_id, persona.begins) if persona.begins else None
    if unknown:
        yield Mark.at(Address(), "begint", naam=unknown[0], waar=unknown[1])
        return
    for place, branch in persona.chooses.items():
        unknown = _unknown(graph, persona.journey_id, place, branch)
        if unknown:
            yield Mark.at(Address("kiest"), place, naam=unknown[0], waar=unknown[1])
            return


def _unknown(
    graph: JourneyGraph, id: str, place: str, branch: str | None = None
) -> tuple[str, str] | None:
    """Return what is not there and where it was looked for; None when all is, or nobody can say."""
    if graph.others is None:
        return None
    journey = graph.others.get(id)
    if journey is None:
        return id, say("rules.this_folder")
    flows = _flows(journey, place)
    if flows is None:
        return place, f"'{journey.title}'"
    if branch and branch not in flows:
        return branch, f"'{journey.title}'"
    return None


def _flows(journey: Journey, place: str) -> frozenset[str] | None:
    """Return the branches of a step or handover; None when it is not there."""
    group, _, item = place.partition("/")
    subprocess = journey.subprocess(group)
    if subprocess is None:
        return None
    if subprocess.is_empty or any(each.id == item for each in subprocess.handovers):
        return frozenset()
    for step in subprocess.steps:
        if step.id == item:
            return frozenset(flow.when for flow in step.flows if flow.when)
    return None
