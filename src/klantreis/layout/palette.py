"""The colours of a picture, literal so that every exporter draws the same.

The bases are those of Okabe and Ito, with a teal of Tol and a grey. A tint is 16 % of its base
over white, or a fifth of it over night blue; a header is darkened until white text reads on it, or
lightened until dark text does. All texts contrast 4.5 : 1 or more with what lies behind them, all
lines and shapes 3 : 1 or more. Colour never says anything alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Final, Literal

from klantreis.rules.engine import Weight

Theme = Literal["light", "dark", "print"]


@dataclass(frozen=True, slots=True)
class LaneColors:
    """The band of a lane, its title strip, and the text on that."""

    tint: str
    header: str
    on_header: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of one theme; `page` lies behind the lanes, `paper` is that of a box."""

    lanes: tuple[LaneColors, ...]
    nobody: LaneColors
    ink: str
    page: str
    paper: str
    muted: str
    border: str
    edge: str
    handover: str
    gap: str
    on_gap: str
    weights: dict[Weight, str]

    def lane(self, place: int) -> LaneColors:
        """Return the colours of the lane at this place, counted from 0."""
        return self.lanes[place % len(self.lanes)]


LIGHT = Palette(
    lanes=tuple(
        LaneColors(tint, header, "#FFFFFF")
        for tint, header in (
            ("#D6E8F3", "#0072B2"),  # blue
            ("#FBF0D6", "#9C6C00"),  # orange
            ("#D6EFE9", "#008561"),  # green
            ("#F7EAF1", "#A36186"),  # purple
            ("#E4F3FB", "#3A7A9E"),  # sky
            ("#F8E5D6", "#C05500"),  # vermilion
            ("#FDFBE1", "#7D7722"),  # yellow
            ("#E9E9E9", "#757575"),  # grey
            ("#E1F1EF", "#348174"),  # teal
        )
    ),
    nobody=LaneColors("#FFFFFF", "#FFFFFF", "#1A1A1A"),
    ink="#1A1A1A",
    page="#FFFFFF",
    paper="#FFFFFF",
    muted="#4A4A4A",
    border="#6B7280",
    edge="#4A4A4A",
    handover="#9C3A00",
    gap="#B00020",
    on_gap="#FFFFFF",
    weights={"hoog": "#8B0000", "midden": "#7A4B00", "laag": "#3D5A00"},
)

DARK = Palette(
    lanes=tuple(
        LaneColors(tint, header, "#0B0E13")
        for tint, header in (
            ("#0E2A3D", "#4297C6"),  # blue
            ("#413416", "#E69F00"),  # orange
            ("#0E342F", "#1FAA84"),  # green
            ("#3B2C3B", "#CF81AC"),  # purple
            ("#213949", "#56B4E9"),  # sky
            ("#3D2616", "#DC7829"),  # vermilion
            ("#434324", "#F0E442"),  # yellow
            ("#282B30", "#929292"),  # grey
            ("#1D3738", "#44AA99"),  # teal
        )
    ),
    nobody=LaneColors("#12161C", "#12161C", "#F5F5F5"),
    ink="#F5F5F5",
    page="#12161C",
    paper="#1E242C",
    muted="#D5DAE0",
    border="#98A2AF",
    edge="#C8CDD3",
    handover="#FFB37A",
    gap="#FF9DA6",
    on_gap="#12161C",
    weights={"hoog": "#FFB4AB", "midden": "#FFD08A", "laag": "#C6E28B"},
)

PRINT = Palette(
    lanes=(LaneColors("#FFFFFF", "#FFFFFF", "#000000"),),
    nobody=LaneColors("#FFFFFF", "#FFFFFF", "#000000"),
    ink="#000000",
    page="#FFFFFF",
    paper="#FFFFFF",
    muted="#333333",
    border="#555555",
    edge="#333333",
    handover="#000000",
    gap="#000000",
    on_gap="#FFFFFF",
    weights={"hoog": "#000000", "midden": "#000000", "laag": "#000000"},
)

THEMES: dict[Theme, Palette] = {"light": LIGHT, "dark": DARK, "print": PRINT}


def _pairs(one: Palette, other: Palette) -> Iterator[tuple[str, str]]:
    lanes = zip((*one.lanes, one.nobody), (*other.lanes, other.nobody), strict=True)
    for lane, its in lanes:
        yield from ((getattr(lane, each.name), getattr(its, each.name)) for each in fields(lane))
    for each in fields(one):
        if isinstance(getattr(one, each.name), str):
            yield getattr(one, each.name), getattr(other, each.name)
    yield from ((one.weights[weight], other.weights[weight]) for weight in one.weights)


ON_PAPER: Final = dict(_pairs(DARK, LIGHT))
"""The light colour for each dark one: a drawing that is dark on the screen is light on paper."""
