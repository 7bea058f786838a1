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

    We kijken naar de naam en de functies van een partij, en naar `functie` bij stappen, afspraken
    en rollen aan tafel. We herkennen mevrouw, de heer en voorletters, en noemen de naam niet.

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
    if PERSON.search("\n".join(text for _, _, text in places)) is None:
        return
    seen: set[Address] = set()
    for place, field, text in places:
        if place not in seen and PERSON.search(text):
            seen.add(place)
            yield Mark.at(place, field)


def _places(graph: JourneyGraph) -> Iterator[tuple[Address, str, str]]:
    """Yield every name and function with its place and key; a function once per subprocess."""
    for actor in graph.journey.actors:
        if not actor.is_youth:
            place = Address("actoren", actor.id)
            yield from ((place, "naam", text) for text in (actor.name,) if text)
            yield from ((place, "functies", text) for text in actor.functions)
            yield from ((place, "ook", text) for text in actor.also)
    for subprocess in graph.journey.subprocesses:
        first: dict[str, tuple[Address, str]] = {}
        for place, field, function in _functions(subprocess):
            if function:
                first.setdefault(function, (place, field))
        yield from ((place, field, text) for text, (place, field) in first.items())


def _functions(subprocess: Subprocess) -> Iterator[tuple[Address, str, str | None]]:
    for seat in subprocess.at_table:
        yield Address(subprocess.id), "aan_tafel", seat.function
    for step in subprocess.steps:
        yield Address(subprocess.id, step.id), "functie", step.function
    for agreement in subprocess.agreements:
        yield Address(subprocess.id, agreement.id), "functie", agreement.function
