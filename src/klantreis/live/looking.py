"""How one browser looks at a drawing, and what it is shown of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from klantreis.errors import StoreError
from klantreis.journey import Address
from klantreis.layout import Look, Room, Screen
from klantreis.live.library import library
from klantreis.live.view import NOTHING, PartView
from klantreis.writers.svg import Pieces

AS_USUAL = Look()
LEAST, MOST, GRAIN = 200, 4000, 10
"""Pixels of a drawing that a screen may have room for, and the steps in which that goes."""


@dataclass(frozen=True, slots=True)
class Looking:
    """A look, and since which version things are marked as new; 0 marks nothing.

    On a wall there is a `room` that each screen has.
    """

    look: Look = AS_USUAL
    since: int = 0
    room: Room | None = None

    @classmethod
    def asked(cls, named: Mapping[str, str]) -> Looking:
        """Return what the parameters of an address ask; what is not known is as usual."""
        since = named.get("since", "")
        look = Look.named(named.get("theme"), named.get("density"))
        number = int(since) if since.isdecimal() and len(since) < 10 else 0
        return cls(look, number, _room(named.get("room", "")))

    @property
    def query(self) -> str:
        """It as the parameters of an address."""
        asked = {"theme": self.look.theme, "density": self.look.density, "since": str(self.since)}
        if self.room:
            asked["room"] = f"{self.room.width:.0f}x{self.room.height:.0f}"
        return urlencode(asked)


USUAL = Looking()


def _room(asked: str) -> Room | None:
    """Return the room that `WxH` in pixels asks for, within reason; None for anything else."""
    sides = asked.split("x")
    if len(sides) != 2 or not all(side.isascii() and side.isdecimal() for side in sides):
        return None
    width, height = (min(max(int(side[:6]), LEAST), MOST) // GRAIN * GRAIN for side in sides)
    return Room(width, height)


def pieces_of(part: PartView, looking: Looking) -> Pieces:
    """Return the drawing of a deelproces as a browser looks at it."""
    return part.drawn(looking.look, news_in(part, looking))


def screens_in(part: PartView, looking: Looking) -> tuple[Screen, ...]:
    """Return the screens of a deelproces as a browser looks at it; none outside a wall."""
    if looking.room is None or looking.look.density != "werk":
        return ()
    return part.screens(looking.look, looking.room, news_in(part, looking))


def news_in(part: PartView, looking: Looking) -> frozenset[Address]:
    """Return what is new in a deelproces since the version that a browser chose."""
    keeper = library().keeper
    if keeper is None or not 0 < looking.since < part.whole.number:
        return NOTHING
    try:
        before = keeper.document(part.whole.version.key, looking.since)
    except StoreError:
        return NOTHING
    return part.news(looking.since, before)
