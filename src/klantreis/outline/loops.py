"""Which arrows of a picture run back."""

from __future__ import annotations

from klantreis.graph import Arrow, GraphStep, JourneyGraph
from klantreis.journey import Subprocess

MOST_LOOKS = 2_000_000
"""Every arrow in a loop is tried on its own; more than this would hold up the picture."""


def loops_of(graph: JourneyGraph, subprocess: Subprocess) -> frozenset[Arrow]:
    """Return the arrows that run back; without them no loop is left in the subprocess.

    First those that lead to a step one must have passed, then those against the order of the file.
    Where there are too many to try, those that come back on a walk from the starts.
    """
    inside = _in_loops(graph, subprocess)
    if len(inside) * len(graph.arrows) > MOST_LOOKS:
        return frozenset(arrow for arrow in inside if arrow in graph.backward)
    elsewhere = [step for step in graph.steps if step.subprocess is not subprocess]
    starts = [step for step in graph.starts if step.subprocess is subprocess]
    found = {arrow for arrow in inside if _is_natural(arrow, graph, starts, elsewhere)}
    for arrow in inside:
        target = arrow.target
        if arrow in found or target is None or target.order > arrow.source.order:
            continue
        if arrow.source in graph.reachable([target], without=[*elsewhere, *found]):
            found.add(arrow)
    return frozenset(found)


def _in_loops(graph: JourneyGraph, subprocess: Subprocess) -> list[Arrow]:
    loop = {step: number for number, group in enumerate(graph.cycles) for step in group}
    return [
        arrow
        for step in graph.steps_of(subprocess)
        for arrow in graph.out_of(step)
        if arrow.kind != "return"
        and arrow.target is not None
        and not arrow.crosses
        and step in loop
        and loop[step] == loop.get(arrow.target)
    ]


def _is_natural(
    arrow: Arrow, graph: JourneyGraph, starts: list[GraphStep], elsewhere: list[GraphStep]
) -> bool:
    """Whether every way from a start to the source of the arrow passes its target."""
    if arrow.target is None or arrow.target is arrow.source:
        return True
    if arrow.source not in graph.reachable(starts, without=elsewhere):
        return False
    return arrow.source not in graph.reachable(starts, without=[*elsewhere, arrow.target])
