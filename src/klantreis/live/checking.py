"""What is the matter with a text that somebody is still typing."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from klantreis.live.asking import Asked, answered, text_of
from klantreis.live.editing import MOST_TEXT
from klantreis.source import read

MOST = 200
"""How many problems are told at once."""


async def checking(request: Request) -> Response:
    """Answer with the problems of a text; nothing is kept."""
    return await answered(request, problems, most=MOST_TEXT)


def problems(asked: Asked) -> dict[str, Any]:
    """Return each problem of a text with its place, as the reader tells them."""
    document = read(text_of(asked, "text", MOST_TEXT).encode("utf-8", "replace"))
    told = [
        {
            "line": each.at.line,
            "column": each.at.column,
            "sentence": each.sentence,
            "hint": each.hint,
        }
        for each in document.problems
    ]
    return {"problems": told[:MOST], "count": len(told), "readable": document.content is not None}
