"""Links to the items of a journey, by the numbers that the drawing has too."""

from __future__ import annotations

from collections.abc import Iterable

from klantreis.journey import Address
from klantreis.live.view import View
from klantreis.web.place import JOURNEY, PART, SPOT, address
from klantreis.words import say
from klantreis.writers.markup import Html, tag


class Places:
    """How the items of one journey are called on a page about all of it, and where they are."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.names = view.names

    def label(self, place: Address) -> str:
        """Return `DP2·o3`; without the part when there is only one."""
        number = self.names.number(place) or (say("clocks.task") if place.item else "")
        part = self.names.parts.get(place.group)
        if part is None or len(self.names.parts) == 1:
            return number
        text = say("coherence.part", deel=part)
        return f"{text}·{number}" if number else text

    def link(self, place: Address, text: str = "", *, title: str = "") -> Html:
        """Return a link to an item in the Werksessie, called by its number or otherwise.

        A task has no place in the drawing: it leads to its deelproces.
        """
        spot = str(place) if self.names.number(place) else ""
        target = {JOURNEY: self.view.version.key, PART: place.group, SPOT: spot}
        link = address("/werksessie", **target)
        return tag("a", text or self.label(place), href=link, target="_self", title=title)

    def links(self, places: Iterable[tuple[Address, str]]) -> Html:
        """Return links to items, each with its title, with commas between them."""
        return Html(", ".join(self.link(place, title=title) for place, title in places))
