"""Een naam van iemand op de plek van een organisatie of functie."""

from __future__ import annotations

import re
from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Address, Subprocess
from klantreis.rules.engine import Mark, rule

_BETWEEN = r"(?:(?:van|de|der|den|ten|ter|te|het|'t|el|al|ben)[ ]){0,3}"
PERSON = re.compile(
    r"\b(?:[Dd]hr|[Mm]w|[Mm]evr|[Mm]evrouw|[Mm]eneer|[Dd]e heer)\.?[ ]"
    rf"(?:[A-Z]\.)*[ ]?{_BETWEEN}[A-Z][a-z]"
    rf"|^(?:[A-Z]\.[ ]?){{1,4}}{_BETWEEN}[A-Z][a-z]+(?:-[A-Z][a-z]+)?$",
    re.MULTILINE,
)
"""How a person is written: after mevrouw or de heer, or with initials and a surname alone."""


@rule(
    "midden",
    kind="bestand",
    short="functie",
    message="Hier staat misschien de naam van een persoon.",
    question="Welke functie hoort hier? Een naam is niet nodig.",
)
def persoon_als_actor(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij een partij en een functie staat wat iemand doet, en niet hoe iemand heet.

    Waarom: mensen wisselen van baan. En een naam in het bestand is niet nodig.

    We kijken naar de naam en de functies van een partij. Ook kijken we naar `functie` bij stappen,
    afspraken en rollen aan tafel. We herkennen mevrouw, de heer en voorletters, en noemen de naam
    niet.

    Goed:
        actoren:
          - {id: jongere, naam: Jongere, groep: jongere}
          - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt, functies: [coach 18+]}
        deelprocessen:
          - id: d
            stappen:
              - {id: belt, naam: Belt de jongere, actor: dsp, functie: Doorstroomcoach}

    Fout:
        actoren:
          - {id: coach, naam: Mevrouw Voorbeeld, groep: doorstroompunt}  # hier
        deelprocessen:
          - id: d
            aan_tafel: [{actor: coach, functie: de heer V. Voorbeeld}]  # hier
            stappen:
              - {id: belt, naam: Belt de jongere, actor: coach, functie: V. van Voorbeeld}  # hier
            afspraken:
              - {id: a, wat: Houdt een lijst bij, functie: coach (mw. Voorbeeld)}  # hier
    """
    places = list(_places(graph))
    if PERSON.search("\n".join(text for *_, text in places)) is None:
        return
    seen: set[Address] = set()
    for group, item, field, text in places:
        place = Address(group, item)
        if place not in seen and PERSON.search(text):
            seen.add(place)
            yield Mark.at(place, field)


def _places(graph: JourneyGraph) -> Iterator[tuple[str, str, str, str]]:
    """Yield every name and function after its list or subprocess, its item and its key."""
    for actor in graph.journey.actors:
        if not actor.is_youth:
            yield from (("actoren", actor.id, "naam", text) for text in (actor.name,) if text)
            yield from (("actoren", actor.id, "functies", text) for text in actor.functions)
            yield from (("actoren", actor.id, "ook", text) for text in actor.also)
    for subprocess in graph.journey.subprocesses:
        first = {
            function: (item, field)
            for item, field, function in reversed(list(_functions(subprocess)))
        }
        yield from ((subprocess.id, *place, text) for text, place in first.items())


def _functions(subprocess: Subprocess) -> Iterator[tuple[str, str, str]]:
    for seat in subprocess.at_table:
        if seat.function:
            yield "", "aan_tafel", seat.function
    for step in subprocess.steps:
        if step.function:
            yield step.id, "functie", step.function
    for agreement in subprocess.agreements:
        if agreement.function:
            yield agreement.id, "functie", agreement.function
