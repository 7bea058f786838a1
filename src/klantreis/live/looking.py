"""How one browser looks at a drawing, and what it is shown of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from klantreis.errors import StoreError
from klantreis.journey import Address
from klantreis.layout.look import Look
from klantreis.live.library import library
from klantreis.live.view import NOTHING, PartView
from klantreis.writers.svg import Pieces

AS_USUAL = Look()


@dataclass(frozen=True, slots=True)
class Looking:
    """A look, and since which version things are marked as new; 0 marks nothing."""

    look: Look = AS_USUAL
    since: int = 0

    @classmethod
    def asked(cls, named: Mapping[str, str]) -> Looking:
        """Return what the parameters of an address ask; what is not known is as usual."""
        since = named.get("since", "")
        look = Look.named(named.get("theme"), named.get("density"))
        return cls(look, int(since) if since.isdecimal() and len(since) < 10 else 0)

    @property
    def query(self) -> str:
        """It as the parameters of an address."""
        return urlencode(
            {"theme": self.look.theme, "density": self.look.density, "since": self.since}
        )


USUAL = Looking()


def pieces_of(part: PartView, looking: Looking) -> Pieces:
    """Return the drawing of a deelproces as a browser looks at it."""
    return part.drawn(looking.look, news_in(part, looking))


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
