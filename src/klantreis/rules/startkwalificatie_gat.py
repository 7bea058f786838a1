"""Jongeren zonder school voor wie niemand er is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from klantreis.coverage import Cell, cells
from klantreis.graph import JourneyGraph
from klantreis.journey import Address
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed


@rule(
    "midden",
    kind="proces",
    short="na school",
    message="Na school is er nog niemand voor deze jongeren: {groepen}.",
    question="Wie ziet deze jongeren als er geen school en geen werk is?",
    asks="Er staat nog niet wie er na school is voor deze jongeren: {groepen}.",
)
def startkwalificatie_gat(graph: JourneyGraph) -> Iterator[Mark]:
    """Voor elke jongere die van school is, is er een organisatie.

    Waarom: de wet houdt op. Na bol-2 doet de school een jaar lang een aanbod. Na bbl-2, niveau 3 en
    niveau 4 mag dat, het moet niet. Het doorstroompunt is er voor wie geen startkwalificatie heeft.
    Werk & Inkomen komt pas als de jongere of de school het vraagt.

    We vragen het alleen over groepen die de klantreis zelf noemt, met school en diploma. We zoeken
    een stap, tak of taak met die doelgroep, ook in de tijd na het aanbod. Staat er niet tot wanneer
    iemand er is, of alleen dat het mag, dan is het een vraag.

    Goed:
        herkomst: mbo
        stappen:
          - id: belt
            naam: Belt na het diploma
            actor: mbo
            soort: start
            doelgroep: {diploma: [entree, bol-2]}
            termijn: {tot: 1 jaar, na: diploma}
            daarna: helpt
          - id: helpt
            naam: Helpt wie geen werk heeft
            actor: wi
            doelgroep: {diploma: bol-2}
            termijn: {vanaf: 1 jaar, na: diploma}
          - {id: zoekt, naam: Zoekt contact, actor: dsp, doelgroep: {diploma: entree}}

    Fout:
        herkomst: mbo  # hier
        stappen:
          - id: belt
            naam: Belt na het diploma
            actor: mbo
            soort: start
            doelgroep: {diploma: bol-2}
            termijn: {tot: 1 jaar, na: diploma}

    Fout:
        herkomst: mbo  # hier
        stappen:
          - {id: sluit, naam: Sluit het jaar af, actor: mbo, soort: start}
        verantwoordelijkheden:
          - id: mag
            taak: Mag hetzelfde aanbod doen
            doet: mbo
            doelgroep: {diploma: bbl-2}
            wet: WEB 9.2.12 lid 4
    """
    found: dict[Address, dict[str, Cell]] = {}
    for cell in cells(graph):
        if cell.group.enrolment == "niet-ingeschreven" and _is_hole(cell):
            holes = found.setdefault(_where(graph, cell), {})
            holes.setdefault(cell.group.cohort.id, cell)
    for place, holes in found.items():
        sure = [cell for cell in holes.values() if cell.said == "nee"]
        groups = listed(_groups(sure or holes.values()))
        yield Mark.at(place, "herkomst" if place.group else "", asks=not sure, groepen=groups)


def _is_hole(cell: Cell) -> bool:
    """Whether nobody has to be there, and the journey does not say who is."""
    if not cell.is_named or cell.asked is None or cell.state == "moet":
        return False
    others = (each for each in cell.holders if not each.waits and each.group != "onderwijs")
    return not cell.has_somebody or (not any(others) and cell.said == "open")


def _where(graph: JourneyGraph, cell: Cell) -> Address:
    """Return the first subprocess that comes from their school, else the journey."""
    origins = cell.group.cohort.origins
    for subprocess, traits in graph.from_school:
        if not set(traits.origins).isdisjoint(origins):
            return Address(subprocess.id)
    return Address()


def _groups(holes: Iterable[Cell]) -> Iterator[str]:
    for cell in holes:
        month = cell.group.window.since
        yield f"{cell.group.cohort.name} ({f'na {month} maanden' if month else 'vanaf het begin'})"
