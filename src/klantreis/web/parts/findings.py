"""A line of findings as the browser shows it: its question, and everything to answer it with."""

from __future__ import annotations

from typing import Any

from klantreis.forms import ask_of, is_parked, plain
from klantreis.live.view import View
from klantreis.outline import Line
from klantreis.rules import Finding
from klantreis.web.parts.marks import weight_word


def shown(line: Line, view: View) -> dict[str, Any]:
    """Return a line with its words, its findings to answer, and what hangs on its place.

    What is asked in the room comes before the homework.
    """
    content = view.document.content
    assert content is not None
    members = sorted(line.members, key=lambda finding: finding.desk)
    asks = [ask_of(finding, content) for finding in members]
    many = len({finding.about for finding in members}) > 1
    about = asks[0].about if line.address.item else ()
    part = view.parts.get(asks[0].group)
    return {
        "key": line.key,
        "label": line.label,
        "weight": line.weight,
        "heavy": weight_word(line.weight),
        "message": line.message,
        "question": line.question,
        "also": also(line),
        "asks": [
            plain(ask) | {"spot": _spot(finding, view) if many else ""}
            for ask, finding in zip(asks, members, strict=True)
        ],
        "about": about,
        "parked": part is not None and is_parked(line.question, about, part.subprocess),
    }


def _spot(finding: Finding, view: View) -> str:
    """Name the place of one of the findings of a line: its number and its name."""
    part = view.parts.get(finding.about.group)
    item = part.outline.item(finding.about) if part else None
    words = (view.names.number(finding.about), item.title if item else "")
    return " ".join(filter(None, words))


def also(line: Line) -> list[str]:
    """Return the questions of a line besides its own."""
    others = dict.fromkeys(finding.question for finding in line.members)
    return [question for question in others if question != line.question]
