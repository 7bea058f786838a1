"""Rounds within a subprocess that nothing ends: no number of times, no last day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Set
from itertools import product
from typing import NamedTuple

from klantreis.graph import loops
from klantreis.graph.network import Network
from klantreis.graph.parts import Arrow, GraphStep, Way

LAST_DAYS = frozenset({"diploma", "verlaten school", "18e verjaardag", "27e verjaardag"})
"""What a term may count from so that it ends once and for all; work may start more than once."""
KEPT = frozenset({"betrekken", "systeem"})
"""The kinds of handover in which the giver stays the one who knows the young person."""


class Pass(NamedTuple):
    """The young person goes from one organisation to another over this arrow."""

    arrow: Arrow
    giver: str
    receiver: str


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
    back = loops.backward(endless, loops.roots(network, starts))
    return tuple(_rounds(network, endless, sorted(back, key=_in_file)))


def _rounds(
    network: Network, endless: Mapping[GraphStep, list[Way]], back: list[Arrow]
) -> Iterator[Round]:
    done: set[GraphStep] = set()
    for first in back:
        if first.target is None or first.source in done:
            continue
        ahead = network.walk([first.target], endless, ())
        steps = _leading_to(network, endless, first.source, ahead)
        done |= steps
        own = tuple(arrow for arrow in back if arrow.source in steps)
        yield Round(frozenset(steps), own, tuple(_bounces(network, endless, steps, own)))


def _leading_to(
    network: Network,
    endless: Mapping[GraphStep, list[Way]],
    source: GraphStep,
    among: Collection[GraphStep],
) -> set[GraphStep]:
    """Return the steps among these from which the source is reached."""
    found = {source}
    todo = [source]
    while todo:
        target = todo.pop()
        for arrow, step in network.behind[target]:
            if step in among and step not in found and (arrow, target) in endless[step]:
                found.add(step)
                todo.append(step)
    return found


def _bounces(
    network: Network,
    endless: Mapping[GraphStep, list[Way]],
    steps: Set[GraphStep],
    back: Collection[Arrow],
) -> Iterator[Pass]:
    """Yield where a round runs back to the organisation that passed the young person on."""
    here = {step.organisation for step in steps if step.organisation and not step.is_national}
    there = _passed(network, endless, steps) if len(here) > 1 else set()
    for arrow in back if there else ():
        givers = here.intersection(network.organisations_before(arrow.source))
        receivers = here & _first(endless, steps, arrow.target)
        pairs = [pair for pair in product(sorted(givers), sorted(receivers)) if pair[::-1] in there]
        if pairs and not _is_kept(arrow):
            there -= {pair[::-1] for pair in pairs}
            yield Pass(arrow, *pairs[0])


def _passed(
    network: Network, endless: Mapping[GraphStep, list[Way]], steps: Set[GraphStep]
) -> set[tuple[str, str]]:
    """Return who passes the young person on to whom in a round, past steps of the young person."""
    return {
        (giver, target.organisation)
        for step in steps
        for arrow, target in endless[step]
        if target in steps and target.organisation not in {None, step.organisation}
        if not _is_kept(arrow)
        for giver in network.organisations_before(step)
        if target.organisation and giver != target.organisation
    }


def _first(
    endless: Mapping[GraphStep, list[Way]], steps: Set[GraphStep], start: GraphStep | None
) -> set[str]:
    """Return the organisations that come first from a step on."""
    found: set[str] = set()
    seen: set[GraphStep] = set()
    todo = [start] if start else []
    while todo:
        step = todo.pop()
        if step in seen or step not in steps:
            continue
        seen.add(step)
        if step.organisation:
            found.add(step.organisation)
        else:
            todo += [target for _, target in endless[step]]
    return found


def _is_kept(arrow: Arrow) -> bool:
    return any(handover.said.kind in KEPT for handover in arrow.handovers)


def _in_file(arrow: Arrow) -> tuple[int, int]:
    return arrow.source.order, arrow.target.order if arrow.target else 0


def _stops(step: GraphStep, coming_back: Collection[str]) -> bool:
    """Whether nobody can go on round from here for ever."""
    if step.is_end or step.said.phase in coming_back:
        return True
    moments = (*step.said.duration, *step.said.term)
    return any(each.until and each.after in LAST_DAYS for each in moments)


def _is_limited(arrow: Arrow) -> bool:
    return arrow.flow is not None and arrow.flow.at_most is not None
