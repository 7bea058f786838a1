"""Iets wat in de zomer moet gebeuren."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Moment, Subprocess, Unsaid
from klantreis.rules.engine import Mark, rule

SUMMER = re.compile(
    r"\b(?:juni|juli|augustus|september|zomer\w*)\b|\b\d{4}-0[6-9]\b", re.IGNORECASE
)
LEAVING = frozenset({"diploma", "verlaten school"})
"""What mostly happens in June or July; a term of ten weeks after it falls in the summer."""
MOST_DAYS = 70


@rule(
    "midden",
    kind="proces",
    short="zomer",
    message="'{onderdeel}' valt voor een deel in de zomer.",
    question="Wie is er in juli en augustus te bereiken?",
    together="deelproces",
)
def zomergat(graph: JourneyGraph) -> Iterator[Mark]:
    """Wat in de zomer valt, heeft iemand die dan te bereiken is.

    Waarom: in de zomer zijn scholen dicht. Wie dan stopt, ziet niemand.

    We kijken naar de termijn en de duur van stappen en overdrachten. Het gaat om een datum of maand
    van juni tot en met september. Tot tien weken na diploma of na verlaten school telt ook. Een
    afspraak bij de stap of overdracht is genoeg. Registers en landelijke organisaties tellen niet
    mee.

    Goed:
        stappen:
          - {id: belt, naam: Belt, actor: school, termijn: {binnen: 1 maand, na: diploma}}
          - {id: praat, naam: Praat, actor: school, termijn: {uiterlijk: 3 maanden, voor: diploma}}
        afspraken:
          - {id: a, wat: De teamleider neemt in de zomer de telefoon op, bij: belt}

    Fout:
        stappen:
          - {id: belt, naam: Belt, actor: school, termijn: {op: [1 maand], na: diploma}}  # hier
          - {id: komt, naam: Komt langs, actor: dsp, termijn: {uiterlijk: 1 september}}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        national = {step.said.id for step in graph.steps_of(subprocess) if step.is_national}
        left_out = national | subprocess.agreed_on
        for name, title, moments in _moments(subprocess):
            if name not in left_out and any(map(_is_in_summer, moments)):
                yield Mark.at(Address(subprocess.id, name), "termijn", onderdeel=title)


def _moments(subprocess: Subprocess) -> Iterator[tuple[str, str, Iterable[Moment]]]:
    for step in subprocess.steps:
        if step.term or step.duration:
            yield step.id, step.title, (*step.term, *step.duration)
    for handover in subprocess.handovers:
        if handover.term and not isinstance(handover.term, Unsaid) and handover.kind != "systeem":
            yield handover.id, handover.title, handover.term


def _is_in_summer(moment: Moment) -> bool:
    said = (moment.within or moment.at_latest or "", *moment.at)
    if moment.after in LEAVING:
        return any(said) and any(each.days <= MOST_DAYS for each in moment.amounts)
    other = (moment.since, moment.until, moment.after, moment.before)
    return SUMMER.search(" ".join(filter(None, (*said, *other)))) is not None
