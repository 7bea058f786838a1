"""The deelprocessen of a journey and what leads where, as a map and as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from klantreis.layout.look import Look
from klantreis.layout.map import arrange_map
from klantreis.live.view import View
from klantreis.outline.overview import Place
from klantreis.rules.engine import Weight
from klantreis.scene import Scene
from klantreis.web.place import JOURNEY, PART, address
from klantreis.words import say
from klantreis.writers import svg

USUAL = Look()


class Map:
    """What the map and the table below it show; the same numbers in both."""

    def __init__(self, view: View, look: Look = USUAL) -> None:
        self.view = view
        self.overview = view.overview
        self.look = look

    @property
    def places(self) -> tuple[Place, ...]:
        """The deelprocessen, in the order of the file."""
        return self.overview.places

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Where each of them is opened, by its id."""
        key = self.view.version.key
        return {id: address("/werksessie", **{JOURNEY: key, PART: id}) for id in self.view.parts}

    @cached_property
    def rest(self) -> Mapping[Weight, int]:
        """How many findings are about no deelproces but about the whole journey, by weight."""
        about_all = (line for line in self.view.room if line.address.group not in self.view.parts)
        return Counter(line.weight for line in about_all)

    @cached_property
    def scene(self) -> Scene:
        """The drawing, every box with its address."""
        return arrange_map(self.overview, palette=self.look.palette, addresses=self.addresses)

    @property
    def data(self) -> dict[str, Any]:
        """What the browser needs to show the map."""
        scene = self.scene
        size = {"width": scene.width, "height": scene.height}
        label = say("map.frame")
        return {"svg": svg.pieces(scene)._asdict(), "size": size, "label": label}

    def leads_to(self, place: Place) -> Iterator[str]:
        """Say what a deelproces leads to, and over which flows: `2 (8→4, 15→15)`."""
        for bridge, other in self.overview.bridges_from(place):
            yield f"{other.number} ({bridge.told})" if bridge.flows else str(other.number)
