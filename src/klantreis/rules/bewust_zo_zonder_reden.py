"""Iets staat er als bewust zo, zonder reden."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Accepted, Address
from klantreis.rules.engine import Mark, rule
from klantreis.words import listed


@rule(
    "laag",
    kind="bestand",
    short="bewust zo",
    message="Bij '{onderdeel}' in bewust_zo staat nog niet: {wat}.",
    question="Waarom is dit bewust zo, en wie sprak dat af?",
    desk=True,
)
def bewust_zo_zonder_reden(graph: JourneyGraph) -> Iterator[Mark]:
    """Bij wat bewust zo is, staat welke controle, waarom, door wie en wanneer.

    Waarom: over een jaar weet niemand meer waarom. Dan telt de lijst niet meer.

    Bij `door` staat een rol, nooit een naam.

    Goed:
        bewust_zo:
          - id: b
            regel: geen-termijn
            reden: De levering gaat vanzelf
            door: dsp
            datum: 2026-03-12

    Fout:
        bewust_zo:
          - {id: b, regel: geen-termijn}  # hier
          - {id: c, reden: Dit gaat vanzelf, door: dsp, datum: 2026-03-12}  # hier
    """
    for subprocess in graph.journey.subprocesses:
        for accepted in subprocess.accepted:
            missing = list(_missing(accepted))
            if missing:
                place = Address(subprocess.id, accepted.id)
                yield Mark.at(place, missing[0], onderdeel=accepted.id, wat=listed(missing))


def _missing(accepted: Accepted) -> Iterator[str]:
    """Yield the keys that are still empty."""
    said = {
        "regel": accepted.rule,
        "reden": accepted.reason,
        "door": accepted.by,
        "datum": accepted.date,
    }
    return (key for key, value in said.items() if not value)
