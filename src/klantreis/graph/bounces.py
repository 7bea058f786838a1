"""Where a round gives the young person back to who passed them on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple

from klantreis.graph.loops import strongly_connected
from klantreis.graph.network import Network, Patience
from klantreis.graph.parts import Arrow, GraphStep, Way

KEPT = frozenset({"betrekken", "systeem"})
"""The kinds of handover in which the giver stays the one who knows the young person."""


class Pass(NamedTuple):
    """The young person goes from one organisation to another over this arrow."""

    arrow: Arrow
    giver: str
    receiver: str


@dataclass(frozen=True, slots=True)
class Passes:
    """Who passes the young person on to whom within a round."""

    network: Network
    endless: Mapping[GraphStep, list[Way]]
    steps: Set[GraphStep]
    patience: Patience

    def bounces(self, back: Collection[Arrow]) -> Iterator[Pass]:
        """Yield where two organisations that make a round alone give back.

        Over an arrow that runs back; without any, over the last in the file.
        """
        passed = self._passed()
        for giver, receiver in sorted(passed):
            if giver > receiver or (receiver, giver) not in passed:
                continue
            if self.patience.is_out(len(self.steps)):
                return
            steps = self._between(giver, receiver)
            known = passed[giver, receiver] + passed[receiver, giver]
            known.sort(key=in_file)
            last = [*self._changes(known, giver, receiver, steps)][-1:]
            yield from [*self._changes(back, giver, receiver, steps)] or last

    def _passed(self) -> dict[tuple[str, str], list[Arrow]]:
        """Return over which arrows who gives to whom, past steps of the young person."""
        national = {step.organisation for step in self.steps if step.is_national}
        found: dict[tuple[str, str], list[Arrow]] = {}
        for step in self.steps:
            for arrow, target in self.endless[step]:
                receiver = target.organisation
                if target not in self.steps or receiver is None or _is_kept(arrow):
                    continue
                for giver in self._before(step):
                    if giver != receiver and national.isdisjoint((giver, receiver)):
                        found.setdefault((giver, receiver), []).append(arrow)
        return found

    def _between(self, *parties: str) -> set[GraphStep]:
        """Return the steps of the rounds that these make with the young person, and nobody else."""
        inside = {step for step in self.steps if step.organisation in {None, *parties}}
        ways = {
            step: [
                target
                for arrow, target in self.endless[step]
                if target in inside and not _is_kept(arrow)
            ]
            for step in inside
        }
        groups = strongly_connected(ways)
        owners = [{step.organisation for step in group} for group in groups]
        both = [group for group, own in zip(groups, owners, strict=True) if own >= {*parties}]
        return {step for group in both for step in group}

    def _changes(
        self, arrows: Iterable[Arrow], one: str, other: str, steps: Set[GraphStep]
    ) -> Iterator[Pass]:
        """Yield the arrows among these steps over which one passes on to the other."""
        pair = {one, other}
        for arrow in arrows:
            if arrow.source in steps and arrow.target in steps and not _is_kept(arrow):
                givers = pair.intersection(self._before(arrow.source))
                receivers = pair & self._first(arrow.target)
                if len(givers) == 1 and receivers == pair - givers:
                    yield Pass(arrow, *givers, *receivers)

    def _before(self, step: GraphStep) -> tuple[str, ...]:
        return self.network.organisations_before(step, self.patience)

    def _first(self, start: GraphStep | None) -> set[str]:
        """Return the organisations that come first from a step on."""
        found: set[str] = set()
        seen: set[GraphStep] = set()
        todo = [start] if start else []
        while todo:
            step = todo.pop()
            if step in seen or step not in self.steps or self.patience.is_out(1):
                continue
            seen.add(step)
            if step.organisation:
                found.add(step.organisation)
            else:
                todo += [target for _, target in self.endless[step]]
        return found


def in_file(arrow: Arrow) -> tuple[int, int]:
    """Return where an arrow leaves and enters, in the order of the file."""
    return arrow.source.order, arrow.target.order if arrow.target else 0


def _is_kept(arrow: Arrow) -> bool:
    return any(handover.said.kind in KEPT for handover in arrow.handovers)
