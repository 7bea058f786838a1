"""The parking lot: what waits for another moment, kept beside the versions."""

from __future__ import annotations

from typing import Any

from klantreis.errors import EditRefused
from klantreis.live.editing import kept
from klantreis.live.hub import hub
from klantreis.privacy import conceal, find_personal_data
from klantreis.store.keeper import Request
from klantreis.words import say


def park(key: str, text: str, part: str, by: Request) -> dict[str, Any]:
    """Put a text in the parking lot of a journey; the same command again adds nothing.

    EditRefused when it holds what looks like a BSN.
    """
    if any(trace.kind == "bsn" for trace in find_personal_data(text)):
        raise EditRefused(say("live.park_bsn"))
    keeper = kept()
    keeper.store.parking.park(key, text, part=part, command=by.command, by=by.by)
    hub().tell(key)
    return {"sentence": say("live.parked", tekst=conceal(text))}
