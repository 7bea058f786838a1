"""Where the arrow keys lead in a drawing: along the flow, and up and down across the lanes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from math import inf
from operator import itemgetter

from klantreis.graph import Arrow, GraphStep
from klantreis.journey import Address
from klantreis.live.view import PartView
from klantreis.outline import Item
from klantreis.scene import PlacedStep

Ways = dict[str, str]
Around = tuple[tuple[Address, ...], tuple[Address, ...]]


class Walk:
    """The neighbours of every item that the drawing shows, by key and address."""

    def __init__(self, part: PartView) -> None:
        self.part = part
        self.graph = part.whole.graph
        own = {step.said.id for step in self.graph.steps_of(part.subprocess)}
        self.placed: Mapping[str, PlacedStep] = {
            step.id: step for step in part.scene.steps if step.id in own
        }
        self._around: dict[Address, Around] = {}

    def around(self, item: Item) -> Around:
        """Return the items before and after an item: its neighbours along the flow."""
        if item.address not in self._around:
            self._around[item.address] = self._found_around(item)
        return self._around[item.address]

    def _found_around(self, item: Item) -> Around:
        step = self._step(item)
        if step is None:
            return self._ends(item)
        return tuple(dict.fromkeys(self._behind(step))), tuple(dict.fromkeys(self._ahead(step)))

    def ways(self, item: Item) -> Ways:
        """Return the address to go to for each arrow key that leads somewhere."""
        before, after = self.around(item)
        ahead, behind = next(iter(after), None), next(iter(before), None)
        near = self.placed.get(item.address.item) or self.placed.get(behind.item if behind else "")
        found = {
            "ArrowRight": ahead,
            "ArrowLeft": behind,
            "ArrowUp": self._nearest(near, -1),
            "ArrowDown": self._nearest(near, 1),
        }
        return {key: str(address) for key, address in found.items() if address}

    def _step(self, item: Item) -> GraphStep | None:
        return (
            self.graph.step(item.address.item, item.address.group) if item.kind == "step" else None
        )

    def _ahead(self, step: GraphStep) -> Iterator[Address]:
        """Yield what follows a step: what is agreed or missing on the arrow, else the next step."""
        for arrow in self._loops_last(self.graph.out_of(step)):
            on_it = self._on(arrow)
            yield from on_it
            if not on_it and (there := arrow.target) and self._is_here(there):
                yield there.address

    def _behind(self, step: GraphStep) -> Iterator[Address]:
        for arrow in self._loops_last(self.graph.into(step)):
            if self._is_here(arrow.source):
                yield from self._on(arrow) or (arrow.source.address,)

    def _loops_last(self, arrows: list[Arrow]) -> list[Arrow]:
        return sorted(arrows, key=lambda arrow: arrow in self.graph.backward)

    def _on(self, arrow: Arrow) -> tuple[Address, ...]:
        """Return the gap on an arrow, or the handovers whose beads lie on it."""
        here = tuple(
            handover.address
            for handover in arrow.handovers
            if handover.target is arrow.target and handover.subprocess is self.part.subprocess
        )
        item = self.part.outline.item(arrow.address)
        return here or ((item.address,) if item is not None and item.kind == "gap" else ())

    def _ends(self, item: Item) -> Around:
        """Return the step before and the step after a gap or a handover."""
        group = item.address.group
        source = self.graph.step(item.address.item, group)
        target = self.graph.step(item.address.target, group)
        for handover in self.graph.handovers_of(self.part.subprocess):
            if handover.address == item.address:
                source, target = handover.source, handover.target
        return self._here(source), self._here(target)

    def _here(self, step: GraphStep | None) -> tuple[Address, ...]:
        return (step.address,) if step is not None and self._is_here(step) else ()

    def _is_here(self, step: GraphStep) -> bool:
        return step.subprocess is self.part.subprocess

    @cached_property
    def _rows(self) -> tuple[tuple[float, tuple[tuple[float, str], ...]], ...]:
        """The steps with their middle at one height, from top to bottom: y, and every x and id."""
        rows: dict[float, list[tuple[float, str]]] = {}
        for step in self.placed.values():
            x, y = _middle(step)
            rows.setdefault(y, []).append((x, step.id))
        return tuple((y, tuple(sorted(rows[y]))) for y in sorted(rows))

    def _nearest(self, near: PlacedStep | None, direction: int) -> Address | None:
        """Return the step above or below that is nearest; sideways counts double."""
        if near is None:
            return None
        x, y = _middle(near)
        edge = y + direction * near.area.h / 2
        rows = self._rows
        place = (bisect_right if direction > 0 else bisect_left)(rows, edge, key=itemgetter(0))
        others = rows[place:] if direction > 0 else reversed(rows[:place])
        least, found = inf, ""
        for other_y, row in others:
            away = abs(other_y - y)
            if away > least:
                break
            at = bisect_left(row, (x, ""))
            for other_x, id in row[max(0, at - 1) : at + 1]:
                least, found = min((least, found), (2 * abs(other_x - x) + away, id))
        return Address(self.part.subprocess.id, found) if found else None


def _middle(step: PlacedStep) -> tuple[float, float]:
    return step.area.x + step.area.w / 2, step.area.y + step.area.h / 2
