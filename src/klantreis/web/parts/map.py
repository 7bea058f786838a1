"""The deelprocessen of a journey and what leads where, as a map and as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from klantreis.layout.map import arrange_map
from klantreis.layout.palette import ON_PAPER, THEMES, Theme
from klantreis.live.view import View
from klantreis.outline.overview import Place
from klantreis.rules.engine import Weight
from klantreis.scene import Scene
from klantreis.web.place import JOURNEY, PART, address
from klantreis.words import say
from klantreis.writers import svg

ON_A_SCREEN: tuple[Theme, ...] = ("light", "dark")


class Map:
    """What the map and the table below it show; the same numbers in both."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.overview = view.overview

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

    def scene(self, theme: Theme = "light") -> Scene:
        """Return the drawing, every box with its address."""
        return arrange_map(self.overview, palette=THEMES[theme], addresses=self.addresses)

    @property
    def data(self) -> dict[str, Any]:
        """What the browser needs to show the map, on a light page and on a dark one."""
        scenes = {theme: self.scene(theme) for theme in ON_A_SCREEN}
        size = {"width": scenes["light"].width, "height": scenes["light"].height}
        drawn = {theme: svg.pieces(scene)._asdict() for theme, scene in scenes.items()}
        return {"svg": drawn, "size": size, "label": say("map.frame"), "on_paper": ON_PAPER}

    def leads_to(self, place: Place) -> Iterator[str]:
        """Say what a deelproces leads to, and over which flows: `2 (8→4, 15→15)`."""
        for bridge, other in self.overview.bridges_from(place):
            yield f"{other.number} ({bridge.told})" if bridge.flows else str(other.number)
