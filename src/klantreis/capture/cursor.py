"""Where the next line goes on: kept by who types, sent along with every line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from pydantic import JsonValue

from klantreis.capture.ways import before, giving, open_answers, youth
from klantreis.edits import AddItem, AddStep, Connect, Edit, Several
from klantreis.edits.places import drawn_of
from klantreis.journey import Address, Content, Journey, Step, Subprocess
from klantreis.journey.shape import listing

LONGEST = 130
MOST = 12
"""How many handovers or steps one cursor remembers."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The place after which the next step comes, and what the last lines were about.

    `branch` is the answer of `step` that is meant. With `fork` the next step gets an arrow of its
    own; with `told` somebody said to go on there. Questions and risks hang on `item`. `decision`
    is the choice whose answers were opened last. `waiting` are handovers whose receiving step was
    still to come, `trail` the steps before.
    """

    step: str = ""
    branch: str = ""
    item: str = ""
    actor: str = ""
    decision: str = ""
    phase: str = ""
    fork: bool = False
    told: bool = False
    waiting: tuple[str, ...] = ()
    trail: tuple[str, ...] = ()

    def dump(self) -> dict[str, JsonValue]:
        """Return it as plain values for JSON; what says nothing is left out."""
        plain = {key: value for key, value in asdict(self).items() if value}
        return {key: list(each) if isinstance(each, tuple) else each for key, each in plain.items()}

    @classmethod
    def load(cls, value: object) -> Cursor:
        """Read what `dump` wrote; of anything else only what fits."""
        plain = value if isinstance(value, Mapping) else {}
        found: dict[str, Any] = {}
        for each in fields(cls):
            given = plain.get(each.name)
            if isinstance(each.default, tuple):
                found[each.name] = _texts(given)
            elif type(given) is type(each.default) and (given is True or _is_short(given)):
                found[each.name] = given
        return cls(**found)

    @classmethod
    def begun(cls, value: object, subprocess: Subprocess) -> Cursor:
        """Read what `dump` wrote; who has none yet goes on after the last step without a way on."""
        if isinstance(value, Mapping):
            return cls.load(value)
        ends = [step for step in subprocess.steps if not (step.flows or step.outcome)]
        return cls().to(ends[-1]) if ends else cls()

    def settled(self, subprocess: Subprocess) -> Cursor:
        """Return the same place without what is gone."""
        steps = {step.id: step for step in subprocess.steps}
        step, branch = self.step, self.branch
        if step not in steps:
            step, branch = next((id for id in self.trail if id in steps), ""), ""
        elif branch and all(flow.when != branch for flow in steps[step].flows):
            branch = ""
        items = {
            item.id for shape in listing(Subprocess) for item in getattr(subprocess, shape.name)
        }
        return replace(
            self,
            step=step,
            branch=branch,
            fork=self.fork and step == self.step,
            told=self.told and step == self.step,
            item=self.item if self.item in items else step,
            decision=self.decision if self.decision in steps else "",
            waiting=_still(self.waiting, subprocess),
            trail=tuple(id for id in self.trail if id in steps),
        )

    def to(self, step: Step, branch: str = "") -> Cursor:
        """Return the place after a step, or after one of its answers."""
        trail = (self.step, *self.trail) if self.step and self.step != step.id else self.trail
        return replace(
            self,
            step=step.id,
            branch=branch,
            item=step.id,
            actor=step.actor or self.actor,
            decision=step.id if step.is_choice else self.decision,
            fork=False,
            told=False,
            trail=trail[:MOST],
        )


def cursor_after(edits: Iterable[Edit], content: Content, cursor: Cursor) -> Cursor:
    """Return where to go on after edits that are in the content already; always the same."""
    every = tuple(_each(edits))
    subprocess = _home(every, content)
    if subprocess is None:
        return cursor
    steps = {step.id: step for step in subprocess.steps}
    made = {str(edit.step.get("id")) for edit in every if isinstance(edit, AddStep)}
    for edit in every:
        if isinstance(edit, AddStep):
            new = steps.get(str(edit.step.get("id")))
            cursor = _past(cursor, new, subprocess) if new else cursor
        elif isinstance(edit, AddItem) and edit.into == "overdrachten":
            cursor = _handed_over(cursor, edit.item, drawn_of(content), subprocess)
        elif isinstance(edit, Connect) and edit.to not in made:
            source = Address.parse(edit.at).item
            cursor = _led(cursor, subprocess) if source == cursor.step else cursor
    return cursor.settled(subprocess)


def _each(edits: Iterable[Edit]) -> Iterable[Edit]:
    for edit in edits:
        if isinstance(edit, Several):
            yield from edit.edits
        else:
            yield edit


def _home(edits: Iterable[Edit], content: Content) -> Subprocess | None:
    for edit in edits:
        group = getattr(edit, "group", "") or Address.parse(getattr(edit, "at", "")).group
        found = drawn_of(content).subprocess(group)
        if found is not None:
            return found
    return None


def _handed_over(
    cursor: Cursor, made: Mapping[str, JsonValue], journey: Journey, subprocess: Subprocess
) -> Cursor:
    """Return the place after a new handover: who receives goes on, behind the step that gives."""
    id, receiver = str(made.get("id")), str(made.get("ontvanger", ""))
    steps = {step.id: step for step in subprocess.steps}
    source = steps.get(str(made.get("van")))
    near = giving(subprocess, cursor.step, source.actor or "", youth(journey)) if source else None
    if source and source is not near and (open_answers(source) or not source.is_choice):
        goes_on = any(flow.to for flow in source.flows) and not source.is_choice
        cursor = replace(cursor.to(source), fork=goes_on)
    waiting = (id, *cursor.waiting)[:MOST]
    return replace(cursor, item=id, waiting=waiting, actor=receiver or cursor.actor)


def _past(cursor: Cursor, new: Step, subprocess: Subprocess) -> Cursor:
    """Return the place after a new step; nothing comes after an end."""
    if not new.outcome:
        return cursor.to(new)
    from_here = any(step.id == cursor.step for step in before(subprocess, new.id))
    cursor = _closed(cursor, subprocess) if from_here else cursor
    return replace(cursor, item=new.id)


def _led(cursor: Cursor, subprocess: Subprocess) -> Cursor:
    """Return where to go on when the way from the cursor leads somewhere: at an open answer.

    Where there is none, beside that way.
    """
    opened = _opened(cursor, subprocess)
    return opened or replace(cursor, branch="", fork=True, told=False)


def _closed(cursor: Cursor, subprocess: Subprocess) -> Cursor:
    """Return where to go on when the way from the cursor ends: at an open answer.

    Where there is none, beside the step that the cursor was at.
    """
    back = before(subprocess, cursor.step)
    plain = next((step.id for step in back if not step.is_choice), "")
    opened = _opened(cursor, subprocess)
    return opened or replace(cursor, step=plain, branch="", fork=plain != "", told=False)


def _opened(cursor: Cursor, subprocess: Subprocess) -> Cursor | None:
    """Return the place at the nearest choice, at the cursor or before it, with an open answer."""
    here = (step for step in subprocess.steps if step.id == cursor.step)
    for step in (*here, *before(subprocess, cursor.step)):
        if open_answers(step):
            step_id = step.id
            return replace(
                cursor, step=step_id, branch="", decision=step_id, fork=False, told=False
            )
    return None


def _still(waiting: Iterable[str], subprocess: Subprocess) -> tuple[str, ...]:
    """Return the handovers that are there: one that has arrived waits again after an undo."""
    known = {each.id for each in subprocess.handovers}
    return tuple(dict.fromkeys(id for id in waiting if id in known))


def _texts(value: object) -> tuple[str, ...]:
    many = value if isinstance(value, list | tuple) else ()
    return tuple(each for each in many[:MOST] if isinstance(each, str) and _is_short(each))


def _is_short(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST
