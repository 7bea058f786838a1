"""Where the arrow keys lead in a drawing: along the flow, and up and down across the lanes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from klantreis.graph import Arrow, GraphStep
from klantreis.journey import Address
from klantreis.live.view import PartView
from klantreis.outline import Item
from klantreis.scene import PlacedStep

Ways = dict[str, str]


class Walk:
    """The neighbours of every item that the drawing shows, by key and address."""

    def __init__(self, part: PartView) -> None:
        self.part = part
        self.graph = part.whole.graph
        self.placed: Mapping[str, PlacedStep] = {step.id: step for step in part.scene.steps}

    def ways(self, item: Item) -> Ways:
        """Return the address to go to for each arrow key that leads somewhere."""
        step = self._step(item)
        if step is not None:
            ahead = next(self._ahead(step), None)
            behind = next(self._behind(step), None)
        else:
            ahead, behind = self._ends(item)
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
        forward = (arrow for arrow in self.graph.out_of(step) if arrow not in self.graph.backward)
        for arrow in forward:
            on_it = self._on(arrow)
            if on_it is not None:
                yield on_it
            elif arrow.target is not None and self._is_here(arrow.target):
                yield arrow.target.address

    def _behind(self, step: GraphStep) -> Iterator[Address]:
        for arrow in self.graph.into(step):
            if arrow not in self.graph.backward and self._is_here(arrow.source):
                yield self._on(arrow) or arrow.source.address

    def _on(self, arrow: Arrow) -> Address | None:
        """Return the gap on an arrow, or the handover whose bead lies on it."""
        for handover in arrow.handovers:
            if handover.target is arrow.target and handover.subprocess is self.part.subprocess:
                return handover.address
        item = self.part.outline.item(arrow.address)
        return item.address if item is not None and item.kind == "gap" else None

    def _ends(self, item: Item) -> tuple[Address | None, Address | None]:
        """Return the steps after and before a gap or a handover."""
        for handover in self.graph.handovers:
            if handover.address == item.address:
                ends = (handover.target, handover.source)
                break
        else:
            group = item.address.group
            ends = (
                self.graph.step(item.address.target, group),
                self.graph.step(item.address.item, group),
            )
        ahead, behind = (end.address if end and self._is_here(end) else None for end in ends)
        return ahead, behind

    def _is_here(self, step: GraphStep) -> bool:
        return step.subprocess is self.part.subprocess

    def _nearest(self, near: PlacedStep | None, direction: int) -> Address | None:
        """Return the step above or below that is nearest; sideways counts double."""
        if near is None:
            return None
        x, y = _middle(near)
        found = [
            (2 * abs(other_x - x) + abs(other_y - y), step.id)
            for step in self.placed.values()
            for other_x, other_y in (_middle(step),)
            if (other_y - y) * direction > near.area.h / 2
        ]
        return Address(self.part.subprocess.id, min(found)[1]) if found else None


def _middle(step: PlacedStep) -> tuple[float, float]:
    return step.area.x + step.area.w / 2, step.area.y + step.area.h / 2
