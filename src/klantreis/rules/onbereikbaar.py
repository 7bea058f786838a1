"""Een stap waar geen route naartoe gaat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis.graph import GraphStep, JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "midden",
    kind="proces",
    short="toegang",
    message="Naar '{stap}' gaat nog geen route.",
    question="Hoe komt een jongere hier?",
)
def onbereikbaar(graph: JourneyGraph) -> Iterator[Mark]:
    """Naar elke stap gaat een route vanaf een begin.

    Waarom: een stap zonder weg erheen gebeurt niet, of de weg is vergeten.

    Van een rij stappen die los hangt, noemen we de eerste.

    Goed:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: dsp}
          - {id: meldt, naam: Krijgt een melding, actor: wi, daarna: plan}
        overdrachten:
          - {id: o, naam: Melding, gever: school, naar: meldt}

    Fout:
        stappen:
          - {id: belt, naam: Belt de jongere, actor: dsp, soort: start, daarna: plan}
          - {id: plan, naam: Maakt een plan, actor: dsp}
          - {id: huis, naam: Gaat langs, actor: dsp, daarna: praat}  # hier
          - {id: praat, naam: Praat met de ouders, actor: dsp, daarna: plan}
    """
    received = (each.target for each in graph.handovers if each.target and not each.source)
    reached = graph.reachable((*graph.starts, *received))
    lost = frozenset(step for step in graph.steps if step not in reached)
    firsts = _firsts(graph, lost) if lost else ()
    for step in sorted(firsts, key=lambda step: step.order):
        yield Mark.at(step, stap=step.title)


def _firsts(graph: JourneyGraph, lost: frozenset[GraphStep]) -> Iterator[GraphStep]:
    """Yield the first step of every group that nothing leads to."""
    rounds = graph.cycles_among(lost)
    in_a_round = frozenset[GraphStep]().union(*rounds)
    alone = [frozenset({step}) for step in lost if step not in in_a_round]
    for group in (*rounds, *alone):
        if not _is_entered(graph, group):
            yield min(group, key=lambda step: step.order)


def _is_entered(graph: JourneyGraph, group: Iterable[GraphStep]) -> bool:
    return any(
        arrow.source not in group and not arrow.source.is_end
        for step in group
        for arrow in graph.into(step)
    )
