"""The lists of a journey, by the names that people use: phases, groups, systems, sources."""

from __future__ import annotations

from typing import get_args

from klantreis.capture.here import Here
from klantreis.capture.ids import id_for
from klantreis.capture.plain import bare, capital
from klantreis.capture.understood import Unclear
from klantreis.edits import AddItem
from klantreis.edits.places import drawn_of
from klantreis.journey.journey import FixedPhase
from klantreis.words import listed, say

PHASE = "phase"
LISTS: dict[str, str] = {
    "audience": "audiences",
    "system": "systems",
    "source": "sources",
    "session": "sessions",
    "subprocess": "subprocesses",
    PHASE: "phases",
}


def names_of(here: Here, kind: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the ids of one of the lists of the journey, each with what it is called."""
    journey = drawn_of(here.content)
    if kind == PHASE and not journey.phases:
        return tuple((each, (each,)) for each in get_args(FixedPhase))
    many = getattr(journey, LISTS[kind]) if kind in LISTS else ()
    return tuple((each.id, _called(each)) for each in many)


def found_in(here: Here, kind: str, text: str, key: str) -> str:
    """Return the id of what a text names, by its id, its name or the start of it."""
    found = matches(here, kind, text)
    if len(found) == 1:
        return found[0]
    names = names_of(here, kind)
    known = listed((called[-1] for _, called in names), "of")
    if not names:
        raise Unclear(say("capture.empty_list", sleutel=key))
    raise Unclear(say("problem.choice", waarde=text, sleutel=key, keuzes=known))


def matches(here: Here, kind: str, text: str) -> tuple[str, ...]:
    """Return the ids of what a text may name: those named exactly so, else those that start so."""
    word = bare(text)
    names = [(id, {bare(name) for name in called}) for id, called in names_of(here, kind)]
    exact = tuple(id for id, called in names if word in called)
    if exact or not word:
        return exact
    return tuple(id for id, called in names if any(name.startswith(word) for name in called))


def phase_edits(here: Here, name: str) -> tuple[AddItem, ...]:
    """Return the edits that make a phase, in a journey without its own after the usual ones."""
    own = drawn_of(here.content).phases
    usual = () if own else get_args(FixedPhase)
    known = [{"id": each, "naam": capital(each), "valt_in": each} for each in usual]
    taken = frozenset(id for id, _ in names_of(here, PHASE))
    made = {"id": id_for(name, taken), "naam": capital(name)}
    return tuple(AddItem(into="fasen", item={**each}) for each in (*known, made))


def _called(item: object) -> tuple[str, ...]:
    names = (getattr(item, name, None) for name in ("id", "name", "title_said", "title"))
    return tuple(dict.fromkeys(name for name in names if name))
