"""Where a new step comes in the flow, and how the flow leads on to one that is there."""

from __future__ import annotations

from dataclasses import replace

from klantreis.capture.cursor import Cursor
from klantreis.capture.here import Here
from klantreis.capture.lacks import with_lack
from klantreis.capture.setting import Meant, Setting
from klantreis.capture.understood import Unclear
from klantreis.capture.ways import before, open_answers
from klantreis.edits import AddStep, Connect, OneEdit, Retarget, SetField
from klantreis.edits.fields import Plain
from klantreis.journey import Step
from klantreis.words import say


def placed(setting: Setting, cursor: Cursor, item: Plain) -> tuple[OneEdit, ...]:
    """Return the edits that put a step at the cursor.

    What fills an open answer, or goes beside another step, stands last in the file: it counts on.
    What comes between two steps stands between them: `4a`.
    """
    here, id = setting.here, str(item["id"])
    step = here.step(cursor.step)
    apart = AddStep(group=here.part, step=item)
    if step is None:
        return (apart,)
    refuse_end(here, step)
    answer = answer_of(setting, step, cursor.branch)
    if answer in open_answers(step) or not _stands_after(here, cursor, step, item):
        return apart, Connect(at=here.at(step.id), to=id, when=answer or None)
    return (AddStep(group=here.part, step=item, after=step.id, branch=answer or None),)


def _stands_after(here: Here, cursor: Cursor, step: Step, item: Plain) -> bool:
    """Whether a new step stands directly after another in the file: it comes between, or last.

    Elsewhere only where somebody said so.
    """
    if cursor.fork or ("uitkomst" in item and not step.is_choice and step.flows):
        return False
    return cursor.told or len(step.flows) == 1 or step.is_choice or here.whole.steps[-1] is step


def answer_of(setting: Setting, step: Step, branch: str) -> str:
    """Return the answer that the flow goes on from: the one said, else the first open; or none."""
    if branch or not step.is_choice:
        return branch
    answers = [flow.when for flow in step.flows if flow.when]
    if (chosen := setting.chosen.get("tak", "")) in answers:
        return chosen
    if opened := open_answers(step):
        return opened[0]
    sentence = say("capture.all_answers_go_on", stap=setting.here.named(step.id))
    raise Unclear(sentence, [(each, f"tak={each}") for each in answers])


def leading(setting: Setting, source: Step, branch: str, target: Step) -> Meant:
    """Lead a step, or one of its answers, on to another step."""
    here = setting.here
    refuse_end(here, source)
    answer = answer_of(setting, source, branch)
    edit: OneEdit
    if answer and any(flow.when == answer and flow.to for flow in source.flows):
        edit = Retarget(at=here.at(source.id, answer), to=target.id)
    else:
        edit = Connect(at=here.at(source.id), to=target.id, when=answer or None)
    arrived = [
        each.id
        for each in here.whole.handovers
        if each.id in arriving(here, setting.cursor, target.actor or "")
        and each.source == source.id
    ]
    edits = (edit, *(each for id in arrived for each in _arrives(here, id, target.id)))
    return Meant(lambda after: _told(after, (source, answer, target), arrived), edits)


def _told(after: Here, way: tuple[Step, str, Step], arrived: list[str]) -> str:
    """Say which arrow or answer leads where, and which handovers arrive there."""
    source, answer, target = way
    van, naar = after.named(source.id), after.named(target.id)
    key = "capture.answer_leads" if answer else "capture.leads"
    said = say(key, tak=answer, van=van, naar=naar)
    return f"{said}{''.join(arrival(after, id) for id in arrived)}."


def arrival(after: Here, id: str) -> str:
    """Say that a handover arrives, and what it still lacks."""
    return f"; {say('capture.arrives', overdracht=after.named(id))}{with_lack(after, id)}"


def refuse_end(here: Here, step: Step) -> None:
    """Refuse an end as the step after which something comes."""
    if step.outcome:
        raise Unclear(say("capture.is_end", stap=here.headed(step.id)))


def beside(here: Here, cursor: Cursor) -> Cursor:
    """Return the place of a step that happens at the same time as the one at the cursor."""
    earlier = None if cursor.fork else next(before(here.whole, cursor.step), None)
    found = earlier if earlier and not earlier.is_choice else here.step(cursor.step)
    if found is None or found.is_choice:
        return replace(cursor, step="", branch="", fork=False)
    return replace(cursor, step=found.id, branch="", fork=True)


def received(here: Here, cursor: Cursor, item: Plain) -> tuple[OneEdit, ...]:
    """Return the edits by which the handovers that waited for this step arrive at it."""
    found: list[OneEdit] = []
    for id in arriving(here, cursor, str(item.get("actor", ""))):
        found.extend(_arrives(here, id, str(item["id"])))
    return tuple(found)


def _arrives(here: Here, id: str, step: str) -> tuple[OneEdit, ...]:
    """Return the edits by which a handover arrives at a step: who receives follows from it."""
    at = here.at(id)
    return (
        SetField(at=at, field="naar", value=step),
        SetField(at=at, field="ontvanger", value=None),
    )


def arriving(here: Here, cursor: Cursor, actor: str) -> tuple[str, ...]:
    """Return the handovers that wait for a step of this party."""
    waiting = {each.id: each.receiver for each in here.whole.handovers if each.target is None}
    return tuple(id for id in cursor.waiting if actor and waiting.get(id) == actor)


def begun(here: Here) -> tuple[OneEdit, ...]:
    """Return the edit by which a deelproces that nobody drew yet is one that is being drawn."""
    if here.whole.is_empty:
        return (SetField(at=here.part, field="status", value="concept"),)
    return ()
