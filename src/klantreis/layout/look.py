"""How a picture is looked at: with its texts or as a whole, in which colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from klantreis.layout.palette import THEMES, Palette, Theme

Density = Literal["werk", "overzicht"]
DENSITIES: Final[tuple[Density, ...]] = get_args(Density)


@dataclass(frozen=True, slots=True)
class Look:
    """`werk` has all texts; `overzicht` has numbers only, so that the whole fits on a screen."""

    theme: Theme = "light"
    density: Density = "werk"

    @property
    def palette(self) -> Palette:
        """The colours of its theme."""
        return THEMES[self.theme]

    @classmethod
    def named(cls, theme: str | None = None, density: str | None = None) -> Look:
        """Return the look with these names; what is not known is as usual."""
        return cls(
            next((each for each in THEMES if each == theme), "light"),
            next((each for each in DENSITIES if each == density), "werk"),
        )

    def __str__(self) -> str:
        """Write it as one word."""
        return f"{self.density}-{self.theme}"
