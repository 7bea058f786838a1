"""Seeded journeys with lanes, in sizes from 20 to 500 steps; the same on every machine."""

import random
from collections import Counter
from dataclasses import dataclass, field, replace

from klantreis.layout.model import Edge, LaneGraph, Node

SIZES = {"step": (150.0, 60.0), "decision": (110.0, 60.0), "end": (36.0, 36.0)}
LETTER = 7.0
LABEL_HEIGHT = 12.0

Open = tuple[int, str | None]  # a step that waits for a next one, and the words of that edge


@dataclass(frozen=True)
class Recipe:
    """What one seeded journey is made of."""

    steps: int
    lanes: int
    seed: int
    changes_lane: float = 0.35
    decides: float = 0.20
    loops: float = 0.10


RECIPES = (
    Recipe(20, 5, 11),
    Recipe(40, 6, 12, changes_lane=0.55),
    Recipe(60, 7, 13),
    Recipe(140, 8, 14),
    Recipe(500, 9, 15),
)
# never looked at while the engine was tuned
UNSEEN = tuple(
    Recipe(steps, lanes, seed)
    for steps, lanes, seeds in (
        (20, 5, range(101, 106)),
        (60, 7, range(201, 206)),
        (140, 8, range(301, 304)),
    )
    for seed in seeds
)


@dataclass
class _Writer:
    recipe: Recipe
    dice: random.Random
    kinds: list[str] = field(default_factory=list)
    lanes: list[int] = field(default_factory=list)
    edges: list[tuple[int, int, str | None]] = field(default_factory=list)
    front: list[Open] = field(default_factory=list)

    def add(self, kind: str, lane: int, taken: list[Open]) -> int:
        self.kinds.append(kind)
        self.lanes.append(lane)
        step = len(self.kinds) - 1
        self.edges.extend((source, step, label) for source, label in taken)
        return step

    def next_lane(self, lane: int) -> int:
        """The same lane, mostly; else mostly a neighbouring one."""
        if self.dice.random() >= self.recipe.changes_lane:
            return lane
        if self.dice.random() < 0.6:
            return max(0, min(self.recipe.lanes - 1, lane + self.dice.choice([-1, 1])))
        return self.dice.randrange(self.recipe.lanes)

    def take(self) -> list[Open]:
        """The open ends that come together in the next step."""
        count = 1
        if len(self.front) > 1 and self.dice.random() < 0.45:
            count = 2 if self.dice.random() < 0.8 else len(self.front)
        taken, self.front = self.front[:count], self.front[count:]
        return taken

    def grow(self) -> int:
        """Add a step or decision, and join open ends when there are too many; return its lane."""
        taken = self.take()
        lane = self.next_lane(self.lanes[taken[-1][0]])
        if self.dice.random() < self.recipe.decides:
            decision = self.add("decision", lane, taken)
            self.front.append((decision, "ja"))
            self.front.insert(0, (decision, "nee"))
            if self.dice.random() < 0.15:
                self.front.append((decision, "anders"))
        else:
            self.front.append((self.add("step", lane, taken), None))
        while len(self.front) > 5:
            self.join()
        return lane

    def join(self) -> None:
        first, second = self.front[:2]
        del self.front[:2]
        if first[0] == second[0]:
            self.front.append(first)
            return
        lane = self.next_lane(self.lanes[second[0]])
        self.front.append((self.add("step", lane, [first, second]), None))

    def finish(self, lane: int) -> None:
        """Lead every open end to one last step."""
        last: dict[int, Open] = {}
        for one in self.front:
            last.setdefault(one[0], one)
        self.add("end", lane, list(last.values()))

    def loop_back(self) -> None:
        """Add edges from later steps to earlier ones."""
        steps = [step for step, kind in enumerate(self.kinds) if kind in ("step", "decision")]
        known = {(source, target) for source, target, _ in self.edges}
        for _ in range(round(self.recipe.loops * self.recipe.steps)):
            source = self.dice.choice(steps[len(steps) // 5 :])
            span = self.dice.randint(2, max(3, min(14, self.recipe.steps // 3)))
            target = steps[max(0, steps.index(source) - span)]
            if source != target and not {(source, target), (target, source)} & known:
                known.add((source, target))
                self.edges.append((source, target, "terug" if self.dice.random() < 0.5 else None))


def journey(recipe: Recipe) -> LaneGraph:
    """Make the lane graph of a recipe."""
    writer = _Writer(recipe, random.Random(recipe.seed))
    lane = writer.dice.randrange(recipe.lanes)
    writer.front.append((writer.add("end", lane, []), None))
    while len(writer.kinds) < recipe.steps - 1:
        lane = writer.grow()
    writer.finish(lane)
    writer.loop_back()
    return LaneGraph(
        lanes=tuple(f"L{lane}" for lane in range(recipe.lanes)),
        nodes=tuple(
            Node(f"n{step}", f"L{lane}", *SIZES[kind])
            for step, (kind, lane) in enumerate(zip(writer.kinds, writer.lanes, strict=True))
        ),
        edges=tuple(
            Edge(f"e{edge}", f"n{source}", f"n{target}", label=_size(words))
            for edge, (source, target, words) in enumerate(writer.edges)
        ),
    )


def with_step(graph: LaneGraph) -> LaneGraph:
    """Insert one step halfway the middle edge."""
    middle = graph.edges[len(graph.edges) // 2]
    place, target = next(
        (place, node) for place, node in enumerate(graph.nodes) if node.id == middle.target
    )
    new = Node("new", target.lane, *SIZES["step"])
    edges = tuple(replace(edge, target="new") if edge == middle else edge for edge in graph.edges)
    return LaneGraph(
        graph.lanes,
        (*graph.nodes[:place], new, *graph.nodes[place:]),
        (*edges, Edge("to-old", "new", target.id)),
    )


def without_step(graph: LaneGraph) -> LaneGraph:
    """Remove the middle one of the steps that one edge enters and one edge leaves."""
    entered = Counter(edge.target for edge in graph.edges)
    left = Counter(edge.source for edge in graph.edges)
    passed = [node for node in graph.nodes if node.w == 150.0]
    passed = [node for node in passed if entered[node.id] == left[node.id] == 1]
    old = passed[len(passed) // 2]
    onward = next(edge for edge in graph.edges if edge.source == old.id)
    return LaneGraph(
        graph.lanes,
        tuple(node for node in graph.nodes if node != old),
        tuple(
            replace(edge, target=onward.target) if edge.target == old.id else edge
            for edge in graph.edges
            if edge != onward
        ),
    )


def _size(words: str | None) -> tuple[float, float] | None:
    return (LETTER * len(words), LABEL_HEIGHT) if words else None
