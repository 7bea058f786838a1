"""A step that asks something becomes a choice as soon as somebody types an answer to it."""

from __future__ import annotations

from klantreis.capture.cursor import Cursor
from klantreis.capture.draft import YES_NO
from klantreis.capture.here import Here
from klantreis.capture.plain import bare
from klantreis.capture.setting import Meant, Setting
from klantreis.capture.understood import Unclear
from klantreis.edits import Connect, OneEdit
from klantreis.journey import Step
from klantreis.words import listed, say


def answered(setting: Setting, text: str) -> tuple[Setting, tuple[OneEdit, ...]]:
    """Return the setting in which the step at the cursor is a choice, when the line answers it.

    That is a step without a way on whose name ends with a question mark, and a line that begins
    with `ja:` or `nee:`. The edits make it one; none for any other line.
    """
    head, colon, _ = text.partition(":")
    step = _asking(setting.here, setting.cursor)
    if not colon or bare(head) not in YES_NO or step is None:
        return setting, ()
    edits = _made(setting.here, step)
    content = setting.here.content
    for edit in edits:
        content = edit.apply(content)
    here = Here(content, setting.here.part, setting.here.presentation, setting.here.today)
    return setting._replace(here=here), edits


def answered_alone(setting: Setting, word: str) -> Meant | None:
    """Go on after `ja` or `nee` that is typed alone; raise Unclear when nothing was asked."""
    if bare(word) not in YES_NO:
        return None
    step = _asking(setting.here, setting.cursor)
    if step is None:
        raise Unclear(say("capture.no_choice_here", woord=word))
    edits = _made(setting.here, step)
    cursor = setting.cursor.to(step, bare(word))
    return Meant(lambda after: _going_on(after, step.id, cursor.branch), edits, cursor)


def _going_on(after: Here, id: str, said: str) -> str:
    where = say("capture.after_answer", stap=after.headed(id), tak=said)
    return f"{made_choice(after, id)} {where}"


def made_choice(after: Here, id: str) -> str:
    """Say that a step is a choice now, and between what."""
    numbers = after.numbers
    return say("capture.made_choice", nummer=numbers[id], antwoorden=listed(YES_NO, "of"))


def _made(here: Here, step: Step) -> tuple[OneEdit, ...]:
    return tuple(Connect(at=here.at(step.id), when=each) for each in YES_NO)


def _asking(here: Here, cursor: Cursor) -> Step | None:
    step = here.step(cursor.step)
    is_open = step is not None and not step.flows and not step.outcome
    return step if step is not None and is_open and step.title.rstrip().endswith("?") else None
