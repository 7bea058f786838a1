"""Changing a journey: one request, one version; the same command again gives the same answer."""

from __future__ import annotations

import json
from codecs import BOM_UTF8 as BOM
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from klantreis.edits import AnyEdit, load
from klantreis.errors import Conflict, EditRefused, StoreError
from klantreis.live.asking import MOST, Asked, answered, number_of, text_of
from klantreis.live.clashes import told
from klantreis.live.hub import hub
from klantreis.live.ids import with_ids
from klantreis.live.library import library
from klantreis.live.visitor import person_of
from klantreis.store import keeper as keeping
from klantreis.store.keeper import Done, Keeper
from klantreis.store.replacing import Prefer
from klantreis.words import say

MOST_TEXT = 4_000_000
"""Bytes in a request with the text of a whole file: JSON adds to it."""

PREFER: Final[Mapping[str, Prefer]] = {"mine": "mine", "theirs": "theirs"}
Act = Callable[[Keeper, str, keeping.Request, Asked], Done]


async def changing(request: Request, name: str) -> Response:
    """Make the change of a route, and answer with what it led to."""
    key, token = request.path_params["journey"], str(request.scope.get("token", ""))

    def answer(asked: Asked) -> dict[str, Any]:
        by = keeping.Request(person_of(token), text_of(asked, "command"))
        told = changed(key, token, lambda keeper: ACTS[name](keeper, key, by, asked))
        return told | _extra(name, asked, key)

    return await answered(request, answer, most=MOST_TEXT if name == "text" else MOST)


def _extra(name: str, asked: Asked, key: str) -> dict[str, Any]:
    """Return what only some changes are answered with."""
    if name != "text":
        return {}
    keeper = kept()
    return {"exact": keeper.head(key).document.data == _written(keeper, key, asked)}


def changed(key: str, token: str, act: Callable[[Keeper], Done]) -> dict[str, Any]:
    """Change a journey, and return what its sender is told."""
    keeper = kept()
    try:
        done = act(keeper)
    except Conflict as error:
        raise Conflict(
            str(error), clashes=_as_sent(told(error.clashes, keeper.head(key)))
        ) from error
    undo, redo = keeper.own_changes(key, token)
    return {
        "epoch": hub().epoch,
        "version": done.head.revision.number,
        "sentence": done.sentence,
        "personal": _sentences(done),
        "undo": undo,
        "redo": redo,
    }


def _as_sent(clashes: Iterable[dict[str, str]]) -> tuple[dict[str, str], ...]:
    """Return clashes as their sender sees them: ours is what they sent, theirs what stands."""
    return tuple(each | {"ours": each["theirs"], "theirs": each["ours"]} for each in clashes)


def kept() -> Keeper:
    """Return who keeps the versions; StoreError while files are only shown."""
    keeper = library().keeper
    if keeper is None:
        raise StoreError(library().why_closed or say("live.only_shown"))
    return keeper


def _sentences(done: Done) -> list[str]:
    return list(dict.fromkeys(each.sentence for each in done.personal))


def edits(keeper: Keeper, key: str, by: keeping.Request, asked: Asked) -> Done:
    """Make the edits that were asked, as one version."""
    known = keeper.answered(key, by.command)
    if known:
        return known
    seen = number_of(asked, "seen")
    content = keeper.document(key, seen).content
    edit = _edit(with_ids(asked.get("edits"), content))
    return keeper.edit(key, edit, seen=seen, request=by, sure=asked.get("sure") is True)


def _edit(asked: Iterable[Any]) -> AnyEdit:
    many = list(asked)
    plain = many[0] if len(many) == 1 else {"kind": "several", "edits": many}
    return load(json.dumps(plain))


def undo(keeper: Keeper, key: str, by: keeping.Request, _asked: Asked) -> Done:
    """Take back somebody's own last change."""
    return keeper.undo(key, by)


def redo(keeper: Keeper, key: str, by: keeping.Request, _asked: Asked) -> Done:
    """Take back somebody's own last undo."""
    return keeper.redo(key, by)


def renumber(keeper: Keeper, key: str, by: keeping.Request, _asked: Asked) -> Done:
    """Count all items from 1 again."""
    return keeper.renumber(key, by)


def rearrange(keeper: Keeper, key: str, by: keeping.Request, asked: Asked) -> Done:
    """Draw a deelproces as if for the first time."""
    return keeper.rearrange(key, text_of(asked, "part"), by)


def restore(keeper: Keeper, key: str, by: keeping.Request, asked: Asked) -> Done:
    """Let an earlier version stand again."""
    number = number_of(asked, "number")
    if not 0 < number <= keeper.head(key).revision.number:
        raise EditRefused(say("store.no_version", nummer=number))
    return keeper.restore(key, number, by)


def text(keeper: Keeper, key: str, by: keeping.Request, asked: Asked) -> Done:
    """Let the text that somebody wrote be the next version."""
    written = _written(keeper, key, asked)
    prefer = PREFER.get(str(asked.get("prefer")), "")
    seen, sure = number_of(asked, "seen"), asked.get("sure") is True
    return keeper.replace(key, written, seen=seen, request=by, prefer=prefer, sure=sure)


def _written(keeper: Keeper, key: str, asked: Asked) -> bytes:
    """Return a text with the ends of line, and the mark at its start, of the version it was.

    A browser knows only one kind of line end.
    """
    seen = keeper.document(key, number_of(asked, "seen"))
    text = text_of(asked, "text", MOST_TEXT).replace("\r\n", "\n")
    if "\r\n" in seen.text:
        text = text.replace("\n", "\r\n")
    return (BOM if seen.has_bom else b"") + text.encode("utf-8", "replace")


ACTS: Final[Mapping[str, Act]] = {
    "edits": edits,
    "undo": undo,
    "redo": redo,
    "renumber": renumber,
    "rearrange": rearrange,
    "restore": restore,
    "text": text,
}
