"""Twee delen zeggen iets anders over dezelfde overdracht of taak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Handover, Responsibility, Subprocess, Unsaid
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed

Subject = tuple[frozenset[str], ...]
POINTS = attrgetter("after", "before")
AMOUNTS = attrgetter("within", "at_latest", "since", "until", "at")
KEYS = ("eindverantwoordelijk", "termijn", "grondslag")


@rule(
    "hoog",
    kind="afspraak",
    short="tegenspraak",
    message="Over '{wat}' zeggen twee delen iets anders bij {sleutel}.",
    question="In '{deel}' staat {a}, in '{ander}' staat {b}. Wat spreken we af?",
)
def tegenstrijdig(graph: JourneyGraph) -> Iterator[Mark]:
    """Over dezelfde overdracht of taak zeggen alle delen hetzelfde.

    Waarom: wie in twee delen werkt, weet anders niet wat geldt.

    Dezelfde overdracht heeft dezelfde gever, ontvanger en soort. Dezelfde taak heeft dezelfde
    partij en hetzelfde artikel. We kijken naar eindverantwoordelijk, termijn en grondslag. Een
    termijn vergelijken we alleen als die vanaf hetzelfde moment telt.

    Goed:
        deelprocessen:
          - id: d
            overdrachten:
              - {id: o, gever: dsp, ontvanger: wi, termijn: {binnen: 5 werkdagen}}
          - id: e
            overdrachten:
              - {id: o, gever: dsp, ontvanger: wi, termijn: {binnen: 5 werkdagen}}
              - {id: p, gever: dsp, ontvanger: wi, soort: melden, termijn: {binnen: 1 week}}
              - {id: q, gever: dsp, ontvanger: wi, termijn: onbekend}

    Fout:
        deelprocessen:
          - id: d
            overdrachten:
              - {id: o, gever: dsp, ontvanger: wi, eindverantwoordelijk: dsp}
            verantwoordelijkheden:
              - {id: t, doet: pro, wet: WVO 2020 2.31a, termijn: {tot: 2 jaar}}
          - id: e
            overdrachten:
              - {id: o, gever: dsp, ontvanger: wi, eindverantwoordelijk: wi}  # hier
            verantwoordelijkheden:
              - {id: t, doet: pro, wet: WVO 2020 2.31a, termijn: {tot: 1 jaar}}  # hier
    """
    for claims in _shared(graph):
        done: set[str] = set()
        for key, first, other in _contradictions(claims):
            if other.subprocess.id in done:
                continue
            done.add(other.subprocess.id)
            yield Mark.at(
                Address(other.subprocess.id, other.part.id),
                key,
                wat=other.part.title,
                sleutel=key,
                deel=first.subprocess.title,
                a=_words(graph, first.part, key),
                ander=other.subprocess.title,
                b=_words(graph, other.part, key),
            )


class Claim(NamedTuple):
    """A handover or task that other subprocesses also speak of."""

    subprocess: Subprocess
    part: Handover | Responsibility


def _shared(graph: JourneyGraph) -> Iterator[list[Claim]]:
    """Yield the handovers or tasks that are the same in several subprocesses."""
    same: dict[Subject, list[Claim]] = defaultdict(list)
    for handover in graph.handovers:
        if handover.givers and handover.receiver:
            parties = (frozenset(handover.givers), frozenset({handover.receiver}))
            subject = (*parties, frozenset({handover.said.kind}))
            same[subject].append(Claim(handover.subprocess, handover.said))
    for subprocess in graph.journey.subprocesses:
        for task in subprocess.responsibilities:
            if task.does and task.law:
                claim = Claim(subprocess, task)
                same[frozenset(task.does), frozenset(task.law)].append(claim)
    for claims in same.values():
        if len({claim.subprocess.id for claim in claims}) > 1:
            yield claims


def _contradictions(claims: Iterable[Claim]) -> Iterator[tuple[str, Claim, Claim]]:
    """Yield what the first subprocess says with each later one that never says the same."""
    found: dict[tuple[str, object], dict[str, list[tuple[object, Claim]]]] = defaultdict(dict)
    for claim in claims:
        for key, about, value in _said(claim.part):
            by_subprocess = found[key, about]
            by_subprocess.setdefault(claim.subprocess.id, []).append((value, claim))
    for (key, _), by_subprocess in sorted(found.items(), key=lambda item: KEYS.index(item[0][0])):
        first, *others = by_subprocess.values()
        values = {value for value, _ in first}
        for other in others:
            if values.isdisjoint(value for value, _ in other):
                yield key, first[0][1], other[0][1]


def _said(part: Handover | Responsibility) -> Iterator[tuple[str, object, object]]:
    """Yield a key, what its value counts from, and the value; an open field says nothing."""
    if part.accountable and not isinstance(part.accountable, Unsaid):
        yield "eindverantwoordelijk", None, frozenset(part.accountable)
    if part.term and not isinstance(part.term, Unsaid):
        yield "termijn", frozenset(map(POINTS, part.term)), frozenset(map(AMOUNTS, part.term))
    ground = None if isinstance(part, Responsibility) else part.ground
    if ground and not isinstance(ground, Unsaid):
        yield "grondslag", None, ground


def _words(graph: JourneyGraph, part: Handover | Responsibility, key: str) -> str:
    """Say the value of a key that is not open."""
    if key == "termijn" and not isinstance(part.term, Unsaid):
        return listed(moment.spoken for moment in part.term or ())
    if key == "grondslag" and isinstance(part, Handover):
        return str(part.ground)
    accountable = () if isinstance(part.accountable, Unsaid) else part.accountable or ()
    return listed(map(graph.name, accountable))
