"""Add a step where it belongs, and say who does it."""

from __future__ import annotations

from typing import Literal

from pydantic import JsonValue

from klantreis.edits.base import C, Edit
from klantreis.edits.fields import with_flows
from klantreis.edits.items import AddItem
from klantreis.edits.joining import arrow, passing_on
from klantreis.edits.places import Names, called, drawn_of, group_path, put, step_at
from klantreis.errors import EditRefused
from klantreis.journey import Address, Content, Step
from klantreis.journey.part import replaced
from klantreis.source.problems import shown, with_guess
from klantreis.words import say
from klantreis.words.nearest import nearest


class AddStep(Edit):
    """Add a step, with an id that the sender chose; without `after` it stands apart, at the end.

    After a step with one arrow it comes between; after any other it gets an arrow of its own. Of a
    choice it takes the branch with this answer, or the first open one.
    """

    kind: Literal["add-step"] = "add-step"
    group: str
    step: dict[str, JsonValue]
    after: str | None = None
    branch: str | None = None

    def apply(self, content: C) -> C:
        """Put the step in the list, and in the way that leads on from the step before it."""
        item = AddItem(group=self.group, into="stappen", item=self.step, after=self.after or None)
        content = item.apply(content)
        if not self.after:
            return content
        at = str(Address(self.group or content.id, self.after))
        path, before = step_at(content, at)
        new_path, new = step_at(content, str(Address(self.group or content.id, self._id)))
        place = self._place(before, at)
        if place is None:
            flow = arrow(new.id, self.branch or None)
            return with_flows(content, path, (*before.flows, flow), at)
        flow = before.flows[place]
        if flow.to:
            content = put(content, (*new_path, "flows"), passing_on(new, flow.to, at))
        return put(content, (*path, "flows", place), replaced(flow, {"to": new.id}))

    @property
    def _id(self) -> str:
        return str(self.step.get("id", "")).strip()

    def _place(self, before: Step, at: str) -> int | None:
        """Return which arrow the step takes; none when it gets one of its own."""
        if self.branch:
            named = [place for place, flow in enumerate(before.flows) if flow.when == self.branch]
            if not named:
                raise EditRefused(say("edits.no_branch", tak=shown(self.branch)), about=at)
            return named[0]
        if not before.is_choice:
            return 0 if len(before.flows) == 1 else None
        opened = [place for place, flow in enumerate(before.flows) if flow.to is None]
        if not opened:
            raise EditRefused(say("edits.which_branch", stap=called(before)), about=at)
        return opened[0]

    def _told(self, names: Names) -> str:
        """Say which step came, and after which."""
        naam = names.item(self.group, self._id)
        if not self.after:
            return say("edits.told_step", naam=naam)
        ander = names.item(self.group, self.after)
        return say("edits.told_step_after", naam=naam, ander=ander)


class AssignActor(Edit):
    """Say who does a step, or that nobody does."""

    kind: Literal["assign-actor"] = "assign-actor"
    at: str
    actor: str | None

    def apply(self, content: C) -> C:
        """Replace the one step; refuse an actor that is not there."""
        path, step = step_at(content, self.at)
        actor = self.actor or None
        known = _actors(content)
        if actor is not None and actor not in known:
            sentence = say("edits.no_actor", naam=shown(actor))
            raise EditRefused(with_guess(sentence, nearest(actor, known)), about=self.at)
        return content if step.actor == actor else put(content, (*path, "actor"), actor)

    def _told(self, names: Names) -> str:
        """Say who does the step now."""
        stap = names.now(self.at)
        if not self.actor:
            return say("edits.told_nobody", stap=stap)
        naam = names.item("actoren", self.actor)
        return say("edits.told_assigned", stap=stap, naam=naam)


def _actors(content: Content) -> list[str]:
    return [actor.id for actor in drawn_of(content).actors]


class MoveLane(Edit):
    """Give an actor another lane: after that of another one, or first when that is empty."""

    kind: Literal["move-lane"] = "move-lane"
    group: str
    actor: str
    after: str

    def apply(self, content: C) -> C:
        """Write the order of the lanes down, the one lane moved."""
        path = group_path(content, self.group or content.id)
        lanes = list(_lanes(content, self.group))
        if path is None or self.actor not in lanes or self.after == self.actor:
            raise EditRefused(say("edits.no_lane", naam=shown(self.actor)), about=self.group)
        lanes.remove(self.actor)
        if self.after and self.after not in lanes:
            raise EditRefused(say("edits.no_lane", naam=shown(self.after)), about=self.group)
        lanes.insert(lanes.index(self.after) + 1 if self.after else 0, self.actor)
        return put(content, (*path, "lanes"), tuple(lanes))

    def _told(self, names: Names) -> str:
        """Say where the lane is now."""
        naam = names.item("actoren", self.actor)
        if not self.after:
            return say("edits.told_lane_first", naam=naam)
        ander = names.item("actoren", self.after)
        return say("edits.told_lane", naam=naam, ander=ander)


def _lanes(content: Content, group: str) -> tuple[str, ...]:
    """Return the lanes as they are drawn: those written first, then the actors with a step."""
    journey = drawn_of(content)
    subprocess = journey.subprocess(group or content.id)
    if subprocess is None:
        return ()
    doing = {step.actor for step in subprocess.steps}
    others = (actor.id for actor in journey.actors if actor.id in doing)
    return tuple(dict.fromkeys((*subprocess.lanes, *others)))
