"""What leads round, what runs back, and how many routes pass each step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from operator import attrgetter

import networkx as nx

from klantreis.graph.network import Network
from klantreis.graph.parts import Arrow, GraphStep, Way

MOST_ROUTES = 10**30
"""Doublings in a row would give numbers of thousands of digits."""
_ADDRESS = attrgetter("address")


def cycles(network: Network, within: Collection[GraphStep]) -> tuple[frozenset[GraphStep], ...]:
    """Return the groups among some steps that lead round to themselves, in the order of the file.

    A way back from an end does not count.
    """
    inside = frozenset(within)
    groups = strongly_connected(
        {
            step: () if step.is_end else [to for _, to in network.ahead[step] if to in inside]
            for step in network.steps
            if step in inside
        }
    )
    return tuple(sorted(groups, key=lambda group: min(step.order for step in group)))


def strongly_connected(
    following: Mapping[GraphStep, Collection[GraphStep]],
) -> list[frozenset[GraphStep]]:
    """Return the groups of steps that lead round to themselves."""
    net: nx.DiGraph[GraphStep] = nx.DiGraph()
    net.add_nodes_from(following)
    net.add_edges_from((step, target) for step, targets in following.items() for target in targets)
    return [
        frozenset(group)
        for group in nx.strongly_connected_components(net)
        if len(group) > 1 or any(net.has_edge(step, step) for step in group)
    ]


def roots(network: Network, starts: Iterable[GraphStep]) -> tuple[GraphStep, ...]:
    """Return where to begin so that every step is met; the starts in no order of the file."""
    return (*sorted(starts, key=_ADDRESS), *network.steps)


def backward(ways: Mapping[GraphStep, list[Way]], roots: Iterable[GraphStep]) -> frozenset[Arrow]:
    """Return the arrows that run back to a step on the way to them, walking from the first root."""
    return walk(ways, roots)[0]


def walk(
    ways: Mapping[GraphStep, list[Way]], roots: Iterable[GraphStep]
) -> tuple[frozenset[Arrow], list[GraphStep]]:
    """Follow every way to its end, from the first root on.

    Returns the arrows that run back to a step on the way to them, and the steps in the order in
    which nothing was left to follow from them.
    """
    found: set[Arrow] = set()
    state: dict[GraphStep, bool] = {}  # True while the step is being followed
    done: list[GraphStep] = []
    for root in roots:
        if root in state:
            continue
        state[root] = True
        trail = [(root, iter(ways[root]))]
        while trail:
            step, following = trail[-1]
            arrow, target = next(following, (None, None))
            if arrow is None or target is None:
                state[step] = False
                done.append(step)
                trail.pop()
            elif arrow.kind == "return":
                continue
            elif target not in state:
                state[target] = True
                trail.append((target, iter(ways[target])))
            elif state[target]:
                found.add(arrow)
    return frozenset(found), done


def onward(
    ways: Mapping[GraphStep, list[Way]], roots: Iterable[GraphStep]
) -> Mapping[GraphStep, list[Way]]:
    """Leave loops out of these ways; every step comes after the steps that lead to it."""
    back = backward(ways, roots)
    forward = {step: [way for way in found if way[0] not in back] for step, found in ways.items()}
    order = _in_order({step: [target for _, target in found] for step, found in forward.items()})
    return {step: forward[step] for step in order}


def routes(
    network: Network, starts: Collection[GraphStep], back: Collection[Arrow]
) -> Mapping[GraphStep, int]:
    """Return how many routes from a start to an end pass each step, loops left out.

    Routes through the drawing, never young people. Counted in linear time, and no further than
    MOST_ROUTES on either side of a step.
    """
    forward = {
        step: [target for arrow, target in ways if arrow.kind != "return" and arrow not in back]
        for step, ways in network.ahead.items()
    }
    order = _in_order(forward)
    before = {step: int(step in starts) for step in order}
    for step in order:
        for following in forward[step]:
            before[following] = min(before[following] + before[step], MOST_ROUTES)
    behind = {step: int(step.is_end or not forward[step]) for step in order}
    for step in reversed(order):
        ahead = sum(behind[following] for following in forward[step])
        behind[step] = min(behind[step] + ahead, MOST_ROUTES)
    return {step: before[step] * behind[step] for step in order}


def _in_order(forward: Mapping[GraphStep, list[GraphStep]]) -> list[GraphStep]:
    """Return the steps so that every forward arrow runs on (Kahn, 1962)."""
    waiting = dict.fromkeys(forward, 0)
    for targets in forward.values():
        for target in targets:
            waiting[target] += 1
    order = [step for step, count in waiting.items() if not count]
    for step in order:
        for target in forward[step]:
            waiting[target] -= 1
            if not waiting[target]:
                order.append(target)
    return order
