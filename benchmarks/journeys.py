"""Journeys made by a seed, written the way people write them."""

from __future__ import annotations

import random
from collections.abc import Iterator

ORGANISATIONS = ("mbo", "pro", "dsp", "lp", "wi", "wc", "wg", "zo")
GROUPS = {
    "mbo": "onderwijs",
    "pro": "onderwijs",
    "dsp": "doorstroompunt",
    "lp": "doorstroompunt",
    "wi": "gemeente",
    "wc": "werk",
    "wg": "werk",
    "zo": "zorg",
}
PHASES = ("signaleren", "voorbereiden", "overdragen", "begeleiden", "nazorg", "herintreden")


def journey(steps: int, *, seed: int = 1, per_subprocess: int = 20) -> str:
    """Return the text of a journey with about so many steps, in subprocesses of so many."""
    chance = random.Random(seed)
    lines = [*_head(), "deelprocessen:"]
    for number in range(max(1, round(steps / per_subprocess))):
        lines += _subprocess(f"deel-{number + 1}", per_subprocess, chance)
    return "\n".join(lines) + "\n"


def _head() -> Iterator[str]:
    yield from (
        "schema: 1",
        "id: gemaakt",
        "titel: Gemaakte klantreis",
        "peildatum_wet: 2026-01-01",
        "leeftijd: {vanaf: 16, tot: 27}",
        "actoren:",
        "  - {id: jongere, naam: Jongere, groep: jongere, kort: JO}",
    )
    for actor in ORGANISATIONS:
        yield f"  - {{id: {actor}, naam: Organisatie {actor}, groep: {GROUPS[actor]}}}"


def _subprocess(name: str, size: int, chance: random.Random) -> Iterator[str]:
    yield from (
        f"  - id: {name}",
        f"    titel: Gemaakt {name}",
        "    status: concept",
        "    aan_tafel: [jongere, mbo, dsp, wi]",
        "    stappen:",
    )
    actors = [chance.choice(ORGANISATIONS) for _ in range(size)]
    handovers: list[tuple[int, int]] = []
    for number in range(size):
        yield from _step(number, size, actors, chance, handovers)
    yield from (
        "      - {id: eind, naam: Heeft een plek, uitkomst: arbeid}",
        "      - {id: weg, uitkomst: geen-hulp-gewenst, terugweg: {naar: s0, meldpunt: balie}}",
        "    overdrachten:",
    )
    for source, target in handovers:
        yield from _handover(source, target, chance)
    yield from _beside(size, chance)


def _step(
    number: int,
    size: int,
    actors: list[str],
    chance: random.Random,
    handovers: list[tuple[int, int]],
) -> Iterator[str]:
    following = number + 1
    decides = number % 5 == 2
    yield f"      - id: s{number}"
    yield f"        naam: Doet stap {number} voor de jongere"
    yield f"        actor: {'jongere' if decides else actors[number]}"
    yield f"        fase: {PHASES[number * len(PHASES) // size]}"
    if number == 0:
        yield "        soort: start"
    if chance.random() < 0.2:
        yield "        wet: [WEB 9.2.12 lid 1]"
    if chance.random() < 0.2:
        yield "        termijn: {binnen: 10 werkdagen, bron: voorbeeld}"
    if following == size:
        yield "        daarna: eind"
    elif decides:
        back = chance.randrange(max(1, number))
        yield "        daarna:"
        yield f"          - {{als: ja, naar: s{following}}}"
        yield f"          - {{als: later, naar: s{back}, hooguit: 1 keer}}"
        yield "          - {als: nee, naar: weg}"
    else:
        yield f"        daarna: s{following}"
        if following % 5 != 2 and actors[number] != actors[following] and chance.random() < 0.7:
            handovers.append((number, following))


def _handover(source: int, target: int, chance: random.Random) -> Iterator[str]:
    yield f"      - id: o{source}"
    yield f"        naam: Overdracht van stap {source}"
    yield f"        soort: {chance.choice(('overdragen', 'betrekken', 'melden'))}"
    yield f"        van: s{source}"
    yield f"        naar: s{target}"
    yield "        aanleiding: De vorige stap is klaar"
    if chance.random() < 0.5:
        yield "        inhoud: [contactgegevens, vraag]"
        yield "        vorm: warm"


def _beside(size: int, chance: random.Random) -> Iterator[str]:
    yield "    risicos:"
    for number in range(3):
        place = chance.randrange(size)
        yield f"      - {{id: r{number}, tekst: Niemand belt, bij: s{place}, hoe_erg: groot}}"
    yield "    vragen:"
    yield f"      - {{id: v0, tekst: Wie betaalt dit?, bij: s{chance.randrange(size)}}}"
