"""What differs between two versions, as text, Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable

from klantreis.journey import Content
from klantreis.merge import MISSING, Clash, differences, plain
from klantreis.outline.changes import Group, changes
from klantreis.words import say


def text(old: Content, new: Content) -> str:
    """Return the sentences under a heading for each deelproces."""
    return "\n".join(
        "".join((f"{group.title}\n", *(f"  {each}\n" for each in group.sentences)))
        for group in _groups(old, new)
    )


def markdown(old: Content, new: Content) -> str:
    """Return the sentences as lists under headings, for a report or a request for review."""
    return "\n".join(
        "".join((f"## {group.title}\n\n", *(f"- {each}\n" for each in group.sentences)))
        for group in _groups(old, new)
    )


def _groups(old: Content, new: Content) -> Iterable[Group]:
    return changes(old, new)


def as_json(old: Content, new: Content) -> str:
    """Return every difference with its place and both values; null where nothing stands."""
    told = [
        {
            "kind": each.kind,
            "at": "/".join(each.at),
            "about": str(each.address),
            "field": each.field,
            "before": _or_null(plain(each.before)),
            "after": _or_null(plain(each.after)),
        }
        for each in differences(old, new)
    ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def clashes(told: Iterable[Clash]) -> str:
    """Return one line for each thing that two sides changed, with what each of them made of it."""
    return "".join(
        say(
            f"clash.{each.kind.replace('-', '_')}",
            waar="/".join(each.at),
            ons=_shown(each.ours),
            hun=_shown(each.theirs),
        )
        + "\n"
        for each in told
    )


def _or_null(value: object) -> object:
    return None if value is MISSING else value


def _shown(value: object) -> str:
    if value is MISSING:
        return say("clash.nothing")
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return " ".join(said.split())
