"""Een datum, leeftijd of kenmerk dat niet kan bestaan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Approach, Journey
from klantreis.journey.moment import Ages, Audience
from klantreis.journey.texts import texts, texts_beside
from klantreis.rules.engine import Mark, rule

DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})-(\d{1,2})-(\d{4})")
MARK = re.compile("[0-9a-f]{8}", re.IGNORECASE)


@rule(
    "laag",
    kind="bestand",
    short="kan niet",
    message="{wat}.",
    question="Wat moet hier staan?",
    desk=True,
)
def kan_niet_kloppen(graph: JourneyGraph) -> Iterator[Mark]:
    """Een datum bestaat, en een leeftijd of looptijd eindigt na het begin.

    Waarom: van 27 tot 18 jaar is er niemand. Dan klopt niet wie er voor wie is.

    Bij `zoals` staat een kenmerk van acht tekens. Iets anders past nooit bij het onderdeel. Dan
    blijft terugkomen wat bewust zo was.

    Goed:
        stappen:
          - {id: belt, naam: Belt, actor: dsp, doelgroep: {leeftijd: {vanaf: 18, tot: 27}}}
        afspraken:
          - {id: a, wat: Belt elke week, wie: dsp, wanneer: 2026-05-01}

    Fout:
        stappen:
          - {id: belt, naam: Belt, actor: dsp, doelgroep: {leeftijd: {vanaf: 27, tot: 18}}}  # hier
          - {id: appt, naam: Appt, actor: dsp, termijn: {uiterlijk: 2026-02-30}}  # hier
        afspraken:
          - {id: a, wat: Belt elke week, wie: dsp, wanneer: 2026-13-45}  # hier
        bewust_zo:
          - {id: b, regel: geen-termijn, bij: belt, reden: Zo gewild, zoals: weet ik niet}  # hier
    """
    yield from _days(graph)
    for place, field, ages in _ages(graph):
        if ages.since is not None and ages.until is not None and ages.until <= ages.since:
            wat = f"Van {ages.since} tot {ages.until} jaar is er niemand"
            yield Mark.at(place, field, wat=wat)
    yield from _period(graph)
    for subprocess in graph.journey.subprocesses:
        for accepted in subprocess.accepted:
            if accepted.as_was is not None and not MARK.fullmatch(accepted.as_was.strip()):
                wat = "Het kenmerk bij zoals heeft acht tekens: cijfers en de letters a tot f"
                yield Mark.at(Address(subprocess.id, accepted.id), "zoals", wat=wat)


def _days(graph: JourneyGraph) -> Iterator[Mark]:
    """Mark the dates that no calendar has; where they stand is only looked up when there are."""
    content = graph.content
    beside = () if isinstance(content, Journey) else tuple(texts_beside(content))
    every = (*graph.words.get("", ()), *(said.text for said in beside))
    wrong = {text for text in every if text[:1].isdigit() and _is_impossible(text)}
    for said in (*texts(graph.journey), *beside) if wrong else ():
        if said.text in wrong:
            yield Mark.at(said.owner, said.field, wat=f"{said.text} is geen dag die bestaat")


def _is_impossible(text: str) -> bool:
    return DAY.fullmatch(text) is not None and _day(text) is None


def _day(text: str | None) -> date | None:
    """Return the day that a text names, written as people here do or as files do."""
    found = DAY.fullmatch(text or "")
    if found is None:
        return None
    year, month, day = found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _ages(graph: JourneyGraph) -> Iterator[tuple[Address, str, Ages]]:
    journey = graph.journey
    if journey.ages:
        yield Address(), "leeftijd", journey.ages
    for group in journey.audiences:
        if group.ages:
            yield Address("doelgroepen", group.id), "leeftijd", group.ages
    for place, audience in _audiences(graph):
        if audience.ages:
            yield place, "doelgroep", audience.ages


def _audiences(graph: JourneyGraph) -> Iterator[tuple[Address, Audience]]:
    for subprocess in graph.journey.subprocesses:
        if subprocess.audience:
            yield Address(subprocess.id), subprocess.audience
        for task in subprocess.responsibilities:
            if task.audience:
                yield Address(subprocess.id, task.id), task.audience
    yield from _drawn_audiences(graph)


def _drawn_audiences(graph: JourneyGraph) -> Iterator[tuple[Address, Audience]]:
    for step in graph.steps:
        if step.said.audience:
            yield step.address, step.said.audience
    for arrow in graph.arrows:
        if arrow.flow and arrow.flow.audience:
            yield arrow.address, arrow.flow.audience


def _period(graph: JourneyGraph) -> Iterator[Mark]:
    """Mark an aanpak that stops before it begins."""
    approach = graph.content
    period = approach.period if isinstance(approach, Approach) else None
    since, until = (_day(period.since), _day(period.until)) if period else (None, None)
    if period and since and until and until < since:
        wat = f"De looptijd eindigt op {period.until}, voor het begin op {period.since}"
        yield Mark.at(Address(graph.journey.id), "looptijd", wat=wat)
