"""Which arrows of a picture run back."""

from __future__ import annotations

from klantreis.graph import Arrow, GraphStep, JourneyGraph
from klantreis.journey import Subprocess


def loops_of(graph: JourneyGraph, subprocess: Subprocess) -> frozenset[Arrow]:
    """Return the arrows that run back; without them no loop is left in the subprocess.

    First those that lead to a step one must have passed, then those against the order of the file.
    """
    elsewhere = [step for step in graph.steps if step.subprocess is not subprocess]
    inside = _in_loops(graph, subprocess)
    found = [arrow for arrow in inside if _is_natural(arrow, graph, elsewhere)]
    for arrow in inside:
        target = arrow.target
        if arrow in found or target is None or target.order > arrow.source.order:
            continue
        if arrow.source in graph.reachable([target], without=[*elsewhere, *found]):
            found.append(arrow)
    return frozenset(found)


def _in_loops(graph: JourneyGraph, subprocess: Subprocess) -> list[Arrow]:
    return [
        arrow
        for step in graph.steps_of(subprocess)
        for arrow in graph.out_of(step)
        if arrow.kind != "return"
        and arrow.target is not None
        and not arrow.crosses
        and any(step in group and arrow.target in group for group in graph.cycles)
    ]


def _is_natural(arrow: Arrow, graph: JourneyGraph, elsewhere: list[GraphStep]) -> bool:
    """Whether every way from a start to the source of the arrow passes its target."""
    if arrow.target is None or arrow.target is arrow.source:
        return True
    starts = [step for step in graph.starts if step not in elsewhere]
    if arrow.source not in graph.reachable(starts, without=elsewhere):
        return False
    return arrow.source not in graph.reachable(starts, without=[*elsewhere, arrow.target])
