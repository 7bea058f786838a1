"""New journeys and new deelprocessen: somebody types a title, all the rest follows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from klantreis.capture.ids import id_for
from klantreis.edits import AddItem, SetField, load
from klantreis.errors import EditRefused
from klantreis.journey import seen
from klantreis.live.editing import kept
from klantreis.live.hub import hub
from klantreis.live.library import library
from klantreis.merge import items
from klantreis.source import read, rewrite
from klantreis.source.personal import brought_in, refuse
from klantreis.store.keeper import Keeper, Request
from klantreis.templates import new
from klantreis.words import say

LONGEST = 120
"""Letters of a title: more fits no heading."""


def journey(title: str, command: str) -> str:
    """Make an empty journey with this title, and return what it is known by.

    The same command again returns the same journey. Raises EditRefused for a title that is none,
    StoreError when the file cannot be made.
    """
    if known := _known(command):
        return known
    named = titled(title)
    id = id_for(named, _taken())
    document = read(new("klantreis", id).encode())
    assert document.content is not None
    content = SetField(at="", field="titel", value=named).apply(document.content)
    refuse(brought_in(None, content))
    return _created(id, rewrite(document, content).data, command)


def uploaded(name: str, data: bytes, command: str) -> str:
    """Make a file of bytes that somebody brings, called as theirs where that is free.

    The same command again returns the same file. Raises StoreError when it cannot be made.
    """
    if known := _known(command):
        return known
    return _created(id_for(Path(name).stem, _taken()), data, command)


def part(key: str, title: str, request: Request) -> str:
    """Make an empty deelproces behind the others, and return its id.

    The same request again returns the same deelproces. Raises as an edit does.
    """
    keeper = kept()
    head, named = keeper.head(key), titled(title)
    made = _part_made(keeper, key, request.command)
    if made in library().view(key).parts:
        return made
    if made:  # it was taken away since
        request = request._replace(command=f"{request.command}-{head.revision.number}")
    content = head.document.content
    taken = {name for item in items(content) for name in item.address} if content else set()
    id = id_for(named, taken)
    edit = AddItem(into="deelprocessen", item={"id": id, "titel": named})
    keeper.edit(key, edit, seen=head.revision.number, request=request)
    return id


def _part_made(keeper: Keeper, key: str, command: str) -> str:
    """Return the id of what a command added before; empty when it added nothing yet."""
    known = keeper.store.answer(key, command)
    added = load(known.change.edits) if known else None
    return str(added.item["id"]) if isinstance(added, AddItem) else ""


def titled(title: str) -> str:
    """Return a title on one line; EditRefused when nothing is left, or too much."""
    named = " ".join(title.split())
    if not seen(named):
        raise EditRefused(say("new.no_title"))
    if len(named) > LONGEST:
        raise EditRefused(say("new.long_title", aantal=LONGEST))
    return named


def _known(command: str) -> str:
    """Return what a command made before, when that is still there."""
    key = _made().get(command, "")
    there = library().keys()
    return key if key in there else ""


def _created(stem: str, data: bytes, command: str) -> str:
    kept()
    key = library().folder.create(stem, data)
    _made()[command] = key
    hub().tell(key)
    return key


def _taken() -> frozenset[str]:
    """Return what a new file cannot be called: there may be versions of one that is gone."""
    every: Iterable[str] = (*library().keys(), *kept().store.keys())
    return frozenset(name.casefold() for name in every)


@cache
def _made() -> dict[str, str]:
    """Return what each command made since the server began."""
    return {}
