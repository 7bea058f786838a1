"""The parking lot: what waits for another moment, kept beside the versions of a journey."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from klantreis.errors import EditRefused
from klantreis.journey import Address
from klantreis.live.asking import Asked, answered, text_of
from klantreis.live.editing import kept
from klantreis.live.hub import hub
from klantreis.live.visitor import person_of
from klantreis.privacy import conceal, find_personal_data
from klantreis.source.personal import PersonalData, refuse
from klantreis.store.keeper import Request as By
from klantreis.words import say

LONGEST: Final = 2000
"""Letters of what is parked."""
PART: Final = 200
"""Letters in the id of a deelproces."""


async def parking(request: Request) -> Response:
    """Answer a text that somebody parks."""

    def act(key: str, by: By, asked: Asked) -> dict[str, Any]:
        text, part = text_of(asked, "text", LONGEST), text_of(asked, "part", PART)
        return park(key, text, part, by, sure=asked.get("sure") is True)

    return await _answered(request, act)


async def settling(request: Request, *, done: bool) -> Response:
    """Answer that something parked is done, or that it waits again."""
    number = request.path_params["number"]
    return await _answered(request, lambda key, _by, _asked: settle(key, number, done=done))


def park(key: str, text: str, part: str, by: By, *, sure: bool = False) -> dict[str, Any]:
    """Put a text in the parking lot of a journey; the same command again adds nothing.

    EditRefused when it is empty, or holds a BSN while no begeleider is `sure` that it is none.
    """
    text = " ".join(text.split())
    if not text:
        raise EditRefused(say("parking.empty"))
    kinds = dict.fromkeys(trace.kind for trace in find_personal_data(text))
    personal = [PersonalData(kind, Address(), say("parking.this")) for kind in kinds]
    if not (sure and by.by.role == "begeleider"):
        refuse(personal)
    keeper = kept()
    keeper.head(key)  # of a journey that is not there nothing is parked
    keeper.store.parking.park(key, text, part=part, command=by.command, by=by.by)
    hub().tell(key)
    sentence = say("parking.parked", tekst=conceal(text))
    return {"sentence": sentence, "personal": [each.sentence for each in personal]}


def settle(key: str, number: int, *, done: bool) -> dict[str, Any]:
    """Say that something is done, or that it waits again; doing so twice changes nothing."""
    lot = kept().store.parking
    if number not in {each.number for each in lot.parked(key)}:
        raise EditRefused(say("parking.not_there"))
    parked = lot.settle(key, number, done=done)
    hub().tell(key)
    sentence = "parking.done" if done else "parking.back"
    return {"sentence": say(sentence, tekst=conceal(parked.text))}


async def _answered(request: Request, act: Callable[[str, By, Asked], dict[str, Any]]) -> Response:
    key, token = request.path_params["journey"], str(request.scope.get("token", ""))

    def answer(asked: Asked) -> dict[str, Any]:
        by = By(person_of(token), text_of(asked, "command"))
        return act(key, by, asked) | {"epoch": hub().epoch}

    return await answered(request, answer)
