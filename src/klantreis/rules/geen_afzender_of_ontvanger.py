"""Overdracht waarvan een kant niet bekend is."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Subprocess, Unsaid
from klantreis.rules.engine import Mark, rule

SIDES = {
    (False, True): ("gever", "geeft"),
    (True, False): ("ontvanger", "ontvangt"),
    (False, False): ("gever", "geeft en wie ontvangt"),
}
"""The key and the words for what is unknown, by whether the giver and the receiver are known."""


@rule(
    "hoog",
    kind="afspraak",
    short="wie",
    message="Bij overdracht '{overdracht}' staat nog niet wie {kant}.",
    question="Wie belt wie?",
    together="item",
)
def geen_afzender_of_ontvanger(graph: JourneyGraph) -> Iterator[Mark]:
    """Een overdracht heeft een gever en een ontvanger.

    Waarom: een overdracht zonder ontvanger komt nergens aan.

    Een stap is genoeg: dan geeft of krijgt de organisatie van die stap.

    Goed:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, van: meldt, naar: belt}
          - {id: p, van: meldt, ontvanger: wi}

    Fout:
        stappen:
          - {id: meldt, naam: Meldt de jongere, actor: school, soort: start, daarna: belt}
          - {id: belt, naam: Belt de jongere, actor: dsp}
        overdrachten:
          - {id: o, naam: Aanmelding, van: meldt}  # hier
          - {id: p, van: meldt, naar: belt, ontvanger: onbekend}  # hier
          - {id: q, van: schrijft, naar: belt}  # hier
          - {id: r}  # hier
    """
    for handover in graph.handovers:
        said = handover.said
        comes, goes = _joined(graph, said.id)
        source = comes or handover.source or _undrawn(graph, said.source)
        target = goes or handover.target or _undrawn(graph, said.target)
        known = _is_known(graph, said.giver, source), _is_known(graph, said.receiver, target)
        if known in SIDES:
            field, side = SIDES[known]
            yield Mark.at(handover, field, overdracht=handover.title, kant=side)


def _joined(graph: JourneyGraph, handover: str) -> tuple[bool, bool]:
    """Return whether a joint of the aanpak says from which step of a journey, and to which."""
    joints = [each for _, each in graph.attachments if each.handover == handover]
    goes = any(each.passes_on_to for each in joints)
    return any(not each.passes_on_to for each in joints), goes


def _is_known(graph: JourneyGraph, said: str | Unsaid | None, place: object) -> bool:
    """Whether the party is named and in the list, or follows from the step."""
    if said is None:
        return bool(place)
    return said in graph.actors or said is Unsaid.NOT_APPLICABLE


def _undrawn(graph: JourneyGraph, reference: str | None) -> Subprocess | None:
    """Return the subprocess that a reference leads to, while nobody drew it: any step may be."""
    subprocess = graph.journey.subprocess((reference or "").partition("/")[0])
    return subprocess if subprocess and subprocess.is_empty else None
