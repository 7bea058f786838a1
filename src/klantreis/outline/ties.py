"""Who passes young people on to whom: every two organisations with something between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from klantreis.graph import Crossing, GraphHandover, JourneyGraph

Pair = tuple[str, str]
"""The ids of who gives and who receives; an empty one is nobody known yet."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What one organisation passes on to another, in the order of the file.

    A handover with several givers is in the tie of each; so is an unowned transition.
    """

    giver: str
    receiver: str
    handovers: tuple[GraphHandover, ...]
    gaps: tuple[Crossing, ...]


def ties(graph: JourneyGraph) -> tuple[Tie, ...]:
    """Return the ties of a journey, by the order of its actors; who is not known comes last."""
    handovers: dict[Pair, list[GraphHandover]] = defaultdict(list)
    gaps: dict[Pair, list[Crossing]] = defaultdict(list)
    for handover in graph.handovers:
        for giver in handover.givers or ("",):
            handovers[giver, handover.receiver or ""].append(handover)
    for crossing in graph.crossings:
        for pair in () if crossing.shared else _pairs(crossing):
            gaps[pair].append(crossing)
    order = {actor: place for place, actor in enumerate(graph.actors)}
    last = len(order)
    pairs = sorted(
        handovers.keys() | gaps.keys(),
        key=lambda pair: [(order.get(end, last), end) for end in pair],
    )
    return tuple(Tie(*pair, tuple(handovers[pair]), tuple(gaps[pair])) for pair in pairs)


def _pairs(crossing: Crossing) -> Iterator[Pair]:
    givers = dict.fromkeys(step.organisation or "" for step in crossing.givers)
    return ((giver, crossing.receiver.organisation or "") for giver in givers)
