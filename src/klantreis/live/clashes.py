"""What two people changed differently, in words: of each the place and both values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from klantreis.merge import MISSING, Clash
from klantreis.outline.changes import place
from klantreis.store.opened import Head
from klantreis.words import say


def told(clashes: Iterable[Any], head: Head) -> Iterator[dict[str, str]]:
    """Yield what each clash is about, and what it became on either side."""
    content = head.document.content
    for clash in clashes:
        if isinstance(clash, Clash):
            at = clash.at
            what = place(content, at, head.presentation) if content else "/".join(at)
            yield {"what": what, "ours": _said(clash.ours), "theirs": _said(clash.theirs)}


def _said(value: Any) -> str:
    """Return a plain value as people write it; who reads it chooses between two of them."""
    match value:
        case _ if value is MISSING or value is None:
            return say("clash.nothing")
        case bool():
            return say("live.yes") if value else say("live.no")
        case dict():
            return "; ".join(
                f"{key.replace('_', ' ')}: {_said(each)}" for key, each in value.items()
            )
        case list():
            return ", ".join(map(_said, value))
    return str(value)
