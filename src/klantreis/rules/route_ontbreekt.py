"""Naar onderwijs, werk of dagbesteding gaat nog geen route."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed

ROUTES = {"onderwijs": "onderwijs", "arbeid": "werk", "dagbesteding": "dagbesteding"}


@rule(
    "midden",
    kind="proces",
    short="route",
    message="In deze klantreis eindigt nog geen route met {routes}.",
    question="Voor wie is er nu geen plek op deze kaart?",
    asks="Wat getekend is, eindigt nog niet met {routes}. Een deel is nog leeg.",
)
def route_ontbreekt(graph: JourneyGraph) -> Iterator[Mark]:
    """In de hele klantreis is er een route naar onderwijs, naar werk en naar dagbesteding.

    Waarom: niet elke jongere kan of wil hetzelfde.

    We kijken naar `uitkomst` van alle delen samen. Is een deel nog leeg, dan is het een vraag.

    Goed:
        stappen:
          - {id: kiest, naam: Kiest een route, actor: jongere, daarna: [leert, werkt, bezig]}
          - {id: leert, naam: Volgt een opleiding, uitkomst: onderwijs}
          - {id: werkt, naam: Heeft werk, uitkomst: arbeid}
          - {id: bezig, naam: Heeft dagbesteding, uitkomst: dagbesteding}

    Fout:
        deelprocessen:
          - id: d  # hier
            stappen:
              - {id: kiest, naam: Kiest een route, actor: jongere, daarna: [leert, werkt]}
              - {id: leert, naam: Volgt een opleiding, uitkomst: onderwijs}
              - {id: werkt, naam: Heeft werk, uitkomst: arbeid}

    Fout:
        deelprocessen:
          - id: d  # hier
            stappen:
              - {id: kiest, naam: Kiest een route, actor: jongere, daarna: [werkt, e/start]}
              - {id: werkt, naam: Heeft werk, uitkomst: arbeid}
          - {id: e, status: leeg}
    """
    reached = graph.reachable(graph.starts)
    outcomes = {end.said.outcome for end in graph.ends if end in reached}
    missing = [word for outcome, word in ROUTES.items() if outcome not in outcomes]
    if outcomes and missing:
        asks = any(each.is_empty for each in graph.journey.subprocesses)
        yield Mark.at(Address(), "deelprocessen", asks=asks, routes=listed(missing, "of"))
