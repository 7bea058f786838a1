"""The versions of a journey as lines, or as JSON: who, when and what."""

from __future__ import annotations

import json
from collections.abc import Iterable

from klantreis.store.model import Revision, Role
from klantreis.words import printable, say

ROLES: dict[Role, str] = {
    "kijker": "store.viewer",
    "deelnemer": "store.participant",
    "bewerker": "store.editor",
    "begeleider": "store.facilitator",
    "bestand": "store.file",
}


def lines(rows: Iterable[Revision]) -> str:
    """Return a line for each version, in the time of this computer."""
    return "".join(f"{_line(row)}\n" for row in rows)


def as_json(rows: Iterable[Revision]) -> str:
    """Return the versions as JSON, with times in UTC."""
    plain = [
        {
            "versie": row.number,
            "tijd": row.at.isoformat(timespec="seconds"),
            "wie": row.by.role,
            "soort": row.change.kind,
            "wat": row.change.sentence,
            "hash": row.hash,
        }
        for row in rows
    ]
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _line(row: Revision) -> str:
    moment = row.at.astimezone().strftime("%Y-%m-%d %H:%M")
    who = say(ROLES[row.by.role])
    return f"{row.number:>5}  {moment}  {who:<11}  {printable(row.change.sentence)}"
