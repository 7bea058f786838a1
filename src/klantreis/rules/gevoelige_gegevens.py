"""Het doorstroompunt geeft gegevens over gezondheid of straf door."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Actor
from klantreis.rules.engine import Mark, rule

SENSITIVE = {"gezondheid": "gezondheid", "strafrechtelijk": "straf"}


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
    for handover in graph.handovers:
        about = SENSITIVE.get(handover.said.sensitivity or "")
        giver = next(filter(_is_doorstroompunt, map(graph.actors.get, handover.givers)), None)
        receiver = graph.actors.get(handover.receiver or "")
        if not (about and giver and receiver) or receiver.is_youth or _is_doorstroompunt(receiver):
            continue
        is_reading = receiver.group == "gemeente"
        yield Mark.at(
            handover,
            "gegevens",
            asks=is_reading,
            overdracht=handover.title,
            gever=giver.title,
            ontvanger=receiver.title,
            soort=about,
            zekerheid="waarschijnlijk " if is_reading else "",
        )


def _is_doorstroompunt(actor: Actor | None) -> bool:
    return actor is not None and actor.group == "doorstroompunt"
