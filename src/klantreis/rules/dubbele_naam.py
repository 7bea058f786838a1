"""Twee partijen met dezelfde naam."""

from __future__ import annotations

from collections.abc import Iterator

from klantreis.graph import JourneyGraph
from klantreis.journey import Actor, Address
from klantreis.rules.engine import Mark, rule


@rule(
    "laag",
    kind="bestand",
    short="naam",
    message="'{naam}' staat bij twee partijen: {een} en {ander}.",
    question="Is dit dezelfde partij? Kies dan één naam.",
    desk=True,
)
def dubbele_naam(graph: JourneyGraph) -> Iterator[Mark]:
    """Een naam hoort bij één partij.

    Waarom: met twee namen voor dezelfde partij staan er twee banen en mist er een overdracht. Het
    doorstroompunt heette eerst RMC.

    We vergelijken `naam`, `kort` en `ook`. Hoofdletters tellen niet.

    Goed:
        actoren:
          - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt, kort: DSP, ook: [RMC]}
          - {id: lp, naam: Leerplicht, groep: doorstroompunt, kort: LP}
        deelprocessen:
          - id: d
            stappen: [{id: belt, naam: Belt de jongere, actor: dsp}]

    Fout:
        actoren:
          - {id: dsp, naam: Doorstroompunt, groep: doorstroompunt, ook: [RMC]}
          - {id: rmc, naam: RMC, groep: doorstroompunt}  # hier
        deelprocessen:
          - id: d
            stappen: [{id: belt, naam: Belt de jongere, actor: dsp}]
    """
    first: dict[str, Actor] = {}
    for actor in graph.journey.actors:
        names = {name.casefold(): name for name in reversed(_names(actor))}
        taken = [name for name in names if name in first]
        if taken:
            other = first[taken[-1]]
            place = Address("actoren", actor.id)
            yield Mark.at(place, "naam", naam=names[taken[-1]], een=other.title, ander=actor.title)
        for name in names:
            first.setdefault(name, actor)


def _names(actor: Actor) -> tuple[str, ...]:
    """Return what an actor is called, its name first."""
    return (actor.title, *filter(None, (actor.short,)), *actor.also)
