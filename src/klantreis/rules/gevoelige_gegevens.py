"""Het doorstroompunt geeft gegevens over gezondheid of straf door."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis import law
from klantreis.graph import JourneyGraph
from klantreis.journey import Actor
from klantreis.rules.engine import Mark, rule

SENSITIVE = {"gezondheid": "gezondheid", "strafrechtelijk": "straf"}
OWN = frozenset({"WEB 9.2.1", "WEB 9.2.5 lid 5"})
"""The articles that, beside its support, are for the doorstroompunt and not for leerplicht."""


@rule(
    "hoog",
    kind="wet",
    short="gegevens",
    message="Bij overdracht '{overdracht}' geeft {gever} gegevens over {soort} aan {ontvanger}.",
    question=(
        "Deze gegevens mag het doorstroompunt {zekerheid}niet doorgeven. "
        "Kan de jongere het zelf vertellen?"
    ),
    asks=(
        "Bij overdracht '{overdracht}' geeft {gever} gegevens over {soort} aan {ontvanger}. "
        "Volgens WEB 9.2.7 mag dat niet (lezing, laat een jurist dit bevestigen)."
    ),
)
def gevoelige_gegevens(graph: JourneyGraph) -> Iterator[Mark]:
    """Het doorstroompunt geeft gegevens over gezondheid of straf niet aan een ander.

    Waarom: dit staat in WEB 9.2.7 lid 2. Alleen wie bij het doorstroompunt deze hulp geeft, mag
    ze zien.

    Bij collega's van Werk & Inkomen in dezelfde gemeente is dit een lezing. Dan is het een vraag.
    Staat ook leerplicht in de groep doorstroompunt, dan geldt dit voor wie werkt volgens WEB 9.2.1
    of 9.2.5. Staat dat nergens bij `wet`, dan is het ook een vraag.

    Goed:
        stappen:
          - {id: plan, naam: Maakt een plan, actor: dsp, daarna: helpt}
          - {id: helpt, naam: Helpt bij de gezondheid, actor: zorg}
        overdrachten:
          - {id: o, van: plan, naar: helpt, gegevens: gewoon}
          - {id: p, van: helpt, naar: plan, gegevens: gezondheid}

    Fout:
        stappen:
          - {id: plan, naam: Maakt een plan, actor: dsp, daarna: helpt}
          - {id: helpt, naam: Helpt bij de gezondheid, actor: zorg, daarna: werk}
          - {id: werk, naam: Zoekt werk, actor: wi}
        overdrachten:
          - {id: o, naam: Aanmelding, van: plan, naar: helpt, gegevens: gezondheid}  # hier
          - {id: p, van: plan, naar: werk, gegevens: strafrechtelijk}  # hier
    """
    handovers = [each for each in graph.handovers if each.said.sensitivity in SENSITIVE]
    known = _doorstroompunten(graph) if handovers else frozenset()
    for handover in handovers:
        givers = filter(_is_doorstroompunt, map(graph.actors.get, handover.givers))
        giver = next((each for each in givers if each and (not known or each.id in known)), None)
        receiver = graph.actors.get(handover.receiver or "")
        if not (giver and receiver) or receiver.is_youth or _is_doorstroompunt(receiver):
            continue
        is_reading = receiver.group == "gemeente" or not known
        yield Mark.at(
            handover,
            "gegevens",
            asks=is_reading,
            overdracht=handover.title,
            gever=giver.title,
            ontvanger=receiver.title,
            soort=SENSITIVE[handover.said.sensitivity or ""],
            zekerheid="waarschijnlijk " if is_reading else "",
        )


def _doorstroompunten(graph: JourneyGraph) -> frozenset[str]:
    """Return who of its group is the doorstroompunt itself; nobody when the file does not say."""
    members = [actor.id for actor in graph.journey.actors if _is_doorstroompunt(actor)]
    if len(members) == 1:
        return frozenset(members)
    return frozenset(
        step.actor.id
        for step in graph.steps
        if step.actor and _is_doorstroompunt(step.actor) and any(map(_is_own, step.said.law))
    )


def _is_own(reference: str) -> bool:
    article = law.article(reference)
    return article is not None and (law.is_support(reference) or article.id in OWN)


def _is_doorstroompunt(actor: Actor | None) -> bool:
    return actor is not None and actor.group == "doorstroompunt"
