"""Een route langs veel organisaties."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed

MOST = 4
BREADTH = 32
"""How many ways to come to a step are kept; a drawing that people make has fewer.

A way is a number with a bit for each organisation met.
"""


@rule(
    "midden",
    kind="proces",
    short="wissels",
    message="In '{deelproces}' gaat een route langs {aantal} organisaties: {partijen}.",
    question="Hoe vaak vertelt de jongere het verhaal opnieuw?",
)
def te_veel_wissels(graph: JourneyGraph) -> Iterator[Mark]:
    """Een route gaat langs hooguit vier organisaties.

    Waarom: bij elke nieuwe organisatie vertelt de jongere het verhaal opnieuw.

    We tellen elke organisatie een keer, op de langste route door een deel. Rondjes, de jongere en
    landelijke organisaties tellen niet mee.

    Goed:
        stappen:
          - {id: ziet, naam: Ziet een risico, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: wi, daarna: helpt}
          - {id: helpt, naam: Helpt met geld, actor: zorg, daarna: klaar}
          - {id: klaar, naam: Sluit het plan af, actor: wi}

    Fout:
        deelprocessen:
          - id: d  # hier
            stappen:
              - {id: ziet, naam: Ziet een risico, actor: school, soort: start, daarna: belt}
              - {id: belt, naam: Belt de jongere, actor: dsp, daarna: [plan, leert]}
              - {id: plan, naam: Maakt een plan, actor: wi, daarna: helpt}
              - {id: leert, naam: Doet intake, actor: mbo}
              - {id: helpt, naam: Helpt met geld, actor: zorg, daarna: weer}
              - {id: weer, naam: Doet intake, actor: mbo}
    """
    bits = {actor.id: 1 << number for number, actor in enumerate(graph.journey.actors)}
    longest: dict[str, int] = {}
    ways: dict[GraphStep, set[int]] = {step: {0} for step in graph.starts}
    for step, following in graph.onward.items():
        met = ways.pop(step, set())
        if step.organisation and not step.is_national:
            met = {way | bits[step.organisation] for way in met}
        if met and not following:
            known = longest.get(step.subprocess.id, 0)
            longest[step.subprocess.id] = max((known, *met), key=int.bit_count)
        for _, target in following:
            ways[target] = _longest(ways[target] | met) if target in ways else met
    for subprocess in graph.journey.subprocesses:
        parties = longest.get(subprocess.id, 0)
        if parties.bit_count() > MOST:
            named = [each.title for each in graph.journey.actors if bits[each.id] & parties]
            yield Mark.at(
                Address(subprocess.id),
                deelproces=subprocess.title,
                aantal=len(named),
                partijen=listed(named),
            )


def _longest(ways: set[int]) -> set[int]:
    """Keep the ways that met the most."""
    if len(ways) <= BREADTH:
        return ways
    return set(sorted(ways, key=lambda way: (-way.bit_count(), way))[:BREADTH])
