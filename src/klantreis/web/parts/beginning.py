"""What to type first where nobody drew anything yet."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from klantreis.journey import Actor
from klantreis.live.view import PartView, View
from klantreis.web.place import JOURNEY, PART, address
from klantreis.words import say
from klantreis.writers.markup import Html, tag

MOST = 12
"""How many names are told: more nobody reads."""


@dataclass(frozen=True, slots=True)
class First:
    """One thing to do first, with an example of what to type."""

    sentence: str
    example: str


def is_bare(part: PartView) -> bool:
    """Whether nobody drew anything in a deelproces yet."""
    return not (part.subprocess.steps or part.subprocess.handovers)


def is_empty(view: View) -> bool:
    """Whether nobody drew anything in the whole journey yet."""
    return all(map(is_bare, view.parts.values()))


def beginning(part: PartView) -> dict[str, Any] | None:
    """Return what the drawing of an empty deelproces invites to, for the browser."""
    if not is_bare(part):
        return None
    return {"lines": [asdict(each) for each in firsts(part)], "names": names(part)}


def firsts(part: PartView) -> tuple[First, ...]:
    """Return the three things to type first, with names of this journey in the examples."""
    known = [_short(actor) for actor in _actors(part) if not actor.is_youth]
    one, other, *_ = (*known, say("begin.school"), say("begin.municipality"))
    if not known:
        other = one
    step = First(say("begin.step"), say("begin.step_example", wie=one))
    after = First(say("begin.next"), say("begin.next_example", wie=other))
    if len(known) > 1:
        told = say("begin.handover_example", een=one, ander=other)
        return step, after, First(say("begin.handover"), told)
    return First(say("begin.role"), say("begin.role_example", wie=other)), step, after


def example(part: PartView) -> str:
    """Return a line to type here, with a party that this deelproces has."""
    known = (_short(actor) for actor in _actors(part) if not actor.is_youth)
    return say("begin.line", wie=next(known, say("begin.school")).lower())


def names(part: PartView) -> str:
    """Say which names can be typed; nothing when there is none yet."""
    known = [_short(actor) for actor in _actors(part)][:MOST]
    return say("begin.names", namen=", ".join(known)) if known else ""


def invitation(view: View, part: PartView | None = None) -> Html:
    """Return the way to the first drawing: for one deelproces, or for the first of a journey."""
    here = part or next(iter(view.parts.values()))
    place = {JOURNEY: view.version.key, PART: here.subprocess.id}
    items = (tag("li", each.sentence, " ", tag("kbd", each.example)) for each in firsts(here))
    link = tag("a", say("begin.go"), href=address("/werksessie", **place), target="_self")
    return tag(
        "section",
        tag("h2", say("begin.title")),
        tag("p", link, ". ", say("begin.there")),
        tag("ol", *items),
        tag("p", names(here)),
        class_="begin",
    )


def _actors(part: PartView) -> tuple[Actor, ...]:
    """Return who can be in it: who sits at the table or has a lane first, then all others."""
    said, graph = part.subprocess, part.whole.graph
    named = (*said.lanes, *(seat.actor or "" for seat in said.at_table))
    near = [graph.actors[id] for id in dict.fromkeys(named) if id in graph.actors]
    return tuple(dict.fromkeys((*near, *graph.actors.values())))


def _short(actor: Actor) -> str:
    return actor.short or actor.title
