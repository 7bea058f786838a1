"""What people ask in JSON, and what they are told: always a Dutch sentence."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from traceback import format_tb
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from klantreis.errors import Conflict, EditRefused, KlantreisError, NotThere, StoreError
from klantreis.words import say

MOST = 256 * 1024
"""Bytes in a request, unless it may hold a whole file."""
COMMAND = 64
"""Letters in the id of a command."""

Asked = Mapping[str, Any]


class Unreadable(KlantreisError):
    """A request that says nothing we know."""


class TooLarge(KlantreisError):
    """A request that is larger than any of ours."""


async def answered(
    request: Request, answer: Callable[[Asked], dict[str, Any]], *, most: int = MOST
) -> Response:
    """Answer a request from a thread: with what it led to, or with why it led to nothing."""
    try:
        asked = await _asked(request, most)
        return JSONResponse(await run_in_threadpool(answer, asked))
    except ClientDisconnect:
        return Response(status_code=400)
    except KlantreisError as error:
        return JSONResponse(_told(error), _status(error))
    except Exception as error:  # a defect of ours: nothing was changed, and the room goes on
        logging.getLogger(__name__).error("%s: %s", request.url.path, _where(error))
        return JSONResponse({"sentence": say("live.broken")}, 500)


def text_of(asked: Asked, key: str, longest: int = COMMAND) -> str:
    """Return a text that was asked; Unreadable when it is none, or too long."""
    text = asked.get(key)
    if not isinstance(text, str) or len(text) > longest:
        raise Unreadable(say("live.unreadable"))
    return text


def number_of(asked: Asked, key: str) -> int:
    """Return a number that was asked, from 0; Unreadable when it is none."""
    number = asked.get(key)
    if type(number) is not int or not 0 <= number < 2**31:
        raise Unreadable(say("live.unreadable"))
    return number


async def _asked(request: Request, most: int) -> Asked:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            raise TooLarge(say("live.too_large"))
    asked = _read(body)
    if not isinstance(asked, dict) or not request.headers.get("content-type", "").startswith(
        "application/json"
    ):
        raise Unreadable(say("live.unreadable"))
    return asked


def _read(body: bytearray) -> Any:
    """Return what JSON says; None when it is none, or holds what no file can hold."""
    try:
        asked = json.loads(body, parse_constant=_refuse)
        json.dumps(asked, ensure_ascii=False).encode()  # half a letter can be asked, never kept
    except (ValueError, RecursionError):
        return None
    return asked


def _refuse(name: str) -> None:
    raise ValueError(name)


def _where(error: Exception) -> str:
    """Tell where a defect is, without its message: that may hold what somebody typed."""
    return f"{type(error).__name__}\n{''.join(format_tb(error.__traceback__))}"


def _status(error: KlantreisError) -> int:
    match error:
        case Conflict():
            return 409
        case TooLarge():
            return 413
        case NotThere():
            return 404
        case StoreError():
            return 503
    return 422


def _told(error: KlantreisError) -> dict[str, Any]:
    told: dict[str, Any] = {"sentence": str(error)}
    match error:
        case EditRefused():
            told |= {"about": error.about, "personal": error.personal}
        case Conflict():
            told["clashes"] = error.clashes
    return told
