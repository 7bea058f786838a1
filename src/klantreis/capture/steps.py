"""A line that becomes a step: in the lane of a party, at the place that the line says."""

from __future__ import annotations

import re
from dataclasses import replace

from klantreis.capture.cursor import Cursor
from klantreis.capture.draft import Draft, drafted, outcome_of, question_and_answers, same_end
from klantreis.capture.fields import NUMBER, item_of
from klantreis.capture.here import Here
from klantreis.capture.placing import arrival, arriving, begun, beside, leading, placed, received
from klantreis.capture.plain import bare, capital, parted
from klantreis.capture.question import answered, made_choice
from klantreis.capture.setting import Meant, Setting
from klantreis.capture.terms import starts_with_amount
from klantreis.capture.understood import Unclear
from klantreis.capture.ways import open_answers, phase_of
from klantreis.edits import AddItem, OneEdit
from klantreis.edits.fields import Plain
from klantreis.journey import Step
from klantreis.words import say

_TO = re.compile(rf"naar\s+{NUMBER}", re.IGNORECASE)


def step_line(setting: Setting, text: str) -> Meant:
    """Make a step of a line, or lead on to an end that is there already."""
    said, note = parted(text)
    asked = setting.cursor.step
    setting, made = answered(setting, said)
    meant = _meant(setting, said, note)
    if not made:
        return meant
    return replace(
        meant,
        edits=(*made, *meant.edits),
        told=lambda after: f"{made_choice(after, asked)} {meant.told(after)}",
    )


def _meant(setting: Setting, said: str, note: str) -> Meant:
    draft = drafted(setting, said)
    place = _place(setting, draft)
    if draft.answer and (found := _TO.fullmatch(draft.name)):
        return _to_number(setting, draft.answer, found[1])
    if draft.kind == "einde" and not note and (meant := _to_known_end(setting, draft, place)):
        return meant
    item = _item(setting, draft, place, note)
    edits = (
        *begun(setting.here),
        *_role(draft),
        *placed(setting, place, item),
        *received(setting.here, setting.cursor, item),
    )
    return Meant(lambda after: _told(setting, draft, item, after), edits)


def _role(draft: Draft) -> tuple[OneEdit, ...]:
    """Return the edit that makes the role for which there was none."""
    if not (draft.made and draft.party):
        return ()
    return (AddItem(into="actoren", item={"id": draft.party.actor, "naam": draft.made}),)


def _place(setting: Setting, draft: Draft) -> Cursor:
    """Return where the step comes: where the line says, else where the last one was."""
    cursor = setting.cursor
    if draft.answer:
        return replace(cursor, step=draft.answer[0], branch=draft.answer[1], fork=False)
    if draft.kind == "start":
        return replace(cursor, step="", branch="", fork=False)
    if draft.parallel:
        return beside(setting.here, cursor)
    step = setting.here.step(cursor.step)
    if step and draft.kind == "einde" and not cursor.branch:
        named = (each for each in open_answers(step) if bare(each) == bare(draft.name))
        return replace(cursor, branch=next(named, ""))
    return cursor


def _to_number(setting: Setting, said: tuple[str, str], number: str) -> Meant:
    """Lead an answer on to a step that is there: `nee: naar 4`."""
    target, source = item_of(setting.here, number), setting.here.step(said[0])
    if source is None or not isinstance(target, Step):
        raise Unclear(say("capture.no_step", nummer=number))
    return leading(setting, source, said[1], target)


def _to_known_end(setting: Setting, draft: Draft, place: Cursor) -> Meant | None:
    step = setting.here.step(place.step)
    end = same_end(setting, draft.name, outcome_of(setting, draft.name))
    if step is None or end is None:
        return None
    return leading(setting, step, place.branch, end)


def _item(setting: Setting, draft: Draft, place: Cursor, note: str) -> Plain:
    """Return the keys of the new step."""
    name, answers = _named(draft)
    item = {
        "id": setting.here.free_id(name),
        "naam": name,
        "actor": draft.party.actor if draft.party else _lane(setting, draft),
        "functie": draft.party.function if draft.party else "",
        "met": list(draft.together),
        "soort": draft.kind if draft.kind in ("start", "wachten") else "",
        "fase": _phase(setting, draft, place),
        "toelichting": note,
        "daarna": [{"als": each} for each in answers],
        "uitkomst": outcome_of(setting, draft.name) if draft.kind == "einde" else "",
    }
    return {key: value for key, value in item.items() if value}


def _named(draft: Draft) -> tuple[str, tuple[str, ...]]:
    """Return the name of a step, and the answers of a choice."""
    if draft.kind == "keuze":
        return question_and_answers(draft.name)
    is_short = draft.name.lower().startswith(("tot ", "op ")) or starts_with_amount(draft.name)
    if draft.kind == "wachten" and is_short:
        return say("capture.waits", tekst=draft.name), ()
    return capital(draft.name), ()


def _lane(setting: Setting, draft: Draft) -> str:
    """Return the lane of a step without a role: the last one; an end has none."""
    known = setting.cursor.actor in setting.here.actors
    return setting.cursor.actor if known and draft.kind != "einde" else ""


def _phase(setting: Setting, draft: Draft, place: Cursor) -> str:
    """Return the phase of the last `fase`, unless the step takes it over from the one before."""
    phase = setting.cursor.phase
    takes_over = phase_of(setting.here.whole, place.step) == phase
    return "" if takes_over or draft.kind == "einde" else phase


def _told(setting: Setting, draft: Draft, item: Plain, after: Here) -> str:
    """Say which step came in which lane, what arrived there, and what was no role."""
    id, actor = str(item["id"]), str(item.get("actor", ""))
    kind = "added_end" if draft.kind == "einde" else "added" if actor else "added_for_nobody"
    main = say(f"capture.{kind}", stap=after.headed(id), partij=after.lane(actor))
    said = f"{main}{_where(draft, id, after)}{_arrived(setting, item, after)}."
    return " ".join(filter(None, (said, _no_role(draft))))


def _where(draft: Draft, id: str, after: Here) -> str:
    """Say where a step came when that is not simply after the last one."""
    if draft.kind == "start":
        return f", {say('capture.begins')}"
    into = [(step, flow) for step in after.whole.steps for flow in step.flows if flow.to == id]
    if not into:
        return f", {say('capture.apart')}" if len(after.whole.steps) > 1 else ""
    step, flow = into[0]
    number = after.numbers[step.id]
    if flow.when:
        return f", {say('capture.on_answer', tak=flow.when, nummer=number)}"
    if len(step.flows) > 1:
        return f", {say('capture.also_after', nummer=number)}"
    return f", {say('capture.after_step', nummer=number)}" if draft.parallel else ""


def _arrived(setting: Setting, item: Plain, after: Here) -> str:
    """Say which handovers arrive at the new step, and what they still lack."""
    ids = arriving(setting.here, setting.cursor, str(item.get("actor", "")))
    return "".join(arrival(after, id) for id in ids)


def _no_role(draft: Draft) -> str:
    """Say that a role is new, or that a word before a colon is no role."""
    if draft.made:
        return say("capture.role_is_new", naam=draft.made)
    return say("capture.taken_as_text", woord=draft.unknown) if draft.unknown else ""
