"""De jongere gaat heen en weer tussen twee organisaties."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="proces",
    short="vast contact",
    message="Na '{stap}' gaat de jongere van {gever} terug naar {ontvanger}, steeds opnieuw.",
    question="De jongere gaat hier heen en weer. Wie blijft het vaste contact?",
)
def pingpong(graph: JourneyGraph) -> Iterator[Mark]:
    """Een jongere gaat niet steeds heen en weer tussen twee organisaties.

    Waarom: wie heen en weer gaat, heeft geen vast contact en haakt af.

    We kijken naar een rondje zonder grens waarin de een de jongere doorgeeft en de ander de jongere
    teruggeeft. Bij betrekken houdt de gever contact, dus dat telt niet mee. Opnieuw instappen mag
    altijd: een stap in de fase herintreden telt niet mee. We noemen van elke twee organisaties een
    keer waar de jongere teruggaat.

    Goed:
        stappen:
          - {id: helpt, naam: Helpt naar werk, actor: dsp, soort: start, daarna: past}
          - id: past
            naam: Past dit bij ons?
            actor: wi
            daarna: [{als: nee, naar: helpt, hooguit: 1 keer}, {als: ja, naar: plan}]
          - {id: plan, naam: Maakt een plan, actor: wi, daarna: schuld}
          - {id: schuld, naam: Helpt bij schulden, actor: zorg, daarna: klaar}
          - {id: klaar, naam: Is het plan klaar?, actor: wi, daarna: [{als: nee, naar: plan}]}
        overdrachten:
          - {id: o, van: plan, naar: schuld, soort: betrekken}

    Fout:
        stappen:
          - {id: helpt, naam: Helpt naar werk, actor: dsp, soort: start, daarna: wil}
          - {id: wil, naam: Wil de jongere dit?, actor: jongere, daarna: past}
          - id: past
            naam: Past dit bij ons?
            actor: wi
            daarna:
              - {als: nee, naar: helpt}  # hier
              - {als: ja, naar: plan}
          - {id: plan, naam: Maakt een plan, actor: wi}
    """
    for each in graph.rounds:
        named: set[object] = set()
        for arrow, giver, receiver in each.bounces:
            pair = frozenset({giver, receiver})
            if pair in named or arrow.address in named:
                continue
            named |= {pair, arrow.address}
            yield Mark.at(
                arrow,
                "naar",
                stap=arrow.source.title,
                gever=graph.name(giver),
                ontvanger=graph.name(receiver),
            )
