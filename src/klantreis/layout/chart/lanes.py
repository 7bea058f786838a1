"""The lanes of a picture: one for each organisation, in the order of the file."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from klantreis.graph import GraphStep, JourneyGraph
from klantreis.journey import Subprocess
from klantreis.words import say

# An id holds no space, so no actor can be called like these.
NOBODY = "nog niemand"
YOUTH = "de jongere"


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane; `place` counts from 0 and chooses its colour.

    A small one shows its short name; a slim one has its name below its letter, in less room. A
    folded one stands for lanes below each other that hold nothing, with their titles on one line.
    """

    id: str
    title: str
    note: str
    letter: str
    place: int
    is_youth: bool = False
    short: str = ""
    is_small: bool = False
    is_slim: bool = False
    folded: tuple[Lane, ...] = ()

    @property
    def told(self) -> str:
        """Its letter and name, with what it stands for."""
        key = "drawing.lane_for" if self.note else "drawing.lane"
        return say(key, letter=self.letter, naam=self.title, voor=self.note)

    @property
    def is_nobody(self) -> bool:
        """Whether it holds the steps that nobody does yet."""
        return self.id == NOBODY


def lane_of(step: GraphStep, graph: JourneyGraph) -> str:
    """Return the lane of a step; an end lies with the young person."""
    if step.actor is not None and (step.actor.is_youth or not step.is_end):
        return step.actor.id
    return youth_lane(graph) if step.is_end else NOBODY


def youth_lane(graph: JourneyGraph) -> str:
    """Return the lane of the young person, also when the file names none."""
    return next((actor.id for actor in graph.journey.actors if actor.is_youth), YOUTH)


def lanes_of(
    graph: JourneyGraph, subprocess: Subprocess, used: Collection[str]
) -> tuple[Lane, ...]:
    """Return the lanes: as declared, then those in use, and last that of nobody.

    As long as none is in use there is one for whoever sits at the table.
    """
    ids = dict.fromkeys(_order(graph, subprocess, used))
    return tuple(
        _lane(id, ascii_uppercase[place % len(ascii_uppercase)], place, graph)
        for place, id in enumerate(ids)
    )


def _order(graph: JourneyGraph, subprocess: Subprocess, used: Collection[str]) -> Iterator[str]:
    if YOUTH in used:
        yield YOUTH
    yield from (id for id in subprocess.lanes if id in graph.actors)
    if not used:  # who sits at the table is about to fill them
        seated = (seat.actor for seat in subprocess.at_table)
        yield from (id for id in seated if id and id in graph.actors)
    yield from (actor.id for actor in graph.journey.actors if actor.id in used)
    if NOBODY in used:
        yield NOBODY


def _lane(id: str, letter: str, place: int, graph: JourneyGraph) -> Lane:
    actor = graph.actors.get(id)
    if actor is not None:
        note, short = actor.stands_for or "", actor.short or actor.title
        return Lane(id, actor.title, note, letter, place, actor.is_youth, short)
    if id == YOUTH:
        return Lane(id, say("drawing.youth"), "", letter, place, is_youth=True)
    return Lane(id, say("drawing.nobody"), "", "?", place)
