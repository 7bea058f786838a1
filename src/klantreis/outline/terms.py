"""A term as a person says it, with where it comes from."""

from __future__ import annotations

from klantreis.journey import Moment, Subprocess
from klantreis.outline.moments import FIXED
from klantreis.outline.names import Names
from klantreis.words import say


def spoken(moment: Moment, names: Names, here: Subprocess | None) -> str:
    """Say a term without its source; a step that it counts from by its number.

    A fixed point of the format wins from a step that has the same id.
    """
    if here is None:
        return moment.spoken
    anchors = {end: getattr(moment, end) or "" for end in ("after", "before")}
    steps = {
        end: names.step(step, here)
        for end, anchor in anchors.items()
        if anchor.strip().lower() not in FIXED and (step := names.graph.step(anchor, here))
    }
    return moment.model_copy(update=steps).spoken


def told(moment: Moment, names: Names, here: Subprocess | None) -> str:
    """Say a term and in brackets where it comes from: its article, its basis, what it quotes."""
    sources = {source.id: source.title or source.id for source in names.graph.journey.sources}
    quoting = moment.quoting and sources.get(moment.quoting, moment.quoting)
    return _with(spoken(moment, names, here), moment.article or moment.basis, quoting)


def drawn(moment: Moment, names: Names, here: Subprocess | None) -> str:
    """Say a term as short as a drawing needs it; that it is made up, is always said."""
    return _with(spoken(moment, names, here), moment.basis if moment.basis == "voorbeeld" else None)


def within(time: str, basis: str | None) -> str:
    """Say how soon somebody confirms, and where that comes from."""
    return _with(say("details.within", tijd=time), basis)


def _with(said: str, *sources: str | None) -> str:
    source = ", ".join(filter(None, sources))
    return f"{said} ({source})" if source else said
