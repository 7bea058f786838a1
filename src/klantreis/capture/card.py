"""The key card: everything that can be typed, each with what it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from klantreis.capture.keys import keys
from klantreis.journey import Handover, Part, Step
from klantreis.words import say

FORMS: Final = {
    "steps": ("step", "lane", "together", "start", "end", "wait", "parallel"),
    "choices": ("choice", "answer", "after", "after_answer", "leads", "answer_leads"),
    "handovers": ("handover", "term", "owner", "contents", "unknown"),
    "beside": ("question", "risk", "chance", "agreement", "at_number", "parked", "difference"),
    "changes": ("rename", "remove", "actor", "status", "law", "undo"),
    "more": ("phase", "role", "note", "paste"),
}
"""The forms by the group that they stand in."""
WITH_KEYS: Final[dict[str, type[Part]]] = {"step_keys": Step, "handover_keys": Handover}
BETWEEN = " | "


@dataclass(frozen=True)
class Form:
    """What is typed, and what it becomes."""

    typed: str
    becomes: str


@dataclass(frozen=True)
class Group:
    """Forms that belong together."""

    title: str
    forms: tuple[Form, ...]


def card() -> tuple[Group, ...]:
    """Return the whole card."""
    groups = (
        Group(say(f"card_group.{group}"), tuple(map(form, names))) for group, names in FORMS.items()
    )
    return (*groups, Group(say("card_group.keys"), tuple(map(_keys, WITH_KEYS))))


def form(name: str) -> Form:
    """Return one form of the card."""
    typed, _, becomes = say(f"card.{name}").partition(BETWEEN)
    return Form(typed, becomes)


def _keys(name: str) -> Form:
    """Return every key of one kind of item, as a form."""
    known = ", ".join(keys(WITH_KEYS[name]))
    return Form(say(f"card.{name}"), known)
