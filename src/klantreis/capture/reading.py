"""What a line means: the form that it has, the edits that follow, and one sentence about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from klantreis.capture.cursor import Cursor, cursor_after
from klantreis.capture.draft import KINDS, opened
from klantreis.capture.fields import field_line
from klantreis.capture.handovers import ARROW, handover_line
from klantreis.capture.here import Here
from klantreis.capture.marks import LISTS, PARK, mark_line
from klantreis.capture.moves import COMMANDS, move_line
from klantreis.capture.parties import Parties
from klantreis.capture.plain import one_line
from klantreis.capture.pointed import pointed_line
from klantreis.capture.question import answered_alone
from klantreis.capture.setting import Meant, Setting
from klantreis.capture.steps import step_line
from klantreis.capture.understood import INSTEAD, Unclear, Understood
from klantreis.edits.texts import clean_text
from klantreis.errors import EditRefused
from klantreis.journey import Content
from klantreis.privacy import conceal
from klantreis.words import say

LONGEST = 2000


def understand(line: str, here: Here, cursor: Cursor, choice: str = "") -> Understood:
    """Return what one line means in a deelproces; never an error.

    `choice` is the token of what was chosen when the same line was not clear before. The cursor
    is where the line before left it; what of it is gone is left out.
    """
    cursor = cursor.settled(here.whole)
    chosen = chosen_of(choice)
    try:
        meant = _meant(chosen.get(INSTEAD, line), here, cursor, chosen)
        after = _applied(here, meant)
    except EditRefused as refused:
        choices = refused.choices if isinstance(refused, Unclear) else ()
        told = [replace(each, token=_joined(choice, each.token)) for each in choices]
        return Understood(conceal(str(refused)), cursor, choices=tuple(told), unclear=True)
    return Understood(
        sentence=conceal(meant.told(after)),
        cursor=_cursor(meant, after, cursor),
        edits=meant.edits,
        park=meant.park,
        undo=meant.undo,
        redo=meant.redo,
    )


def _meant(line: str, here: Here, cursor: Cursor, chosen: Mapping[str, str]) -> Meant:
    text = clean_text(one_line(line), here.part)
    if not text:
        raise Unclear(say("capture.nothing_said"))
    if len(text) > LONGEST:
        raise Unclear(say("capture.too_long", most=LONGEST))
    if here.subprocess is None:
        raise Unclear(say("capture.no_part"))
    setting = Setting(here, cursor, Parties(here, chosen), chosen)
    if text[0] in (*LISTS, PARK):
        return mark_line(setting, text)
    found = move_line(setting, text) or field_line(setting, text) or pointed_line(setting, text)
    if found is None and ARROW.search(text):
        found = handover_line(setting, text)
    if found is None and " " not in text:
        found = _alone(setting, text)
    return found or step_line(setting, text)


def _alone(setting: Setting, word: str) -> Meant | None:
    """Go on after an answer that is typed alone; a command or role needs more."""
    if said := opened(setting, word):
        number = setting.here.numbers[said[0]]
        return move_line(setting, f"na {number} {said[1]}")
    if word.lower() in (*KINDS, *COMMANDS) or setting.parties.called(word):
        raise Unclear(say("capture.more_needed", woord=word))
    return answered_alone(setting, word)


def _applied(here: Here, meant: Meant) -> Here:
    """Return what is there once the edits are made; raise EditRefused when they do not fit."""
    if not meant.edits:
        return here
    content: Content = here.content
    for edit in meant.edits:
        content = edit.apply(content)
    return replace(here, content=content)


def _cursor(meant: Meant, after: Here, cursor: Cursor) -> Cursor:
    if meant.cursor is not None:
        return meant.cursor
    return cursor_after(meant.edits, after.content, cursor)


def chosen_of(choice: str) -> dict[str, str]:
    """Return what was chosen, by what it was chosen for."""
    pairs = (each.partition("=") for each in choice.split(SEPARATOR))
    return {name: value for name, _, value in pairs if value}


def _joined(before: str, token: str) -> str:
    return f"{before}{SEPARATOR}{token}" if before else token


SEPARATOR = "\n"
"""Between the tokens of choices; no line has it."""
