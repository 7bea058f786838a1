"""Ids of what people add: the server makes them, from the name."""

from __future__ import annotations

from typing import Any

from klantreis.capture.ids import id_for
from klantreis.journey import Content
from klantreis.live.asking import Unreadable
from klantreis.merge import items
from klantreis.words import say

MOST = 500
NAMED = ("naam", "titel", "tekst", "wat")
WITHOUT = ("dekt",)
"""Lists of things that have no id."""


def with_ids(asked: Any, content: Content | None) -> list[Any]:
    """Return the edits that were asked; what they add has an id that is free."""
    edits = asked if isinstance(asked, list) else []
    if not 0 < len(edits) <= MOST or not all(isinstance(each, dict) for each in edits):
        raise Unreadable(say("live.unreadable"))
    if not any(map(_lacks_id, edits)):
        return edits
    taken = {name for item in items(content) for name in item.address} if content else set()
    return [_with_id(edit, taken) if _lacks_id(edit) else edit for edit in edits]


def _lacks_id(edit: dict[str, Any]) -> bool:
    match edit:
        case {"kind": "make-handover" | "accept-finding"}:
            return not edit.get("id")
        case {"kind": "add-step", "step": dict(item)} | {"kind": "add-item", "item": dict(item)}:
            return not item.get("id") and edit.get("into") not in WITHOUT
    return False


def _with_id(edit: dict[str, Any], taken: set[str]) -> dict[str, Any]:
    if edit["kind"] in ("make-handover", "accept-finding"):
        named = (str(edit[key]) for key in ("name", "sort", "rule") if edit.get(key))
        return edit | {"id": _free(next(named, ""), taken)}
    inside = "step" if edit["kind"] == "add-step" else "item"
    item = edit[inside]
    name = next((str(item[key]) for key in NAMED if item.get(key)), str(edit.get("into", "")))
    return edit | {inside: {"id": _free(name, taken), **item}}


def _free(name: str, taken: set[str]) -> str:
    id = id_for(name, taken)
    taken.add(id)
    return id
