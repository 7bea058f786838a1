"""The steps of a journey and the arrows between them: finding, adding, and the one search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from klantreis.graph.parts import Arrow, GraphStep, Way
from klantreis.journey import Subprocess

PATIENCE = 2_000_000
"""How many arrows one question, asked of every handover or arrow, may look at in all.

Beyond it the answer is what was found so far. No file that people write comes near; one that was
made to be slow stays quick.
"""


class Patience:
    """What is left of the arrows that may be looked at."""

    def __init__(self, left: int = PATIENCE) -> None:
        self.left = left

    def is_out(self, arrows: int) -> bool:
        """Take these arrows off; tell whether that is too many."""
        self.left -= arrows
        return self.left < 0


class Network:
    """Steps in the order of the file, and the arrows that leave and enter each of them.

    `ahead` and `behind` hold the same arrows with the step at their other end, for searching.
    """

    def __init__(self, steps: Iterable[GraphStep]) -> None:
        self.steps = tuple(steps)
        self.out: dict[GraphStep, list[Arrow]] = {step: [] for step in self.steps}
        self.into: dict[GraphStep, list[Arrow]] = {step: [] for step in self.steps}
        self.ahead: dict[GraphStep, list[Way]] = {step: [] for step in self.steps}
        self.behind: dict[GraphStep, list[Way]] = {step: [] for step in self.steps}
        self._by_id = {(step.subprocess.id, step.said.id): step for step in self.steps}
        self._by_subprocess: dict[str, list[GraphStep]] = defaultdict(list)
        for step in self.steps:
            self._by_subprocess[step.subprocess.id].append(step)

    def add(self, arrow: Arrow) -> None:
        """Add an arrow, behind those that leave and enter the same steps."""
        self.out[arrow.source].append(arrow)
        if arrow.target is not None:
            self.into[arrow.target].append(arrow)
            self.ahead[arrow.source].append((arrow, arrow.target))
            self.behind[arrow.target].append((arrow, arrow.source))

    def step(self, reference: str, subprocess: Subprocess | str) -> GraphStep | None:
        """Find a step by `step`, seen from a subprocess, or by `subprocess/step`."""
        here = subprocess if isinstance(subprocess, str) else subprocess.id
        group, slash, item = reference.partition("/")
        return self._by_id.get((group, item) if slash else (here, reference))

    def steps_of(self, subprocess: str) -> tuple[GraphStep, ...]:
        """Return the steps of one subprocess, in the order of the file."""
        return tuple(self._by_subprocess.get(subprocess, ()))

    @staticmethod
    def walk(
        starts: Iterable[GraphStep],
        ways: Mapping[GraphStep, list[Way]],
        without: Collection[object],
    ) -> frozenset[GraphStep]:
        """Return every step on these ways, not passing the steps and arrows in `without`."""
        leave_out = frozenset(without)
        seen = {step for step in starts if step not in leave_out}
        todo = list(seen)
        while todo:
            for arrow, step in ways[todo.pop()]:
                if step in seen or step in leave_out or arrow in leave_out:
                    continue
                seen.add(step)
                todo.append(step)
        return frozenset(seen)

    def organisations_before(
        self, step: GraphStep, patience: Patience | None = None
    ) -> tuple[str, ...]:
        """Return the organisation of a step, or those behind it when it is the young person's."""
        if step.organisation is not None:
            return (step.organisation,)
        found: dict[str, None] = {}
        seen = {step}
        todo = [step]
        while todo:
            arrows = self.into[todo.pop()]
            if patience is not None and patience.is_out(len(arrows)):
                break
            for arrow in arrows:
                before = arrow.source
                if before in seen:
                    continue
                seen.add(before)
                if before.organisation is not None:
                    found[before.organisation] = None
                else:
                    todo.append(before)
        return tuple(found)
