"""Rounds within a subprocess that nothing ends: no number of times, no last day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from klantreis.graph import loops
from klantreis.graph.bounces import Pass, Passes, in_file
from klantreis.graph.network import Network, Patience
from klantreis.graph.parts import Arrow, GraphStep, Way

LAST_DAYS = frozenset({"diploma", "verlaten school", "18e verjaardag", "27e verjaardag"})
"""What a term may count from so that it ends once and for all; work may start more than once."""


class Round(NamedTuple):
    """Steps that lead round to themselves, with the arrows that run back in it.

    `bounces` are those that lead back to the organisation that passed the young person on.
    """

    steps: frozenset[GraphStep]
    back: tuple[Arrow, ...]
    bounces: tuple[Pass, ...]


def inside(network: Network) -> dict[GraphStep, list[Way]]:
    """Return the arrows that lead on within a subprocess; a way back from an end does not."""
    return {
        step: [
            way for way in ways if way[0].kind != "return" and way[1].subprocess is step.subprocess
        ]
        for step, ways in network.ahead.items()
    }


def rounds(
    network: Network,
    ways: Mapping[GraphStep, list[Way]],
    starts: Collection[GraphStep],
    coming_back: Collection[str],
) -> tuple[Round, ...]:
    """Return the rounds among these ways that may go on for ever, in the order of the file.

    `coming_back` are the phases in which somebody comes in again: that may always be done.
    """
    endless = {
        step: [] if _stops(step, coming_back) else [way for way in found if not _is_limited(way[0])]
        for step, found in ways.items()
    }
    back, done = loops.walk(endless, loops.roots(network, starts))
    returns: dict[GraphStep, list[Arrow]] = {}
    for arrow in sorted(back, key=in_file):
        returns.setdefault(arrow.source, []).append(arrow)
    found = _rounds(network, endless, returns, reversed(done)) if back else ()
    return tuple(sorted(found, key=lambda each: in_file(each.back[0])))


def _rounds(
    network: Network,
    endless: Mapping[GraphStep, list[Way]],
    returns: Mapping[GraphStep, list[Arrow]],
    order: Iterable[GraphStep],
) -> Iterator[Round]:
    """Yield the steps that lead to each other (Kosaraju and Sharir, 1978)."""
    seen: set[GraphStep] = set()
    patience = Patience()
    before: dict[GraphStep, list[GraphStep]] = {step: [] for step in endless}
    for step, ways in endless.items():
        for _, target in ways:
            before[target].append(step)
    for step in order:
        if step in seen:
            continue
        steps = _leading_to(step, before, seen)
        sources = sorted(steps & returns.keys(), key=lambda source: source.order)
        if sources:
            back = tuple(arrow for source in sources for arrow in returns[source])
            if _ways_in(network, steps) > 1:
                back = tuple(_against_the_file(endless, steps))
            passes = Passes(network, endless, steps, patience)
            yield Round(frozenset(steps), back, tuple(passes.bounces(back)))


def _leading_to(
    start: GraphStep, before: Mapping[GraphStep, list[GraphStep]], seen: set[GraphStep]
) -> set[GraphStep]:
    """Return the steps from which a step is reached and that were not seen; now they are."""
    found = [start]
    seen.add(start)
    for target in found:
        for step in before[target]:
            if step not in seen:
                seen.add(step)
                found.append(step)
    return set(found)


def _ways_in(network: Network, steps: Set[GraphStep]) -> int:
    """Return at how many steps a round is come into; with several, it has no natural way back."""
    return sum(
        step.is_start
        or any(arrow.kind != "return" and before not in steps for arrow, before in behind)
        for step, behind in ((step, network.behind[step]) for step in steps)
    )


def _against_the_file(
    endless: Mapping[GraphStep, list[Way]], steps: Set[GraphStep]
) -> Iterator[Arrow]:
    """Yield the arrows of a round that lead to a step earlier in the file: people write on."""
    for step in sorted(steps, key=lambda step: step.order):
        for arrow, target in endless[step]:
            if target in steps and target.order <= step.order:
                yield arrow


def _stops(step: GraphStep, coming_back: Collection[str]) -> bool:
    """Whether nobody can go on round from here for ever."""
    if step.is_end or step.said.phase in coming_back:
        return True
    moments = (*step.said.duration, *step.said.term)
    return any(each.until and each.after in LAST_DAYS for each in moments)


def _is_limited(arrow: Arrow) -> bool:
    return arrow.flow is not None and arrow.flow.at_most is not None
