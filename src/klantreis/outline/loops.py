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
    natural = _Natural(graph, subprocess, elsewhere)
    found = {arrow for arrow in inside if natural.holds(arrow)}
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


class _Natural:
    """Which arrows lead to a step that one must have passed."""

    def __init__(
        self, graph: JourneyGraph, subprocess: Subprocess, elsewhere: list[GraphStep]
    ) -> None:
        self.graph = graph
        self.elsewhere = elsewhere
        self.starts = [step for step in graph.starts if step.subprocess is subprocess]
        self.reached = graph.reachable(self.starts, without=elsewhere)
        self._past: dict[GraphStep, frozenset[GraphStep]] = {}

    def holds(self, arrow: Arrow) -> bool:
        """Whether every way from a start to the source of the arrow passes its target."""
        if arrow.target is None or arrow.target is arrow.source:
            return True
        return arrow.source in self.reached and arrow.source not in self._around(arrow.target)

    def _around(self, step: GraphStep) -> frozenset[GraphStep]:
        """Return what can be reached without passing a step."""
        if step not in self._past:
            without = [*self.elsewhere, step]
            self._past[step] = self.graph.reachable(self.starts, without=without)
        return self._past[step]
