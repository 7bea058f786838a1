"""Overdracht zonder plan voor nee of stilte."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.rules.engine import Mark, rule


@rule(
    "hoog",
    kind="afspraak",
    short="vangnet",
    message="Bij overdracht '{overdracht}' staat nog niet wat er gebeurt bij {bij}.",
    question="Wat gebeurt er als {als}?",
    together="item",
)
def geen_vangnet(graph: JourneyGraph) -> Iterator[Mark]:
    """Een overdracht zegt wat er gebeurt als de jongere nee zegt of niets laat horen.

    Waarom: bij nee of stilte stopt nu vaak alles.

    Bij overdragen vragen we beide. Bij betrekken vragen we alleen wat er gebeurt bij nee.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - id: o
            van: meldt
            naar: belt
            bij_weigering: De school belt na een maand nog eens
            bij_geen_reactie: Na drie keer bellen gaat de mentor langs
          - {id: p, van: meldt, naar: belt, soort: betrekken, bij_weigering: De school gaat door}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt, naar: belt}  # hier
          - {id: p, van: meldt, naar: belt, soort: betrekken}  # hier
          - {id: q, van: meldt, naar: belt, bij_weigering: De school belt later}  # hier
    """
    for handover in graph.handovers:
        refused = handover.said.is_open("if_refused")
        silent = handover.said.is_open("if_silent")
        if refused and silent:
            at, asked = "nee of stilte", "de jongere nee zegt? En als je niets hoort"
        elif refused:
            at, asked = "nee", "de jongere nee zegt"
        elif silent:
            at, asked = "stilte", "je niets hoort"
        else:
            continue
        field = "bij_weigering" if refused else "bij_geen_reactie"
        yield Mark.at(handover, field, overdracht=handover.title, bij=at, als=asked)
