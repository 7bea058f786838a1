"""Which of somebody's own versions can be undone or redone, from the list of versions alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from klantreis.store.model import Revision

OWN = ("edit", "restore", "redo")


class TakeBack(NamedTuple):
    """The versions that a person may undo, and those undos that may be redone; the last first."""

    undo: tuple[int, ...]
    redo: tuple[int, ...]


def take_back(revisions: Iterable[Revision], token: str) -> TakeBack:
    """Return what a person can take back; a new edit of their own empties what can be redone."""
    done: list[int] = []
    undone: list[int] = []
    for revision in revisions:
        if revision.by.token != token:
            continue
        kind, about = revision.change.kind, revision.change.about
        if kind == "undo":
            done = [number for number in done if number != about]
            undone.append(revision.number)
        elif kind in OWN:
            undone = [number for number in undone if number != about] if kind == "redo" else []
            done.append(revision.number)
    return TakeBack(tuple(reversed(done)), tuple(reversed(undone)))
