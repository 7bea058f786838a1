"""Een overdracht met alleen een formulier, op een plek waar het erop aankomt."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import GraphHandover, JourneyGraph
from klantreis.rules.engine import Mark, rule

MOST = 100_000  # handovers times steps; each handover is taken out of all routes


@rule(
    "midden",
    kind="proces",
    short="koud",
    message="Overdracht '{overdracht}' gaat zonder gesprek. {reden}.",
    question="Wie kent de jongere al, en kan die meekomen?",
)
def koude_overdracht(graph: JourneyGraph) -> Iterator[Mark]:
    """Een overdracht waar het erop aankomt, gaat met een gesprek.

    Waarom: na alleen een formulier komt een jongere vaak niet opdagen.

    Dit gaat over `vorm: koud` bij overdragen en betrekken. Bij overdragen vragen we het altijd. Bij
    betrekken als er een risico bij staat, of als er geen andere weg is naar een einde.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: [belt, werk]}
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: werk}
          - {id: werk, naam: Heeft werk, uitkomst: arbeid}
        overdrachten:
          - {id: o, van: meldt, naar: belt, vorm: warm}
          - {id: p, van: meldt, naar: belt, soort: betrekken, vorm: koud}
          - {id: q, van: meldt, naar: belt, soort: melden, vorm: koud}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp, daarna: helpt}
          - {id: helpt, naam: Helpt met geld, actor: zorg, daarna: werk}
          - {id: werk, naam: Heeft werk, uitkomst: arbeid}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt, naar: belt, vorm: koud}  # hier
          - {id: p, naam: Hulp, van: belt, naar: helpt, soort: betrekken, vorm: koud}  # hier

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - id: o
            soort: betrekken
            van: meldt
            naar: belt
            vorm: koud  # hier
        risicos:
          - {id: r, tekst: De jongere neemt niet op, bij: o}
    """
    cold = [each for each in graph.handovers if each.said.form == "koud" and each.said.asks("form")]
    at_risk = {
        (each.id, about)
        for each in graph.journey.subprocesses
        for risk in each.risks
        for about in risk.about
    }
    can_try = len(cold) * len(graph.steps) <= MOST
    for handover in cold:
        if (handover.subprocess.id, handover.said.id) in at_risk:
            reason = "Er staat een risico bij"
        elif handover.said.kind == "overdragen":
            reason = "De jongere krijgt hier een andere begeleider"
        elif can_try and _is_only_way(graph, handover):
            reason = "Er is geen andere weg naar een einde"
        else:
            continue
        yield Mark.at(handover, "vorm", overdracht=handover.title, reden=reason)


def _is_only_way(graph: JourneyGraph, handover: GraphHandover) -> bool:
    """Whether some end is reached over this handover and over no other way."""
    if handover.target is None:
        return False
    lines = [arrow for arrow in graph.into(handover.target) if handover in arrow.handovers]
    ends = graph.reachable([handover.target]).intersection(graph.ends)
    return not ends <= graph.reachable(graph.starts, without=lines)
